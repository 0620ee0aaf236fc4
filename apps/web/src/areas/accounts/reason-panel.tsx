import { type FormEvent, type ReactNode, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { Field } from './field.tsx'
import { useAccountWords } from './words.ts'

/**
 * A button that asks why before something is taken from somebody; the reason goes into the audit row. What was typed
 * stays when the server refuses.
 */
export function ReasonPanel(props: {
  label: string
  title: string
  /** What will happen, in a sentence. */
  lead: string
  act: string
  busy: boolean
  wrong: string | undefined
  submit: (reason: string) => void
}): ReactNode {
  const say = useAccountWords()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.submit(reason.trim())
  }
  return (
    <Panel
      className={`${ui.button} ${style.small}`}
      title={props.title}
      button={props.label}
      label={`${props.label}: ${props.title}`}
    >
      <form onSubmit={submit} className={style.form}>
        <p className={ui.second}>{props.lead}</p>
        <Field
          label={say.reason}
          hint={say.reasonHint}
          autoCapitalize="sentences"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {props.wrong && (
          <Remark tone="danger" live>
            {props.wrong}
          </Remark>
        )}
        <button type="submit" className={ui.button} disabled={props.busy || reason.trim() === ''}>
          {props.act}
        </button>
      </form>
    </Panel>
  )
}
