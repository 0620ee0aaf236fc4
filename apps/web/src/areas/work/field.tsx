import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import style from './work.module.css'

type Named = Readonly<{ id: string; label: string; hint?: string | undefined; wrong?: string | undefined }>

/** A field with its name above it; below it what it asks for, or what is wrong with it. */
export function Field(props: Named & Readonly<{ children: ReactNode }>): ReactNode {
  const said = props.wrong ?? props.hint
  return (
    <div>
      <label className={ui.label} htmlFor={props.id}>
        {props.label}
      </label>
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

type Written = Named & Readonly<{ value: string; change: (text: string) => void; maxLength: number; list?: string }>

/** One line of text. */
export function TextField({ value, change, maxLength, list, ...named }: Written): ReactNode {
  return (
    <Field {...named}>
      <input
        id={named.id}
        className={ui.input}
        autoComplete="off"
        maxLength={maxLength}
        list={list}
        value={value}
        aria-invalid={named.wrong !== undefined}
        aria-describedby={(named.wrong ?? named.hint) ? `${named.id}-chu` : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Field>
  )
}

/** Several lines of text. */
export function AreaField({ value, change, maxLength, ...named }: Omit<Written, 'list'>): ReactNode {
  return (
    <Field {...named}>
      <textarea
        id={named.id}
        className={`${ui.input} ${style.area}`}
        rows={3}
        maxLength={maxLength}
        value={value}
        aria-invalid={named.wrong !== undefined}
        aria-describedby={(named.wrong ?? named.hint) ? `${named.id}-chu` : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Field>
  )
}
