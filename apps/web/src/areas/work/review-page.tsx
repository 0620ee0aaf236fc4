import { reviewMarks, workReview } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link, useLocation } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { usePages } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { DueCell } from './due-cell.tsx'
import { ForWork } from './for-work.tsx'
import style from './review.module.css'
import { useReviewWords } from './review-words.ts'
import { StandingTag } from './standing-tag.tsx'
import { useWorkWords } from './words.ts'

type Line = Output<'work.reviews'>['copies'][number]
type Mark = (typeof reviewMarks)[number]

/** Everything an office asked for and is not complete, gone over on one screen with the keyboard alone. */
export function ReviewPage(): ReactNode {
  const say = useReviewWords()
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={`${ui.second} ${style.notOnPaper}`}>{say.keys}</p>
        </div>
        <button type="button" className={`${ui.button} ${ui.push}`} onClick={() => window.print()}>
          <Icon sign="printer" size={18} />
          {say.print}
        </button>
      </div>
      <ForWork question={workReview}>{(here) => <Review key={here.id} organisation={here.id} />}</ForWork>
    </article>
  )
}

/** What was marked on this device and has not arrived yet. */
const waitingMark = (items: readonly OutboxItem[], copy: string): Mark | undefined => {
  const last = items
    .filter((each) => each.command === 'work.review' && (each.state === 'waiting' || each.state === 'sending'))
    .filter((each) => (each.input as { copy: string }).copy === copy)
    .sort((a, b) => b.seq - a.seq)[0]
  return last && (last.input as { mark: Mark }).mark
}

function Review({ organisation }: { organisation: string }): ReactNode {
  const say = useReviewWords()
  const words = useWorkWords()
  const items = useOutbox()
  const place = useLocation({ select: (location) => location.href })
  const list = usePages(
    'work.reviews',
    { organisation },
    { next: (page) => (page.more ? page.copies.at(-1)?.copy.id : undefined) },
  )
  const [noting, setNoting] = useState<Readonly<{ copy: string; mark: Mark }>>()
  const [lost, setLost] = useState(false)
  const body = useRef<HTMLTableSectionElement>(null)
  const head = list.data?.[0]
  if (!list.data || !head) return list.error ? <Failed error={list.error} /> : <Loading />
  const lines = list.data.flatMap((page) => page.copies)
  if (lines.length === 0) return <Empty title={say.none}>{say.noneNext}</Empty>
  const arrived = (line: Line) => line.reviewedOn === head.today
  const done = (line: Line) => arrived(line) || waitingMark(items, line.copy.id) !== undefined
  const focus = (index: number) => body.current?.querySelectorAll<HTMLElement>('[data-review]')[index]?.focus()
  const send = (index: number, mark: Mark, note: string) => {
    const line = lines[index]
    if (!line) return
    const { copy } = line
    setNoting(undefined)
    setLost(false)
    void queue({
      command: 'work.review',
      input: { task: copy.task, copy: copy.id, mark, ...(note ? { note } : {}) },
      subject: `review ${copy.id}`,
      title: say.title,
      about: `${copy.title}, ${copy.organisation.name}: ${say.marks[mark]}`,
      place,
    }).then(
      () => focus(Math.min(index + 1, lines.length - 1)),
      () => setLost(true),
    )
  }
  const choose = (index: number, mark: Mark) => {
    const id = lines[index]?.copy.id
    if (mark === 'on-track' || id === undefined) send(index, mark, '')
    else setNoting({ copy: id, mark })
  }
  const press = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const mark = reviewMarks[Number(event.key) - 1]
    if (event.key === 'ArrowDown') focus(Math.min(index + 1, lines.length - 1))
    else if (event.key === 'ArrowUp') focus(Math.max(index - 1, 0))
    else if (mark && !event.ctrlKey && !event.altKey && !event.metaKey) choose(index, mark)
    else return
    event.preventDefault()
  }
  return (
    <section className={ui.card} aria-labelledby="ra-soat">
      <div className={ui.cardHead}>
        <h2 id="ra-soat">{say.items}</h2>
        <span className={ui.meta} role="status">
          {say.reviewed(head.reviewed + lines.filter((line) => done(line) && !arrived(line)).length, head.all)}
        </span>
      </div>
      {lost && (
        <div className={ui.pad}>
          <Remark tone="danger" live>
            {words.notKept}
          </Remark>
        </div>
      )}
      <table className={`${ui.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{words.columns.title}</th>
            <th>{words.columns.due}</th>
            <th>{words.columns.progress}</th>
            <th>{words.columns.standing}</th>
            <th>{say.review}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line, index) => (
            <Row
              key={line.copy.id}
              line={line}
              today={head.today}
              reviewed={done(line)}
              waiting={waitingMark(items, line.copy.id)}
              noting={noting?.copy === line.copy.id ? noting.mark : undefined}
              press={(event) => press(event, index)}
              choose={(mark) => choose(index, mark)}
              keep={(mark, note) => send(index, mark, note)}
              stop={() => {
                setNoting(undefined)
                focus(index)
              }}
            />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <p className={ui.more}>
          <button type="button" className={ui.button} disabled={list.loadingMore} onClick={list.more}>
            {say.more}
          </button>
        </p>
      )}
    </section>
  )
}

function Row(props: {
  line: Line
  today: string
  reviewed: boolean
  waiting: Mark | undefined
  noting: Mark | undefined
  press: (event: KeyboardEvent<HTMLElement>) => void
  choose: (mark: Mark) => void
  keep: (mark: Mark, note: string) => void
  stop: () => void
}): ReactNode {
  const { line, noting } = props
  const { copy } = line
  const say = useReviewWords()
  const words = useWorkWords()
  const frame = useFrameId()
  const [note, setNote] = useState('')
  const mark = props.waiting ?? line.mark
  return (
    <tr data-open={!props.reviewed || undefined}>
      <td>
        <Link
          to="/ky/$frame/da-giao"
          params={{ frame }}
          search={(was) => ({ ...keepSearch(was), nhiemvu: copy.task, viec: copy.id })}
        >
          {copy.title}
        </Link>
        <span className={`${ui.meta} ${style.unit}`}>
          {copy.organisation.name}
          {copy.waitsOn && `. ${words.waitsOn(copy.waitsOn)}`}
        </span>
      </td>
      <td>
        <DueCell of={copy} today={props.today} />
      </td>
      <td className={ui.nowrap}>{words.percent(copy.progress)}</td>
      <td>
        <StandingTag standing={copy.standing} />
      </td>
      <td>
        {/* One stop of the Tab key for a row: figures and arrows do the rest. */}
        <div role="radiogroup" aria-label={say.markOf(copy.title, copy.organisation.name)} className={style.marks}>
          {reviewMarks.map((each, at) => (
            // biome-ignore lint/a11y/useSemanticElements: a mark is sent by the press; a radio field would be chosen by the arrows.
            <button
              key={each}
              type="button"
              role="radio"
              aria-checked={mark === each && line.reviewedOn !== null}
              data-review={at === 0 || undefined}
              tabIndex={at === 0 ? 0 : -1}
              className={ui.button}
              data-size="small"
              onKeyDown={props.press}
              onClick={() => props.choose(each)}
            >
              {at + 1}. {say.marks[each]}
            </button>
          ))}
        </div>
        {noting && (
          <form
            className={style.note}
            onSubmit={(event) => {
              event.preventDefault()
              props.keep(noting, note.trim())
            }}
          >
            <label className={ui.label} htmlFor={`ra-soat-${copy.id}`}>
              {say.noteOf(say.marks[noting])}
            </label>
            <input
              id={`ra-soat-${copy.id}`}
              className={ui.input}
              value={note}
              maxLength={1000}
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: the note is what the key before asked for.
              autoFocus
              onKeyDown={(event) => event.key === 'Escape' && props.stop()}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <button type="submit" className={ui.button} data-size="small" data-kind="main">
              {say.keep}
            </button>
          </form>
        )}
        {props.reviewed ? (
          <Tag tone="ok" sign="check">
            {props.waiting ? say.waits : say.today(mark ? say.marks[mark] : '')}
          </Tag>
        ) : (
          <Tag tone="warn" sign="clock">
            {line.reviewedOn ? say.last(day(line.reviewedOn), line.mark ? say.marks[line.mark] : '') : say.never}
          </Tag>
        )}
      </td>
    </tr>
  )
}
