import type { Frame, Organisation } from '@baucu/contract'
import { count } from '@baucu/law'
import { useLocation } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { readDraft, writeDraft } from '../../kernel/device/drafts.ts'
import { share } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { wrongFields } from './field-words.ts'
import style from './figures.module.css'
import { type CellState, type Figure, type FigureInput, stateOf, subjectOf } from './form-state.ts'
import { History } from './history.tsx'
import { StateTag } from './state-tag.tsx'
import { type Cell, cellsOf, doubtsOf, readCount, votedIndicator } from './turnout.ts'
import { useFigureWords } from './words.ts'

type Typed = Readonly<Record<string, string>>
type Said = Readonly<{ tone: 'info' | 'danger'; text: string }>

/**
 * The cells of one election day. What is typed stays on the device from the first key; "Ghi" makes it commands of the
 * outbox. Focus moves at once and nothing waits for a timer, so no key is lost.
 */
export function TurnoutForm(props: {
  organisation: Organisation
  frame: Frame
  figures: readonly Figure[]
  /** Hours at which turnout is told here. */
  marks: readonly string[] | undefined
}): ReactNode {
  const { organisation, frame, figures, marks } = props
  const words = useFigureWords()
  const locale = useLocale()
  const items = useOutbox()
  const place = useLocation({ select: (location) => location.href })
  const draft = `figures ${organisation.id} ${frame.id}`
  const [typed, setTyped] = useState<Typed>({})
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [said, setSaid] = useState<Said | undefined>()
  const fields = useRef(new Map<string, HTMLInputElement>())

  useEffect(() => {
    let gone = false
    // What was typed before a reload comes back, but never over what has been typed since.
    void readDraft(draft).then((kept) => {
      if (!gone) setTyped((now) => ({ ...kept, ...now }))
    })
    return () => {
      gone = true
    }
  }, [draft])

  const cells = cellsOf(frame.electionDay, marks)
  const show = (value: number | null) => (value === null ? '' : count(value, locale))
  const stateOfCell = new Map(
    cells.map((cell) => {
      const figure = figures.find((each) => each.indicator === cell.indicator && each.period === cell.period)
      return [cell.key, stateOf(figure, items, subjectOf(organisation.id, frame.id, cell))] as const
    }),
  )
  const of = (cell: Cell) => stateOfCell.get(cell.key) as CellState
  const inputOf = (cell: Cell, value: unknown): unknown => {
    const { replaces, corrects } = of(cell)
    return {
      figure: uuid7(),
      organisation: organisation.id,
      frame: frame.id,
      indicator: cell.indicator,
      period: cell.period,
      value,
      source: 'form',
      replaces,
      ...(corrects && reason.trim() ? { reason: reason.trim() } : {}),
    }
  }
  const cellValue = (cell: Cell) => {
    const text = typed[cell.key]
    return text === undefined ? of(cell).value : readCount(text)
  }
  const values = new Map(cells.map((cell) => [cell.key, cellValue(cell) ?? null]))
  const doubts = doubtsOf(cells, values)
  const changed = cells.filter((cell) => typed[cell.key] !== undefined && cellValue(cell) !== of(cell).value)
  const needReason = changed.some((cell) => of(cell).corrects)
  const wrongOf = (cell: Cell): string | undefined => {
    const value = cellValue(cell)
    if (value === undefined || typed[cell.key] !== undefined) {
      const wrong = [...wrongFields(inputOf(cell, value), words).values()][0]
      if (wrong) return wrong
    }
    const doubt = doubts.get(cell.key)
    return doubt?.blocks && changed.includes(cell) ? words.doubt[doubt.code](doubt.than) : undefined
  }

  const type = (key: string, text: string) => {
    setSaid(undefined)
    setTyped((now) => {
      const next = { ...now, [key]: text }
      void writeDraft(draft, next)
      return next
    })
  }
  const forget = (keys: readonly string[]) =>
    setTyped((now) => {
      const next = Object.fromEntries(Object.entries(now).filter(([key]) => !keys.includes(key)))
      void writeDraft(draft, next)
      return next
    })

  const enter = async () => {
    const wrong = changed.filter((cell) => wrongOf(cell) !== undefined)
    const noReason = needReason && reason.trim() === ''
    setMissing(noReason)
    const [first] = wrong
    if (first) {
      setSaid({ tone: 'danger', text: words.wrongCells(wrong.length) })
      fields.current.get(first.key)?.focus()
      return
    }
    if (noReason) {
      fields.current.get('reason')?.focus()
      return
    }
    try {
      for (const cell of changed) {
        const value = cellValue(cell) ?? null
        await queue({
          command: 'figures.enter',
          input: inputOf(cell, value) as FigureInput,
          subject: subjectOf(organisation.id, frame.id, cell),
          title: words.command,
          about: `${organisation.name}, ${nameOf(cell, words)}: ${value === null ? words.blank : show(value)}`,
          place,
        })
      }
    } catch {
      setSaid({ tone: 'danger', text: words.notKept })
      return
    }
    forget(changed.map((cell) => cell.key))
    setReason('')
    setSaid({ tone: 'info', text: words.kept(changed.length) })
  }

  const move = (from: string, by: 1 | -1) => {
    const order = [...cells.map((cell) => cell.key), ...(needReason ? ['reason'] : [])]
    fields.current.get(order[order.indexOf(from) + by] ?? from)?.focus()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>, key: string) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && event.shiftKey) void enter()
    else if (event.key === 'Enter' || event.key === 'ArrowDown') move(key, 1)
    else if (event.key === 'ArrowUp') move(key, -1)
    else if (event.key === 'Escape') forget([key])
    else return
    event.preventDefault()
  }
  const hold = (key: string) => (element: HTMLInputElement | null) => {
    if (element) fields.current.set(key, element)
    else fields.current.delete(key)
  }

  return (
    <form
      className={ui.card}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <ul className={style.cells}>
        {cells.map((cell) => {
          const state = of(cell)
          const text = typed[cell.key]
          const wrong = wrongOf(cell)
          const doubt = doubts.get(cell.key)
          const name = nameOf(cell, words)
          const voters = values.get('voters')
          const value = values.get(cell.key)
          const isChanged = changed.includes(cell)
          const note = wrong ?? (doubt && isChanged ? words.doubt[doubt.code](doubt.than) : undefined)
          const id = `o-${cell.key.replace(':', '')}`
          return (
            <li key={cell.key} className={style.cell}>
              <label htmlFor={id}>{name}</label>
              <input
                id={id}
                ref={hold(cell.key)}
                className={style.number}
                inputMode="numeric"
                autoComplete="off"
                value={text ?? show(state.value)}
                data-typed={isChanged ? true : undefined}
                aria-invalid={wrong !== undefined}
                aria-describedby={`${id}-chu`}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => type(cell.key, event.currentTarget.value)}
                onKeyDown={(event) => press(event, cell.key)}
              />
              <div id={`${id}-chu`} className={style.state}>
                {note ? (
                  <span className={style.note} data-tone={wrong ? 'danger' : 'warn'}>
                    <Icon sign={wrong ? 'octagon' : 'triangle'} size={16} />
                    {note}
                  </span>
                ) : (
                  cell.indicator === votedIndicator &&
                  voters &&
                  value !== null &&
                  value !== undefined && (
                    <span className={style.share}>{words.ofVoters(share(value, voters, locale))}</span>
                  )
                )}
                {!wrong && <StateTag state={state} typed={isChanged} />}
              </div>
              <div className={style.history}>
                {state.figure && <History figure={state.figure} name={name} corrections={state.corrections} />}
              </div>
            </li>
          )
        })}
      </ul>
      {needReason && (
        <div className={style.reason}>
          <label className={ui.label} htmlFor="ly-do-sua">
            {words.reason}
          </label>
          <input
            id="ly-do-sua"
            ref={hold('reason')}
            className={ui.input}
            maxLength={500}
            value={reason}
            aria-invalid={missing && reason.trim() === ''}
            aria-describedby="ly-do-sua-chu"
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
            }}
          />
          <p id="ly-do-sua-chu" className={missing && reason.trim() === '' ? ui.error : ui.hint}>
            {missing && reason.trim() === '' ? words.wrong.reason : words.reasonHint}
          </p>
        </div>
      )}
      <div className={style.foot}>
        <div role="status" className={style.said}>
          {said ? <Remark tone={said.tone}>{said.text}</Remark> : <p>{words.changed(changed.length)}</p>}
        </div>
        <button type="submit" className={ui.button} data-kind="main" disabled={changed.length === 0}>
          {words.enter}
        </button>
      </div>
      <p className={style.keys}>{words.keys}</p>
    </form>
  )
}

/** What a cell is called. */
const nameOf = ({ key, mark }: Cell, { cell }: ReturnType<typeof useFigureWords>): string =>
  mark ? cell.by(mark) : key === 'voters' ? cell.voters : cell.close
