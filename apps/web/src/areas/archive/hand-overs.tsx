import type { archiveContents, OutputOf } from '@baucu/contract'
import { day } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField, FormField, TextField } from '../../kernel/form-field.tsx'
import { moment, todayInVietnam } from '../../kernel/format.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useWords } from '../../kernel/words/words.ts'
import style from './archive.module.css'
import { useArchiveWords } from './words.ts'

type Props = Readonly<{
  contents: OutputOf<typeof archiveContents>
  organisation: string
  frame: string
  may: boolean
}>

/** Which office handed the archive to which, and when; and the form that notes it. */
export function HandOvers(props: Props): ReactNode {
  const { handOvers } = props.contents
  const say = useArchiveWords()
  const [noting, setNoting] = useState(false)
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="ban-giao">
      <h2 id="ban-giao">{say.handOver}</h2>
      {handOvers.length === 0 ? (
        <p className={ui.second}>{say.noHandOver}</p>
      ) : (
        <ul className={style.given}>
          {handOvers.map(({ id, from, to, on, sha256, note, by, at }) => (
            <li key={id}>
              <b>
                {day(on)}: {say.given(from, to)}
              </b>
              {sha256 && (
                <span className={ui.meta}>
                  SHA-256: <code>{sha256}</code>
                </span>
              )}
              {note !== '' && <span>{note}</span>}
              <span className={ui.meta}>{say.by(by, moment(at))}</span>
            </li>
          ))}
        </ul>
      )}
      {props.may &&
        (noting ? (
          <HandOverForm {...props} done={() => setNoting(false)} />
        ) : (
          <p className={ui.screenOnly}>
            <button type="button" className={ui.button} onClick={() => setNoting(true)}>
              {say.noteIt}
            </button>
          </p>
        ))}
    </section>
  )
}

const fields = ['from', 'to', 'on', 'sha256', 'note']

function HandOverForm({ contents, organisation, frame, done }: Props & { done: () => void }): ReactNode {
  const say = useArchiveWords()
  const words = useWords()
  const note = useRun('archive.handOver')
  const start = { from: contents.place.name, on: todayInVietnam() }
  const { values, type, forget } = useTyped(`archive.handOver ${frame} ${organisation}`, start)
  const [asked, setAsked] = useState(false)
  const of = (field: string) => values[field] ?? ''
  const hash = of('sha256').trim().toLowerCase()
  const isHash = hash === '' || /^[0-9a-f]{64}$/.test(hash)
  const said = saidOf(note.error, (field) => fields.includes(field), words.notice.unreachable)
  const needs = (field: string) => (asked && of(field).trim() === '' ? say.needsOffice : said.at[field])
  const close = () => {
    forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (of('from').trim() === '' || of('to').trim() === '' || !isHash) return
    note.mutate(
      {
        ...{ organisation, frame, handOver: uuid7(), from: of('from'), to: of('to'), on: of('on') },
        ...{ sha256: hash === '' ? null : hash, note: of('note') },
      },
      { onSuccess: close },
    )
  }
  return (
    <form className={`${style.form} ${ui.screenOnly}`} onSubmit={submit} noValidate aria-label={say.noteIt}>
      <TextField
        id="ben-giao"
        label={say.from}
        hint={say.officeHint}
        wrong={needs('from')}
        value={of('from')}
        maxLength={200}
        change={(text) => type('from', text)}
      />
      <TextField
        id="ben-nhan"
        label={say.to}
        wrong={needs('to')}
        value={of('to')}
        maxLength={200}
        change={(text) => type('to', text)}
      />
      <FormField id="ngay-ban-giao" label={say.on} wrong={said.at.on}>
        <DayField
          id="ngay-ban-giao"
          value={of('on')}
          choose={(date) => type('on', date)}
          describedBy="ngay-ban-giao-chu"
        />
      </FormField>
      <TextField
        id="ma-zip"
        label={say.sha256}
        hint={say.sha256Hint}
        wrong={asked && !isHash ? say.wrongHash : said.at.sha256}
        autoCapitalize="off"
        value={of('sha256')}
        maxLength={70}
        change={(text) => type('sha256', text)}
      />
      <AreaField
        id="ghi-chu"
        label={say.note}
        wrong={said.at.note}
        value={of('note')}
        maxLength={1000}
        change={(text) => type('note', text)}
      />
      <FormEnd say={say} pending={note.isPending} refused={said.whole} stop={close} />
    </form>
  )
}
