import { schemeOne } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, SelectField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useMayAt } from '../../kernel/may.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { SmallForm } from './small-form.tsx'
import { useSchemeWords } from './words.ts'

/** Notes what an organisation contributed to a scheme on a day. */
export function ContributeForm(props: {
  organisation: string
  scheme: string
  issuer: string
  today: string
  done: () => void
}): ReactNode {
  const say = useSchemeWords()
  const contribute = useRun('schemes.contribute')
  const mayOpen = useMayAt(schemeOne, props.issuer)
  const { data } = useAnswer('schemes.one', { scheme: props.scheme }, mayOpen)
  const form = useTyped(`schemes.contribute ${props.scheme} ${props.organisation}`, {
    ...{ id: '', target: '', day: props.today, text: '' },
  })
  const [asked, setAsked] = useState(false)
  const of = (field: string) => form.values[field] ?? ''
  const said = saidOf(contribute.error, (field) => field === 'day' || field === 'text', say.unreachable)
  const wrongDay = asked && !isDate(of('day')) ? say.needsDay : said.at.day
  const targets = (data?.scheme.id === props.scheme ? data.targets : []).map(({ id, title }) => ({
    value: id,
    text: title,
  }))
  return (
    <SmallForm
      title={say.contribute}
      main={say.contribute}
      pending={contribute.isPending}
      whole={said.whole}
      stop={() => {
        form.forget()
        props.done()
      }}
      submit={() => {
        setAsked(true)
        if (of('text').trim() === '' || !isDate(of('day'))) return
        const contribution = of('id') || uuid7()
        form.type('id', contribution)
        contribute.mutate(
          {
            ...{ organisation: props.organisation, scheme: props.scheme, contribution, day: of('day') },
            ...{ target: of('target') || null, text: of('text').trim() },
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
          change={(text) => form.type('target', text)}
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
    </SmallForm>
  )
}
