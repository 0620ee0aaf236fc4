import { openSecondPoll, type SecondPollLine } from '@baucu/contract'
import { count, day, isAnnulment } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { share } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { RuleFindings } from '../../kernel/rule-findings.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { AreaList } from './area-list.tsx'
import { DecidedPolls } from './decided-polls.tsx'
import { OpenForm } from './open-form.tsx'
import { type Detail, mayBeAnnulled, openDue } from './standing.ts'
import { useSecondPollWords } from './words.ts'

/** One constituency: what follows its first poll and why, whose decision it is, until when, and what was decided. */
export function PollDetail({ organisation, line }: { organisation: string; line: SecondPollLine }): ReactNode {
  const frame = useFrame()
  const { constituency } = line
  const { data, error } = useAnswer('secondPolls.one', { organisation, frame: frame.id, constituency })
  const [opening, setOpening] = useState<'due' | 'annul'>()
  if (!data || data.constituency !== constituency) return error ? <Failed error={error} /> : <Loading />
  const due = openDue(data)
  if (opening === 'annul' || (opening === 'due' && due)) {
    return <OpenForm at={data} due={opening === 'due' ? due : null} done={() => setOpening(undefined)} />
  }
  return <Shown at={data} begin={setOpening} />
}

function Shown({ at, begin }: { at: Detail; begin: (what: 'due' | 'annul') => void }): ReactNode {
  const say = useSecondPollWords()
  const frame = useFrame()
  const mayOpen = useMayAt(openSecondPoll, at.unit.id)
  const may = mayOpen && !frame.rehearsal
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const due = openDue(at)
  const mayAnnul = may && !(frame.second && isAnnulment(frame.second.kind)) && at.areas.some(mayBeAnnulled)
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {say.constituency(at.number)}
      </h2>
      <Facts at={at} />
      {at.reasons.length > 0 && <RuleFindings findings={at.reasons} edition={frame.edition} />}
      {at.expected > 0 && at.reported < at.expected && (
        <Remark tone="info">{say.waits(at.expected - at.reported)}</Remark>
      )}
      {at.decides && due && (
        <Remark tone={due === 'rerun' ? 'danger' : 'warn'}>
          {say.decides[at.decides.authority]} <LawLink article={at.decides.article} edition={frame.edition} />
          {!at.decides.confirmed && (
            <>
              {' '}
              <Tag tone="warn" sign="help">
                {say.unconfirmed}
              </Tag>
            </>
          )}
        </Remark>
      )}
      {mayOpen && frame.rehearsal && <Remark tone="info">{say.rehearsal}</Remark>}
      {(may && due) || mayAnnul ? (
        <p className={record.buttons}>
          {may && due && (
            <button type="button" className={ui.button} data-kind="main" onClick={() => begin('due')}>
              {say.openOf[due]}
            </button>
          )}
          {mayAnnul && (
            <button type="button" className={ui.button} onClick={() => begin('annul')}>
              {say.annul}
            </button>
          )}
        </p>
      ) : null}
      {at.results.length > 0 && <DecidedPolls at={at} />}
      {at.areas.length > 0 && <AreaList at={at} />}
    </div>
  )
}

function Facts({ at }: { at: Detail }): ReactNode {
  const say = useSecondPollWords()
  const locale = useLocale()
  const show = (value: number | null) => (value === null ? '–' : count(value, locale))
  const lines: readonly (readonly [string, string])[] = [
    [say.facts.body, `${say.bodies[at.body]}, ${at.unit.name}`],
    [say.facts.area, at.area],
    [say.facts.seats, count(at.seats, locale)],
    [
      say.facts.turnout,
      at.registered === null || at.voted === null
        ? '–'
        : `${say.turnout(show(at.voted), show(at.registered))} (${share(at.voted, at.registered, locale)})`,
    ],
    [say.facts.latest, day(at.latest)],
  ]
  return (
    <dl className={record.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
