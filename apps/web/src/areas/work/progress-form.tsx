import type { CopyLine } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import ui from '../../kernel/ui.module.css'
import { nextVersion, subjectOf } from './held.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

const quick = [25, 50, 75, 100] as const

/** How far the work is, what was done, and whom it waits for: kept on the device, sent when it can be. */
export function ProgressForm({ copy }: { copy: CopyLine }): ReactNode {
  const words = useWorkWords()
  const items = useOutbox()
  const place = useLocation({ select: (location) => location.href })
  const form = useTyped(`work.progress ${copy.id}`, { percent: '', note: '', waitsOn: copy.waitsOn ?? '' })
  const { percent = '', note = '', waitsOn = '' } = form.values
  const [asked, setAsked] = useState(false)
  const [said, setSaid] = useState<'kept' | 'lost'>()
  const right = /^\d{1,3}$/.test(percent.trim()) && Number(percent) <= 100
  const wrong = asked && !right ? words.progress.wrong : undefined
  const type = (field: string, text: string) => {
    setSaid(undefined)
    form.type(field, text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!right) return
    const input = {
      ...{ copy: copy.id, version: nextVersion(copy, items, 'work.progress'), percent: Number(percent) },
      ...{ note: note.trim(), waitsOn: waitsOn.trim() || null },
    }
    void queue({
      command: 'work.progress',
      input,
      subject: subjectOf(copy.id),
      title: words.progress.title,
      about: words.about.progress(copy.title, input.percent),
      place,
    }).then(
      () => {
        form.forget()
        setAsked(false)
        setSaid('kept')
      },
      () => setSaid('lost'),
    )
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label={words.progress.title}>
      <h3>{words.progress.title}</h3>
      <FormField id="viec-tien-do" label={words.progress.percent} wrong={wrong}>
        <div className={style.percent}>
          <input
            id="viec-tien-do"
            className={ui.input}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={percent}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong ? 'viec-tien-do-chu' : undefined}
            onChange={(event) => type('percent', event.currentTarget.value)}
          />
          <fieldset className={style.quick}>
            <legend className={ui.hidden}>{words.progress.quick}</legend>
            {quick.map((each) => (
              <button
                key={each}
                type="button"
                className={ui.button}
                data-size="small"
                aria-pressed={percent === String(each)}
                onClick={() => type('percent', String(each))}
              >
                {words.percent(each)}
              </button>
            ))}
          </fieldset>
        </div>
      </FormField>
      <AreaField
        id="viec-da-lam"
        label={words.progress.note}
        value={note}
        change={(text) => type('note', text)}
        maxLength={2000}
      />
      <TextField
        id="viec-cho"
        label={words.progress.waits}
        hint={words.progress.waitsHint}
        value={waitsOn}
        change={(text) => type('waitsOn', text)}
        maxLength={300}
      />
      <div role="status">
        {said === 'kept' && <p className={ui.second}>{words.kept}</p>}
        {said === 'lost' && <Remark tone="danger">{words.notKept}</Remark>}
      </div>
      <div className={style.actions}>
        <button type="submit" className={ui.button} data-kind="main">
          {words.progress.button}
        </button>
      </div>
    </form>
  )
}
