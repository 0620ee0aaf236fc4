import { planForms } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { HowFar } from '../../kernel/how-far.tsx'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { type Draft, type Finding, itemsOf, type Plan } from './draft-edit.ts'
import { usePlanWords } from './words.ts'

/** Number, form and day; then every item is a task. What stands in the way is said before it is tried. */
export function IssueForm(props: {
  plan: Plan
  draft: Draft
  findings: readonly Finding[]
  dirty: boolean
  issued: () => void
}): ReactNode {
  const { plan, draft, findings, dirty } = props
  const say = usePlanWords()
  const issue = useRun('plans.issue')
  const { values, type, forget } = useTyped(`plans.issue ${plan.id}`, {
    number: '',
    form: plan.organisation.kind === 'party' ? 'party' : 'state',
    on: todayInVietnam(),
  })
  const [asked, setAsked] = useState(false)
  const { number = '', on = '' } = values
  const form = planForms.find((each) => each === values.form) ?? 'state'
  const items = itemsOf(draft)
  const unowned = items.filter((each) => each.lead.organisation === null).length
  const open = findings.filter((each) => each.severity === 'error' && each.muted === null).length
  const blockers = [
    ...(items.length === 0 ? [say.blockEmpty] : []),
    ...(dirty ? [say.blockUnsaved] : []),
    ...(unowned > 0 ? [say.blockOwners(unowned)] : []),
    ...(open > 0 ? [say.blockFindings(open)] : []),
  ]
  const refused = saidOf(issue.error, (field) => field === 'number' || field === 'on', say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (number.trim() === '' || !isDate(on) || blockers.length > 0) return
    issue.mutate(
      { plan: plan.id, version: plan.version, number: number.trim(), form, on },
      {
        onSuccess: () => {
          forget()
          props.issued()
        },
      },
    )
  }
  return (
    <form className={ui.card} onSubmit={submit} noValidate aria-labelledby="ban-hanh">
      <div className={ui.cardHead}>
        <h2 id="ban-hanh">{say.issueTitle}</h2>
      </div>
      <div className={ui.fields}>
        <p className={`${ui.second} ${ui.wide}`}>{say.issueLead(items.length)}</p>
        <TextField
          id="so-ke-hoach"
          label={say.number}
          hint={say.numberHint}
          wrong={asked && number.trim() === '' ? say.needsNumber : refused.at.number}
          value={number}
          maxLength={60}
          change={(text) => type('number', text)}
        />
        <SelectField
          id="the-thuc"
          label={say.form}
          value={form}
          options={planForms.map((value) => ({ value, text: say.forms[value] }))}
          change={(value) => type('form', value)}
        />
        <FormField id="ngay-ban-hanh" label={say.on} wrong={asked && !isDate(on) ? say.dayWrong : refused.at.on}>
          <DayField
            id="ngay-ban-hanh"
            value={on}
            optional
            invalid={asked && !isDate(on)}
            describedBy="ngay-ban-hanh-chu"
            choose={(day) => type('on', day)}
          />
        </FormField>
        {blockers.length > 0 && (
          <p className={`${ui.error} ${ui.wide}`}>
            <Icon sign="octagon" size={16} />
            {say.blockers} {blockers.join('; ')}.
          </p>
        )}
        {refused.whole && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {refused.whole}
            </Remark>
          </div>
        )}
        <div className={ui.wide}>
          <button
            type="submit"
            className={ui.button}
            data-kind={blockers.length > 0 ? undefined : 'main'}
            disabled={issue.isPending || blockers.length > 0}
          >
            {issue.isPending ? say.issuing : say.doIssue}
          </button>
          <HowFar progress={issue.progress} label={say.issuing} />
        </div>
      </div>
    </form>
  )
}
