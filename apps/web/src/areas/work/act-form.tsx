import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import type { Said } from './said.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** An act of whoever issued a task: its fields, why it was refused as a whole, and its two buttons. */
export function ActForm(props: {
  title: string
  main: string
  pending: boolean
  said: Said
  /** Fields that say their own refusal. */
  fields: readonly string[]
  submit: () => void
  stop: () => void
  children: ReactNode
}): ReactNode {
  const { said } = props
  const words = useWorkWords()
  const { notice } = useWords()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const elsewhere = Object.entries(said.at).flatMap(([field, text]) => (props.fields.includes(field) ? [] : [text]))
  const whole = said.unreachable
    ? `${notice.unreachable}. ${notice.unreachableNext}`
    : [said.whole, ...elsewhere].filter(Boolean).join(' ')
  return (
    <form
      ref={form}
      className={style.form}
      noValidate
      aria-label={props.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        props.submit()
      }}
    >
      <h3>{props.title}</h3>
      {props.children}
      {whole && (
        <Remark tone="danger" live>
          {whole}
        </Remark>
      )}
      <div className={style.actions}>
        <button type="submit" className={ui.button} data-kind="main" disabled={props.pending}>
          {props.pending ? words.saving : props.main}
        </button>
        <button type="button" className={ui.button} onClick={props.stop}>
          {words.stop}
        </button>
      </div>
    </form>
  )
}
