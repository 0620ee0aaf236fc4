import type { ConstituencyLine } from '@baucu/contract'
import { type Body, deputiesPerConstituency, isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { DecisionFields } from './decision-fields.tsx'
import { readCount } from './voter-kinds.ts'
import { useTerritoryWords } from './words.ts'

/** Fields that say their own refusal. */
const fields = new Set(['number', 'seats', 'area', 'body', 'organisation'])

/** Draws a constituency, or changes one. */
export function ConstituencyForm(props: {
  unit: Readonly<{ id: string; name: string }>
  bodies: readonly Body[]
  line?: ConstituencyLine
  /** Those that are there, for the next free number. */
  taken: readonly ConstituencyLine[]
  done: () => void
  stop: () => void
}): ReactNode {
  const { unit, bodies, line, taken, done } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const save = useRun('territory.saveConstituency')
  const [opened] = useState(line?.version)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`territory.saveConstituency ${frame.id} ${line?.id ?? `new ${unit.id}`}`, {
    ...{ body: line?.body ?? bodies[0] ?? 'NA', number: line?.number.toString() ?? '', area: line?.area ?? '' },
    ...{ seats: line?.seats.toString() ?? '', decision: line?.decision ?? '', decidedOn: line?.decidedOn ?? '' },
  })
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const body = bodies.find((each) => each === of('body')) ?? bodies[0] ?? 'NA'
  const numbers = taken.filter((each) => each.body === body && each.unit.id === unit.id).map((each) => each.number)
  const next = String(Math.max(0, ...numbers) + 1)
  const typedNumber = of('number') === '' && !('number' in form.typed) ? next : of('number')
  const limit = (body === 'NA' ? deputiesPerConstituency.NA : deputiesPerConstituency.council).value[frame.edition] ?? 0
  const said = saidOf(save.error, (field) => fields.has(field), say.unreachable)
  const number = readCount(typedNumber)
  const seats = readCount(of('seats'))
  const dayWrong = of('decidedOn') !== '' && !isDate(of('decidedOn'))
  const leave = () => {
    form.forget()
    props.stop()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!number || !seats || of('area').trim() === '' || dayWrong) return
    const id = line?.id ?? (of('id') || uuid7())
    if (!line) form.type('id', id)
    save.mutate(
      {
        ...{ organisation: unit.id, frame: frame.id, constituency: id, body, number, area: of('area').trim(), seats },
        ...(opened === undefined ? {} : { version: opened }),
        ...{ decision: of('decision').trim() || null, decidedOn: of('decidedOn') || null },
      },
      {
        onSuccess: () => {
          form.forget()
          done()
        },
      },
    )
  }
  const moved = save.error instanceof Refused && save.error.code === 'changed-meanwhile'
  return (
    <form
      ref={element}
      className={`${ui.pad} ${record.form}`}
      onSubmit={submit}
      noValidate
      aria-label={line ? say.changeConstituency : say.draw}
    >
      <h2>{line ? say.changeConstituency : say.draw}</h2>
      <div className={record.fields}>
        <SelectField
          id="don-vi-cap"
          label={say.facts.body}
          hint={unit.name}
          wide
          wrong={said.at.body ?? said.at.organisation}
          value={body}
          options={bodies.map((value) => ({ value, text: say.bodies[value] }))}
          change={(value) => form.type('body', value)}
        />
        <TextField
          id="don-vi-so"
          label={say.constituencyNo}
          inputMode="numeric"
          maxLength={3}
          value={typedNumber}
          wrong={asked && !number ? say.needs.count : said.at.number}
          change={(text) => form.type('number', text)}
        />
        <TextField
          id="don-vi-dai-bieu"
          label={say.columns.seats}
          hint={say.seatsHint(limit)}
          inputMode="numeric"
          maxLength={2}
          value={of('seats')}
          wrong={asked && !seats ? say.needs.count : said.at.seats}
          change={(text) => form.type('seats', text)}
        />
        <AreaField
          id="don-vi-pham-vi"
          label={say.facts.area}
          hint={say.areaHint}
          wide
          maxLength={1000}
          value={of('area')}
          wrong={asked && of('area').trim() === '' ? say.needs.area : said.at.area}
          change={(text) => form.type('area', text)}
        />
        <DecisionFields prefix="don-vi" form={form} wrong={asked && dayWrong} />
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
