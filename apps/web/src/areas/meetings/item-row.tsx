import { conclusionItemKinds, type Organisation } from '@baucu/contract'
import { day, type Step } from '@baucu/law'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { OrganisationsField } from '../../kernel/organisations-field.tsx'
import { Panel } from '../../kernel/panel.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import type { Item } from './items.ts'
import style from './meetings.module.css'
import { useMeetingWords } from './words.ts'

type Meeting = Output<'meetings.one'>['meeting']

/** One item on the form. Ctrl + Enter in its text divides it at the cursor. */
export function ItemRow(props: {
  number: number
  /** Just added by hand: writing begins in it. */
  fresh: boolean
  item: Item
  meeting: Meeting
  /** The dated steps of its election. */
  steps: readonly Step[]
  organisations: readonly Organisation[]
  names: Readonly<Record<string, string>>
  change: (next: Partial<Item>) => void
  split: (at: number) => void
  join: (() => void) | undefined
  remove: () => void
}): ReactNode {
  const { number, item, meeting, steps, change } = props
  const say = useMeetingWords()
  const locale = useLocale()
  const text = useRef<HTMLTextAreaElement>(null)
  const { fresh } = props
  useEffect(() => {
    if (fresh) text.current?.focus()
  }, [fresh])
  const cut = () => props.split(text.current?.selectionStart ?? 0)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    cut()
  }
  const step = steps.find((each) => each.id === item.step)
  return (
    <li aria-label={say.item(number)}>
      <div className={style.line}>
        <span className={style.number}>{number}.</span>
        <select
          className={ui.input}
          style={{ width: 'auto' }}
          aria-label={say.kindOf(number)}
          value={item.kind}
          onChange={(event) => {
            const kind = conclusionItemKinds.find((each) => each === event.currentTarget.value)
            if (kind) change({ kind })
          }}
        >
          {conclusionItemKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say.kinds[kind]}
            </option>
          ))}
        </select>
        {item.because.length > 0 && (
          <Panel className={ui.law} title={say.why} label={`${say.why}: ${say.item(number)}`} button={say.why}>
            <ul className={style.because}>
              {item.because.map((each) => (
                <li key={each.code}>{each[locale]}</li>
              ))}
            </ul>
          </Panel>
        )}
        <span className={`${style.buttons} ${ui.push}`}>
          <button type="button" className={ui.button} data-size="small" title={say.splitHint} onClick={cut}>
            {say.split}
          </button>
          {props.join && (
            <button type="button" className={ui.button} data-size="small" onClick={props.join}>
              {say.join}
            </button>
          )}
          <button type="button" className={ui.button} data-size="small" onClick={props.remove}>
            {say.remove}
          </button>
        </span>
      </div>
      <textarea
        ref={text}
        className={style.text}
        rows={2}
        maxLength={4000}
        aria-label={say.textOf(number)}
        value={item.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={press}
      />
      {item.kind === 'task' && (
        <>
          <OrganisationsField
            id={`noi-nhan-${number}`}
            label={say.recipients}
            organisations={props.organisations}
            names={props.names}
            chosen={item.recipients}
            choose={(recipients, filter) =>
              change({ recipients: [...recipients], ...(filter === undefined ? {} : { filter }) })
            }
          />
          <div className={style.pair}>
            <span className={ui.strong}>{say.due}:</span>
            {item.due === null ? (
              <>
                <span className={ui.second}>{say.noDue}</span>
                <button
                  type="button"
                  className={ui.button}
                  data-size="small"
                  onClick={() => change({ due: step?.date ?? meeting.day })}
                >
                  {say.setDue}
                </button>
              </>
            ) : (
              <>
                <DayField id={`han-${item.id}`} value={item.due} choose={(due) => change({ due })} small />
                <label className={ui.hidden} htmlFor={`han-${item.id}`}>
                  {say.due}, {say.item(number)}
                </label>
                <button type="button" className={ui.button} data-size="small" onClick={() => change({ due: null })}>
                  {say.clearDue}
                </button>
              </>
            )}
            {steps.length > 0 && (
              <>
                <label className={ui.strong} htmlFor={`moc-${item.id}`}>
                  {say.step}:
                </label>
                <select
                  id={`moc-${item.id}`}
                  className={ui.input}
                  style={{ width: 'auto', maxWidth: '100%' }}
                  value={item.step ?? ''}
                  onChange={(event) => change({ step: event.currentTarget.value || null })}
                >
                  <option value="">{say.noStep}</option>
                  {steps.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.title[locale]} ({day(each.date)})
                    </option>
                  ))}
                </select>
              </>
            )}
          </div>
          {item.recipients.length > 1 && (
            <label className={style.check}>
              <input type="checkbox" checked={item.joint} onChange={() => change({ joint: !item.joint })} />
              {say.joint}
            </label>
          )}
        </>
      )}
    </li>
  )
}
