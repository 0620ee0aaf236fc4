import { type ShiftTime, usualWeek, weekPlan } from '@baucu/direction'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import style from './duty.module.css'
import { type Choice, usePeople } from './people.ts'
import { useDutyWords } from './words.ts'

const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** A week made in one go: the hours of its shifts, who takes turns, and every shift before it is kept. */
export function PlanForm(props: {
  organisation: string
  monday: string
  there: readonly ShiftTime[]
  close: () => void
  done: (shifts: number) => void
}): ReactNode {
  const { organisation, monday, there, close, done } = props
  const say = useDutyWords()
  const form = useFirstField()
  const people = usePeople(organisation, monday)
  const typed = useTyped(`duty.plan ${organisation} ${monday}`, {
    people: '',
    ...Object.fromEntries(
      usualWeek.flatMap(({ kind, from, to }) => [
        [`${kind} use`, 'yes'],
        [`${kind} from`, from],
        [`${kind} to`, to],
      ]),
    ),
  })
  const { values } = typed
  const chosen = (values.people ?? '').split(',').filter((id) => people?.some((each) => each.id === id))
  const [asked, setAsked] = useState(false)
  const plan = useRun('duty.plan')
  const lines = usualWeek
    .filter(({ kind }) => values[`${kind} use`] === 'yes')
    .map((line) => ({ ...line, from: values[`${line.kind} from`] ?? '', to: values[`${line.kind} to`] ?? '' }))
  const timed = lines.every(({ from, to }) => isHour(from) && isHour(to))
  const shifts = timed
    ? weekPlan(monday, lines, chosen, there).map((each) => {
        const at = `${each.day} ${each.from}`
        return {
          ...each,
          person: values[`${at} person`] ?? each.person,
          deputy: values[`${at} deputy`] === undefined ? each.deputy : values[`${at} deputy`] || null,
        }
      })
    : []
  const said = saidOf(plan.error, (field) => field.startsWith('shifts.'), say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (shifts.length === 0) return
    plan.mutate(
      { organisation, shifts: shifts.map((each) => ({ shift: uuid7(), ...each })) },
      {
        onSuccess: (answer) => {
          typed.forget()
          done(answer.shifts)
        },
      },
    )
  }
  const pick = (id: string) =>
    typed.type('people', (chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]).join(','))
  return (
    <form
      ref={form}
      className={`${ui.card} ${style.plan} ${ui.screenOnly}`}
      onSubmit={submit}
      noValidate
      aria-label={say.formTitle}
    >
      <fieldset className={style.lines}>
        <legend className={ui.label}>{say.pattern}</legend>
        {usualWeek.map(({ kind }) => (
          <div key={kind} className={style.line}>
            <label className={style.check}>
              <input
                type="checkbox"
                checked={values[`${kind} use`] === 'yes'}
                onChange={(event) => typed.type(`${kind} use`, event.currentTarget.checked ? 'yes' : 'no')}
              />
              <span>
                <b>{say.kind[kind]}</b> <span className={ui.meta}>{say.days[kind]}</span>
              </span>
            </label>
            {values[`${kind} use`] === 'yes' &&
              (['from', 'to'] as const).map((end) => {
                const value = values[`${kind} ${end}`] ?? ''
                return (
                  <TextField
                    key={end}
                    id={`ca-${kind}-${end}`}
                    label={(end === 'from' ? say.fromOf : say.toOf)(say.kind[kind])}
                    wrong={isHour(value) ? undefined : say.needsHour}
                    inputMode="numeric"
                    value={value}
                    maxLength={5}
                    change={(text) => typed.type(`${kind} ${end}`, text)}
                  />
                )
              })}
          </div>
        ))}
      </fieldset>
      <People people={people} chosen={chosen} pick={pick} />
      {asked && chosen.length === 0 && people && people.length > 0 && (
        <Remark tone="danger" live>
          {say.needsPeople}
        </Remark>
      )}
      {chosen.length > 0 && timed && (
        <fieldset className={style.lines}>
          <legend className={ui.label}>{say.preview(shifts.length)}</legend>
          <p className={ui.hint}>{shifts.length === 0 ? say.nothingLeft : say.previewHint}</p>
          <ul className={style.preview}>
            {shifts.map((each, index) => (
              <Planned
                key={`${each.day} ${each.from}`}
                shift={each}
                people={people ?? []}
                wrong={['from', 'person', 'deputy'].map((field) => said.at[`shifts.${index}.${field}`]).find(Boolean)}
                type={(field, value) => typed.type(`${each.day} ${each.from} ${field}`, value)}
              />
            ))}
          </ul>
        </fieldset>
      )}
      <FormEnd
        say={say.form}
        pending={plan.isPending}
        blocked={chosen.length > 0 && shifts.length === 0}
        refused={said.whole || undefined}
        stop={close}
      />
    </form>
  )
}

function People(props: {
  people: readonly Choice[] | undefined
  chosen: readonly string[]
  pick: (id: string) => void
}): ReactNode {
  const { people, chosen, pick } = props
  const say = useDutyWords()
  const frame = useFrameId()
  return (
    <fieldset className={style.lines}>
      <legend className={ui.label}>{say.people}</legend>
      <p className={ui.hint}>{say.peopleHint}</p>
      {people?.length === 0 && (
        <p>
          {say.noPeople}{' '}
          <Link to="/ky/$frame/nhan-su" params={{ frame }} search={keepSearch}>
            {say.toPeople}
          </Link>
        </p>
      )}
      <ul className={style.people}>
        {people?.map(({ id, name, title, phone }) => (
          <li key={id}>
            <label className={style.check}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => pick(id)} />
              <span>
                <b>{name}</b>{' '}
                <span className={ui.meta}>{[title, phone ?? say.noPhone].filter(Boolean).join(', ')}</span>
                {chosen.includes(id) && <span className={ui.count}>{say.turn(chosen.indexOf(id) + 1)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Planned(props: {
  shift: ShiftTime & { person: string; deputy: string | null }
  people: readonly Choice[]
  wrong: string | undefined
  type: (field: 'person' | 'deputy', value: string) => void
}): ReactNode {
  const { shift, people, wrong, type } = props
  const say = useDutyWords()
  const when = `${say.shortDay(shift.day)}, ${say.hours(shift.from, shift.to)}`
  const options = people.map((each) => (
    <option key={each.id} value={each.id}>
      {each.name}
    </option>
  ))
  return (
    <li>
      <span>{when}</span>
      <select
        className={ui.input}
        aria-label={say.officerOf(when)}
        value={shift.person}
        onChange={(event) => type('person', event.currentTarget.value)}
      >
        {options}
      </select>
      <select
        className={ui.input}
        aria-label={say.deputyOf(when)}
        value={shift.deputy ?? ''}
        onChange={(event) => type('deputy', event.currentTarget.value)}
      >
        <option value="">{say.nobody}</option>
        {options}
      </select>
      {wrong && (
        <p className={ui.error} role="alert">
          {wrong}
        </p>
      )}
    </li>
  )
}
