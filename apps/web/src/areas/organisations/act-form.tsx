import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import style from './organisations.module.css'
import { useOrganisationWords } from './words.ts'

/** A form in the pane: its title, its fields, what the server said, and the way on and out. Focus goes to its first field. */
export function ActForm(props: {
  title: string
  submit: string
  send: () => void
  cancel: (() => void) | undefined
  busy: boolean
  /** What is wrong with the form as a whole. */
  wrong: string
  /** Nothing can be sent until something above is decided. */
  held?: boolean
  children: ReactNode
}): ReactNode {
  const say = useOrganisationWords()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    props.send()
  }
  return (
    <form ref={form} className={`${style.form} ${style.act}`} noValidate onSubmit={send} aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
      {props.wrong && (
        <Remark tone="danger" live>
          {props.wrong}
        </Remark>
      )}
      <div className={style.buttons}>
        {!props.held && (
          <button type="submit" className={ui.button} data-kind="main" disabled={props.busy}>
            {props.submit}
          </button>
        )}
        {props.cancel && (
          <button type="button" className={ui.button} onClick={props.cancel}>
            {say.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
