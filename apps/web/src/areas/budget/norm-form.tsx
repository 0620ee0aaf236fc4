import {
  type BudgetBoard,
  type BudgetItem,
  type BudgetNorm,
  type MemberPost,
  memberPosts,
  normUnits,
  type Organisation,
  postTitle,
} from '@baucu/contract'
import { isDate, type Organ, organsOf, organTitle } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { Correction } from './correction.tsx'
import { DateField } from './date-field.tsx'
import { ItemField } from './item-field.tsx'
import { dong } from './money.ts'
import { MoneyField } from './money-field.tsx'
import { useBudgetWords } from './words.ts'

const fields = new Set(['item', 'title', 'unit', 'amount', 'organ', 'source', 'sourceOn', 'from', 'to', 'reason'])

/** Enters a norm, or one that stands for another. */
export function NormForm(props: {
  here: Organisation
  board: BudgetBoard
  before: BudgetNorm | undefined
  stop: () => void
}): ReactNode {
  const { here, board, before } = props
  const say = useBudgetWords()
  const locale = useLocale()
  const frame = useFrame()
  const run = useRun('budget.saveNorm')
  const first = useFirstField()
  const form = useTyped(`budget.saveNorm ${frame.id} ${before?.id ?? here.id}`, startOf(before))
  const [asked, setAsked] = useState(false)
  const [takesBack, setTakesBack] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const item = board.items.find((each) => each.id === of('item')) ?? board.items[0]
  const isAllowance = item?.allowance === true
  const units = normUnits.filter((each) => !isAllowance || each !== 'piece')
  const unit = units.find((each) => each === of('unit')) ?? (isAllowance ? 'month' : 'piece')
  const organs = organsOf(frame.edition).filter((each) => !each.startsWith('by-'))
  const organ: Organ = organs.find((each) => each === of('organ')) ?? 'team'
  const post: MemberPost | null = memberPosts.find((each) => each === of('post')) ?? null
  const hasSource = of('source') !== ''
  const missing = {
    title: of('title') === '',
    amount: !takesBack && Number(of('amount')) === 0,
    sourceOn: hasSource && !isDate(of('sourceOn')),
    from: isAllowance && !isDate(of('from')),
    to: isAllowance && !isDate(of('to')),
    reason: before !== undefined && of('reason') === '',
  }
  const needs = {
    ...{ title: say.needs.text, amount: say.needs.amount, reason: say.needs.reason },
    ...{ sourceOn: say.needs.day, from: say.needs.day, to: say.needs.day },
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
    if (Object.values(missing).some(Boolean) || !item) return
    // One id for all tries: sending again after a lost answer enters nothing twice.
    const norm = of('id') || uuid7()
    form.type('id', norm)
    void run
      .mutateAsync({
        ...{ norm, organisation: here.id, frame: frame.id, item: item.id, title: of('title'), unit },
        amount: takesBack ? 0 : Number(of('amount')),
        ...(isAllowance
          ? { organ, post, from: of('from'), to: of('to') }
          : { organ: null, post: null, from: null, to: null }),
        ...(hasSource ? { source: of('source'), sourceOn: of('sourceOn') } : { source: null, sourceOn: null }),
        ...{ replaces: before?.id ?? null, reason: of('reason') },
      })
      .then(leave, () => undefined)
  }
  const title = before ? say.editNorm : say.addNorm
  return (
    <form ref={first} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      <h2>{title}</h2>
      <ItemField
        id="muc-chi"
        items={board.items}
        value={item?.id ?? ''}
        wrong={said.at.item}
        change={(id) => form.type('item', id)}
      />
      {!before && item && item.examples.length > 0 && (
        <Examples item={item} choose={(fill) => form.typeAll({ item: item.id, ...fill })} />
      )}
      <TextField
        id="muc-noi-dung"
        label={say.fields.title}
        wrong={wrong('title')}
        value={form.values.title ?? ''}
        maxLength={200}
        change={(text) => form.type('title', text)}
      />
      <div className={record.fields}>
        <MoneyField
          id="muc-tien"
          label={say.fields.amount}
          wrong={wrong('amount')}
          value={of('amount')}
          change={(text) => form.type('amount', text)}
        />
        <SelectField
          id="muc-don-vi"
          label={say.fields.unit}
          value={unit}
          wrong={said.at.unit}
          options={units.map((each) => ({ value: each, text: say.units[each] }))}
          change={(each) => form.type('unit', each)}
        />
        {isAllowance && (
          <>
            <SelectField
              id="muc-to-chuc"
              label={say.fields.organ}
              value={organ}
              wrong={said.at.organ}
              options={organs.map((each) => ({ value: each, text: organTitle(each, locale) }))}
              change={(each) => form.type('organ', each)}
            />
            <SelectField<MemberPost | ''>
              id="muc-chuc-danh"
              label={say.fields.post}
              value={post ?? ''}
              options={[
                { value: '', text: say.anyPost },
                ...memberPosts.map((each) => ({ value: each, text: postTitle(organ, each)[locale] })),
              ]}
              change={(each) => form.type('post', each)}
            />
            <DateField
              id="muc-tu"
              label={say.fields.from}
              value={form.values.from ?? ''}
              wrong={wrong('from')}
              change={(each) => form.type('from', each)}
            />
            <DateField
              id="muc-den"
              label={say.fields.to}
              value={form.values.to ?? ''}
              wrong={wrong('to')}
              change={(each) => form.type('to', each)}
            />
          </>
        )}
        <TextField
          id="muc-van-ban"
          label={say.fields.source}
          hint={say.sourceHint}
          wrong={said.at.source}
          value={form.values.source ?? ''}
          maxLength={200}
          change={(text) => form.type('source', text)}
        />
        <DateField
          id="muc-van-ban-ngay"
          label={say.fields.sourceOn}
          value={form.values.sourceOn ?? ''}
          wrong={wrong('sourceOn')}
          change={(each) => form.type('sourceOn', each)}
        />
      </div>
      {before && (
        <Correction
          id="muc"
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

/** What one province paid, to start from. */
function Examples({ item, choose }: { item: BudgetItem; choose: (fill: Record<string, string>) => void }): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  return (
    <section aria-label={say.examples}>
      <p className={ui.hint}>{say.examplesLead}</p>
      <ul className={style.examples}>
        {item.examples.map((each) => (
          <li key={each.title.vi}>
            <button
              type="button"
              className={ui.button}
              data-size="small"
              onClick={() =>
                choose({
                  ...{ title: each.title.vi, amount: String(each.amount), unit: each.unit },
                  ...(each.organ ? { organ: each.organ } : {}),
                })
              }
            >
              {each.title[locale]}: {dong(each.amount, locale, say.dong)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const startOf = (before: BudgetNorm | undefined): Readonly<Record<string, string>> =>
  before
    ? {
        ...{ item: before.item, title: before.title, unit: before.unit, amount: String(before.amount) },
        ...{ organ: before.organ ?? '', post: before.post ?? '', source: before.source ?? '' },
        ...{ sourceOn: before.sourceOn ?? '', from: before.from ?? '', to: before.to ?? '' },
      }
    : {}
