import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import style from './attendance.module.css'
import { chosenRoles, type Entry, moveEntry, turnRole } from './attendance-list.ts'
import { useAttendanceWords } from './attendance-words.ts'

type Line = Output<'persons.attendance'>['lines'][number]

/** Those who came, in the order of the list: roles, the office exercised, up, down and out. */
export function ChosenPeople(props: {
  /** What the list is called and says while it is empty; default: of those who came. */
  title?: string
  empty?: string
  entries: readonly Entry[]
  change: (entries: readonly Entry[]) => void
  lines: ReadonlyMap<string, Line>
  unknown: ReadonlySet<string>
  officeOf: (entry: Entry) => string | undefined
}): ReactNode {
  const { entries, change, lines, unknown, officeOf } = props
  const say = useAttendanceWords()
  const put = (entry: Entry) => change(entries.map((each) => (each.person === entry.person ? entry : each)))
  return (
    <section className={ui.card} aria-label={props.title ?? say.list}>
      <div className={ui.cardHead}>
        <h2>{props.title ?? say.list}</h2>
        <span className={ui.count}>{entries.length}</span>
      </div>
      {entries.length === 0 && <p className={style.note}>{props.empty ?? say.empty}</p>}
      <ol className={style.chosen}>
        {entries.map((entry, index) => {
          const line = lines.get(entry.person)
          const name = line?.name ?? '…'
          const held = line?.held ?? []
          return (
            <li key={entry.person}>
              <div className={style.who}>
                <span>
                  <span className={ui.meta}>{index + 1}.</span> <b>{name}</b>
                  <span className={`${ui.meta} ${style.offices}`}>{line?.offices.join('; ')}</span>
                </span>
                <span className={style.moves}>
                  <button
                    type="button"
                    aria-label={say.up(name)}
                    disabled={index === 0}
                    onClick={() => change(moveEntry(entries, index, -1))}
                  >
                    <Icon sign="chevronUp" size={18} />
                  </button>
                  <button
                    type="button"
                    aria-label={say.down(name)}
                    disabled={index === entries.length - 1}
                    onClick={() => change(moveEntry(entries, index, 1))}
                  >
                    <Icon sign="chevronDown" size={18} />
                  </button>
                  <button
                    type="button"
                    aria-label={say.remove(name)}
                    onClick={() => change(entries.filter((each) => each !== entry))}
                  >
                    <Icon sign="close" size={18} />
                  </button>
                </span>
              </div>
              {unknown.has(entry.person) && <Remark tone="danger">{say.unknown}</Remark>}
              <fieldset className={style.roles}>
                <legend className={ui.hidden}>{say.rolesOf(name)}</legend>
                {chosenRoles.map((role) => (
                  <label key={role}>
                    <input
                      type="checkbox"
                      checked={entry.roles.includes(role)}
                      onChange={() => put(turnRole(entry, role))}
                    />
                    {say.roles[role]}
                  </label>
                ))}
              </fieldset>
              {held.length > 1 && (
                <label className={style.office}>
                  <span className={ui.meta}>{say.officeShort}</span>
                  <select
                    className={ui.input}
                    data-size="small"
                    aria-label={say.office(name)}
                    value={officeOf(entry) ?? ''}
                    onChange={(event) => put({ ...entry, office: event.currentTarget.value })}
                  >
                    {held.map((office) => (
                      <option key={office.id} value={office.id}>
                        {office.title}, {office.organisation.name}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
