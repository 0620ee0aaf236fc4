import { isDate } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import type { Input } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationsField } from '../../kernel/organisations-field.tsx'
import ui from '../../kernel/ui.module.css'
import { ActForm } from './act-form.tsx'
import { saidOf } from './said.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** A task as the contract takes it wherever tasks are given for something. */
type Given = Input<'registry.giveTasks'>['tasks'][number]

/** One task for something that asks for it: what, who, until when. What is typed is kept until it was given. */
export function GiveTaskForm(props: {
  draft: string
  title: string
  /** What stands there before anybody typed: the title, who leads, the day. */
  text?: string
  recipients?: readonly string[]
  due?: string
  pending: boolean
  error: Error | null
  /** `done`: it was given. */
  send: (task: Given, done: () => void) => void
  stop: () => void
}): ReactNode {
  const words = useWorkWords()
  const organisations = useOrganisations()
  const form = useTyped(props.draft, {
    title: props.text ?? '',
    due: props.due ?? '',
    recipients: props.recipients?.join(' ') ?? '',
    filter: '',
    urgent: '',
    joint: '',
  })
  const [asked, setAsked] = useState(false)
  const of = (field: string) => form.values[field] ?? ''
  const recipients = of('recipients').split(' ').filter(Boolean)
  const said = saidOf(props.error)
  const at = Object.fromEntries(
    Object.entries(said.at).map(([field, text]) => [field.replace(/^tasks\.\d+\./, ''), text]),
  )
  const wrongDay = of('due') !== '' && !isDate(of('due'))
  const day = (asked && wrongDay ? words.needsDay : undefined) ?? at.due
  const needsWho = asked && recipients.length === 0
  const submit = () => {
    setAsked(true)
    if (of('title').trim() === '' || recipients.length === 0 || wrongDay) return
    props.send(
      {
        title: of('title').trim(),
        recipients,
        due: of('due') || null,
        urgent: of('urgent') !== '',
        joint: of('joint') !== '' && recipients.length > 1,
        filter: of('filter') || null,
      },
      form.forget,
    )
  }
  const tick = (field: 'urgent' | 'joint', text: string) => (
    <label className={style.choice}>
      <input
        type="checkbox"
        checked={of(field) !== ''}
        onChange={(event) => form.type(field, event.currentTarget.checked ? 'on' : undefined)}
      />
      {text}
    </label>
  )
  return (
    <ActForm
      title={props.title}
      main={words.give}
      pending={props.pending}
      said={{ ...said, at }}
      fields={['title', 'recipients', 'due']}
      submit={submit}
      stop={() => {
        form.forget()
        props.stop()
      }}
    >
      <AreaField
        id="giao-viec"
        label={words.giveWhat}
        rows={2}
        wrong={asked && of('title').trim() === '' ? words.needsWhat : at.title}
        value={of('title')}
        change={(text) => form.type('title', text)}
        maxLength={500}
      />
      <FormField id="giao-han" label={words.columns.due} hint={words.giveDueHint} wrong={day}>
        <DayField
          id="giao-han"
          optional
          value={of('due')}
          year={todayInVietnam().slice(0, 4)}
          choose={(text) => form.type('due', text)}
          invalid={day !== undefined}
          describedBy="giao-han-chu"
        />
      </FormField>
      <div>
        <OrganisationsField
          id="giao-noi-nhan"
          label={words.recipients}
          organisations={organisations}
          chosen={recipients}
          choose={(ids, filter) => {
            form.typeAll({ recipients: ids.join(' '), ...(filter === undefined ? {} : { filter: filter ?? '' }) })
          }}
        />
        {(needsWho || at.recipients) && (
          <p className={ui.error} role="alert">
            <Icon sign="octagon" size={16} />
            {at.recipients ?? words.needsWho}
          </p>
        )}
      </div>
      <div className={style.choices}>
        {tick('urgent', words.urgent)}
        {recipients.length > 1 && tick('joint', words.giveJoint)}
      </div>
    </ActForm>
  )
}
