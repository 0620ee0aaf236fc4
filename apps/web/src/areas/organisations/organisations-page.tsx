import type { Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { type CSSProperties, type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { useDay } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { AreaNav } from './area-nav.tsx'
import { type Branch, branchesOf, findRows, openRows } from './branches.ts'
import style from './organisations.module.css'
import { useOrganisationWords } from './words.ts'

/** Rows drawn at once when searching; more are never read. */
const mostFound = 200
/** Branches open at first: the top and what is right below it. */
const openDepth = 1

/** Organisations as they were on the day looked at. */
export function OrganisationsPage(): ReactNode {
  const say = useOrganisationWords()
  const { day: at } = useDay()
  const { data, error } = useAnswer('organisations.tree', { at })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <article>
      <AreaNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>
            {say.lead} {say.at} {day(data.at)}.
          </p>
        </div>
      </div>
      {data.organisations.length === 0 ? (
        <Empty title={say.empty}>
          {say.emptyNext} <code>./baucu import organisations FILE.xlsx</code>
        </Empty>
      ) : (
        <Tree organisations={data.organisations} />
      )}
    </article>
  )
}

function Tree({ organisations }: { organisations: readonly Organisation[] }): ReactNode {
  const say = useOrganisationWords()
  const [typed, setTyped] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [base, setBase] = useState(openDepth)
  const wanted = useDeferredValue(typed)
  const rows = useMemo(() => branchesOf(organisations), [organisations])
  const depths = useMemo(() => new Map(rows.map((each) => [each.organisation.id, each.depth])), [rows])
  const isOpen = (id: string) => (depths.get(id) ?? 0) < base !== turned.has(id)
  const searching = wanted.trim() !== ''
  const found = searching
    ? findRows(rows, wanted, (each) => each.tags.map((tag) => say.functions[tag]).join(' '))
    : rows
  const shown = searching ? found.slice(0, mostFound) : openRows(rows, isOpen)
  const turn = (id: string) => {
    const now = new Set(turned)
    if (!now.delete(id)) now.add(id)
    setTurned(now)
  }
  const openAll = (depth: number) => {
    setBase(depth)
    setTurned(new Set())
  }
  return (
    <section className={ui.card} aria-label={say.title}>
      <div className={ui.cardHead}>
        <div className={style.search}>
          <label className={ui.hidden} htmlFor="tim-to-chuc">
            {say.find}
          </label>
          <Icon sign="search" size={18} />
          <input
            id="tim-to-chuc"
            type="search"
            className={ui.input}
            placeholder={say.find}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <span className={`${ui.tabs} ${ui.push}`}>
          <button type="button" aria-pressed={false} onClick={() => openAll(Number.POSITIVE_INFINITY)}>
            {say.expandAll}
          </button>
          <button type="button" aria-pressed={false} onClick={() => openAll(openDepth)}>
            {say.collapseAll}
          </button>
        </span>
        <span className={ui.meta} role="status">
          {say.found(searching ? found.length : rows.length, rows.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={ui.pad}>
          {say.nothing}{' '}
          <button type="button" className={ui.button} data-size="small" onClick={() => setTyped('')}>
            {say.clear}
          </button>
        </p>
      ) : (
        <table className={`${ui.table} ${style.table}`}>
          <thead>
            <tr>
              <th>{say.name}</th>
              <th>{say.code}</th>
              <th>{say.kind}</th>
              <th>{say.tags}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row
                key={row.organisation.id}
                row={row}
                flat={searching}
                open={isOpen(row.organisation.id)}
                turn={() => turn(row.organisation.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown.length && searching && <p className={`${ui.pad} ${ui.meta}`}>{say.tooMany(mostFound)}</p>}
    </section>
  )
}

function Row(props: { row: Branch; flat: boolean; open: boolean; turn: () => void }): ReactNode {
  const say = useOrganisationWords()
  const { organisation, depth, below } = props.row
  const { name, code, kind, tags, from, to } = organisation
  return (
    <tr className={style.row}>
      <td>
        <span className={style.name} style={{ '--depth': props.flat ? 0 : depth } as CSSProperties}>
          {below > 0 && !props.flat ? (
            <button
              type="button"
              className={style.turn}
              aria-expanded={props.open}
              aria-label={props.open ? say.shut(name) : say.open(name)}
              onClick={props.turn}
            >
              <Icon sign={props.open ? 'chevronDown' : 'chevronRight'} size={18} />
            </button>
          ) : (
            <span className={style.leaf} />
          )}
          <span>
            {name}
            {below > 0 && !props.flat && <span className={ui.count}>{below}</span>}
            {(from ?? to) && (
              <span className={`${ui.meta} ${style.dates}`}>
                {from && say.from(day(from))} {to && say.to(day(to))}
              </span>
            )}
          </span>
        </span>
      </td>
      <td className={ui.meta}>{code}</td>
      <td className={ui.second}>{say.kinds[kind]}</td>
      <td className={ui.second}>{tags.map((tag) => say.functions[tag]).join(', ')}</td>
    </tr>
  )
}
