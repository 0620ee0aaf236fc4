import type { CopyLine } from '@baucu/contract'
import { type FormEvent, type ReactNode, useDeferredValue, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useWaitsWords } from './waits-words.ts'
import style from './work.module.css'

/** Finds the task of another organisation that a copy waits for. */
export function WaitForm({ copy, close }: { copy: CopyLine; close: () => void }): ReactNode {
  const say = useWaitsWords()
  const form = useTyped(`work.waitFor ${copy.id}`, { search: '', awaited: '' })
  const { search = '', awaited = '' } = form.values
  const wanted = useDeferredValue(search.trim())
  const { data } = useAnswer('work.waitable', { copy: copy.id, search: wanted })
  const run = useRun('work.waitFor')
  const [asked, setAsked] = useState(false)
  const tasks = data?.tasks ?? []
  const chosen = tasks.find((each) => each.copy === awaited)
  const said = saidOf(run.error, (field) => field === 'awaited', say.unreachable)
  const wrong = said.at.awaited ?? (asked && !chosen ? say.needsChoice : undefined)
  const done = () => {
    form.forget()
    close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!chosen) return
    const input = { copy: copy.id, version: copy.version, wait: uuid7(), awaited: chosen.copy }
    run.mutate(input, { onSuccess: done })
  }
  const choose = (id: string) => {
    run.reset()
    form.type('awaited', id)
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label={say.begin}>
      <TextField
        id="viec-cho-tim"
        label={say.search}
        hint={say.searchHint}
        value={search}
        change={(text) => form.type('search', text)}
        maxLength={100}
      />
      <fieldset className={style.choices} aria-describedby={wrong ? 'viec-cho-chon-chu' : undefined}>
        <legend className={ui.label}>{say.choose}</legend>
        {tasks.map((each) => (
          <label key={each.copy} className={style.choice}>
            <input
              type="radio"
              name="viec-cho-chon"
              checked={each.copy === awaited}
              onChange={() => choose(each.copy)}
            />
            <span className={style.offer}>
              {say.line(each.organisation.name, each.title)}
              <span className={ui.meta}>{say.facts(each.due, each.progress)}</span>
            </span>
          </label>
        ))}
        {data && tasks.length === 0 && <p className={ui.second}>{say.none}</p>}
        {data?.more && <p className={ui.hint}>{say.more}</p>}
        {wrong && (
          <p id="viec-cho-chon-chu" className={ui.error} role="alert">
            <Icon sign="octagon" size={16} />
            {wrong}
          </p>
        )}
      </fieldset>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={style.actions}>
        <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
          {run.isPending ? say.saving : say.confirm}
        </button>
        <button type="button" className={ui.button} onClick={done}>
          {say.cancel}
        </button>
      </div>
    </form>
  )
}
