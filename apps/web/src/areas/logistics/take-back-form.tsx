import type { DeliveryLine } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLogisticsWords } from './words.ts'

/** Takes a note back: one without lines stands for it. */
export function TakeBackForm(props: {
  delivery: DeliveryLine
  done: (delivery: string) => void
  stop: () => void
}): ReactNode {
  const { delivery: before, done } = props
  const say = useLogisticsWords()
  const frame = useFrame()
  const run = useRun('logistics.deliver')
  const form = useTyped(`logistics.takeBack ${before.id}`)
  const [asked, setAsked] = useState(false)
  const reason = form.values.reason ?? ''
  const said = saidOf(run.error, (field) => field === 'reason', say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') return
    const delivery = form.values.id ?? uuid7()
    form.type('id', delivery)
    run.mutate(
      {
        ...{ delivery, organisation: before.from.id, frame: frame.id, to: before.to.id, number: before.number },
        ...{ expectedOn: before.expectedOn, lines: [], replaces: before.id, reason: reason.trim() },
      },
      {
        onSuccess: () => {
          form.forget()
          done(delivery)
        },
      },
    )
  }
  return (
    <form className={record.part} onSubmit={submit} noValidate aria-label={say.takeBack}>
      <h3>{say.takeBack}</h3>
      <p className={ui.second}>{say.takeBackLead}</p>
      <TextField
        id="huy-ly-do"
        label={say.reason}
        wrong={asked && reason.trim() === '' ? say.needs.reason : said.at.reason}
        value={reason}
        maxLength={500}
        change={(text) => form.type('reason', text)}
      />
      <FormEnd say={say} pending={run.isPending} refused={said.whole} stop={props.stop} />
    </form>
  )
}
