import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { DecisionFields } from './decision-fields.tsx'
import { readCount } from './voter-kinds.ts'
import { useTerritoryWords } from './words.ts'

/** How many deputies a unit elects to a body, and what fixed it. */
export function SeatsForm(props: { elected: Output<'territory.map'>['elected'][number]; done: () => void }): ReactNode {
  const { elected, done } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const save = useRun('territory.saveSeats')
  const [asked, setAsked] = useState(false)
  const id = `so-dai-bieu-${elected.body}`
  const form = useTyped(`territory.saveSeats ${frame.id} ${elected.body} ${elected.unit.id}`, {
    ...{ seats: elected.seats?.toString() ?? '', decision: elected.decision ?? '', decidedOn: elected.decidedOn ?? '' },
    term: elected.term ?? '',
  })
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const seats = readCount(of('seats'))
  const dayWrong = of('decidedOn') !== '' && !isDate(of('decidedOn'))
  const said = saidOf(save.error, (field) => field === 'seats' || field === 'term', say.unreachable)
  const leave = () => {
    form.forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!seats || dayWrong) return
    save.mutate(
      {
        ...{ organisation: elected.unit.id, frame: frame.id, body: elected.body, seats },
        ...{ decision: of('decision').trim() || null, decidedOn: of('decidedOn') || null },
        term: elected.body === 'NA' ? null : of('term').trim() || null,
      },
      { onSuccess: leave },
    )
  }
  return (
    <form ref={element} className={record.form} onSubmit={submit} noValidate aria-label={say.noteSeats}>
      <div className={record.fields}>
        <TextField
          id={id}
          label={say.seatsTotal}
          inputMode="numeric"
          maxLength={3}
          value={of('seats')}
          wrong={asked && !seats ? say.needs.count : said.at.seats}
          change={(text) => form.type('seats', text)}
        />
        {elected.body !== 'NA' && (
          <TextField
            id={`${id}-khoa`}
            label={say.term}
            hint={say.termHint}
            maxLength={20}
            value={of('term')}
            wrong={said.at.term}
            change={(text) => form.type('term', text)}
          />
        )}
        <DecisionFields prefix={id} form={form} wrong={asked && dayWrong} />
      </div>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <FormEnd say={say} pending={save.isPending} stop={leave} />
    </form>
  )
}
