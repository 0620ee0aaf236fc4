import { type ComponentProps, type ReactNode, useId } from 'react'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'

/** A field of a form with its name above it and what it asks for below. */
export function Field({
  label,
  hint,
  ...input
}: ComponentProps<'input'> & { label: string; hint?: string }): ReactNode {
  const id = useId()
  return (
    <div className={style.field}>
      <label className={ui.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={ui.input}
        required
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={hint ? `${id}-goi-y` : undefined}
        {...input}
      />
      {hint && (
        <p className={ui.hint} id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
    </div>
  )
}
