import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type Output, Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { saidOf as describe, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { OrganisationsField } from '../../kernel/organisations-field.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import style from './schemes.module.css'
import { TargetFields } from './target-fields.tsx'
import { rowsOf, type TargetRow, targetOf } from './target-rows.ts'
import { useSchemeWords } from './words.ts'

type Answer = Output<'schemes.one'>

const shown = /^(number|title|lead|from|to|resolution|resolutionDocument|targets\.\d+\.due)$/

/** Sets up a scheme with its targets and those who take part, or changes it. */
export function SchemeForm(props: {
  organisation: Readonly<{ id: string; name: string }>
  /** Left out: a new one. */
  answer?: Answer
  done: (scheme: string) => void
  stop: () => void
}): ReactNode {
  const { organisation, answer } = props
  const say = useSchemeWords()
  const save = useRun('schemes.save')
  const organisations = useOrganisations()
  const { data: register } = useAnswer('registry.list', { organisation: organisation.id, kind: 'nghi-quyet' })
  const [opened] = useState(answer?.scheme.version)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`schemes.save ${answer?.scheme.id ?? `new ${organisation.id}`}`, startOf(answer))
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const type = (field: string) => (text: string) => form.type(field, text)
  const members = of('members').split(' ').filter(Boolean)
  const rows = JSON.parse(of('targets') || '[]') as readonly TargetRow[]
  const said = saidOf(save.error, (field) => shown.test(field), say.unreachable)
  const moved = save.error instanceof Refused && save.error.code === 'changed-meanwhile'
  const missing = {
    number: of('number').trim() === '',
    title: of('title').trim() === '',
    lead: of('lead') === '',
    from: !isDate(of('from')),
    to: !isDate(of('to')),
  }
  const wrong = (field: keyof typeof missing) => {
    const sentence = field === 'from' || field === 'to' ? say.needsDay : say.needs[field]
    return asked && missing[field] ? sentence : said.at[field]
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const targets = rows.flatMap((row) => targetOf(row) ?? [])
    if (Object.values(missing).some(Boolean) || targets.length < rows.length) return
    const scheme = answer?.scheme.id ?? (of('id') || uuid7())
    if (!answer) form.type('id', scheme)
    const document = of('resolutionDocument') || null
    save.mutate(
      {
        ...{ organisation: organisation.id, scheme, targets, members },
        ...(opened === undefined ? {} : { version: opened }),
        ...{ number: of('number').trim(), title: of('title').trim(), lead: of('lead'), from: of('from'), to: of('to') },
        ...{ resolutionDocument: document, resolution: document ? null : of('resolution').trim() || null },
      },
      {
        onSuccess: () => {
          form.forget()
          props.done(scheme)
        },
      },
    )
  }
  const dayField = (field: 'from' | 'to') => {
    const at = { id: `de-an-${field}`, label: say.fields[field], wrong: wrong(field) }
    return (
      <FormField {...at}>
        <DayField
          id={at.id}
          optional
          value={of(field)}
          year={todayInVietnam().slice(0, 4)}
          choose={type(field)}
          invalid={at.wrong !== undefined}
          {...(at.wrong ? { describedBy: `${at.id}-chu` } : {})}
        />
      </FormField>
    )
  }
  const lead = { id: 'de-an-chu-tri', label: say.fields.lead, wrong: wrong('lead') }
  return (
    <form
      ref={element}
      className={`${ui.pad} ${style.detail}`}
      onSubmit={submit}
      noValidate
      aria-label={answer ? say.edit : say.create}
    >
      <h2>{answer ? say.edit : say.create}</h2>
      <div className={style.fields}>
        <TextField
          id="de-an-so"
          label={say.fields.number}
          wrong={wrong('number')}
          value={of('number')}
          change={type('number')}
          maxLength={20}
        />
        <TextField
          id="de-an-ten"
          label={say.fields.title}
          wrong={wrong('title')}
          wide
          value={of('title')}
          change={type('title')}
          maxLength={300}
        />
        <SelectField
          id="de-an-nghi-quyet"
          label={say.fields.resolutionDocument}
          wide
          wrong={said.at.resolutionDocument}
          value={of('resolutionDocument')}
          options={[
            { value: '', text: say.otherResolution },
            ...(register?.documents ?? []).map((each) => ({
              value: each.id,
              text: `${each.number}, ${each.abstract}`,
            })),
          ]}
          change={type('resolutionDocument')}
        />
        {of('resolutionDocument') === '' && (
          <TextField
            id="de-an-nghi-quyet-ten"
            label={say.fields.resolution}
            wide
            wrong={said.at.resolution}
            value={of('resolution')}
            change={type('resolution')}
            maxLength={300}
          />
        )}
        <div className={ui.wide}>
          <FormField {...lead}>
            <OrganisationField
              id={lead.id}
              among={organisations}
              value={of('lead') || null}
              choose={type('lead')}
              invalid={lead.wrong !== undefined}
              describedBy={describe(lead)['aria-describedby']}
            />
          </FormField>
        </div>
        {dayField('from')}
        {dayField('to')}
      </div>
      <TargetFields
        rows={rows}
        change={(next) => form.type('targets', JSON.stringify(next))}
        last={isDate(of('to')) ? of('to') : todayInVietnam()}
        asked={asked}
        wrong={said.at}
      />
      <section aria-label={say.takePart} className={record.part}>
        <OrganisationsField
          id="de-an-tham-gia"
          label={say.takePart}
          none={say.noMembers}
          more={say.addMembers}
          organisations={organisations}
          names={Object.fromEntries((answer?.parts ?? []).map((each) => [each.organisation, each.name]))}
          chosen={members}
          choose={(ids) => form.type('members', ids.join(' '))}
        />
      </section>
      {(said.whole || moved) && (
        <Remark tone="danger" live>
          {moved ? say.moved : said.whole}
        </Remark>
      )}
      <div className={style.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={save.isPending}>
          {save.isPending ? say.saving : say.save}
        </button>
        <button
          type="button"
          className={ui.button}
          onClick={() => {
            form.forget()
            props.stop()
          }}
        >
          {say.stop}
        </button>
      </div>
    </form>
  )
}

const startOf = (answer: Answer | undefined): Readonly<Record<string, string>> => {
  const year = todayInVietnam().slice(0, 4)
  return {
    ...{ number: answer?.scheme.number ?? '', title: answer?.scheme.title ?? '', lead: answer?.scheme.lead.id ?? '' },
    ...{ from: answer?.scheme.from ?? todayInVietnam(), to: answer?.scheme.to ?? `${Number(year) + 5}-12-31` },
    resolutionDocument: answer?.scheme.resolutionDocument ?? '',
    resolution: answer?.scheme.resolutionWords ?? '',
    targets: JSON.stringify(rowsOf(answer?.targets ?? [])),
    members: (answer?.parts ?? []).map((each) => each.organisation).join(' '),
  }
}
