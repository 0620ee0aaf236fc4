import type { CopyLine } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import ui from '../../kernel/ui.module.css'
import { ActForm } from './act-form.tsx'
import { useAct } from './use-act.ts'
import { useWorkWords } from './words.ts'

/** Sends a copy back, or withdraws it: both ask for a reason. */
export function ReasonForm(props: { copy: CopyLine; act: 'return' | 'withdraw'; close: () => void }): ReactNode {
  const { copy, act } = props
  const words = useWorkWords()
  const { at, run, said } = useAct(act === 'return' ? 'work.sendBack' : 'work.withdraw', copy)
  const form = useTyped(`work.${act} ${copy.id}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reason = (form.values.reason ?? '').trim()
  const done = () => {
    form.forget()
    props.close()
  }
  const submit = () => {
    setAsked(true)
    if (reason !== '') run.mutate({ ...at, reason }, { onSuccess: done })
  }
  return (
    <ActForm
      title={words.acts[act]}
      main={words.acts[act]}
      pending={run.isPending}
      said={said}
      fields={['reason']}
      submit={submit}
      stop={done}
    >
      {act === 'withdraw' && <p className={ui.second}>{words.withdrawNote}</p>}
      <AreaField
        id="viec-ly-do"
        label={words.reason}
        wrong={asked && reason === '' ? words.needsReason : said.at.reason}
        value={form.values.reason ?? ''}
        change={(text) => form.type('reason', text)}
        maxLength={1000}
      />
    </ActForm>
  )
}
