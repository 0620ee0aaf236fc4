import { type Organisation, placeResult } from '@baucu/contract'
import { count } from '@baucu/law'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { PageHead } from '../../kernel/page-head.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { StandingSurpluses } from '../../kernel/standing-surpluses.tsx'
import { StatusTag } from '../../kernel/status-tag.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './place-page.module.css'
import { usePlaceWords } from './place-words.ts'

const route = getRouteApi('/ky/$frame/ket-qua-o-day')
type View = Output<'results.place'>

/** What has come in at and below a place, for those who work there: by place, by constituency, what is missing or in doubt. */
export function PlacePage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={placeResult}>{(here) => <Place key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function Place({ here }: { here: Organisation }): ReactNode {
  const say = usePlaceWords()
  const frame = useFrame()
  const { bau } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error } = useAnswer('results.place', {
    ...{ organisation: here.id, frame: frame.id, ...(bau ? { body: bau } : {}) },
  })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <>
      <PageHead title={say.title} lead={say.lead(here.name)} />
      {data.bodies.length > 1 && (
        <fieldset className={style.bodies}>
          <legend className={ui.hidden}>{say.body}</legend>
          <div className={ui.tabs}>
            {data.bodies.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === data.body}
                onClick={() => void navigate({ search: (was) => ({ ...was, bau: each }) })}
              >
                {say.bodies[each]}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {data.areas.expected === 0 ? (
        <Empty
          title={say.none}
          action={
            <Link to="/ky/$frame/khu-vuc" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
              {say.toAreas}
            </Link>
          }
        >
          {say.noneNext}
        </Empty>
      ) : (
        <div className={record.detail}>
          <Sums view={data} />
          <Tiles view={data} />
          {data.doubtful.length > 0 && <Doubtful view={data} />}
          <StandingSurpluses of={data.surpluses} />
          <Constituencies view={data} />
          <Missing view={data} />
        </div>
      )}
    </>
  )
}

function Sums({ view }: { view: View }): ReactNode {
  const say = usePlaceWords()
  const locale = useLocale()
  const { areas, sums } = view
  return (
    <section className={`${ui.card} ${ui.pad} ${record.detail}`}>
      <p role="status">
        <b>{say.received(areas.reported, areas.expected)}</b>
      </p>
      <div className={ui.meter} aria-hidden="true">
        <span style={{ width: `${(100 * areas.reported) / areas.expected}%` }} />
      </div>
      {areas.reported > 0 && (
        <>
          <dl className={style.sums}>
            {(['registered', 'voted', 'valid', 'invalid'] as const).map((field) => (
              <div key={field}>
                <dt>{say.sums[field]}</dt>
                <dd>{count(sums[field], locale)}</dd>
              </div>
            ))}
          </dl>
          <p className={ui.meta}>{say.ofReported}</p>
        </>
      )}
    </section>
  )
}

type Tile = View['tiles'][number]

const standingOf = ({ areas, doubtful }: Tile) =>
  doubtful > 0 ? 'doubt' : areas.reported === areas.expected ? 'all' : areas.reported > 0 ? 'some' : 'none'

const signs = { all: 'check', some: 'half', none: 'circle', doubt: 'octagon' } as const

/** One equal tile each: communes of a province, polling areas of a commune. */
function Tiles({ view }: { view: View }): ReactNode {
  const say = usePlaceWords()
  const frame = useFrame()
  return (
    <section className={ui.card} aria-label={say.tiles}>
      <div className={ui.cardHead}>
        <h2>{say.tiles}</h2>
      </div>
      <ul className={style.tiles}>
        {view.tiles.map((tile) => {
          const standing = standingOf(tile)
          const inside = (
            <>
              <b>{tile.constituency ? say.area(tile.name) : tile.name}</b>
              <span className={style.state}>
                <Icon sign={signs[standing]} size={16} />
                {tile.constituency ? '' : `${tile.areas.reported}/${tile.areas.expected} `}
                {say.standing[standing]}
              </span>
            </>
          )
          return (
            <li key={tile.id} data-standing={standing}>
              {tile.constituency ? (
                <Link
                  to="/ky/$frame/kiem-phieu"
                  params={{ frame: frame.id }}
                  search={(was) => ({ ...keepSearch(was), kv: tile.id, dv: tile.constituency ?? '' })}
                >
                  {inside}
                </Link>
              ) : (
                <Link
                  to="/ky/$frame/ket-qua-o-day"
                  params={{ frame: frame.id }}
                  search={(was) => ({ ...keepSearch(was), tochuc: tile.id, ...(view.body ? { bau: view.body } : {}) })}
                >
                  {inside}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Line = View['missing'][number]

function AreaLink({ line }: { line: Line }): ReactNode {
  const say = usePlaceWords()
  const frame = useFrame()
  return (
    <Link
      to="/ky/$frame/kiem-phieu"
      params={{ frame: frame.id }}
      search={(was) => ({ ...keepSearch(was), kv: line.area, dv: line.constituency })}
    >
      {say.line(line.number, line.commune)}
    </Link>
  )
}

function Doubtful({ view }: { view: View }): ReactNode {
  const say = usePlaceWords()
  return (
    <section className={ui.card} aria-label={say.doubtful}>
      <div className={ui.cardHead}>
        <h2>{say.doubtful}</h2>
        <span className={ui.count}>{view.doubtful.length}</span>
      </div>
      <ul className={style.lines}>
        {view.doubtful.map((line) => (
          <li key={`${line.area} ${line.constituency}`}>
            <AreaLink line={line} />
            <Tag tone="danger" sign="octagon">
              {say.why[line.why]}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Constituencies({ view }: { view: View }): ReactNode {
  const say = usePlaceWords()
  const frame = useFrame()
  return (
    <section className={ui.card} aria-label={say.constituencies}>
      <div className={ui.cardHead}>
        <h2>{say.constituencies}</h2>
      </div>
      <ul className={style.lines}>
        {view.constituencies.map((each) => (
          <li key={each.id}>
            <Link
              to="/ky/$frame/ket-qua/$constituency"
              params={{ frame: frame.id, constituency: each.id }}
              search={(was) => was}
            >
              {say.constituency(each.number, each.unit)}
            </Link>
            <StatusTag status={each.status} />
            <span className={ui.meta}>
              {say.received(each.areas.reported, each.areas.expected)}; {say.seats(each.seats)}
            </span>
            {each.elected.length > 0 && (
              <span className={style.elected}>
                {each.status === 'signed' ? say.elected.decided : say.elected.quick}: {each.elected.join(', ')}
              </span>
            )}
            {each.unfilled > 0 && (
              <Tag tone="warn" sign="triangle">
                {[say.unfilled(each.unfilled), say.next[each.next]].filter(Boolean).join(', ')}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Missing({ view }: { view: View }): ReactNode {
  const say = usePlaceWords()
  const all = view.areas.expected - view.areas.reported
  return (
    <section className={ui.card} aria-label={say.missing}>
      <div className={ui.cardHead}>
        <h2>{say.missing}</h2>
        {all > 0 && <span className={`${ui.meta} ${ui.push}`}>{say.missingAll(view.missing.length, all)}</span>}
      </div>
      {all === 0 ? (
        <p className={ui.pad}>{say.nothingMissing}</p>
      ) : (
        <ul className={style.names}>
          {view.missing.map((line) => (
            <li key={`${line.area} ${line.constituency}`}>
              <AreaLink line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
