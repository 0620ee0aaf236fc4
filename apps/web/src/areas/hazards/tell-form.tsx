import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './hazards.module.css'
import { useHazardWords } from './words.ts'

const fields = new Set(['hazard', 'level', 'source', 'isolated', 'note', 'on'])

/** A level is told, by the paper that announces it. */
export function TellForm(props: {
  organisation: string
  frame: string
  now: Output<'hazards.now'>
  close: () => void
  done: (areas: number, tasks: number) => void
}): ReactNode {
  const { organisation, frame, now, close, done } = props
  const say = useHazardWords()
  const locale = useLocale()
  const typed = useTyped(`hazards.tell ${organisation}`, {
    ...{ hazard: now.kinds[0]?.id ?? '', level: '1', on: todayInVietnam(), source: '', isolated: '', note: '' },
    tasks: 'yes',
  })
  const { level = '1', on = '', source = '', isolated = '', note = '', tasks = 'yes' } = typed.values
  const kind = now.kinds.find(({ id }) => id === typed.values.hazard) ?? now.kinds[0]
  const tell = useRun('hazards.tell')
  const [asked, setAsked] = useState(false)
  const said = saidOf(tell.error, (field) => fields.has(field), say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (source.trim() === '' || !kind) return
    tell.mutate(
      {
        ...{ bulletin: uuid7(), organisation, frame, hazard: kind.id, level: Number(level), on, note: note.trim() },
        ...{ source: source.trim(), tasks: tasks === 'yes' },
        isolated: kind.persons && /^\d+$/.test(isolated) ? Number(isolated) : null,
      },
      {
        onSuccess: (answer) => {
          typed.forget()
          done(answer.areas, answer.tasks)
        },
      },
    )
  }
  return (
    <form className={`${ui.card} ${ui.fields}`} onSubmit={submit} noValidate aria-label={say.tell}>
      <SelectField
        id="loai-nguy-co"
        label={say.hazard}
        value={kind?.id ?? ''}
        options={now.kinds.map((each) => ({ value: each.id, text: each.title[locale] }))}
        change={(value) => typed.type('hazard', value)}
      />
      <SelectField
        id="muc-nguy-co"
        label={say.levelField}
        wrong={said.at.level}
        value={level}
        options={[
          { value: '0', text: say.over },
          ...(kind?.levels ?? []).map((each, index) => ({
            value: String(index + 1),
            text: say.level(index + 1, each.title[locale]),
          })),
        ]}
        change={(value) => typed.type('level', value)}
      />
      <FormField id="tu-ngay-nguy-co" label={say.on} wrong={said.at.on}>
        <DayField id="tu-ngay-nguy-co" value={on} choose={(value) => typed.type('on', value)} />
      </FormField>
      <TextField
        id="van-ban-nguy-co"
        label={say.source}
        hint={say.sourceHint}
        wrong={said.at.source ?? (asked && source.trim() === '' ? say.needsSource : undefined)}
        value={source}
        maxLength={300}
        change={(value) => typed.type('source', value)}
      />
      {kind?.persons && (
        <TextField
          id="so-cach-ly"
          label={say.isolatedField}
          hint={say.isolatedHint}
          wrong={said.at.isolated}
          inputMode="numeric"
          value={isolated}
          maxLength={6}
          change={(value) => typed.type('isolated', value.replace(/\D/g, ''))}
        />
      )}
      <AreaField
        id="ghi-chu-nguy-co"
        label={say.note}
        wrong={said.at.note}
        wide
        rows={2}
        value={note}
        maxLength={1000}
        change={(value) => typed.type('note', value)}
      />
      <label className={`${ui.wide} ${style.check}`}>
        <input
          type="checkbox"
          checked={tasks === 'yes'}
          onChange={(event) => typed.type('tasks', event.currentTarget.checked ? 'yes' : 'no')}
        />
        {say.tasks}
      </label>
      {said.whole && (
        <div className={ui.wide}>
          <Remark tone="danger" live>
            {said.whole}
          </Remark>
        </div>
      )}
      <div className={`${ui.wide} ${style.acts}`}>
        <button type="submit" className={ui.button} data-kind="main" disabled={tell.isPending}>
          {say.save}
        </button>
        <button type="button" className={ui.button} onClick={close}>
          {say.cancel}
        </button>
      </div>
    </form>
  )
}
