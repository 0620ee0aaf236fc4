import { type ComponentProps, type ReactNode, useId } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'

type About = { label: string; hint?: string | undefined; wrong?: string | undefined }

/** A field of a form with its name above it, and below it what it asks for, or what is wrong with what it holds. */
export function Field({ label, hint, wrong, ...input }: ComponentProps<'input'> & About): ReactNode {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} wrong={wrong}>
      <input
        id={id}
        className={ui.input}
        required
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={wrong !== undefined}
        aria-describedby={(wrong ?? hint) ? `${id}-chu` : undefined}
        {...input}
      />
    </Labelled>
  )
}

/** The same around any control that takes the id. */
export function Labelled(props: About & { id: string; children: ReactNode }): ReactNode {
  const said = props.wrong ?? props.hint
  return (
    <div>
      <label className={ui.label} htmlFor={props.id}>
        {props.label}
      </label>
      {props.children}
      {said && (
        <p className={props.wrong ? ui.error : ui.hint} id={`${props.id}-chu`} role={props.wrong ? 'alert' : undefined}>
          {props.wrong && <Icon sign="octagon" size={16} />}
          {said}
        </p>
      )}
    </div>
  )
}
