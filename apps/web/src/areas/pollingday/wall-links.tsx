import { openWall } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { copyText } from '../../kernel/copy-text.ts'
import { SelectField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

/** Hours an address lasts. */
const lasts = ['12', '24', '72', '168'] as const

type At = Readonly<{ organisation: string; frame: string }>

/** Addresses of walls that need no account: made for a time, ended at any moment. Folded away until they are wanted. */
export function WallLinks({ organisation, frame }: At): ReactNode {
  const say = usePollingWords()
  const may = useMayAt(openWall, organisation)
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <details
      className={`${ui.card} ${ui.pad} ${ui.screenOnly}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={style.summary}>{say.link.title}</summary>
      <p className={ui.second}>{say.link.lead}</p>
      {open && <Links organisation={organisation} frame={frame} />}
    </details>
  )
}

function Links({ organisation, frame }: At): ReactNode {
  const say = usePollingWords()
  const { data } = useAnswer('pollingday.walls', { organisation, frame })
  const make = useRun('pollingday.openWall')
  const close = useRun('pollingday.closeWall')
  const [hours, setHours] = useState<(typeof lasts)[number]>('12')
  const [copied, setCopied] = useState<string>()
  const said = saidOf(make.error ?? close.error, (field) => field === 'until', say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const until = new Date(Date.now() + Number(hours) * 3_600_000).toISOString()
    make.mutate({ organisation, frame, wall: uuid7(), until })
  }
  return (
    <>
      <ul className={style.links}>
        {data?.walls.map(({ id, path, until }) => {
          const address = `${window.location.origin}${path}`
          const when = moment(until)
          return (
            <li key={id}>
              <label className={ui.label} htmlFor={`dia-chi-${id}`}>
                {say.link.until(when)}
              </label>
              <input
                id={`dia-chi-${id}`}
                className={ui.input}
                readOnly
                value={address}
                onFocus={(event) => event.currentTarget.select()}
              />
              <p className={style.acts}>
                <button
                  type="button"
                  className={ui.button}
                  onClick={() => void copyText(address).then((done) => setCopied(done ? id : undefined))}
                >
                  {say.link.copy}
                </button>
                <a className={ui.button} href={path} target="_blank" rel="noreferrer">
                  {say.link.show}
                </a>
                <button
                  type="button"
                  className={ui.button}
                  aria-label={say.link.closeOf(when)}
                  disabled={close.isPending}
                  onClick={() => close.mutate({ organisation, wall: id })}
                >
                  {say.link.close}
                </button>
                <span className={ui.meta} role="status">
                  {copied === id && say.link.copied}
                </span>
              </p>
            </li>
          )
        })}
      </ul>
      <form className={style.form} onSubmit={submit} noValidate aria-label={say.link.title}>
        <SelectField
          id="man-hinh-den"
          label={say.link.lasts}
          wrong={said.at.until}
          value={hours}
          options={lasts.map((value) => ({ value, text: say.link.hours(Number(value)) }))}
          change={setHours}
        />
        {said.whole && (
          <Remark tone="danger" live>
            {said.whole}
          </Remark>
        )}
        <p className={style.acts}>
          <button type="submit" className={ui.button} disabled={make.isPending}>
            {say.link.make}
          </button>
        </p>
      </form>
    </>
  )
}
