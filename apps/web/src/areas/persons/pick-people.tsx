import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import style from './attendance.module.css'
import { addEntries, type Entry, mostEntries } from './attendance-list.ts'
import { useAttendanceWords } from './attendance-words.ts'

/** People shown to choose from; whoever wants another types more. */
const most = 100

/** People of the organisation on the day of the meeting, to be added one by one or all that were found. */
export function PickPeople(props: {
  organisation: string
  at: string
  entries: readonly Entry[]
  change: (entries: readonly Entry[]) => void
}): ReactNode {
  const { organisation, at, entries, change } = props
  const say = useAttendanceWords()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const { data } = useAnswer('persons.list', { organisation, at, limit: most, ...(search ? { search } : {}) })
  const there = new Set(entries.map((each) => each.person))
  const found = data?.persons ?? []
  const fresh = found.filter((each) => !there.has(each.id))
  const full = entries.length >= mostEntries
  return (
    <section className={ui.card} aria-label={say.pick}>
      <div className={ui.cardHead}>
        <h2>{say.pick}</h2>
        {fresh.length > 1 && !full && data?.more === false && (
          <button
            type="button"
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            onClick={() =>
              change(
                addEntries(
                  entries,
                  fresh.map((each) => each.id),
                ),
              )
            }
          >
            {say.addAll(fresh.length)}
          </button>
        )}
      </div>
      <div className={style.find}>
        <label className={ui.hidden} htmlFor="hop-tim">
          {say.find}
        </label>
        <Icon sign="search" size={18} />
        <input
          id="hop-tim"
          type="search"
          className={ui.input}
          placeholder={say.find}
          value={typed}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {full && <p className={style.note}>{say.full}</p>}
      {data && fresh.length === 0 && <p className={style.note}>{found.length === 0 ? say.nobody : say.allThere}</p>}
      {fresh.length > 0 && !full && (
        <ul className={style.found}>
          {fresh.map(({ id, fullName, offices }) => (
            <li key={id}>
              <button type="button" onClick={() => change(addEntries(entries, [id]))}>
                <Icon sign="plus" size={18} />
                <span>
                  <span className={ui.hidden}>{say.add} </span>
                  <b>{fullName}</b>
                  <span className={ui.meta}>
                    {' '}
                    {offices.map((office) => `${office.title}, ${office.organisation.name}`).join('; ')}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {data?.more && <p className={style.note}>{say.moreFound}</p>}
    </section>
  )
}
