import type { BudgetBoard, BudgetVoucher, Organisation } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { pointsAtPerson } from '@baucu/reporting'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
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

const fields = new Set(['number', 'day', 'item', 'payee', 'amount', 'reason', 'allowance.member'])

/** The allowance of one role of a person, to be paid. */
export type ToPay = Readonly<{ member: string; norm: string; item: string; role: string; title: string; left: number }>

/** Enters a voucher, one that stands for another, or one that pays an allowance. */
export function VoucherForm(props: {
  here: Organisation
  board: BudgetBoard
  before?: BudgetVoucher
  pays?: ToPay
  stop: () => void
}): ReactNode {
  const { here, board, before, pays } = props
  const say = useBudgetWords()
  const frame = useFrame()
  const run = useRun('budget.spend')
  const first = useFirstField()
  const draft = before?.id ?? (pays ? `${pays.member} ${pays.norm}` : here.id)
  const form = useTyped(`budget.spend ${frame.id} ${draft}`, startOf(before, pays))
  const [asked, setAsked] = useState(false)
  // Who was paid is not known here: such a voucher is taken back and the person paid again.
  const onlyBack = before?.allowance === true
  const [takesBack, setTakesBack] = useState(onlyBack)
  const of = (field: string) => (form.values[field] ?? '').trim()
  // What pays a person pays an allowance and nothing else.
  const items = board.items.filter((each) => !each.allowance)
  const item =
    pays?.item ??
    (onlyBack ? before.item : undefined) ??
    items.find((each) => each.id === of('item'))?.id ??
    items[0]?.id ??
    ''
  const missing = {
    number: of('number') === '',
    day: !isDate(of('day')),
    payee: of('payee') === '',
    amount: !takesBack && Number(of('amount')) === 0,
    reason: before !== undefined && of('reason') === '',
  }
  const needs = {
    ...{ number: say.needs.text, day: say.needs.day, payee: say.needs.text },
    ...{ amount: say.needs.amount, reason: say.needs.reason },
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
    if (Object.values(missing).some(Boolean) || pointsAtPerson(of('payee'))) return
    // One id for all tries: sending again after a lost answer pays nothing twice.
    const voucher = of('id') || uuid7()
    form.type('id', voucher)
    void run
      .mutateAsync({
        ...{ voucher, organisation: here.id, frame: frame.id, number: of('number'), day: of('day'), item },
        ...{ payee: of('payee'), amount: takesBack ? 0 : Number(of('amount')) },
        allowance: pays ? { member: pays.member, norm: pays.norm } : null,
        ...{ replaces: before?.id ?? null, reason: of('reason') },
      })
      .then(leave, () => undefined)
  }
  const title = pays?.title ?? (before ? say.editVoucher : say.addVoucher)
  const id = pays ? 'chi-boi-duong' : 'chung-tu'
  return (
    <form ref={first} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      {pays ? <h4>{title}</h4> : <h2>{title}</h2>}
      <div className={record.fields}>
        <TextField
          id={`${id}-so`}
          label={say.fields.number}
          wrong={wrong('number')}
          value={form.values.number ?? ''}
          maxLength={60}
          change={(text) => form.type('number', text)}
        />
        <DateField
          id={`${id}-ngay`}
          label={say.fields.day}
          value={form.values.day ?? ''}
          wrong={wrong('day')}
          change={(each) => form.type('day', each)}
        />
        {!pays && !onlyBack && (
          <ItemField
            id={`${id}-muc`}
            items={items}
            value={item}
            wrong={said.at.item}
            change={(each) => form.type('item', each)}
          />
        )}
        <MoneyField
          id={`${id}-tien`}
          label={say.fields.amount}
          wrong={wrong('amount')}
          value={of('amount')}
          change={(text) => {
            // What was refused was another amount.
            if (run.error) run.reset()
            form.type('amount', text)
          }}
        />
      </div>
      <TextField
        id={`${id}-cho`}
        label={say.fields.payee}
        hint={say.payeeHint}
        wrong={pointsAtPerson(of('payee')) ? say.noPerson : wrong('payee')}
        value={form.values.payee ?? ''}
        maxLength={200}
        change={(text) => form.type('payee', text)}
      />
      {before && (
        <Correction
          id={id}
          reason={form.values.reason ?? ''}
          takesBack={takesBack}
          wrong={wrong('reason')}
          change={(text) => form.type('reason', text)}
          takeBack={onlyBack ? undefined : setTakesBack}
        />
      )}
      <FormEnd
        say={say}
        pending={run.isPending}
        refused={[said.whole, said.at['allowance.member']].filter(Boolean).join(' ')}
        stop={leave}
      />
    </form>
  )
}

const startOf = (before: BudgetVoucher | undefined, pays: ToPay | undefined): Readonly<Record<string, string>> =>
  before
    ? {
        ...{ number: before.number, day: before.day, item: before.item, payee: before.payee },
        amount: String(before.amount),
      }
    : { day: todayInVietnam(), ...(pays ? { payee: pays.role, amount: String(pays.left) } : {}) }
