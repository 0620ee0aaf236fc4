import { schemeOne } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useMayAt } from '../../kernel/may.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { SmallForm } from './small-form.tsx'
import { numberOf } from './target-rows.ts'
import { useSchemeWords } from './words.ts'

/** Notes what an organisation contributed to a scheme on a day, with its figure; or corrects what it noted. */
export function ContributeForm(props: {
  organisation: string
  scheme: string
  issuer: string
  today: string
  /** The entry that is corrected. */
  corrects?: Output<'schemes.one'>['contributions'][number]
  done: () => void
}): ReactNode {
  const { corrects } = props
  const say = useSchemeWords()
  const contribute = useRun('schemes.contribute')
  const mayOpen = useMayAt(schemeOne, props.issuer)
  const { data } = useAnswer('schemes.one', { scheme: props.scheme }, mayOpen)
  const form = useTyped(`schemes.contribute ${props.scheme} ${corrects?.id ?? props.organisation}`, {
    ...{ id: '', target: corrects?.target ?? '', day: corrects?.day ?? props.today, text: corrects?.text ?? '' },
    amount: corrects?.amount == null ? '' : String(corrects.amount).replace('.', ','),
    reason: '',
  })
  const [asked, setAsked] = useState(false)
  const of = (field: string) => form.values[field] ?? ''
  const shown = ['day', 'text', 'target', 'amount', 'reason']
  const said = saidOf(contribute.error, (field) => shown.includes(field), say.unreachable)
  const wrongDay = asked && !isDate(of('day')) ? say.needsDay : said.at.day
  const unit = data?.targets.find((each) => each.id === of('target'))?.unit
  const typed = of('amount').trim()
  const amount = unit === undefined || typed === '' ? null : numberOf(typed)
  const wrongAmount = asked && amount === undefined ? say.needsAmount : said.at.amount
  const title = corrects ? say.correctOf(corrects.text) : say.contribute
  const main = corrects ? say.correct : say.contribute
  const targets = (data?.scheme.id === props.scheme ? data.targets : []).map(({ id, title }) => ({
    value: id,
    text: title,
  }))
  return (
    <SmallForm
      title={title}
      main={main}
      pending={contribute.isPending}
      whole={said.whole}
      stop={() => {
        form.forget()
        props.done()
      }}
      submit={() => {
        setAsked(true)
        if (of('text').trim() === '' || !isDate(of('day')) || amount === undefined) return
        if (corrects && of('reason').trim() === '') return
        const contribution = of('id') || uuid7()
        form.type('id', contribution)
        contribute.mutate(
          {
            ...{ organisation: props.organisation, scheme: props.scheme, contribution, day: of('day') },
            ...{ target: of('target') || null, text: of('text').trim(), amount },
            ...(corrects ? { replaces: corrects.id, reason: of('reason').trim() } : {}),
          },
          {
            onSuccess: () => {
              form.forget()
              props.done()
            },
          },
        )
      }}
    >
      <AreaField
        id="tham-gia-viec"
        label={say.contributionText}
        rows={2}
        wrong={asked && of('text').trim() === '' ? say.needsText : said.at.text}
        value={of('text')}
        change={(text) => form.type('text', text)}
        maxLength={1000}
      />
      {targets.length > 0 && (
        <SelectField
          id="tham-gia-chi-tieu"
          label={say.contributionTarget}
          value={of('target')}
          options={[{ value: '', text: say.anyTarget }, ...targets]}
          wrong={said.at.target}
          change={(text) => form.type('target', text)}
        />
      )}
      {unit !== undefined && (
        <TextField
          id="tham-gia-so"
          label={say.amount(unit)}
          hint={say.amountHint}
          wrong={wrongAmount}
          inputMode="decimal"
          value={of('amount')}
          change={(text) => form.type('amount', text)}
          maxLength={20}
        />
      )}
      <FormField id="tham-gia-ngay" label={say.contributionDay} wrong={wrongDay}>
        <DayField
          id="tham-gia-ngay"
          optional
          value={of('day')}
          year={todayInVietnam().slice(0, 4)}
          choose={(text) => form.type('day', text)}
          invalid={wrongDay !== undefined}
          {...(wrongDay ? { describedBy: 'tham-gia-ngay-chu' } : {})}
        />
      </FormField>
      {corrects && (
        <TextField
          id="tham-gia-ly-do"
          label={say.correctReason}
          wrong={asked && of('reason').trim() === '' ? say.needsCorrectReason : said.at.reason}
          value={of('reason')}
          change={(text) => form.type('reason', text)}
          maxLength={500}
        />
      )}
    </SmallForm>
  )
}
