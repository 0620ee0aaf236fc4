import {
  type BallotKind,
  ballotKinds,
  explainSheetFinding,
  findingsOfUse,
  type TypedUse,
  wholeUse,
} from '@baucu/counting'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { queue } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { FigureLine } from './figure-line.tsx'
import style from './sheet.module.css'
import { useSheetWords } from './sheet-words.ts'
import type { TeamView } from './team-view.ts'
import { useTeamWords } from './team-words.ts'
import { digitsOf, hasLeadingZero, numberOf } from './typed-figure.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

type Contest = TeamView['contests'][number]

const fieldOf = (kind: BallotKind, { constituency }: Contest): string => `${kind} ${constituency}`

/** The inventory of the ballots of an area, in the order and with the numbers of its form; what does not agree is said at once. */
export function BallotUseForm({ team }: { team: TeamView }): ReactNode {
  const say = useTeamWords()
  const { onlyDigits, leadingZero } = useSheetWords()
  const locale = useLocale()
  const place = useLocation({ select: (location) => location.href })
  const { area, frame, contests } = team
  const stored = Object.fromEntries(
    contests.flatMap((contest) =>
      ballotKinds.flatMap((kind) =>
        contest.use ? [[fieldOf(kind, contest), String(contest.use[kind])] as const] : [],
      ),
    ),
  )
  const form = useTyped(`count.use ${frame} ${area}`, stored)
  const run = useRun('count.saveUse')
  const [asking, setAsking] = useState<'partial' | 'nothing' | 'digits' | 'zero' | 'kept' | 'not-kept'>()
  const button = useRef<HTMLButtonElement>(null)
  const open = contests.filter(({ upward }) => team.mayType && upward === 'no')
  const fields = ballotKinds.flatMap((kind) => open.map((contest) => fieldOf(kind, contest)))
  const usedIn = (contest: Contest): TypedUse => {
    const of = (kind: BallotKind) => numberOf(form.values[fieldOf(kind, contest)])
    return { received: of('received'), issued: of('issued'), exchanged: of('exchanged'), unused: of('unused') }
  }
  const findings = contests.flatMap((contest) =>
    findingsOfUse({ edition: team.edition, body: contest.body, seats: contest.seats, area }, usedIn(contest)).map(
      (finding) => ({ contest, finding }),
    ),
  )
  const isWrong = (contest: Contest) => findings.some((each) => each.contest === contest)
  const send = () => {
    const typed = open.filter((contest) => ballotKinds.some((kind) => form.values[fieldOf(kind, contest)]))
    const whole = typed.flatMap((contest) => {
      const use = wholeUse(usedIn(contest))
      return use ? [[contest.constituency, use] as const] : []
    })
    if (typed.length === 0) {
      setAsking('nothing')
      keys.go(fields[0])
      return
    }
    if (whole.length < typed.length) {
      setAsking('partial')
      keys.go(
        ballotKinds
          .flatMap((kind) => typed.map((contest) => fieldOf(kind, contest)))
          .find((field) => numberOf(form.values[field]) === null),
      )
      return
    }
    setAsking(undefined)
    const input = { area, frame, version: team.version.use, uses: Object.fromEntries(whole) }
    run.mutate(input, {
      onSuccess: form.forget,
      onError: (error) => {
        if (error instanceof Refused) return
        void queue({
          ...{ command: 'count.saveUse', input, subject: `team-record ${area} use`, place },
          ...{ title: say.queuedUse, about: say.area(team.number) },
        }).then(
          () => setAsking('kept'),
          () => setAsking('not-kept'),
        )
      },
    })
  }
  const keys = useSheetKeys(fields, {
    restore: (field, value) => form.type(field, value),
    send,
    atEnd: () => button.current?.focus(),
    nextFinding: () => findings.map(({ contest }) => fieldOf('received', contest))[0],
    toJump: () => {},
  })
  const type = (field: string, text: string) => {
    const digits = digitsOf(text)
    if (digits === undefined) {
      setAsking('digits')
      return
    }
    setAsking(hasLeadingZero(digits) ? 'zero' : undefined)
    form.type(field, digits)
  }
  const total = (kind: BallotKind) => {
    const all = contests.map((contest) => usedIn(contest)[kind])
    return all.includes(null) ? '' : say.total(all.reduce<number>((sum, each) => sum + (each ?? 0), 0))
  }
  const said = saidOf(run.error, () => false, say.unreachable)
  const done = fields.filter((field) => numberOf(form.values[field]) !== null).length
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <section className={`${ui.card} ${style.sheet}`} aria-label={say.use}>
        {ballotKinds.map((kind) => (
          <div key={kind}>
            <div className={style.section}>
              <h2>{say.kinds[kind]}</h2>
              <span>{total(kind)}</span>
            </div>
            {contests.map((contest) => {
              const field = fieldOf(kind, contest)
              const wrong = isWrong(contest) || hasLeadingZero(form.values[field])
              const whole = wholeUse(usedIn(contest)) !== null && !isWrong(contest)
              return (
                <FigureLine
                  key={field}
                  {...{ field, mark: String(ballotKinds.indexOf(kind) + 1) }}
                  label={
                    <>
                      <span className={ui.hidden}>{say.kinds[kind]}: </span>
                      {say.ballots[contest.body]}
                    </>
                  }
                  value={usedIn(contest)[kind]}
                  side={contest.upward !== 'no' ? say.gone : kind === 'unused' && whole ? say.agrees : ''}
                  parts={{
                    tone: wrong ? 'danger' : undefined,
                    input: open.includes(contest)
                      ? {
                          value: form.values[field] ?? '',
                          onChange: (event) => type(field, event.currentTarget.value),
                          ...keys.of(field),
                        }
                      : undefined,
                  }}
                />
              )
            })}
          </div>
        ))}
      </section>
      <aside className={style.aside}>
        {findings.map(({ contest, finding }) => (
          <section key={contest.constituency} className={style.finding} data-testid="finding" aria-label={finding.code}>
            <p className={style.findingHead}>
              <Tag tone="danger" sign="octagon">
                {finding.code}, {say.ballots[contest.body]}
              </Tag>
            </p>
            <p>{explainSheetFinding(finding, locale)}</p>
            <p className={ui.meta}>
              <LawLink article={finding.article} edition={team.edition} />
            </p>
          </section>
        ))}
        <p className={ui.meta}>{say.exchangedHint}</p>
      </aside>
      {open.length > 0 && (
        <div className={style.send}>
          <p role="status" className={ui.meta}>
            {say.filled(done, fields.length)}
          </p>
          <div className={style.said} aria-live="polite">
            {asking === 'digits' && <Remark tone="danger">{onlyDigits}</Remark>}
            {asking === 'zero' && <Remark tone="danger">{leadingZero}</Remark>}
            {(asking === 'partial' || asking === 'nothing') && <Remark tone="danger">{say[asking]}</Remark>}
            {asking === 'kept' && <Remark tone="info">{say.kept}</Remark>}
            {asking === 'not-kept' && <Remark tone="danger">{say.notKept}</Remark>}
            {asking !== 'kept' && said.whole && <Remark tone="danger">{said.whole}</Remark>}
          </div>
          <button ref={button} type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
            {run.isPending ? say.saving : say.save}
          </button>
        </div>
      )}
    </form>
  )
}
