import type { NationResult } from '@baucu/contract'
import { count, fold } from '@baucu/law'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { byName, share } from '../../kernel/format.ts'
import { nameOf, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { StatusTag } from '../../kernel/status-tag.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './nation-page.module.css'
import { ProvinceGrid } from './province-grid.tsx'
import { ResultData } from './result-data.tsx'

type Unit = NationResult['constituencies'][number]

/** Every constituency of the frame, by province; the sums of the nation only when the frame holds all of it. */
export function NationPage(): ReactNode {
  const frame = useParams({ from: '/ky/$frame', select: (params) => params.frame })
  const { data, error } = useAnswer('results.nation', { frame })
  if (data?.frame.id === frame) return <Nation nation={data} />
  return error ? <Failed error={error} /> : <Loading />
}

function Nation({ nation }: { nation: NationResult }): ReactNode {
  const words = useWords()
  const { results } = words
  const locale = useLocale()
  const frame = useFrame()
  const { constituencies } = nation
  // Published figures are whole; only what still comes in has a coverage.
  const areas = nation.status === 'official' ? null : nation.areas
  const seatsHeld = constituencies.reduce((sum, each) => sum + each.seats, 0)
  const short = constituencies.filter((each) => isShort(each))
  const whole = nation.frame.complete || frame.rehearsal
  return (
    <article>
      <div className={ui.head}>
        <div>
          <p className={ui.crumb}>{nameOf(frame)}</p>
          <h1>{nation.frame.complete ? results.nation : results.units}</h1>
        </div>
        <button type="button" className={`${ui.button} ${ui.push} ${style.print}`} onClick={() => window.print()}>
          <Icon sign="printer" size={18} />
          {words.today.print}
        </button>
      </div>
      <div className={style.status}>
        <StatusTag status={nation.status} frame={frame} />
        {areas && (
          <span role="status" className={style.coverage} data-testid="coverage">
            {results.coverage(areas.reported, areas.expected, share(areas.reported, areas.expected, locale))}
            {areas.rejected > 0 && `; ${results.rejected(areas.rejected)}`}
          </span>
        )}
      </div>
      {areas && (
        <div className={`${ui.meter} ${style.meter}`} aria-hidden="true">
          <span style={{ width: `${areas.expected > 0 ? (100 * areas.reported) / areas.expected : 0}%` }} />
        </div>
      )}
      {whole && <Totals nation={nation} />}
      {nation.frame.complete && nation.seats > seatsHeld && (
        <div className={style.block}>
          <Remark tone="info">
            {results.absent(constituencies.length, nation.constituenciesExpected ?? null, seatsHeld, nation.seats)}
          </Remark>
        </div>
      )}
      {!nation.frame.complete && !frame.rehearsal && (
        <div className={style.block}>
          <Remark tone="info">
            <p>
              <b className={ui.strong}>{results.incomplete.title}.</b> {results.incomplete.body(constituencies.length)}
            </p>
            <p className={style.command}>
              {results.incomplete.next} <code>./baucu import results FILE.json</code>
            </p>
          </Remark>
        </div>
      )}
      {short.length > 0 && (
        <section className={`${ui.card} ${style.block}`}>
          <div className={ui.cardHead}>
            <h2>{results.shortfalls}</h2>
            <span className={ui.count}>{short.length}</span>
          </div>
          <ul className={style.short}>
            {short.map((each) => (
              <li key={each.id}>
                <Link
                  to="/ky/$frame/ket-qua/$constituency"
                  params={{ frame: frame.id, constituency: each.id }}
                  search={(was) => was}
                >
                  {each.province.name}, {results.constituency(each.number).toLocaleLowerCase(locale)}
                </Link>
                <Tag tone="warn" sign="triangle">
                  {shortWords(each, results)}
                </Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      {whole && <ProvinceGrid units={constituencies} />}
      {constituencies.length === 0 ? <Empty title={results.empty} /> : <Units units={constituencies} />}
      {nation.status !== 'waiting' && <ResultData nation={nation} />}
      {frame.attribution && <p className={`${ui.meta} ${style.source}`}>{results.source(frame.attribution)}</p>}
    </article>
  )
}

/** Published, or as the signed minutes of the Board. */
const isDecided = (status: Unit['status']): boolean => status === 'official' || status === 'signed'

/** Empty seats are named once everything has reported. */
const isShort = ({ status, areas, unfilled }: Unit): boolean =>
  unfilled > 0 && (status === 'official' || (areas !== null && areas.reported > 0 && areas.reported === areas.expected))

const shortWords = (unit: Unit, results: ReturnType<typeof useWords>['results']): string =>
  unit.next === 'none' ? results.unfilled(unit.unfilled) : results.next[unit.next](unit.unfilled)

/** The sums, each percentage with what it is a share of, and how many areas they come from. */
function Totals({ nation }: { nation: NationResult }): ReactNode {
  const { totals, list } = useWords().results
  const locale = useLocale()
  const { registered, voted, valid, invalid, areas } = nation
  const show = (value: number) => count(value, locale)
  const collected = valid !== null && invalid !== null ? valid + invalid : null
  return (
    <section className={`${ui.card} ${style.block}`}>
      <dl className={style.totals}>
        {voted !== null && (
          <Total
            name={totals.turnout}
            value={show(voted)}
            note={registered !== null ? totals.ofVoters(share(voted, registered, locale), registered) : ''}
          />
        )}
        {valid !== null && (
          <Total
            name={totals.valid}
            value={show(valid)}
            note={collected !== null ? totals.ofCollected(share(valid, collected, locale)) : ''}
          />
        )}
        {invalid !== null && collected !== null && (
          <Total
            name={totals.invalid}
            value={show(invalid)}
            note={totals.ofCollected(share(invalid, collected, locale))}
          />
        )}
        <Total
          name={isDecided(nation.status) ? totals.elected : list.electedQuick}
          value={show(nation.elected)}
          note={totals.of(nation.seats)}
        />
        <Total name={totals.candidates} value={show(nation.candidates)} note="" />
      </dl>
      <p className={`${ui.meta} ${style.under}`}>
        {areas && nation.status !== 'official'
          ? totals.reported(areas.reported, areas.expected, share(areas.reported, areas.expected, locale))
          : totals.published}
      </p>
    </section>
  )
}

function Total(props: { name: string; value: string; note: string }): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <b>{props.value}</b>
        {props.note && <span className={ui.meta}>{props.note}</span>}
      </dd>
    </div>
  )
}

/** The table, grouped by province in name order, found by typing without marks. */
function Units({ units }: { units: readonly Unit[] }): ReactNode {
  const { list } = useWords().results
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const found = units.filter((unit) => matches(unit, wanted))
  return (
    <section className={`${ui.card} ${style.units}`} aria-label={list.unit}>
      <div className={ui.cardHead}>
        <div className={style.search}>
          <label className={ui.hidden} htmlFor="tim">
            {list.filter}
          </label>
          <Icon sign="search" size={18} />
          <input
            id="tim"
            type="search"
            className={ui.input}
            placeholder={list.filter}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <span className={`${ui.meta} ${ui.push}`} role="status">
          {list.found(found.length, units.length)}
        </span>
      </div>
      {found.length === 0 ? (
        <p className={style.nothing}>
          {list.nothing}{' '}
          <button type="button" className={ui.button} data-size="small" onClick={() => setTyped('')}>
            {list.clear}
          </button>
        </p>
      ) : (
        <table className={`${ui.table} ${style.table}`}>
          <thead>
            <tr>
              <th>{list.unit}</th>
              <th>{list.area}</th>
              <th className={ui.right}>{list.seats}</th>
              <th>{units.some((each) => isDecided(each.status)) ? list.elected : list.electedQuick}</th>
              <th>{list.status}</th>
            </tr>
          </thead>
          {byProvince(found).map(({ code, name, members }) => (
            <Province key={code + name} code={code} name={name} members={members} />
          ))}
        </table>
      )}
    </section>
  )
}

function Province(props: { code: string; name: string; members: readonly Unit[] }): ReactNode {
  const words = useWords()
  const { results } = words
  const frame = useFrame()
  const seats = props.members.reduce((sum, each) => sum + each.seats, 0)
  const elected = props.members.reduce((sum, each) => sum + each.elected.length, 0)
  return (
    <tbody className={style.province}>
      <tr className={style.group} id={props.code}>
        <th colSpan={5} scope="rowgroup">
          <span className={style.groupName}>{props.name}</span>
          <span className={style.groupSum}>{results.list.provinceLine(props.members.length, elected, seats)}</span>
        </th>
      </tr>
      {props.members.map((unit) => (
        <tr key={unit.id} className={style.unit}>
          <td>
            <Link
              to="/ky/$frame/ket-qua/$constituency"
              params={{ frame: frame.id, constituency: unit.id }}
              search={(was) => was}
              className={style.name}
              aria-label={`${results.constituency(unit.number)}, ${props.name}`}
            >
              {results.constituency(unit.number)}
            </Link>
          </td>
          <td className={style.area}>{unit.area}</td>
          <td className={`${ui.right} ${style.seats}`}>
            <span className={style.onlyPhone}>{results.list.seats} </span>
            {unit.seats}
          </td>
          <td className={style.elected}>{unit.elected.join(', ')}</td>
          <td className={style.state}>
            <UnitState unit={unit} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function UnitState({ unit }: { unit: Unit }): ReactNode {
  const { results } = useWords()
  if (isShort(unit)) {
    return (
      <Tag tone="warn" sign="triangle">
        {results.unfilled(unit.unfilled)}
      </Tag>
    )
  }
  const { areas } = unit
  if (areas && areas.reported < areas.expected) {
    return (
      <Tag tone={areas.reported > 0 ? 'info' : 'quiet'} sign={areas.reported > 0 ? 'half' : 'circle'}>
        {results.coverageShort(areas.reported, areas.expected)}
      </Tag>
    )
  }
  if (isDecided(unit.status)) return <StatusTag status={unit.status} />
  return (
    <Tag tone="ok" sign="check">
      {areas ? results.coverageShort(areas.reported, areas.expected) : results.quick}
    </Tag>
  )
}

const matches = (unit: Unit, typed: string): boolean => {
  const text = fold(`${unit.province.name} ${unit.number} ${unit.area} ${unit.elected.join(' ')}`)
  return fold(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function byProvince(units: readonly Unit[]) {
  const groups = new Map<string, { code: string; name: string; members: Unit[] }>()
  for (const unit of units) {
    const { code, name } = unit.province
    const group = groups.get(code + name) ?? { code, name, members: [] }
    group.members.push(unit)
    groups.set(code + name, group)
  }
  return [...groups.values()]
    .sort((a, b) => byName(a.name, b.name))
    .map((group) => ({ ...group, members: group.members.sort((a, b) => a.number - b.number) }))
}
