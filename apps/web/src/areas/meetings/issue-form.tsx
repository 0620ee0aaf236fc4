import { noticeForms } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Output, Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { refusalOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import type { Item } from './items.ts'
import { useMeetingWords } from './words.ts'

type Conclusion = NonNullable<Output<'meetings.one'>['conclusion']>

/** Number, form and day; then the notice goes out with a copy of every task. */
export function IssueForm(props: {
  meeting: Output<'meetings.one'>['meeting']
  conclusion: Conclusion
  items: readonly Item[]
  dirty: boolean
  issued: () => void
}): ReactNode {
  const { conclusion, items, dirty } = props
  const say = useMeetingWords()
  const issue = useRun('meetings.issueConclusion')
  const [number, setNumber] = useState('')
  const [form, setForm] = useState<(typeof noticeForms)[number]>('party')
  const [on, setOn] = useState(() => usualDay(props.meeting.day))
  const [asked, setAsked] = useState(false)
  const tasks = items.filter((item) => item.kind === 'task')
  const copies = tasks.reduce((sum, item) => sum + new Set(item.recipients).size, 0)
  const unaddressed = items.flatMap((item, index) =>
    item.kind === 'task' && item.recipients.length === 0 ? [index + 1] : [],
  )
  const refused = issue.error instanceof Refused ? refusalOf(issue.error) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (number.trim() === '' || dirty || unaddressed.length > 0) return
    issue.mutate(
      { conclusion: conclusion.id, version: conclusion.version, number: number.trim(), form, on },
      { onSuccess: props.issued },
    )
  }
  return (
    <form className={`${ui.card} ${ui.screenOnly}`} onSubmit={submit} noValidate aria-labelledby="ban-hanh">
      <div className={ui.cardHead}>
        <h2 id="ban-hanh">{say.issue}</h2>
      </div>
      <div className={ui.fields}>
        <p className={`${ui.second} ${ui.wide}`}>{say.issueLead(tasks.length, copies)}</p>
        <TextField
          id="so-van-ban"
          label={say.number}
          hint={say.numberHint}
          wrong={asked && number.trim() === '' ? say.needsNumber : refused?.at.number}
          value={number}
          maxLength={60}
          change={setNumber}
        />
        <SelectField
          id="the-thuc"
          label={say.form}
          value={form}
          options={noticeForms.map((value) => ({ value, text: say.forms[value] }))}
          change={setForm}
        />
        <FormField id="ngay-ban-hanh" label={say.on}>
          <DayField id="ngay-ban-hanh" value={on} choose={setOn} />
        </FormField>
        {dirty && <p className={`${ui.second} ${ui.wide}`}>{say.saveFirst}</p>}
        {unaddressed.length > 0 && (
          <p className={`${ui.error} ${ui.wide}`}>
            <Icon sign="octagon" size={16} />
            {say.unaddressed(unaddressed.join(', '))}
          </p>
        )}
        {issue.error && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {refused ? [refused.whole, ...Object.values(refused.at)].filter(Boolean).join(' ') : say.unreachable}
            </Remark>
          </div>
        )}
        <div className={ui.wide}>
          <button
            type="submit"
            className={ui.button}
            data-kind={dirty ? undefined : 'main'}
            disabled={issue.isPending || dirty || unaddressed.length > 0}
          >
            {issue.isPending ? say.issuing : say.doIssue}
          </button>
        </div>
      </div>
    </form>
  )
}

/** Today, within the month after the meeting; a meeting recorded later was concluded on its day. */
function usualDay(held: string): string {
  const today = todayInVietnam()
  return held <= today && today <= plusDays(held, 30) ? today : held
}
