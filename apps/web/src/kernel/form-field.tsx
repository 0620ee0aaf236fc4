import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icons.tsx'
import ui from './ui.module.css'

type Named = Readonly<{
  id: string
  label: string
  /** What the field asks for; gives way to what is wrong. */
  hint?: string | undefined
  wrong?: string | undefined
  /** Beside the name: why such a thing is held at all. */
  why?: ReactNode
  /** Across the whole width of a form of two columns. */
  wide?: boolean
}>

/**
 * A field with its name above it, and below it what it asks for or what is wrong with what it holds. The control inside
 * carries the id, and `aria-describedby={saidOf(…)}`.
 */
export function FormField(props: Named & Readonly<{ children: ReactNode }>): ReactNode {
  const said = props.wrong ?? props.hint
  return (
    <div className={props.wide ? ui.wide : undefined}>
      <span className={props.why ? ui.labelLine : undefined}>
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

/** What a control of a `FormField` says about itself. */
export const saidOf = ({ id, hint, wrong }: Pick<Named, 'id' | 'hint' | 'wrong'>) => ({
  'aria-invalid': wrong !== undefined,
  'aria-describedby': (wrong ?? hint) ? `${id}-chu` : undefined,
})

type Written = Named & Readonly<{ value: string; change: (text: string) => void; maxLength?: number }>
type Line = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoCapitalize' | 'list' | 'placeholder'>

/** One line of text. */
export function TextField({ label, hint, wrong, why, wide, change, ...input }: Written & Line): ReactNode {
  const { id } = input
  return (
    <FormField {...{ id, label, hint, wrong, why }} wide={wide === true}>
      <input
        className={ui.input}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change(event.currentTarget.value)}
        {...saidOf({ id, hint, wrong })}
        {...input}
      />
    </FormField>
  )
}

/** Several lines of text. */
export function AreaField({ label, hint, wrong, why, wide, change, ...area }: Written & { rows?: number }): ReactNode {
  const { id } = area
  return (
    <FormField {...{ id, label, hint, wrong, why }} wide={wide === true}>
      <textarea
        className={`${ui.input} ${ui.area}`}
        rows={3}
        onChange={(event) => change(event.currentTarget.value)}
        {...saidOf({ id, hint, wrong })}
        {...area}
      />
    </FormField>
  )
}

/** One of few. */
export function SelectField<V extends string>(
  props: Named &
    Readonly<{ value: V; options: readonly Readonly<{ value: V; text: string }>[]; change: (value: V) => void }>,
): ReactNode {
  const { options, value, change } = props
  return (
    <FormField {...props}>
      <select
        id={props.id}
        className={ui.input}
        value={value}
        onChange={(event) => change(options[event.currentTarget.selectedIndex]?.value ?? value)}
        {...saidOf(props)}
      >
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </select>
    </FormField>
  )
}
