import type { SecondBoxArea, SecondBoxTrip } from '@baucu/contract'
import { secondBox, secondBoxCases, secondBoxTitle } from '@baucu/law'
import { pointsAtPerson } from '@baucu/reporting'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { isHour } from '../../kernel/hour.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './second-boxes.module.css'
import { useSecondBoxWords } from './words.ts'

const fields = new Set(['box', 'leaves', 'returns', 'route', 'ballots', 'reason', 'members'])

/** Plans a trip of an area's second box, or plans it anew. */
export function TripForm(props: {
  area: SecondBoxArea
  before?: SecondBoxTrip
  done: () => void
  stop: () => void
}): ReactNode {
  const { area, before, done } = props
  const say = useSecondBoxWords()
  const locale = useLocale()
  const frame = useFrame()
  const run = useRun('secondboxes.plan')
  const first = useFirstField()
  const [seen] = useState(before?.entry ?? null)
  const form = useTyped(`secondboxes.plan ${area.id} ${before?.id ?? 'new'}`, startOf(area, before))
  const [asked, setAsked] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const type = (field: string) => (text: string) => form.type(field, text)
  const digits = (field: string) => (text: string) => form.type(field, text.replace(/\D/g, ''))
  const missing = {
    box: !(Number(of('box')) >= 1),
    leaves: !isHour(of('leaves')),
    returns: !isHour(of('returns')),
    order: isHour(of('leaves')) && isHour(of('returns')) && of('returns') <= of('leaves'),
    route: of('route') === '',
    taken: of('ballots') === '',
    reason: before !== undefined && of('reason') === '',
  }
  const said = saidOf(run.error, (field) => fields.has(field), say.unreachable)
  const wrong = (is: boolean, text: string) => (asked && is ? text : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean) || pointsAtPerson(of('route')) || pointsAtPerson(of('reason'))) return
    // One id for all tries: sending again after a lost answer plans nothing twice.
    const trip = before?.id ?? (of('id') || uuid7())
    if (!before) form.type('id', trip)
    run.mutate(
      {
        ...{ entry: uuid7(), trip, organisation: area.id, frame: frame.id, box: Number(of('box')) },
        ...{ leaves: of('leaves'), returns: of('returns'), route: of('route'), ballots: Number(of('ballots')) },
        members: area.members.filter(({ id }) => of(`member ${id}`) === 'yes').map(({ id }) => id),
        others: Math.min(20, Number(of('others'))),
        voters: Object.fromEntries(
          secondBoxCases.flatMap((each) => (Number(of(each)) > 0 ? [[each, Number(of(each))]] : [])),
        ),
        ...{ cancelled: of('cancelled') === 'yes', before: seen, reason: of('reason') },
      },
      {
        onSuccess: () => {
          form.forget()
          done()
        },
      },
    )
  }
  return (
    <form
      ref={first}
      className={`${ui.pad} ${record.form}`}
      onSubmit={submit}
      noValidate
      aria-label={before ? say.edit : say.create}
    >
      <h2>{before ? say.edit : say.create}</h2>
      <p className={ui.second}>{area.name}</p>
      <div className={record.fields}>
        <TextField
          id="chuyen-di"
          label={say.leaves}
          hint={say.hourHint}
          wrong={wrong(missing.leaves, say.needs.hour) ?? said.at.leaves}
          inputMode="numeric"
          value={form.values.leaves ?? ''}
          maxLength={5}
          change={type('leaves')}
        />
        <TextField
          id="chuyen-ve"
          label={say.returns}
          wrong={wrong(missing.returns, say.needs.hour) ?? wrong(missing.order, say.needs.order) ?? said.at.returns}
          inputMode="numeric"
          value={form.values.returns ?? ''}
          maxLength={5}
          change={type('returns')}
        />
        <TextField
          id="chuyen-hom"
          label={say.box}
          wrong={wrong(missing.box, say.needs.box) ?? said.at.box}
          inputMode="numeric"
          value={form.values.box ?? ''}
          maxLength={2}
          change={digits('box')}
        />
        <TextField
          id="chuyen-phieu"
          label={say.taken}
          hint={say.takenHint}
          wrong={wrong(missing.taken, say.needs.taken) ?? said.at.ballots}
          inputMode="numeric"
          value={form.values.ballots ?? ''}
          maxLength={5}
          change={digits('ballots')}
        />
      </div>
      <TextField
        id="chuyen-duong"
        label={say.route}
        hint={say.routeHint}
        wrong={pointsAtPerson(of('route')) ? say.noPerson : (wrong(missing.route, say.needs.route) ?? said.at.route)}
        value={form.values.route ?? ''}
        maxLength={300}
        change={type('route')}
      />
      <fieldset className={style.checks}>
        <legend>{say.members}</legend>
        {area.members.length === 0 && <p className={ui.hint}>{say.noMembers}</p>}
        {area.members.map(({ id, title, fullName }) => (
          <label key={id} className={style.check}>
            <input
              type="checkbox"
              checked={of(`member ${id}`) === 'yes'}
              onChange={(event) => form.type(`member ${id}`, event.currentTarget.checked ? 'yes' : 'no')}
            />
            {fullName ? `${fullName}, ${title}` : title}
          </label>
        ))}
        {said.at.members && (
          <p className={ui.error} role="alert">
            {said.at.members}
          </p>
        )}
      </fieldset>
      <TextField
        id="chuyen-nguoi"
        label={say.others}
        inputMode="numeric"
        value={form.values.others ?? ''}
        maxLength={2}
        change={digits('others')}
      />
      <fieldset className={style.counts}>
        <legend>{say.votersOf}</legend>
        {secondBoxCases.map((each) => (
          <div key={each}>
            <label htmlFor={`dien-${each}`}>
              {secondBoxTitle(each, locale)}
              {secondBox[each].value[frame.edition] !== true && <span className={ui.meta}> {say.noRule}</span>}
            </label>
            <input
              id={`dien-${each}`}
              className={ui.input}
              inputMode="numeric"
              autoComplete="off"
              maxLength={5}
              value={form.values[each] ?? ''}
              onChange={(event) => digits(each)(event.currentTarget.value)}
            />
          </div>
        ))}
      </fieldset>
      {before && (
        <>
          <label className={style.check}>
            <input
              type="checkbox"
              checked={of('cancelled') === 'yes'}
              onChange={(event) => form.type('cancelled', event.currentTarget.checked ? 'yes' : 'no')}
            />
            {say.cancelled}
          </label>
          <TextField
            id="chuyen-ly-do"
            label={say.reason}
            wrong={
              pointsAtPerson(of('reason')) ? say.noPerson : (wrong(missing.reason, say.needs.reason) ?? said.at.reason)
            }
            value={form.values.reason ?? ''}
            maxLength={300}
            change={type('reason')}
          />
        </>
      )}
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

const startOf = (area: SecondBoxArea, before: SecondBoxTrip | undefined): Readonly<Record<string, string>> =>
  before
    ? {
        ...{ leaves: before.leaves, returns: before.returns, box: String(before.box), route: before.route },
        ...{ ballots: String(before.ballots), others: String(before.others) },
        cancelled: before.cancelled ? 'yes' : 'no',
        ...Object.fromEntries(
          area.members.map(({ id }) => [`member ${id}`, before.members.includes(id) ? 'yes' : 'no']),
        ),
        ...Object.fromEntries(Object.entries(before.voters).map(([kind, voters]) => [kind, String(voters)])),
      }
    : { box: String(Math.min(99, 1 + new Set(area.trips.map((each) => each.box)).size)) }
