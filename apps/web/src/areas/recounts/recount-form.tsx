import type { DrawnArea, RecountView } from '@baucu/contract'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

/** Types the sheet of a recount; the figures of the minutes are not shown here. */
export function RecountForm({ view, area }: { view: RecountView; area: DrawnArea }): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const navigate = useNavigate({ from: '/ky/$frame/kiem-toan-mau' })
  const run = useRun('recounts.enter')
  const [asked, setAsked] = useState(false)
  const form = useTyped(`recounts.enter ${frame.id} ${view.constituency} ${area.area}`)
  const element = useFirstField()
  const names = ['cast', 'valid', ...view.candidates.map(({ id }) => `votes.${id}`)]
  const said = saidOf(run.error, (field) => names.includes(field), say.unreachable)
  const of = (field: string) => form.values[field] ?? ''
  const numberOf = (field: string) => (/^\d{1,7}$/.test(of(field).trim()) ? Number(of(field)) : undefined)
  const wrong = (field: string) => (asked && numberOf(field) === undefined ? say.count : (said.at[field] ?? undefined))
  const leave = () => void navigate({ search: ({ khu: _, ...was }) => was })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (names.some((field) => numberOf(field) === undefined)) return
    void run
      .mutateAsync({
        ...{ organisation: view.unit.id, frame: frame.id, constituency: view.constituency, area: area.area },
        ...{ cast: numberOf('cast') ?? 0, valid: numberOf('valid') ?? 0 },
        votes: Object.fromEntries(view.candidates.map(({ id }) => [id, numberOf(`votes.${id}`) ?? 0])),
        ...{ sealAgrees: of('seal') === 'yes', custodyWritten: of('custody') === 'yes' },
      })
      .then(
        () => {
          form.forget()
          leave()
        },
        () => undefined,
      )
  }
  const field = (name: string, label: string) => (
    <TextField
      key={name}
      id={`kiem-mau-${name}`}
      label={label}
      inputMode="numeric"
      maxLength={9}
      value={of(name)}
      wrong={wrong(name)}
      change={(text) => form.type(name, text)}
    />
  )
  const box = (name: string, label: string) => (
    <label>
      <input
        type="checkbox"
        checked={of(name) === 'yes'}
        onChange={(event) => form.type(name, event.currentTarget.checked ? 'yes' : '')}
      />
      {label}
    </label>
  )
  const title = say.formTitle(area.name)
  return (
    <form ref={element} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      <h2>{title}</h2>
      <p className={ui.second}>{say.blind}</p>
      <div className={record.fields}>
        {field('cast', say.cast)}
        {field('valid', say.valid)}
        {view.candidates.map(({ id, name }) => field(`votes.${id}`, say.votesOf(name)))}
      </div>
      <div className={style.choice}>
        {box('seal', say.seal)}
        {box('custody', say.custody)}
      </div>
      <FormEnd say={say} pending={run.isPending} refused={said.whole} stop={leave} />
    </form>
  )
}
