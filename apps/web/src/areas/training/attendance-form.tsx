import type { TrainingCourse } from '@baucu/contract'
import { pointsAtPerson, refuseAttendance } from '@baucu/reporting'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { queue } from '../../kernel/outbox/outbox.ts'
import record from '../../kernel/record.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useTrainingWords } from './words.ts'

/** How many of a body came to a course; also without a network. */
export function AttendanceForm(props: {
  course: string
  body: TrainingCourse['bodies'][number]
  done: () => void
}): ReactNode {
  const { course, body, done } = props
  const say = useTrainingWords()
  const place = useLocation({ select: (location) => location.href })
  const first = useFirstField()
  const form = useTyped(`training.tell ${course} ${body.id}`)
  const [asked, setAsked] = useState(false)
  const [lost, setLost] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const digits = (field: string) => (text: string) => form.type(field, text.replace(/\D/g, ''))
  const told = {
    invited: Number(of('invited')),
    attended: Number(of('attended')),
    passed: of('passed') === '' ? null : Number(of('passed')),
  }
  const impossible = refuseAttendance(told)
  const away = of('attended') !== '' && told.attended < told.invited
  const wrong = {
    invited: of('invited') === '' || impossible === 'invited' ? say.needs.invited : undefined,
    attended: of('attended') === '' ? say.needs.attended : impossible === 'attended' ? say.needs.tooMany : undefined,
    passed: impossible === 'passed' ? say.needs.tooManyPassed : undefined,
    reason: away && of('reason') === '' ? say.needs.reason : undefined,
    correction: body.told && of('correction') === '' ? say.needs.correction : undefined,
  }
  const named = (field: 'reason' | 'correction') => (pointsAtPerson(of(field)) ? say.noPerson : undefined)
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field] : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(wrong).some(Boolean) || named('reason') || named('correction')) return
    void queue({
      command: 'training.tell',
      input: {
        ...{ entry: uuid7(), course, organisation: body.id, ...told },
        ...(away ? { reason: of('reason') } : {}),
        ...(body.told ? { correction: of('correction') } : {}),
      },
      subject: `training ${course} ${body.id}`,
      title: say.tell,
      about: `${body.name}: ${say.came(told.attended, told.invited)}`,
      place,
    }).then(
      () => {
        form.forget()
        done()
      },
      () => setLost(true),
    )
  }
  const number = (id: string, field: 'invited' | 'attended' | 'passed', label: string, hint?: string) => (
    <TextField
      id={`${id}-${body.id}`}
      label={label}
      hint={hint}
      wrong={shown(field)}
      inputMode="numeric"
      value={form.values[field] ?? ''}
      maxLength={4}
      change={digits(field)}
    />
  )
  return (
    <form ref={first} className={record.form} onSubmit={submit} noValidate aria-label={say.tellOf(body.name)}>
      <div className={record.fields}>
        {number('moi', 'invited', say.invited)}
        {number('du', 'attended', say.attended)}
        {number('dat', 'passed', say.passedField, say.passedHint)}
      </div>
      {away && (
        <TextField
          id={`vang-${body.id}`}
          label={say.reason}
          hint={say.reasonHint}
          wrong={named('reason') ?? shown('reason')}
          value={form.values.reason ?? ''}
          maxLength={300}
          change={(text) => form.type('reason', text)}
        />
      )}
      {body.told && (
        <TextField
          id={`lai-${body.id}`}
          label={say.correction}
          wrong={named('correction') ?? shown('correction')}
          value={form.values.correction ?? ''}
          maxLength={300}
          change={(text) => form.type('correction', text)}
        />
      )}
      <FormEnd say={say} pending={false} refused={lost ? say.notKept : undefined} stop={done} />
    </form>
  )
}
