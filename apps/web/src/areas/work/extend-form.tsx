import type { CopyLine } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { ActForm } from './act-form.tsx'
import { useAct } from './use-act.ts'
import { useWorkWords } from './words.ts'

/** Gives more time, with a reason and never past the legal day. */
export function ExtendForm({ copy, close }: { copy: CopyLine; close: () => void }): ReactNode {
  const words = useWorkWords()
  const { at, run, said } = useAct('work.extend', copy)
  const form = useTyped(`work.extend ${copy.id}`, { until: '', reason: '' })
  const [asked, setAsked] = useState(false)
  const { until = '' } = form.values
  const reason = (form.values.reason ?? '').trim()
  const hint = words.untilHint(copy.legalDue)
  const wrongDay = asked && !isDate(until) ? words.needsDay : said.at.until
  const done = () => {
    form.forget()
    close()
  }
  const submit = () => {
    setAsked(true)
    if (isDate(until) && reason !== '') run.mutate({ ...at, until, reason }, { onSuccess: done })
  }
  return (
    <ActForm
      title={words.acts.extend}
      main={words.acts.extend}
      pending={run.isPending}
      said={said}
      fields={['until', 'reason']}
      submit={submit}
      stop={done}
    >
      <FormField id="viec-han-moi" label={words.until} hint={hint} wrong={wrongDay}>
        <DayField
          id="viec-han-moi"
          optional
          value={until}
          year={(copy.due ?? todayInVietnam()).slice(0, 4)}
          choose={(text) => form.type('until', text)}
          invalid={wrongDay !== undefined}
          {...((wrongDay ?? hint) ? { describedBy: 'viec-han-moi-chu' } : {})}
        />
      </FormField>
      <AreaField
        id="viec-ly-do"
        label={words.reason}
        wrong={asked && reason === '' ? words.needsReason : said.at.reason}
        value={form.values.reason ?? ''}
        change={(text) => form.type('reason', text)}
        maxLength={1000}
      />
    </ActForm>
  )
}
