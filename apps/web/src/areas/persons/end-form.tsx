import type { OfficeHeld } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useRun } from '../../kernel/queries.ts'
import { FormFoot } from './form-foot.tsx'
import style from './persons.module.css'
import { refusalAt } from './refusal-at.ts'
import { useFirstField } from './use-first-field.ts'
import { usePersonWords } from './words.ts'

/** Ends an office on a day, with the reason for the log. */
export function EndForm(props: { office: OfficeHeld; done: () => void; stop: () => void }): ReactNode {
  const { office } = props
  const say = usePersonWords()
  const first = useFirstField()
  const end = useRun('persons.endOffice')
  const [asked, setAsked] = useState(false)
  const { typed, type, forget } = useTyped(`end ${office.id}`)
  const to = typed.to ?? office.to ?? todayInVietnam()
  const reason = typed.reason ?? ''
  const said = refusalAt(end.error)
  const wrongDay = asked && !isDate(to) ? say.needsDay : said.at.to
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isDate(to)) return
    // The office may have gone to another list, and this form with it, before the answer is here.
    void end.mutateAsync({ office: office.id, to, ...(reason.trim() ? { reason: reason.trim() } : {}) }).then(
      () => {
        forget()
        props.done()
      },
      () => undefined,
    )
  }
  return (
    <form ref={first} className={style.form} onSubmit={submit} noValidate aria-label={say.endOf(office.title)}>
      <FormField id="ket-thuc-ngay" label={say.to} hint={say.toHint} wrong={wrongDay}>
        <DayField
          id="ket-thuc-ngay"
          optional
          value={to}
          year={todayInVietnam().slice(0, 4)}
          choose={(text) => type('to', text)}
          invalid={wrongDay !== undefined}
          describedBy="ket-thuc-ngay-chu"
        />
      </FormField>
      <TextField
        id="ket-thuc-ly-do"
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        change={(text) => type('reason', text)}
        wrong={said.at.reason}
        maxLength={500}
      />
      <FormFoot
        main={say.end}
        pending={end.isPending}
        said={said}
        stop={() => {
          forget()
          props.stop()
        }}
      />
    </form>
  )
}
