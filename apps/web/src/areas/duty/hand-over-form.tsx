import { pointsAtPerson } from '@baucu/reporting'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField } from '../../kernel/form-field.tsx'
import { queue } from '../../kernel/outbox/outbox.ts'
import { useFirstField } from '../../kernel/use-first-field.ts'
import style from './duty.module.css'
import type { Shift } from './shift.ts'
import { useDutyWords } from './words.ts'

/** What is open and what was promised; kept on the device and sent when it can be. */
export function HandOverForm(props: {
  organisation: string
  shift: Shift
  when: string
  close: () => void
}): ReactNode {
  const { organisation, shift, when, close } = props
  const say = useDutyWords()
  const place = useLocation({ select: (location) => location.href })
  const form = useFirstField()
  const typed = useTyped(`duty.handOver ${shift.id}`, { open: '', promised: '' })
  const { open = '', promised = '' } = typed.values
  const [asked, setAsked] = useState(false)
  const [lost, setLost] = useState(false)
  const wrong = (text: string) =>
    pointsAtPerson(text) ? say.noPerson : asked && text.trim() === '' ? say.needs : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if ([open, promised].some((text) => text.trim() === '' || pointsAtPerson(text))) return
    void queue({
      command: 'duty.handOver',
      input: { organisation, shift: shift.id, open: open.trim(), promised: promised.trim() },
      subject: `duty ${shift.id}`,
      title: say.title,
      about: say.handOf(when),
      place,
    }).then(
      () => {
        typed.forget()
        close()
      },
      () => setLost(true),
    )
  }
  return (
    <form ref={form} className={style.rowForm} onSubmit={submit} noValidate aria-label={say.handOf(when)}>
      <AreaField
        id={`con-mo-${shift.id}`}
        label={say.open}
        hint={say.openHint}
        wrong={wrong(open)}
        rows={2}
        value={open}
        maxLength={2000}
        change={(value) => typed.type('open', value)}
      />
      <AreaField
        id={`da-hua-${shift.id}`}
        label={say.promised}
        hint={say.promisedHint}
        wrong={wrong(promised)}
        rows={2}
        value={promised}
        maxLength={2000}
        change={(value) => typed.type('promised', value)}
      />
      <FormEnd say={say.form} pending={false} refused={lost ? say.notKept : undefined} stop={close} />
    </form>
  )
}
