import { isDate, plusDays } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { SmallForm } from './small-form.tsx'
import { useSchemeWords } from './words.ts'

/** Days an office usually gives for studying a scheme; whoever assigns it changes the day. */
const usualDays = 30

/** Asks organisations to study a scheme until a day. */
export function AssignForm(props: {
  scheme: string
  organisations: readonly string[]
  main: string
  done?: () => void
}): ReactNode {
  const say = useSchemeWords()
  const assign = useRun('schemes.assign')
  const [due, setDue] = useState(() => plusDays(todayInVietnam(), usualDays))
  const said = saidOf(assign.error, (field) => field === 'due', say.unreachable)
  const wrong = isDate(due) ? said.at.due : say.needsDay
  return (
    <SmallForm
      title={props.main}
      main={props.main}
      kind="main"
      pending={assign.isPending}
      whole={said.whole}
      submit={() => {
        if (!isDate(due)) return
        assign.mutate(
          { scheme: props.scheme, organisations: [...props.organisations], due },
          { onSuccess: () => props.done?.() },
        )
      }}
    >
      <FormField id="de-an-han" label={say.assignDue} wrong={wrong}>
        <DayField
          id="de-an-han"
          optional
          value={due}
          year={todayInVietnam().slice(0, 4)}
          choose={setDue}
          invalid={wrong !== undefined}
          {...(wrong ? { describedBy: 'de-an-han-chu' } : {})}
        />
      </FormField>
    </SmallForm>
  )
}
