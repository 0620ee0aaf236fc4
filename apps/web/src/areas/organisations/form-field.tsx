import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'

/** A name above a field, and below it what it asks for or what is wrong. The field says `aria-describedby={id}-chu`. */
export function FormField(props: {
  id: string
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  children: ReactNode
}): ReactNode {
  const said = props.wrong ?? props.hint
  return (
    <div>
      <label className={ui.label} htmlFor={props.id}>
        {props.label}
      </label>
      {props.children}
      {said && (
        <p id={`${props.id}-chu`} className={props.wrong ? ui.error : ui.hint}>
          {props.wrong && <Icon sign="octagon" size={16} />}
          {said}
        </p>
      )}
    </div>
  )
}

/** The same with a line of text. */
export function TextField(props: {
  id: string
  label: string
  value: string
  set: (text: string) => void
  most: number
  hint?: string
  wrong?: string | undefined
}): ReactNode {
  return (
    <FormField id={props.id} label={props.label} hint={props.hint} wrong={props.wrong}>
      <input
        id={props.id}
        className={ui.input}
        autoComplete="off"
        maxLength={props.most}
        value={props.value}
        aria-invalid={props.wrong !== undefined}
        aria-describedby={(props.wrong ?? props.hint) ? `${props.id}-chu` : undefined}
        onChange={(event) => props.set(event.currentTarget.value)}
      />
    </FormField>
  )
}
