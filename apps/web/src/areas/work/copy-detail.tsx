import { acknowledge, type CopyLine, gradeCopy } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { AcknowledgeForm } from './acknowledge-form.tsx'
import { CopyHistory } from './copy-history.tsx'
import { DueCell } from './due-cell.tsx'
import { Evidence } from './evidence.tsx'
import { openOf, seenWith } from './held.ts'
import { HeldList } from './held-list.tsx'
import { IssuerActs } from './issuer-acts.tsx'
import { KeyStar } from './key-star.tsx'
import { OriginLine } from './origin-line.tsx'
import { ProgressForm } from './progress-form.tsx'
import { StandingTag } from './standing-tag.tsx'
import { Waits } from './waits.tsx'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** One copy whole: what it is, what this device holds, what the reader may do, what happened. */
export function CopyDetail(props: {
  id: string
  /** As the list knows it: enough to act on without a network. */
  known: CopyLine | undefined
  today: string
}): ReactNode {
  const { id, known } = props
  const words = useWorkWords()
  const items = useOutbox()
  const { data, error } = useAnswer('work.copy', { copy: id })
  const answer = data?.copy.id === id ? data : undefined
  // The list may have been read later than a kept answer.
  const copy = answer && (!known || answer.copy.version >= known.version) ? answer.copy : known
  const mayDo = useMayAt(acknowledge, copy?.organisation.id)
  const mayGrade = useMayAt(gradeCopy, copy?.issuer.id)
  const [why, setWhy] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const there = copy !== undefined
  useEffect(() => {
    if (there) heading.current?.focus()
  }, [there])
  if (!copy) return error ? <Failed error={error} /> : <Loading />
  const held = openOf(items, id)
  const decides = held.some((each) => each.state === 'conflict')
  const { acknowledged } = seenWith(copy, items)
  const acts = mayDo && copy.standing !== 'withdrawn' && !decides
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <h2 ref={heading} tabIndex={-1} className={style.name}>
        {copy.title}
      </h2>
      <p className={style.marks}>
        <StandingTag standing={copy.standing} />
        {copy.urgent && (
          <Tag tone="danger" sign="triangle">
            {words.urgent}
          </Tag>
        )}
        <KeyStar copy={copy} refused={setWhy} />
      </p>
      {why && (
        <Remark tone="danger" live>
          {why}
        </Remark>
      )}
      <Facts copy={copy} today={props.today} />
      {answer && <OriginLine origin={answer.origin} issuer={copy.issuer.id} />}
      <HeldList items={held} />
      {acts && !acknowledged && <AcknowledgeForm copy={copy} />}
      {acts && acknowledged && <ProgressForm copy={copy} />}
      <Waits copy={copy} />
      <Evidence copy={copy} />
      {mayGrade && <IssuerActs copy={copy} />}
      <section className={style.part} aria-label={words.history}>
        <h3>{words.history}</h3>
        {answer ? (
          <CopyHistory events={answer.events} issued={words.issued(copy.issuedOn, copy.issuer.name)} />
        ) : error ? (
          <p className={ui.second}>{words.noHistory}</p>
        ) : (
          <Loading />
        )}
      </section>
    </div>
  )
}

function Facts({ copy, today }: { copy: CopyLine; today: string }): ReactNode {
  const words = useWorkWords()
  const { facts } = words
  const lines: readonly (readonly [string, ReactNode])[] = [
    [facts.unit, copy.organisation.name],
    [facts.issuer, copy.issuer.name],
    [facts.due, <DueCell key="due" of={copy} today={today} />],
    ...(copy.overdueDays > 0 ? [[facts.late, words.lateDays(copy.overdueDays)] as const] : []),
    [facts.owner, copy.owner ?? words.noOwner],
    [facts.progress, words.percent(copy.progress)],
    ...(copy.waitsOn ? [[facts.waits, copy.waitsOn] as const] : []),
    ...(copy.quality
      ? [[facts.quality, `${words.quality[copy.quality.result]}, ${day(copy.quality.on)}`] as const]
      : []),
    ...(copy.returns > 0 ? [[facts.returns, words.times(copy.returns)] as const] : []),
    ...(copy.extensions > 0 ? [[facts.extensions, words.times(copy.extensions)] as const] : []),
    ...(copy.remindedOn ? [[facts.reminded, day(copy.remindedOn)] as const] : []),
  ]
  return (
    <dl className={style.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
