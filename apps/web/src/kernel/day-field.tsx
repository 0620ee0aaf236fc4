import { isDate, day as showDay } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import style from './day-field.module.css'
import { Icon } from './icons.tsx'
import ui from './ui.module.css'
import { useWords } from './words/words.ts'

/**
 * `13/5/2021`, `13-05-2021`, `13052021` or `2021-05-13` → `2021-05-13`; `13/5` takes the given year. Undefined when it
 * is no day.
 */
export function readDay(text: string, year?: string): string | undefined {
  const short = /^(\d{1,2})[/.\-\s](\d{1,2})$/.exec(text.trim())
  const typed = short && year ? `${short[1]}/${short[2]}/${year}` : text.trim()
  const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  const day = parts ? `${parts[3]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}` : typed
  return isDate(day) ? day : undefined
}

/**
 * A day typed as day/month/year whatever language the browser has (its own date field follows the browser, and
 * 05/12 must never be read as the other one), with the browser's calendar beside it. Half-typed text changes nothing.
 */
export function DayField(props: {
  id: string
  value: string
  choose: (day: string) => void
  small?: boolean
  /** Year of a day typed without one; default: that of the day shown. */
  year?: string
  /**
   * The field may stay empty (`''`), and on leaving it `choose` gets what was typed even when it is no day, so that the
   * form can say so and nothing typed is lost.
   */
  optional?: boolean
  invalid?: boolean
  describedBy?: string
}): ReactNode {
  const words = useWords()
  const [typed, setTyped] = useState(showDay(props.value))
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => setTyped(showDay(props.value)), [props.value])
  const year = props.value.slice(0, 4)
  const wrong = !(props.optional && typed.trim() === '') && readDay(typed, props.year ?? year) === undefined
  const settle = () => {
    const day = readDay(typed, props.year ?? year)
    if (props.optional) {
      props.choose(day ?? typed.trim())
      return
    }
    setTyped(showDay(day ?? props.value))
    if (day && day !== props.value) props.choose(day)
  }
  return (
    <span className={style.field}>
      <input
        id={props.id}
        className={ui.input}
        data-size={props.small ? 'small' : undefined}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.dayShape}
        value={typed}
        aria-invalid={wrong || props.invalid}
        aria-describedby={props.describedBy}
        title={wrong ? words.dayWrong : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          const day = readDay(event.currentTarget.value)
          if (day && event.currentTarget.value.length >= 8) props.choose(day)
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
        }}
      />
      <button
        type="button"
        className={style.open}
        aria-label={words.dayPick}
        onClick={() => picker.current?.showPicker?.()}
      >
        <Icon sign="calendar" size={18} />
      </button>
      <input
        ref={picker}
        type="date"
        className={style.picker}
        tabIndex={-1}
        aria-hidden="true"
        value={props.value}
        onChange={(event) => {
          if (isDate(event.currentTarget.value)) props.choose(event.currentTarget.value)
        }}
      />
    </span>
  )
}
