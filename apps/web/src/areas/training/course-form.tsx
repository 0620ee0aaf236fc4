import { type TrainingCourse, trainedKinds } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import style from './training.module.css'
import { useTrainingWords } from './words.ts'

const fields = new Set(['subject', 'day', 'place', 'material', 'audience'])

/** Plans a course, or changes it. */
export function CourseForm(props: {
  here: string
  before?: TrainingCourse
  done: (course: string) => void
  stop: () => void
}): ReactNode {
  const { here, before, done } = props
  const say = useTrainingWords()
  const frame = useFrame()
  const run = useRun('training.save')
  const first = useFirstField()
  const [opened] = useState(before?.version)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`training.save ${frame.id} ${before?.id ?? `new ${here}`}`, startOf(before))
  const of = (field: string) => (form.values[field] ?? '').trim()
  const type = (field: string) => (text: string) => form.type(field, text)
  const audience = trainedKinds.filter((kind) => of(kind) === 'yes')
  const missing = { subject: of('subject') === '', day: !isDate(of('day')), audience: audience.length === 0 }
  const said = saidOf(run.error, (field) => fields.has(field), say.unreachable)
  const wrong = (field: keyof typeof missing) => (asked && missing[field] ? say.needs[field] : said.at[field])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean)) return
    // One id for all tries: sending again after a lost answer makes no second course.
    const course = before?.id ?? (of('id') || uuid7())
    if (!before) form.type('id', course)
    run.mutate(
      {
        ...{ organisation: here, frame: frame.id, course, subject: of('subject'), day: of('day'), audience },
        ...{ place: of('place'), material: of('material') },
        ...(opened === undefined ? {} : { version: opened }),
      },
      {
        onSuccess: () => {
          form.forget()
          done(course)
        },
      },
    )
  }
  const name = before ? say.edit : say.create
  return (
    <form ref={first} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={name}>
      <h2>{name}</h2>
      <TextField
        id="lop-noi-dung"
        label={say.subject}
        wrong={wrong('subject')}
        value={form.values.subject ?? ''}
        maxLength={300}
        change={type('subject')}
      />
      <FormField id="lop-ngay" label={say.day} wrong={wrong('day')}>
        <DayField
          id="lop-ngay"
          optional
          value={form.values.day ?? ''}
          year={frame.electionDay.slice(0, 4)}
          choose={type('day')}
          invalid={wrong('day') !== undefined}
          {...(wrong('day') ? { describedBy: 'lop-ngay-chu' } : {})}
        />
      </FormField>
      <TextField
        id="lop-dia-diem"
        label={say.place}
        wrong={said.at.place}
        value={form.values.place ?? ''}
        maxLength={300}
        change={type('place')}
      />
      <TextField
        id="lop-tai-lieu"
        label={say.material}
        wrong={said.at.material}
        value={form.values.material ?? ''}
        maxLength={500}
        change={type('material')}
      />
      <fieldset className={style.checks}>
        <legend>{say.audience}</legend>
        {trainedKinds.map((kind) => (
          <label key={kind} className={style.check}>
            <input
              type="checkbox"
              checked={of(kind) === 'yes'}
              onChange={(event) => form.type(kind, event.currentTarget.checked ? 'yes' : 'no')}
            />
            {say.kinds[kind]}
          </label>
        ))}
        {wrong('audience') && (
          <p className={ui.error} role="alert">
            {wrong('audience')}
          </p>
        )}
      </fieldset>
      <FormEnd
        say={say}
        pending={run.isPending}
        refused={said.whole}
        stop={() => {
          form.forget()
          props.stop()
        }}
      />
    </form>
  )
}

const startOf = (before: TrainingCourse | undefined): Readonly<Record<string, string>> => ({
  ...{ subject: before?.subject ?? '', day: before?.day ?? '', place: before?.place ?? '' },
  material: before?.material ?? '',
  ...Object.fromEntries(
    trainedKinds.map((kind) => [kind, (before?.audience ?? ['polling-team']).includes(kind) ? 'yes' : 'no']),
  ),
})
