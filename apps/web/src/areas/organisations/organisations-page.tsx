import { createOrganisation, importOrganisations, type Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { type CSSProperties, type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { keepSearch, useDay, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { AreaNav } from './area-nav.tsx'
import { type Branch, branchesOf, findRows, openRows, wayTo } from './branches.ts'
import { CreateForm } from './create-form.tsx'
import { useGrowingList } from './growing-list.ts'
import { OrganisationLink } from './organisation-link.tsx'
import style from './organisations.module.css'
import { lastDay } from './term.ts'
import { useOrganisationWords } from './words.ts'

/** Rows drawn at once when searching; more are never read. */
const mostFound = 200
/** Branches open at first: the top and what is right below it. */
const openDepth = 1

/** Organisations as they were on the day looked at; one of them opens beside the list. */
export function OrganisationsPage(): ReactNode {
  const { day: at } = useDay()
  const opened = useParams({ strict: false, select: (params) => params.organisation })
  const { data, error } = useAnswer('organisations.tree', { at })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <article>
      <AreaNav />
      <div className={opened === undefined ? undefined : style.beside}>
        <div>
          <Head at={data.at} beside={opened !== undefined} />
          {data.organisations.length === 0 ? (
            <EmptyTree at={at} />
          ) : (
            <Tree organisations={data.organisations} opened={opened} />
          )}
        </div>
        <Outlet />
      </div>
    </article>
  )
}

/** The page is about the organisation that stands beside the list, when there is one. */
function Head({ at, beside }: { at: string; beside: boolean }): ReactNode {
  const say = useOrganisationWords()
  return (
    <div className={ui.head}>
      <div>
        {beside ? <h2>{say.title}</h2> : <h1>{say.title}</h1>}
        <p className={ui.second}>
          {say.lead} {say.at} {day(at)}.
        </p>
      </div>
    </div>
  )
}

/** No tree yet: its first organisation, or all of it from a sheet, for whoever may. */
function EmptyTree({ at }: { at: string }): ReactNode {
  const say = useOrganisationWords()
  const frame = useFrameId()
  const mayCreate = useMay(createOrganisation)
  const mayImport = useMay(importOrganisations)
  const [adding, setAdding] = useState(false)
  if (adding) {
    return (
      <div className={style.narrow}>
        <CreateForm parent={null} at={at} cancel={() => setAdding(false)} />
      </div>
    )
  }
  return (
    <Empty
      title={say.empty}
      action={
        <div className={style.buttons}>
          {mayImport && (
            <Link
              to="/ky/$frame/to-chuc/nhap"
              params={{ frame }}
              search={keepSearch}
              className={ui.button}
              data-kind="main"
            >
              {say.nav.import}
            </Link>
          )}
          {mayCreate && (
            <button type="button" className={ui.button} onClick={() => setAdding(true)}>
              {say.addFirst}
            </button>
          )}
        </div>
      }
    >
      {mayCreate || mayImport ? say.emptyNext : say.emptyWait}
    </Empty>
  )
}

function Tree(props: { organisations: readonly Organisation[]; opened: string | undefined }): ReactNode {
  const { organisations, opened } = props
  const say = useOrganisationWords()
  const [typed, setTyped] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [base, setBase] = useState(openDepth)
  const wanted = useDeferredValue(typed)
  const rows = useMemo(() => branchesOf(organisations), [organisations])
  const depths = useMemo(() => new Map(rows.map((each) => [each.organisation.id, each.depth])), [rows])
  // One's own organisation is seen with what is below it, wherever in the tree it stands.
  const mine = useOrganisation()?.id
  const way = useMemo(() => wayTo(organisations, mine), [organisations, mine])
  const isOpen = (id: string) => ((depths.get(id) ?? 0) < base || (base > 0 && way.has(id))) !== turned.has(id)
  const searching = wanted.trim() !== ''
  const found = searching
    ? findRows(rows, wanted, (each) => each.tags.map((tag) => say.functions[tag]).join(' '))
    : rows
  const open = searching ? found.slice(0, mostFound) : openRows(rows, isOpen)
  const { shown, rest, more } = useGrowingList(open)
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
          <button type="button" aria-pressed={false} onClick={() => openAll(0)}>
            {say.collapseAll}
          </button>
        </span>
        <span className={ui.meta} role="status">
          {say.found(searching ? found.length : rows.length, rows.length)}
        </span>
      </div>
      {open.length === 0 ? (
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
                here={row.organisation.id === opened}
                open={isOpen(row.organisation.id)}
                turn={() => turn(row.organisation.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <button ref={more.ref} type="button" className={`${ui.button} ${style.more}`} onClick={more.act}>
          {say.showMore(rest)}
        </button>
      )}
      {found.length > open.length && searching && <p className={`${ui.pad} ${ui.meta}`}>{say.tooMany(mostFound)}</p>}
    </section>
  )
}

function Row(props: { row: Branch; flat: boolean; here: boolean; open: boolean; turn: () => void }): ReactNode {
  const say = useOrganisationWords()
  const { organisation, depth, below } = props.row
  const { id, name, code, kind, tags, from, to } = organisation
  return (
    <tr className={style.row} data-open={props.here ? true : undefined}>
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
            <OrganisationLink id={id}>{name}</OrganisationLink>
            {below > 0 && !props.flat && <span className={ui.count}>{below}</span>}
            {(from ?? to) && (
              <span className={`${ui.meta} ${style.dates}`}>
                {from && say.from(day(from))} {to && say.to(day(lastDay(to)))}
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
