import { reviewMarks } from '@baucu/contract'
import { qualityPoints, qualityResults } from '@baucu/direction'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { fileSize } from '../../kernel/file-words.ts'
import { moment } from '../../kernel/format.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useReviewWords } from './review-words.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

type Event = Output<'work.copy'>['events'][number]

/** What happened to a copy, the latest first, down to the day it was issued. */
export function CopyHistory({ events, issued }: { events: readonly Event[]; issued: string }): ReactNode {
  const words = useWorkWords()
  return (
    <ol className={style.events}>
      {events.map((event) => (
        <li key={event.id}>
          <EventLines event={event} />
          <span className={ui.meta}>{words.by(event.by, event.at)}</span>
        </li>
      ))}
      <li>
        <span>{issued}</span>
      </li>
    </ol>
  )
}

function EventLines({ event }: { event: Event }): ReactNode {
  const words = useWorkWords()
  const locale = useLocale()
  const { kind, detail } = event
  const name = (words.events as Readonly<Record<string, string>>)[kind] ?? kind
  const text = (field: string) => (typeof detail[field] === 'string' ? detail[field] : '')
  const result = qualityResults.find((each) => each === detail.result)
  const { marks } = useReviewWords()
  const mark = reviewMarks.find((each) => each === detail.mark)
  const unmet = Array.isArray(detail.unmet) ? detail.unmet : []
  const points = qualityPoints.filter(({ id }) => unmet.includes(id)).map((each) => each[locale])
  const value = [
    text('owner'),
    text('name'),
    text('organisation'),
    typeof detail.percent === 'number' ? words.percent(detail.percent) : '',
    result ? words.quality[result] : '',
    text('until') ? words.extendedTo(text('until')) : '',
    kind === 'key' ? words.keyEvent(detail.key === 1) : '',
    mark ? marks[mark] : '',
  ].filter(Boolean)
  const lines = [
    typeof detail.bytes === 'number' && text('takenAt')
      ? `${fileSize(detail.bytes, locale)}, ${moment(text('takenAt'))}, SHA-256 ${text('sha256').slice(0, 12)}…`
      : '',
    text('awaited'),
    text('note'),
    text('reason'),
    points.length > 0 ? `${words.unmetPoints}: ${points.join(', ')}` : '',
    text('waitsOn') ? words.waitsOn(text('waitsOn')) : '',
  ].filter(Boolean)
  return (
    <>
      <span>
        <b>{name}</b>
        {value.length > 0 && `: ${value.join(', ')}`}
      </span>
      {lines.map((line) => (
        <span key={line} className={style.said}>
          {line}
        </span>
      ))}
    </>
  )
}
