import { countBoard, type Organisation } from '@baucu/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './sheet.module.css'
import { SheetPage } from './sheet-page.tsx'
import { useSheetWords } from './sheet-words.ts'
import { StandingTag } from './standing-tag.tsx'
import { TeamPage } from './team-page.tsx'

const route = getRouteApi('/ky/$frame/kiem-phieu')
type Commune = Output<'count.board'>['communes'][number]
type Line = Commune['areas'][number]['sheets'][number]

/** The count of a place: every sheet and what is to be done about it; or one sheet, or what the Team of an area writes once, when the address names it. */
export function CountPage(): ReactNode {
  const { kv, dv } = route.useSearch()
  return (
    <article className={record.page}>
      {kv && dv ? (
        <SheetPage key={`${kv} ${dv}`} area={kv} constituency={dv} />
      ) : kv ? (
        <TeamPage key={kv} area={kv} />
      ) : (
        <ForOrganisation question={countBoard}>{(here) => <Board key={here.id} here={here} />}</ForOrganisation>
      )}
    </article>
  )
}

function Board({ here }: { here: Organisation }): ReactNode {
  const say = useSheetWords()
  const frame = useFrame()
  const { data, error } = useAnswer('count.board', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const sheets = data.communes.flatMap(({ areas }) => areas.flatMap((area) => area.sheets))
  const accepted = sheets.filter(({ upward }) => upward === 'accepted').length
  const stuck = sheets.filter(({ state }) => state === 'first-held' || state === 'different').length
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(here.name)}</p>
        </div>
      </div>
      {sheets.length === 0 ? (
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
        <>
          <p className={record.summary}>
            <b>{say.summary(accepted, sheets.length)}</b>
            <span>{say.agreedOf(sheets.filter(({ state }) => state === 'agreed').length)}</span>
            {stuck > 0 && (
              <Tag tone="danger" sign="octagon">
                {say.stuck(stuck)}
              </Tag>
            )}
          </p>
          {data.communes.map((commune) => (
            <CommuneAreas key={commune.id} commune={commune} />
          ))}
        </>
      )}
    </>
  )
}

function CommuneAreas({ commune }: { commune: Commune }): ReactNode {
  const say = useSheetWords()
  const frame = useFrame()
  return (
    <section className={`${ui.card} ${record.group}`} aria-label={commune.name}>
      <div className={ui.cardHead}>
        <h2>{commune.name}</h2>
      </div>
      <ul className={style.areas}>
        {commune.areas.map((area) => (
          <li key={area.area}>
            <p>
              <Link
                to="/ky/$frame/kiem-phieu"
                params={{ frame: frame.id }}
                search={(was) => ({ ...keepSearch(was), kv: area.area })}
                className={style.area}
              >
                <b>{say.area(area.number)}</b>
                <span className={ui.meta}>{say.toArea}</span>
              </Link>
            </p>
            <ul className={style.sheets}>
              {area.sheets.map((sheet) => (
                <SheetLine key={sheet.constituency} area={area.area} number={area.number} sheet={sheet} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SheetLine(props: { area: string; number: number; sheet: Line }): ReactNode {
  const { area, number, sheet } = props
  const say = useSheetWords()
  const frame = useFrame()
  return (
    <li>
      <Link
        to="/ky/$frame/kiem-phieu"
        params={{ frame: frame.id }}
        search={(was) => ({ ...keepSearch(was), kv: area, dv: sheet.constituency })}
        className={style.open}
      >
        <span>
          {say.bodies[sheet.body]}
          <span className={ui.hidden}>, {say.area(number)}</span>
        </span>
        <StandingTag sheet={sheet} />
        {sheet.correcting && (
          <Tag tone="warn" sign="triangle">
            {say.correcting}
          </Tag>
        )}
        {sheet.critical && (
          <Tag tone="danger" sign="octagon">
            {say.signs[sheet.sign ? 'recorded' : 'open']}
          </Tag>
        )}
        {sheet.open > 0 && sheet.upward === 'no' && (
          <Tag tone="danger" sign="octagon">
            {say.openErrors(sheet.open)}
          </Tag>
        )}
        {sheet.yours && <b className={style.yours}>{say.yours[sheet.yours]}</b>}
      </Link>
    </li>
  )
}
