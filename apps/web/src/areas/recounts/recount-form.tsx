import type { DrawnArea, RecountView } from '@baucu/contract'
import { count } from '@baucu/law'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { queue } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { drawName, nameOf, subjectOf } from './draw-name.ts'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

/**
 * Types the sheet of a recount, also without a network; the figures of the minutes are not shown here. Where papers are polled it says
 * which of the pile to look at, and takes their sums.
 */
export function RecountForm({ view, area }: { view: RecountView; area: DrawnArea }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  const frame = useFrame()
  const navigate = useNavigate({ from: '/ky/$frame/kiem-toan-mau' })
  const run = useRun('recounts.enter')
  const [asked, setAsked] = useState(false)
  const [lost, setLost] = useState(false)
  const place = useLocation({ select: (location) => location.href })
  const form = useTyped(`recounts.enter ${frame.id} ${view.constituency} ${drawName(area)}`)
  const element = useFirstField()
  const names = ['cast', 'valid', ...view.candidates.map(({ id }) => `votes.${id}`)]
  const said = saidOf(run.error, (field) => names.includes(field), say.unreachable)
  const of = (field: string) => form.values[field] ?? ''
  const numberOf = (field: string) => (/^\d{1,7}$/.test(of(field).trim()) ? Number(of(field)) : undefined)
  const papers = area.places.length
  const polling = view.audit?.method === 'ballot-polling'
  const most = (field: string) =>
    field === 'cast' ? (polling ? papers : undefined) : numberOf(field === 'valid' ? 'cast' : 'valid')
  const problem = (field: string) => {
    const [number, limit] = [numberOf(field), most(field)]
    if (number === undefined) return say.count
    return limit !== undefined && number > limit ? say.most(limit) : undefined
  }
  const wrong = (field: string) => (asked ? problem(field) : undefined) ?? said.at[field] ?? undefined
  const leave = () => void navigate({ search: ({ khu: _, ...was }) => was })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (names.some(problem)) return
    const input = {
      ...{ organisation: view.unit.id, frame: frame.id, constituency: view.constituency },
      ...{ area: area.area, visit: area.visit },
      ...{ cast: numberOf('cast') ?? 0, valid: numberOf('valid') ?? 0 },
      votes: Object.fromEntries(view.candidates.map(({ id }) => [id, numberOf(`votes.${id}`) ?? 0])),
      ...{ sealAgrees: of('seal') === 'yes', custodyWritten: of('custody') === 'yes' },
    }
    const done = () => {
      form.forget()
      leave()
    }
    void run.mutateAsync(input).then(done, (error: unknown) => {
      if (error instanceof Refused) return
      // Nobody answered: this device keeps the sheet and sends it later.
      void queue({
        ...{ command: 'recounts.enter', input, subject: subjectOf(view, area), place },
        ...{ title: say.queued, about: nameOf(area, say) },
      }).then(done, () => setLost(true))
    })
  }
  const field = (name: string, label: string, hint?: string) => (
    <TextField
      key={name}
      id={`kiem-mau-${name}`}
      label={label}
      hint={hint}
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
  const title = say.formTitle(nameOf(area, say))
  return (
    <form ref={element} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      <h2>{title}</h2>
      <p className={ui.second}>{polling ? say.blindPolled : say.blind}</p>
      {polling && (
        <p>
          {say.places(papers)}{' '}
          <b className={style.places}>{area.places.map((each) => count(each, locale)).join('; ')}</b>
        </p>
      )}
      <div className={record.fields}>
        {polling ? field('cast', say.seen(papers), say.seenHint) : field('cast', say.cast)}
        {field('valid', say.valid)}
        {view.candidates.map(({ id, name }) => field(`votes.${id}`, say.votesOf(name)))}
      </div>
      <div className={style.choice}>
        {box('seal', say.seal)}
        {box('custody', say.custody)}
      </div>
      <FormEnd say={say} pending={run.isPending} refused={lost ? say.notKept : said.whole} stop={leave} />
    </form>
  )
}
