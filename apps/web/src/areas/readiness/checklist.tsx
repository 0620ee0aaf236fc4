import { markReadiness, readinessPack, readinessStates } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import type { ReadinessDay } from '../../kernel/readiness-search.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { countMarks, type Marked, subjectOf, withMarks } from './marks.ts'
import { PackLink } from './pack-link.tsx'
import style from './readiness.module.css'
import { useReadinessWords } from './words.ts'

type State = (typeof readinessStates)[number]

/** The lines of one area on one of the days, to be gone over with or without a network. */
export function Checklist({ area, before }: { area: string; before: ReadinessDay }): ReactNode {
  const say = useReadinessWords()
  const frame = useFrame()
  const items = useOutbox()
  const mayMark = useMay(markReadiness)
  const mayPrint = useMay(readinessPack)
  const { data, error } = useAnswer('readiness.area', { area, frame: frame.id, before })
  const there = data?.area === area ? data : undefined
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = there !== undefined
  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown])
  if (!there) return error ? <Failed error={error} /> : <Loading />
  const lines = withMarks(area, before, there.lines, items)
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {say.area(there.number)}, {say.before(before)}
      </h2>
      <p className={ui.second}>{there.name}</p>
      <p role="status">{say.sums(countMarks(lines))}</p>
      {mayPrint && (
        <p className={style.buttons}>
          <PackLink organisation={area}>{say.print}</PackLink>
        </p>
      )}
      <ol className={style.lines}>
        {lines.map((line) => (
          <Row key={line.id} area={area} before={before} line={line} mayMark={mayMark} number={there.number} />
        ))}
      </ol>
    </div>
  )
}

function Row(props: { area: string; number: number; before: ReadinessDay; line: Marked; mayMark: boolean }): ReactNode {
  const { area, before, line, mayMark } = props
  const say = useReadinessWords()
  const locale = useLocale()
  const frame = useFrame()
  const place = useLocation({ select: (location) => location.href })
  const [note, setNote] = useState<string>()
  const [lost, setLost] = useState(false)
  const title = line.title[locale]
  const mark = (state: State, why: string) => {
    setLost(false)
    void queue({
      command: 'readiness.mark',
      input: { area, frame: frame.id, before, line: line.id, state, ...(why ? { note: why } : {}) },
      subject: subjectOf(area, before, line.id),
      title: say.title,
      about: say.about(props.number, title, say.states[state]),
      place,
    }).catch(() => setLost(true))
  }
  const press = (state: State) => {
    mark(state, '')
    setNote(state === 'unmet' ? '' : undefined)
  }
  return (
    <li>
      <p className={style.line}>
        {title}
        {line.waits && (
          <Tag tone="info" sign="sync">
            {say.waits}
          </Tag>
        )}
        {line.given && line.state === 'unmet' && (
          <Tag tone="info" sign="tasks">
            {say.given}
          </Tag>
        )}
      </p>
      {line.note && <p className={ui.meta}>{line.note}</p>}
      {mayMark ? (
        <fieldset className={style.ticks}>
          <legend className={ui.hidden}>{title}</legend>
          {readinessStates.map((state) => (
            <button
              key={state}
              type="button"
              className={ui.button}
              data-size="small"
              data-state={state}
              aria-pressed={line.state === state}
              onClick={() => press(state)}
            >
              {line.state === state && <Icon sign={state === 'unmet' ? 'octagon' : 'check'} size={16} />}
              {say.states[state]}
            </button>
          ))}
        </fieldset>
      ) : (
        <p className={ui.second}>{line.state === null ? say.notYet : say.states[line.state]}</p>
      )}
      {note !== undefined && (
        <form
          className={style.why}
          onSubmit={(event) => {
            event.preventDefault()
            mark('unmet', note.trim())
            setNote(undefined)
          }}
        >
          <label className={ui.label} htmlFor={`ghi-chu-${line.id}`}>
            {say.note}
          </label>
          <input
            id={`ghi-chu-${line.id}`}
            className={ui.input}
            value={note}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <button type="submit" className={ui.button} disabled={note.trim() === ''}>
            {say.keepNote}
          </button>
        </form>
      )}
      {lost && (
        <Remark tone="danger" live>
          {say.notKept}
        </Remark>
      )}
    </li>
  )
}
