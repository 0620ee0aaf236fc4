import type { Organisation } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormField, SelectField, saidOf } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { keepSearch, useFrameId, useFrameOrNone } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf as refusalSaid } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

const empty = ['plan', 'programme'] as const

/** Begins a plan from a template of the organisation, dated by the election of this page, and goes to it. */
export function CreateForm(props: { organisation: Organisation; cancel: () => void }): ReactNode {
  const { organisation } = props
  const say = usePlanWords()
  const locale = useLocale()
  const frame = useFrameId()
  const election = useFrameOrNone()
  const navigate = useNavigate()
  const create = useRun('plans.create')
  const { data } = useAnswer('plans.templates', { organisation: organisation.id, frame: election?.id ?? null })
  const form = useTyped(`plans.create ${organisation.id} ${frame}`, { from: '', until: '', begins: todayInVietnam() })
  const [asked, setAsked] = useState(false)
  const { from = '', until = '', begins = '' } = form.values
  const templates = data?.templates ?? []
  const options = [
    ...templates.map((each) => ({ value: each.id, text: say.templateOf(each.title[locale], each.items) })),
    { value: 'plan', text: say.emptyPlan },
    { value: 'programme', text: say.emptyProgramme },
  ]
  const chosen = options.find((each) => each.value === form.values.template)?.value ?? options[0]?.value ?? 'plan'
  const template = templates.find((each) => each.id === chosen)
  const isPlan = template?.kind === 'plan'
  const holidayWrong = isPlan && (from !== '' || until !== '') && !(isDate(from) && isDate(until))
  const beginsWrong = template?.kind === 'programme' && !isDate(begins)
  const refused = refusalSaid(create.error, (field) => field === 'holiday' || field === 'template', say.unreachable)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!data || holidayWrong || beginsWrong) return
    const plan = uuid7()
    const kind = empty.find((each) => each === chosen)
    create.mutate(
      {
        ...{ organisation: organisation.id, plan, frame: election?.id ?? null },
        template: template?.id ?? null,
        ...(kind ? { kind } : {}),
        ...(template?.kind === 'programme' ? { begins } : {}),
        holiday: isPlan && from !== '' ? { from, until } : null,
      },
      {
        onSuccess: () => {
          form.forget()
          void navigate({ to: '/ky/$frame/ke-hoach/$plan', params: { frame, plan }, search: keepSearch })
        },
      },
    )
  }
  return (
    <form className={ui.card} onSubmit={submit} noValidate aria-labelledby="lap-ke-hoach">
      <div className={ui.cardHead}>
        <h2 id="lap-ke-hoach">{say.create}</h2>
      </div>
      <div className={ui.fields}>
        <p className={`${ui.second} ${ui.wide}`}>{say.forOrganisation(organisation.name)}</p>
        <SelectField
          id="mau-ke-hoach"
          label={say.template}
          wide
          hint={template?.about || say.templateHint}
          wrong={refused.at.template}
          value={chosen}
          options={options}
          change={(value) => form.type('template', value)}
        />
        {isPlan && (
          <>
            <FormField id="nghi-tu" label={say.holidayFrom} hint={say.holidayHint}>
              <DayField
                id="nghi-tu"
                value={from}
                choose={(day) => form.type('from', day)}
                optional
                invalid={asked && holidayWrong}
                describedBy="nghi-tu-chu"
                year={election?.electionDay.slice(0, 4) ?? ''}
              />
            </FormField>
            <FormField
              id="nghi-den"
              label={say.holidayUntil}
              wrong={asked && holidayWrong ? say.holidayWrong : refused.at.holiday}
            >
              <DayField
                id="nghi-den"
                value={until}
                choose={(day) => form.type('until', day)}
                optional
                invalid={asked && holidayWrong}
                describedBy="nghi-den-chu"
                year={election?.electionDay.slice(0, 4) ?? ''}
              />
            </FormField>
          </>
        )}
        {template?.kind === 'programme' && (
          <FormField id="bat-dau" label={say.begins} wrong={asked && beginsWrong ? say.dayWrong : undefined}>
            <DayField
              id="bat-dau"
              value={begins}
              choose={(day) => form.type('begins', day)}
              optional
              invalid={
                saidOf({ id: 'bat-dau', wrong: asked && beginsWrong ? say.dayWrong : undefined })['aria-invalid']
              }
              describedBy="bat-dau-chu"
            />
          </FormField>
        )}
        {refused.whole && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {refused.whole}
            </Remark>
          </div>
        )}
        <div className={`${ui.wide} ${style.buttons}`}>
          <button type="submit" className={ui.button} data-kind="main" disabled={create.isPending || !data}>
            {create.isPending ? say.creating : say.create}
          </button>
          <button type="button" className={ui.button} onClick={props.cancel}>
            {say.cancel}
          </button>
        </div>
      </div>
    </form>
  )
}
