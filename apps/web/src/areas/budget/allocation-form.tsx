import type { BudgetAllocation, BudgetBoard, Organisation } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { below } from '../../kernel/below.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { Correction } from './correction.tsx'
import { DateField } from './date-field.tsx'
import { ItemField } from './item-field.tsx'
import { MoneyField } from './money-field.tsx'
import { useBudgetWords } from './words.ts'

const fields = new Set(['to', 'item', 'amount', 'decision', 'decidedOn', 'reason'])

/** Gives money to an organisation below, or notes what came from the budget to this one. */
export function AllocationForm(props: {
  here: Organisation
  board: BudgetBoard
  before: BudgetAllocation | undefined
  stop: () => void
}): ReactNode {
  const { here, board, before } = props
  const say = useBudgetWords()
  const frame = useFrame()
  const all = useOrganisations()
  const run = useRun('budget.allocate')
  const first = useFirstField()
  const form = useTyped(`budget.allocate ${frame.id} ${before?.id ?? here.id}`, startOf(before, here.id))
  const [asked, setAsked] = useState(false)
  const [takesBack, setTakesBack] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const isOwn = of('whom') !== 'below'
  const to = isOwn ? here.id : of('to')
  const item = board.items.find((each) => each.id === of('item'))?.id ?? board.items[0]?.id ?? ''
  const missing = {
    to: to === '',
    amount: !takesBack && Number(of('amount')) === 0,
    decision: of('decision') === '',
    decidedOn: !isDate(of('decidedOn')),
    reason: before !== undefined && of('reason') === '',
  }
  const needs = {
    ...{ to: say.needs.receiver, amount: say.needs.amount, decision: say.needs.text },
    ...{ decidedOn: say.needs.day, reason: say.needs.reason },
  }
  const said = saidOf(run.error, (field) => fields.has(field), say.unreachable)
  const wrong = (field: keyof typeof missing) => (asked && missing[field] ? needs[field] : said.at[field])
  const leave = () => {
    form.forget()
    props.stop()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean)) return
    const allocation = of('id') || uuid7()
    form.type('id', allocation)
    void run
      .mutateAsync({
        ...{ allocation, organisation: here.id, frame: frame.id, to, item, decision: of('decision') },
        ...{ amount: takesBack ? 0 : Number(of('amount')), decidedOn: of('decidedOn') },
        ...{ replaces: before?.id ?? null, reason: of('reason') },
      })
      .then(leave, () => undefined)
  }
  const title = before ? say.editAllocation : say.addAllocation
  return (
    <form ref={first} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      <h2>{title}</h2>
      <SelectField
        id="cap-cho"
        label={say.fields.receiver}
        value={isOwn ? 'own' : 'below'}
        options={[
          { value: 'own', text: say.receiverSelf },
          { value: 'below', text: say.receiverBelow },
        ]}
        change={(whom) => form.type('whom', whom)}
      />
      {!isOwn && (
        <FormField id="cap-noi-nhan" label={say.receiverBelow} wrong={wrong('to')}>
          <OrganisationField
            id="cap-noi-nhan"
            among={below(all, here.id)}
            all={all}
            value={to || null}
            choose={(id) => form.type('to', id)}
            invalid={wrong('to') !== undefined}
            describedBy={wrong('to') ? 'cap-noi-nhan-chu' : undefined}
          />
        </FormField>
      )}
      <ItemField
        id="cap-muc"
        items={board.items}
        value={item}
        wrong={said.at.item}
        change={(id) => form.type('item', id)}
      />
      <MoneyField
        id="cap-tien"
        label={say.fields.amount}
        wrong={wrong('amount')}
        value={of('amount')}
        change={(text) => form.type('amount', text)}
      />
      <div className={record.fields}>
        <TextField
          id="cap-quyet-dinh"
          label={say.fields.decision}
          wrong={wrong('decision')}
          value={form.values.decision ?? ''}
          maxLength={200}
          change={(text) => form.type('decision', text)}
        />
        <DateField
          id="cap-ngay"
          label={say.fields.decidedOn}
          value={form.values.decidedOn ?? ''}
          wrong={wrong('decidedOn')}
          change={(each) => form.type('decidedOn', each)}
        />
      </div>
      {before && (
        <Correction
          id="cap"
          reason={form.values.reason ?? ''}
          takesBack={takesBack}
          wrong={wrong('reason')}
          change={(text) => form.type('reason', text)}
          takeBack={setTakesBack}
        />
      )}
      <FormEnd say={say} pending={run.isPending} refused={said.whole} stop={leave} />
    </form>
  )
}

const startOf = (before: BudgetAllocation | undefined, here: string): Readonly<Record<string, string>> =>
  before
    ? {
        ...{ whom: before.to.id === here ? 'own' : 'below', to: before.to.id, item: before.item },
        ...{ amount: String(before.amount), decision: before.decision, decidedOn: before.decidedOn },
      }
    : {}
