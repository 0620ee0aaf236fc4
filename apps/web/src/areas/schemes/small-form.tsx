import type { FormEvent, ReactNode } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import style from './schemes.module.css'
import { useSchemeWords } from './words.ts'

/** A form of few fields inside a panel: its title, why it was refused as a whole, and its button. */
export function SmallForm(props: {
  title: string
  main: string
  kind?: 'main'
  pending: boolean
  /** Why it was refused, when no field says it. */
  whole: string
  submit: () => void
  stop?: () => void
  children: ReactNode
}): ReactNode {
  const say = useSchemeWords()
  return (
    <form
      className={record.part}
      noValidate
      aria-label={props.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        props.submit()
      }}
    >
      <h3>{props.title}</h3>
      {props.children}
      {props.whole && (
        <Remark tone="danger" live>
          {props.whole}
        </Remark>
      )}
      <div className={style.buttons}>
        <button type="submit" className={ui.button} data-kind={props.kind} disabled={props.pending}>
          {props.pending ? say.saving : props.main}
        </button>
        {props.stop && (
          <button type="button" className={ui.button} onClick={props.stop}>
            {say.stop}
          </button>
        )}
      </div>
    </form>
  )
}
