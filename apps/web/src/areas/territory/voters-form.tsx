import type { AreaLine, VoterKind } from '@baucu/contract'
import { bodiesAtArea, count } from '@baucu/law'
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
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { kindsOf, readCount } from './voter-kinds.ts'
import { useTerritoryWords } from './words.ts'

/** Counts of the list of voters, each entered on the one seen; a correction says why. */
export function VotersForm(props: {
  area: AreaLine
  counts: Output<'territory.area'>['counts']
  done: () => void
}): ReactNode {
  const { area } = props
  const say = useTerritoryWords()
  const locale = useLocale()
  const frame = useFrame()
  const enter = useRun('territory.enterVoters')
  // What somebody types over stays what he saw, however often the page is asked again meanwhile.
  const [counts] = useState(props.counts)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`territory.enterVoters ${frame.id} ${area.id}`)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const here = bodiesAtArea(frame.edition, area.special, frame.bodies)
  const known = (kind: VoterKind) => counts.find((each) => each.kind === kind)
  const kinds = kindsOf(frame.bodies).filter(
    (kind) => kind === 'total' || kind === 'men' || kind === 'women' || here.includes(kind) || known(kind),
  )
  const start = (kind: VoterKind) => {
    const value = known(kind)?.value
    return value === undefined || value === null ? '' : count(value, locale)
  }
  const of = (kind: VoterKind) => form.values[kind] ?? start(kind)
  const changed = kinds.filter((kind) => of(kind).trim() !== '' && readCount(of(kind)) !== known(kind)?.value)
  const corrects = changed.some((kind) => known(kind))
  const said = saidOf(enter.error, (field) => field === 'reason' || /^lines\.\d+\.value$/.test(field), say.unreachable)
  const reason = (form.values.reason ?? '').trim()
  const wrong = (kind: VoterKind) => {
    if (asked && of(kind).trim() !== '' && readCount(of(kind)) === undefined) return say.needs.count
    return said.at[`lines.${changed.indexOf(kind)}.value`]
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const lines = changed.flatMap((kind) => {
      const value = readCount(of(kind))
      return value === undefined ? [] : [{ kind, value, replaces: known(kind)?.figure ?? null }]
    })
    if (lines.length < changed.length || lines.length === 0 || (corrects && reason === '')) return
    enter.mutate(
      { area: area.id, frame: frame.id, lines, ...(corrects ? { reason } : {}) },
      {
        onSuccess: () => {
          form.forget()
          props.done()
        },
      },
    )
  }
  return (
    <form ref={element} className={record.form} onSubmit={submit} noValidate aria-label={say.enterVoters}>
      <div className={record.fields}>
        {kinds.map((kind) => (
          <TextField
            key={kind}
            id={`cu-tri-${kind}`}
            label={say.kinds[kind]}
            inputMode="numeric"
            maxLength={11}
            value={of(kind)}
            wrong={wrong(kind)}
            change={(text) => form.type(kind, text)}
          />
        ))}
        {corrects && (
          <TextField
            id="cu-tri-ly-do"
            label={say.reason}
            hint={say.reasonHint}
            wide
            maxLength={500}
            value={form.values.reason ?? ''}
            wrong={asked && reason === '' ? say.needs.reason : said.at.reason}
            change={(text) => form.type('reason', text)}
          />
        )}
      </div>
      {asked && changed.length === 0 && <p className={ui.second}>{say.nothingChanged}</p>}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <FormEnd
        say={say}
        pending={enter.isPending}
        stop={() => {
          form.forget()
          props.done()
        }}
      />
    </form>
  )
}
