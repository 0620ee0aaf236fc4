import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import style from './persons.module.css'

/** A field with its name above it; below it what it asks for, or what is wrong with it. `why`: why it is held at all. */
export function LabelledField(props: {
  id: string
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  why?: ReactNode
  children: ReactNode
}): ReactNode {
  const said = props.wrong ?? props.hint
  return (
    <div>
      <span className={style.label}>
        <label className={ui.label} htmlFor={props.id}>
          {props.label}
        </label>
        {props.why}
      </span>
      {props.children}
      {said && (
        <p id={`${props.id}-chu`} className={props.wrong ? ui.error : ui.hint} role={props.wrong ? 'alert' : undefined}>
          {props.wrong && <Icon sign="octagon" size={16} />}
          {said}
        </p>
      )}
    </div>
  )
}

type Own = Readonly<{
  id: string
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  why?: ReactNode
  value: string
  change: (text: string) => void
}>

/** One line of text. */
export function TextField({
  label,
  hint,
  wrong,
  why,
  change,
  ...input
}: Own & Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'maxLength' | 'autoCapitalize' | 'list'>): ReactNode {
  return (
    <LabelledField id={input.id} label={label} hint={hint} wrong={wrong} why={why}>
      <input
        className={ui.input}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong !== undefined}
        aria-describedby={(wrong ?? hint) ? `${input.id}-chu` : undefined}
        onChange={(event) => change(event.currentTarget.value)}
        {...input}
      />
    </LabelledField>
  )
}
