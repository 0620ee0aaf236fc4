import type { AreaLine, VoterKind } from '@baucu/contract'
import { isDate, movesOf, type RegisterEvent, registerEvents } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { readCount } from './voter-kinds.ts'
import { useTerritoryWords } from './words.ts'

/** How many voters were added to or removed from the posted list, and by what event. Nobody is named. */
export function ChangeForm(props: {
  area: AreaLine
  counts: Output<'territory.area'>['counts']
  done: () => void
}): ReactNode {
  const { area } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const note = useRun('territory.changeVoters')
  const [asked, setAsked] = useState(false)
  const form = useTyped(`territory.changeVoters ${frame.id} ${area.id}`, { on: todayInVietnam() })
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('select')?.focus(), [])
  const kinds = props.counts.filter((each) => each.value !== null).map((each) => each.kind)
  const of = (field: string) => form.values[field] ?? ''
  const event = registerEvents.find((each) => each === of('event')) ?? ('moved-permanent' satisfies RegisterEvent)
  const moves = movesOf(event)
  const move = moves.find((each) => each === of('move')) ?? moves[0] ?? 'added'
  const said = saidOf(
    note.error,
    (field) => field === 'on' || field === 'move' || /^counts\./.test(field),
    say.unreachable,
  )
  const countWrong = (kind: VoterKind) => {
    const text = of(`count-${kind}`).trim()
    if (asked && text === '' && kind === 'total') return say.needs.total
    if (asked && text !== '' && readCount(text) === undefined) return say.needs.count
    return said.at[`counts.${kind}`]
  }
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setAsked(true)
    const counts = Object.fromEntries(
      kinds.flatMap((kind) => {
        const text = of(`count-${kind}`).trim()
        return text === '' ? [] : [[kind, readCount(text)] as const]
      }),
    ) as Partial<Record<VoterKind, number>>
    if (!isDate(of('on')) || counts.total === undefined || Object.values(counts).includes(undefined as never)) return
    // One id for all tries of one change: sending again after a lost answer notes nothing twice.
    const change = of('id') || uuid7()
    form.type('id', change)
    note.mutate(
      { area: area.id, frame: frame.id, change, event, move, on: of('on'), counts, note: of('note').trim() },
      {
        onSuccess: () => {
          form.forget()
          props.done()
        },
      },
    )
  }
  const onWrong = asked && !isDate(of('on')) ? say.needs.day : said.at.on
  return (
    <form ref={element} className={record.form} onSubmit={submit} noValidate aria-label={say.noteChange}>
      <div className={record.fields}>
        <SelectField
          id="bien-dong-ly-do"
          label={say.event}
          wide
          value={event}
          options={registerEvents.map((value) => ({ value, text: say.events[value] }))}
          change={(value) => form.typeAll({ event: value, move: '' })}
        />
        <SelectField
          id="bien-dong-huong"
          label={say.move}
          value={move}
          options={moves.map((value) => ({ value, text: say.moves[value] }))}
          wrong={said.at.move}
          change={(value) => form.type('move', value)}
        />
        <FormField id="bien-dong-ngay" label={say.on} wrong={onWrong}>
          <DayField
            id="bien-dong-ngay"
            optional
            value={of('on')}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('on', text)}
            invalid={onWrong !== undefined}
            {...(onWrong ? { describedBy: 'bien-dong-ngay-chu' } : {})}
          />
        </FormField>
        {kinds.map((kind) => (
          <TextField
            key={kind}
            id={`bien-dong-${kind}`}
            label={say.kinds[kind]}
            inputMode="numeric"
            maxLength={9}
            value={of(`count-${kind}`)}
            wrong={countWrong(kind)}
            change={(text) => form.type(`count-${kind}`, text)}
          />
        ))}
        <TextField
          id="bien-dong-ghi-chu"
          label={say.note}
          hint={say.noteHint}
          wide
          maxLength={300}
          value={of('note')}
          change={(text) => form.type('note', text)}
        />
      </div>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={ui.hint}>{say.neverWho}</p>
      <FormEnd
        say={say}
        pending={note.isPending}
        stop={() => {
          form.forget()
          props.done()
        }}
      />
    </form>
  )
}
