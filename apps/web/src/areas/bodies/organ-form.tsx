import { isDate, kindOf, type Organ, organsOf, organTitle } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type Output, Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { useBodiesWords } from './words.ts'

/** Fields that say their own refusal. */
const fields = new Set(['organ', 'named', 'named.code', 'serves', 'organisation'])

/** What an organisation of the tree can be. */
const kinds: Readonly<Record<string, string>> = {
  'election-committee': 'committee',
  'election-board': 'board',
  'polling-team': 'team',
}

/** The body whose constituencies a Board serves. */
const servedBody: Readonly<Partial<Record<Organ, string>>> = {
  'board-NA': 'NA',
  'board-province': 'province',
  'board-district': 'district',
  'board-commune': 'commune',
}

/** Sets up an election body, of an organisation that is there or with a new one, or corrects what was written of it. */
export function OrganForm(props: {
  organisation: Readonly<{ id: string; name: string }>
  /** Left out: a new organisation. */
  known?: Output<'bodies.list'>['organs'][number]
  version?: number
  serves?: readonly string[]
  done: (organisation: string) => void
  stop: () => void
}): ReactNode {
  const { organisation, known, done } = props
  const say = useBodiesWords()
  const locale = useLocale()
  const frame = useFrame()
  const organisations = useOrganisations()
  const save = useRun('bodies.save')
  const { data: map } = useAnswer('territory.map', { organisation: organisation.id, frame: frame.id })
  const [opened] = useState(props.version)
  const [asked, setAsked] = useState(false)
  const kind = kinds[organisations.find((each) => each.id === known?.id)?.kind ?? '']
  const choices = organsOf(frame.edition).filter((each) => each !== 'council' && (!kind || kindOf(each) === kind))
  const form = useTyped(`bodies.save ${frame.id} ${known?.id ?? `new ${organisation.id}`}`, {
    organ: known?.organ ?? choices[0] ?? 'team',
    ...{ decision: known?.decision ?? '', decidedOn: known?.decidedOn ?? '', serves: props.serves?.[0] ?? '' },
  })
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('select')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const trimmed = (field: string) => of(field).trim()
  const organ = choices.find((each) => each === of('organ')) ?? choices[0] ?? 'team'
  const served = servedBody[organ]
  const among = (map?.constituencies ?? []).filter((each) => each.body === served)
  const said = saidOf(save.error, (field) => fields.has(field), say.unreachable)
  const missing = {
    code: !known && trimmed('code') === '',
    name: !known && trimmed('name') === '',
    decidedOn: of('decidedOn') !== '' && !isDate(of('decidedOn')),
  }
  const leave = () => {
    form.forget()
    props.stop()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean)) return
    const id = known?.id ?? (of('id') || uuid7())
    if (!known) form.type('id', id)
    save.mutate(
      {
        ...{ under: organisation.id, frame: frame.id, organisation: id, organ },
        ...(opened === undefined ? {} : { version: opened }),
        named: known ? null : { code: trimmed('code'), name: trimmed('name') },
        serves: served !== undefined && among.some((each) => each.id === of('serves')) ? [of('serves')] : [],
        ...{ decision: trimmed('decision') || null, decidedOn: of('decidedOn') || null },
      },
      {
        onSuccess: () => {
          form.forget()
          done(id)
        },
      },
    )
  }
  const moved = save.error instanceof Refused && save.error.code === 'changed-meanwhile'
  const dayWrong = asked && missing.decidedOn ? say.needs.day : undefined
  const title = known ? (known.organ ? say.edit : say.setUp) : say.create
  return (
    <form ref={element} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      <h2>{known ? known.name : title}</h2>
      <div className={record.fields}>
        <SelectField
          id="to-chuc-loai"
          label={say.facts.organ}
          wide
          wrong={said.at.organ ?? said.at.organisation}
          value={organ}
          options={choices.map((value) => ({ value, text: organTitle(value, locale) }))}
          change={(value) => form.type('organ', value)}
        />
        {!known && (
          <>
            <TextField
              id="to-chuc-ma"
              label={say.facts.code}
              maxLength={60}
              value={of('code')}
              wrong={asked && missing.code ? say.needs.code : (said.at['named.code'] ?? said.at.named)}
              change={(text) => form.type('code', text)}
            />
            <TextField
              id="to-chuc-ten"
              label={say.facts.name}
              maxLength={300}
              value={of('name')}
              wrong={asked && missing.name ? say.needs.name : undefined}
              change={(text) => form.type('name', text)}
            />
          </>
        )}
        {served !== undefined && (
          <SelectField
            id="to-chuc-don-vi"
            label={say.facts.serves}
            wide
            hint={among.length === 0 ? say.noConstituencyYet : undefined}
            wrong={said.at.serves}
            value={among.some((each) => each.id === of('serves')) ? of('serves') : ''}
            options={[
              { value: '', text: say.servesNone },
              ...among.map((each) => ({ value: each.id, text: say.constituency(each.number, each.area) })),
            ]}
            change={(value) => form.type('serves', value)}
          />
        )}
        <TextField
          id="to-chuc-quyet-dinh"
          label={say.facts.decision}
          hint={say.decisionHint}
          maxLength={200}
          value={of('decision')}
          change={(text) => form.type('decision', text)}
        />
        <FormField id="to-chuc-ngay" label={say.facts.decidedOn} wrong={dayWrong}>
          <DayField
            id="to-chuc-ngay"
            optional
            value={of('decidedOn')}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('decidedOn', text)}
            invalid={dayWrong !== undefined}
            {...(dayWrong ? { describedBy: 'to-chuc-ngay-chu' } : {})}
          />
        </FormField>
      </div>
      {(said.whole || moved) && (
        <Remark tone="danger" live>
          {moved ? say.moved : said.whole}
        </Remark>
      )}
      <FormEnd say={say} pending={save.isPending} stop={leave} />
    </form>
  )
}
