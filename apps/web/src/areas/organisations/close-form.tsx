import { closeOrganisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { Loading } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { ActForm } from './act-form.tsx'
import { lastDay } from './term.ts'
import { useOrganisationWords } from './words.ts'
import { wrongInput } from './wrong-input.ts'

const shown = new Set(['on', 'reason'])

/** Ends an organisation on a day, with the reason. */
export function CloseForm(props: {
  one: Output<'organisations.one'>
  at: string
  cancel: () => void
  finish: (text: string) => void
}): ReactNode {
  const say = useOrganisationWords()
  const { id, name, version } = props.one.organisation
  const close = useRun('organisations.close')
  const draft = useDraft(`organisations.close ${id}`, () => ({ on: props.at, reason: '' }))
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  if (!draft.value) return <Loading />
  const { on, reason } = draft.value
  const set = (next: Partial<{ on: string; reason: string }>) => draft.set({ on, reason, ...next })
  const send = () => {
    const input = { organisation: id, version, on, reason: reason.trim() }
    const wrong = wrongInput(closeOrganisation.input, input, say)
    setMissing(wrong)
    if (Object.keys(wrong).length > 0) return
    close.mutate(input, {
      onSuccess: () => {
        draft.forget()
        props.finish(say.closed(name, day(lastDay(on))))
      },
    })
  }
  const said = saidOf(close.error, (field) => shown.has(field), say.unreachable)
  return (
    <ActForm
      title={say.acts.close}
      submit={say.close}
      send={send}
      cancel={() => {
        draft.forget()
        props.cancel()
      }}
      busy={close.isPending}
      wrong={said.whole}
    >
      <FormField id="ket-thuc-ngay" label={say.closeOn} hint={say.closeHint(day(lastDay(on)))} wrong={said.at.on}>
        <DayField id="ket-thuc-ngay" value={on} choose={(next) => set({ on: next })} />
      </FormField>
      <TextField
        id="ket-thuc-ly-do"
        label={say.reason}
        hint={say.reasonHint}
        maxLength={500}
        value={reason}
        change={(next) => set({ reason: next })}
        wrong={missing.reason ?? said.at.reason}
      />
      <p className={ui.second}>{say.closePreview(name, day(on))}</p>
    </ActForm>
  )
}
