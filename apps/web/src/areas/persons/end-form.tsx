import type { OfficeHeld } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useRun } from '../../kernel/queries.ts'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { FormFoot } from './form-foot.tsx'
import { MovedNotice } from './moved.tsx'
import style from './persons.module.css'
import { refusalAt } from './refusal-at.ts'
import { useChanges } from './use-changes.ts'
import { usePersonWords } from './words.ts'

/** Ends an office on a day, with the reason for the log. */
export function EndForm(props: {
  office: OfficeHeld
  /** Of the person. */
  version: number
  done: () => void
  stop: () => void
}): ReactNode {
  const { office, version } = props
  const say = usePersonWords()
  const first = useFirstField()
  const end = useRun('persons.endOffice')
  const [asked, setAsked] = useState(false)
  const [today] = useState(() => todayInVietnam())
  const form = useChanges(`end ${office.id}`, { to: office.to ?? today, reason: '' }, version)
  const { moved, change, forget } = form
  const { to = '', reason = '' } = form.values
  const said = refusalAt(end.error)
  const wrongDay = asked && !isDate(to) ? say.needsDay : said.at.to
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (moved || !isDate(to)) return
    // The office may have gone to another list, and this form with it, before the answer is here.
    void end.mutateAsync({ office: office.id, version, to, ...(reason.trim() ? { reason: reason.trim() } : {}) }).then(
      () => {
        forget()
        props.done()
      },
      () => undefined,
    )
  }
  return (
    <form ref={first} className={style.form} onSubmit={submit} noValidate aria-label={say.endOf(office.title)}>
      {moved && (
        <MovedNotice
          moved={moved}
          labels={{ to: say.to, reason: say.reason }}
          keepMine={form.keepMine}
          takeTheirs={form.takeTheirs}
        />
      )}
      <FormField id="ket-thuc-ngay" label={say.to} hint={say.toHint} wrong={wrongDay}>
        <DayField
          id="ket-thuc-ngay"
          optional
          value={to}
          year={today.slice(0, 4)}
          choose={change('to')}
          invalid={wrongDay !== undefined}
          describedBy="ket-thuc-ngay-chu"
        />
      </FormField>
      <TextField
        id="ket-thuc-ly-do"
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        change={change('reason')}
        wrong={said.at.reason}
        maxLength={500}
      />
      <FormFoot
        main={say.end}
        pending={end.isPending}
        blocked={moved !== undefined}
        said={said}
        stop={() => {
          forget()
          props.stop()
        }}
      />
    </form>
  )
}
