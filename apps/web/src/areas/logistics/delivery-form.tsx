import type { DeliveryLine, LogisticsMaterial, Organisation } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { pointsAtPerson } from '@baucu/reporting'
import { type FormEvent, type ReactNode, useState } from 'react'
import { below } from '../../kernel/below.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './logistics.module.css'
import { useLogisticsWords } from './words.ts'

const fields = new Set(['to', 'number', 'expectedOn', 'lines', 'note', 'reason'])

/** Writes a delivery note, or the one that stands for another. */
export function DeliveryForm(props: {
  here: Organisation
  materials: readonly LogisticsMaterial[]
  /** The note it takes the place of. */
  before?: DeliveryLine
  done: (delivery: string) => void
  stop: () => void
}): ReactNode {
  const { here, materials, before, done } = props
  const say = useLogisticsWords()
  const locale = useLocale()
  const frame = useFrame()
  const all = useOrganisations()
  const run = useRun('logistics.deliver')
  const first = useFirstField()
  const form = useTyped(`logistics.deliver ${frame.id} ${before?.id ?? here.id}`, startOf(before))
  const [asked, setAsked] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const to = before?.to.id ?? of('to')
  const lines = materials.flatMap(({ id }) =>
    Number(of(`count ${id}`)) > 0
      ? [{ material: id, count: Number(of(`count ${id}`)), bundles: of(`bundles ${id}`) }]
      : [],
  )
  const missing = {
    to: to === '',
    number: of('number') === '',
    expectedOn: !isDate(of('expectedOn')),
    lines: lines.length === 0,
    reason: before !== undefined && of('reason') === '',
  }
  const said = saidOf(run.error, (field) => fields.has(field), say.unreachable)
  const wrong = (field: keyof typeof missing) => (asked && missing[field] ? say.needs[field] : said.at[field])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean) || pointsAtPerson(of('note'))) return
    // One id for all tries: sending again after a lost answer delivers nothing twice.
    const delivery = of('id') || uuid7()
    form.type('id', delivery)
    run.mutate(
      {
        ...{ delivery, organisation: here.id, frame: frame.id, to, number: of('number'), lines, note: of('note') },
        ...{ expectedOn: of('expectedOn'), replaces: before?.id ?? null, reason: of('reason') },
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
    <form
      ref={first}
      className={`${ui.pad} ${record.form}`}
      onSubmit={submit}
      noValidate
      aria-label={before ? say.correct : say.create}
    >
      <h2>{before ? say.correct : say.create}</h2>
      {before ? (
        <p>{before.to.name}</p>
      ) : (
        <FormField id="giao-cho" label={say.to} wrong={wrong('to')}>
          <OrganisationField
            id="giao-cho"
            among={below(all, here.id)}
            all={all}
            value={to || null}
            choose={(id) => form.type('to', id)}
            invalid={wrong('to') !== undefined}
            describedBy={wrong('to') ? 'giao-cho-chu' : undefined}
          />
        </FormField>
      )}
      <div className={record.fields}>
        <TextField
          id="giao-so"
          label={say.number}
          hint={say.numberHint}
          wrong={wrong('number')}
          value={form.values.number ?? ''}
          maxLength={60}
          change={(text) => form.type('number', text)}
        />
        <FormField id="giao-ngay" label={say.expectedOn} wrong={wrong('expectedOn')}>
          <DayField
            id="giao-ngay"
            optional
            value={form.values.expectedOn ?? ''}
            year={frame.electionDay.slice(0, 4)}
            choose={(value) => form.type('expectedOn', value)}
            invalid={wrong('expectedOn') !== undefined}
            {...(wrong('expectedOn') ? { describedBy: 'giao-ngay-chu' } : {})}
          />
        </FormField>
      </div>
      <fieldset className={style.counts}>
        <legend>{say.lines}</legend>
        <p className={ui.hint}>{say.linesHint}</p>
        {wrong('lines') && (
          <p className={ui.error} role="alert">
            {wrong('lines')}
          </p>
        )}
        {materials.map((each) => (
          <div key={each.id} className={style.count}>
            <span>{each.title[locale]}</span>
            <input
              className={ui.input}
              aria-label={say.count(each.title[locale])}
              placeholder={say.countHead}
              inputMode="numeric"
              autoComplete="off"
              maxLength={7}
              value={form.values[`count ${each.id}`] ?? ''}
              onChange={(event) => form.type(`count ${each.id}`, event.currentTarget.value.replace(/\D/g, ''))}
            />
            <input
              className={ui.input}
              aria-label={say.bundles(each.title[locale])}
              placeholder={say.bundlesHead}
              autoComplete="off"
              maxLength={200}
              value={form.values[`bundles ${each.id}`] ?? ''}
              onChange={(event) => form.type(`bundles ${each.id}`, event.currentTarget.value)}
            />
          </div>
        ))}
      </fieldset>
      <TextField
        id="giao-ghi-chu"
        label={say.remark}
        wrong={pointsAtPerson(of('note')) ? say.noPerson : said.at.note}
        value={form.values.note ?? ''}
        maxLength={500}
        change={(text) => form.type('note', text)}
      />
      {before && (
        <TextField
          id="giao-ly-do"
          label={say.reason}
          wrong={wrong('reason')}
          value={form.values.reason ?? ''}
          maxLength={500}
          change={(text) => form.type('reason', text)}
        />
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

const startOf = (before: DeliveryLine | undefined): Readonly<Record<string, string>> => ({
  ...{ number: before?.number ?? '', expectedOn: before?.expectedOn ?? todayInVietnam(), note: before?.note ?? '' },
  ...Object.fromEntries(
    (before?.lines ?? []).flatMap(({ material, count, bundles }) => [
      [`count ${material}`, String(count)],
      [`bundles ${material}`, bundles],
    ]),
  ),
})
