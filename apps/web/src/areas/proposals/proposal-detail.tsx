import { isOpen, type ProposalStanding } from '@baucu/direction'
import { day, daysBetween } from '@baucu/law'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { DecideForm } from './decide-form.tsx'
import { Difference } from './difference.tsx'
import { LetterForm } from './letter-form.tsx'
import { LinesShown } from './lines-shown.tsx'
import { MergeForm } from './merge-form.tsx'
import { numberOf } from './number-of.ts'
import { photoAddress } from './photo-address.ts'
import { ProposalHistory } from './proposal-history.tsx'
import style from './proposals.module.css'
import { StandingTag } from './standing-tag.tsx'
import { useProposalWords } from './words.ts'

type One = Output<'proposals.one'>

/** Whether somebody still waits for the answer. */
export const waits = (standing: ProposalStanding): boolean => standing === 'late' || isOpen(standing)

/** One proposal whole: what it says, what was answered, what can be done, what happened. */
export function ProposalDetail({ organisation, id }: { organisation: string; id: string }): ReactNode {
  const say = useProposalWords()
  const { data, error } = useAnswer('proposals.one', { organisation, proposal: id })
  const heading = useRef<HTMLHeadingElement>(null)
  const there = data?.line.id === id
  useEffect(() => {
    if (there) heading.current?.focus()
  }, [there])
  if (!data || !there) return error ? <Failed error={error} /> : <Loading />
  const { line, whole, today } = data
  const { content } = line
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <h2 ref={heading} tabIndex={-1} className={style.name}>
        {content ? content.subject : `${say.hidden} ${numberOf(line)}`}
      </h2>
      <p className={style.marks}>
        <StandingTag standing={line.standing} />
        {(content?.restricted || !content) && (
          <Tag tone="info" sign="shield">
            {say.restricted}
          </Tag>
        )}
      </p>
      {!content && <p className={ui.second}>{say.hiddenWhy}</p>}
      {content && line.standing === 'late' && (
        <p className={ui.error}>
          <Icon sign="octagon" size={16} />
          {say.lateBy(daysBetween(content.replyDue, today))}
        </p>
      )}
      {content && whole && (
        <>
          <Facts one={data} />
          <Listed organisation={organisation} one={data} />
          <Answer one={data} />
          <Acts organisation={organisation} one={data} />
          <section className={style.part} aria-label={say.history}>
            <h3>{say.history}</h3>
            <ProposalHistory events={whole.events} />
          </section>
        </>
      )}
    </div>
  )
}

function Facts({ one: { line, whole } }: { one: One }): ReactNode {
  const say = useProposalWords()
  const locale = useLocale()
  const frame = useFrameId()
  const { data: pack } = useAnswer('proposals.kinds', {})
  const { content } = line
  if (!content || !whole) return null
  const { mergedInto, merged, meeting } = whole
  const kind = pack?.kinds.find((each) => each.id === content.kind)?.title[locale] ?? ''
  const to = (other: Readonly<{ id: string; number: number; year: number }>) => (
    <Link to="/ky/$frame/de-xuat" params={{ frame }} search={(was) => ({ ...was, dexuat: other.id })}>
      {numberOf(other)}
    </Link>
  )
  const lines: readonly (readonly [string, ReactNode])[] = [
    [say.columns.number, numberOf(line)],
    [say.kind, kind],
    [say.from, content.proposers.map((each) => each.name).join('\n')],
    [say.to, line.addressee.name],
    [say.on, day(content.on)],
    [say.replyDue, day(content.replyDue)],
    [say.meeting, meeting ? `${meeting.title}, ${day(meeting.day)}` : ''],
    [say.product, whole.product],
    [say.grounds, whole.grounds],
    [say.budget, whole.budget],
    [say.period, whole.period],
    [say.mergedInto, mergedInto ? to(mergedInto) : ''],
    ...merged.map(
      (each) =>
        [
          say.merged,
          <span key={each.id}>
            {to(each)} ({each.proposers.map(({ name }) => name).join('; ')})
          </span>,
        ] as const,
    ),
  ]
  return (
    <dl className={style.facts}>
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several lines may have one name.
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** What it lists, as lines and as a file. */
function Listed({ organisation, one: { line, whole } }: { organisation: string; one: One }): ReactNode {
  const say = useProposalWords()
  const kind = (['amounts', 'facilities', 'members'] as const).find((each) => whole && whole[each].length > 0)
  if (!whole || !kind) return null
  const requested = line.content?.requested ?? null
  const address = (photo: string) => photoAddress(organisation, line.id, photo)
  return (
    <section className={style.part} aria-label={say.lines[kind]}>
      <h3>{say.lines[kind]}</h3>
      <LinesShown lines={whole} addressOf={address} />
      {requested !== null && (
        <p className={style.sum}>
          {say.total}: {say.money(requested)}
        </p>
      )}
      <div className={style.actions}>
        <a
          className={ui.button}
          href={`/documents/proposal-lines.xlsx?organisation=${organisation}&proposal=${line.id}`}
          download
        >
          <Icon sign="download" size={18} />
          {say.xlsx}
        </a>
      </div>
    </section>
  )
}

function Answer({ one: { line, whole } }: { one: One }): ReactNode {
  const say = useProposalWords()
  const requested = line.content?.requested ?? null
  const decision = whole?.decision
  if (!whole || !decision) return null
  const lines: readonly (readonly [string, string])[] = [
    [say.outcome, say.outcomes[decision.outcome]],
    [say.reason, decision.reason],
    [say.leadField, decision.lead?.name ?? ''],
    [say.until, decision.until === null ? '' : say.untilOf(decision.until)],
    [say.decidedOn, day(decision.on)],
  ]
  return (
    <section className={style.part} aria-label={say.decisionTitle}>
      <h3>{say.decisionTitle}</h3>
      <dl className={style.facts}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {requested !== null && decision.granted !== null && (
        <Difference requested={requested} granted={decision.granted} />
      )}
      {whole.tasks.length > 0 && (
        <>
          <h3>{say.tasks}</h3>
          <ol className={style.tasks}>
            {whole.tasks.map((task) => (
              <li key={task.id}>
                <span>{task.title}</span>
                <span className={ui.meta}>{task.due ? day(task.due) : ''}</span>
                <span className={ui.meta}>{say.percent(task.progress)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** What the reader may do: answer, merge, change, write the letter. */
function Acts({ organisation, one: { line, whole } }: { organisation: string; one: One }): ReactNode {
  const say = useProposalWords()
  const navigate = useNavigate({ from: '/ky/$frame/de-xuat' })
  const [act, setAct] = useState<'decide' | 'merge'>()
  const open = waits(line.standing)
  const stop = () => setAct(undefined)
  if (!whole) return null
  const mayChange = whole.changes
  const change = () =>
    void navigate({ search: ({ dexuat: _, ...was }) => ({ ...was, tochuc: was.tochuc ?? organisation, ghi: line.id }) })
  const merged = (into: string) => void navigate({ search: (was) => ({ ...was, dexuat: into }) })
  if (act) {
    return (
      <section className={style.part} aria-label={act === 'decide' ? say.decide : say.mergeTitle}>
        <h3>{act === 'decide' ? say.decideTitle(numberOf(line)) : say.mergeTitle}</h3>
        {act === 'decide' ? (
          <DecideForm line={line} done={stop} stop={stop} />
        ) : (
          <MergeForm line={line} done={merged} stop={stop} />
        )}
      </section>
    )
  }
  const answered = line.decides && whole.decision !== null
  return (
    <>
      {open && (line.decides || mayChange) && (
        <div className={style.actions}>
          {line.decides && (
            <>
              <button type="button" className={ui.button} data-kind="main" onClick={() => setAct('decide')}>
                {say.decide}
              </button>
              <button type="button" className={ui.button} onClick={() => setAct('merge')}>
                {say.merge}
              </button>
            </>
          )}
          {mayChange && (
            <button type="button" className={ui.button} onClick={change}>
              {say.change}
            </button>
          )}
        </div>
      )}
      {answered && (
        <section className={`${style.part} ${style.letter}`} aria-label={say.letter}>
          <h3>{say.letter}</h3>
          <LetterForm line={line} />
        </section>
      )}
    </>
  )
}
