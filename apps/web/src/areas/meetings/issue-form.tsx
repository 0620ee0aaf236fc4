import { noticeForms } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Output, Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { HowFar } from '../../kernel/how-far.tsx'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { refusalOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import type { Item } from './items.ts'
import { NoticeFiles } from './notice-files.tsx'
import { useRecordWords } from './record-words.ts'
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
  const { meeting, conclusion, items, dirty } = props
  const record = useRecordWords()
  const say = useMeetingWords()
  const issue = useRun('meetings.issueConclusion')
  const { data: seats } = useAnswer('meetings.seats', { meeting: meeting.id })
  const typed = useTyped(`meetings.issueConclusion ${conclusion.id}`, {
    ...{ number: '', form: meeting.party ? 'party' : 'state', on: usualDay(meeting.day), place: '', copies: '' },
    signer: usualSigner(seats),
  })
  const { number = '', on = '', place = '', copies: others = '', signer = '' } = typed.values
  const form = noticeForms.find((each) => each === typed.values.form) ?? 'party'
  const signers = (seats?.people ?? []).flatMap((person) =>
    person.held.map((office) => ({
      value: `${person.person}/${office.id}`,
      text: `${person.name} – ${office.title}, ${office.organisation}`,
    })),
  )
  const [person, office] = (signers.some((each) => each.value === signer) ? signer : '').split('/')
  const head = {
    place: place.trim() || null,
    signer: person && office ? { person, office } : null,
    copies: others
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  }
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
      { conclusion: conclusion.id, version: conclusion.version, number: number.trim(), form, on, ...head },
      {
        onSuccess: () => {
          typed.forget()
          props.issued()
        },
      },
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
          change={(text) => typed.type('number', text)}
        />
        <SelectField
          id="the-thuc"
          label={say.form}
          value={form}
          options={noticeForms.map((value) => ({ value, text: say.forms[value] }))}
          change={(value) => typed.type('form', value)}
        />
        <FormField id="ngay-ban-hanh" label={say.on}>
          <DayField id="ngay-ban-hanh" value={on} choose={(value) => typed.type('on', value)} />
        </FormField>
        <TextField
          id="dia-danh"
          label={record.signPlace}
          hint={record.signPlaceHint}
          value={place}
          maxLength={100}
          change={(text) => typed.type('place', text)}
        />
        <SelectField
          id="nguoi-ky"
          label={record.signer}
          hint={record.signerHint}
          wrong={refused?.at.signer}
          wide
          value={person && office ? signer : ''}
          options={[{ value: '', text: record.noSigner }, ...signers]}
          change={(value) => typed.type('signer', value)}
        />
        <AreaField
          id="noi-nhan-khac"
          label={record.copies}
          hint={record.copiesHint}
          wide
          rows={2}
          value={others}
          maxLength={4000}
          change={(text) => typed.type('copies', text)}
        />
        {form === 'party' && <p className={`${ui.meta} ${ui.wide}`}>{record.unconfirmed}</p>}
        {!dirty && (
          <div className={ui.wide}>
            <p className={ui.label}>{record.preview}</p>
            <NoticeFiles input={{ conclusion: conclusion.id, form, number: number.trim() || null, on, ...head }} />
          </div>
        )}
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
          <HowFar progress={issue.progress} label={say.issuing} />
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

/** Who concluded signs, else who chaired, in the office exercised. */
function usualSigner(seats: Output<'meetings.seats'> | undefined): string {
  const one =
    seats?.people.find((each) => each.roles.includes('concluder')) ??
    seats?.people.find((each) => each.roles.includes('chair'))
  const office = one?.office ?? one?.held[0]?.id
  return one && office ? `${one.person}/${office}` : ''
}
