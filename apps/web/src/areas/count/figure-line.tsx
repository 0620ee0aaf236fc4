import { count } from '@baucu/law'
import type { ComponentProps, ReactNode } from 'react'
import { useLocale } from '../../kernel/words/words.ts'
import style from './sheet.module.css'

/** How a field stands out, and the control that takes its figure; without one the figure is only shown. */
export type LineParts = Readonly<{
  tone: 'danger' | 'warn' | 'info' | undefined
  input: Pick<ComponentProps<'input'>, 'value' | 'onChange' | 'onFocus' | 'onKeyDown' | 'ref'> | undefined
}>

/** A figure of a form: its letter or number, its name, the figure, and what is said beside it. */
export function FigureLine(props: {
  field: string
  mark: string | undefined
  label: ReactNode
  value: number | null
  parts: LineParts
  round?: boolean
  side?: string
}): ReactNode {
  const { field, mark, label, value, parts, round, side } = props
  const locale = useLocale()
  const shown = value === null ? '' : count(value, locale)
  const id = `o-${field}`
  return (
    <div className={style.line}>
      <span className={style.mark} data-round={round || undefined} aria-hidden="true">
        {mark}
      </span>
      <label htmlFor={id}>{label}</label>
      {parts.input ? (
        <span className={style.cell} data-tone={parts.tone}>
          <input
            id={id}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            aria-invalid={parts.tone === 'danger' || undefined}
            {...parts.input}
          />
          {/* What is typed stays plain; the dots lie over it while another field is in hand. */}
          <span aria-hidden="true">{shown}</span>
        </span>
      ) : (
        <output id={id} className={style.cell} data-tone={parts.tone} data-shown>
          {shown || '–'}
        </output>
      )}
      <span className={style.side}>{side}</span>
    </div>
  )
}
