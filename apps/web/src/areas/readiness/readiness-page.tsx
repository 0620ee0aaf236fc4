import { giveReadinessTasks, readinessBoard, readinessDays, readinessPack } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { share } from '../../kernel/format.ts'
import { keepSearch, useFrame, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Beside } from '../work/index.tsx'
import { Checklist } from './checklist.tsx'
import { GiveForm } from './give-form.tsx'
import { PackLink } from './pack-link.tsx'
import style from './readiness.module.css'
import { useReadinessWords } from './words.ts'

const route = getRouteApi('/ky/$frame/san-sang')

/** Areas whose packs come in one file; more come as a file each. */
const mostInOneFile = 12

type Area = Output<'readiness.board'>['areas'][number]

/** How ready the polling areas of an organisation are, by commune, and the checklist of one beside it. */
export function ReadinessPage(): ReactNode {
  return (
    <article className={style.page}>
      <ForOrganisation question={readinessBoard}>
        {(organisation) => <Board key={organisation.id} organisation={organisation} />}
      </ForOrganisation>
    </article>
  )
}

function Board({ organisation }: { organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const say = useReadinessWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/san-sang' })
  const mayGive = useMay(giveReadinessTasks)
  const mayPrint = useMay(readinessPack)
  const [giving, setGiving] = useState(false)
  const { truoc: before = 7, mo: shown } = route.useSearch()
  const { data, error } = useAnswer('readiness.board', { organisation: organisation.id, frame: frame.id, before })
  const show = (mo: string | undefined, from?: string) =>
    void navigate({ search: ({ mo: _, ...was }) => (mo ? { ...was, mo } : was) }).then(() => {
      if (from) document.getElementById(`san-sang-${from}`)?.focus()
    })
  const ungiven = data?.areas.reduce((sum, each) => sum + each.ungiven, 0) ?? 0
  const communes = Map.groupBy(data?.areas ?? [], (each) => each.commune.id)
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(organisation.name)}</p>
        </div>
      </div>
      <div className={style.bar} data-open={shown !== undefined || undefined}>
        <fieldset className={`${ui.tabs} ${style.days}`}>
          <legend className={ui.hidden}>{say.days}</legend>
          {readinessDays.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === before}
              onClick={() => void navigate({ search: (was) => ({ ...was, truoc: each }) })}
            >
              {say.before(each)}
            </button>
          ))}
        </fieldset>
        {data && <span className={ui.second}>{say.on(day(data.day))}</span>}
        {mayPrint && data && data.areas.length > 0 && (
          <PackLink organisation={organisation.id} apart={data.areas.length > mostInOneFile}>
            {data.areas.length > mostInOneFile ? say.printApart(data.areas.length) : say.printAll(data.areas.length)}
          </PackLink>
        )}
        {mayGive && ungiven > 0 && !giving && (
          <button type="button" className={ui.button} data-size="small" onClick={() => setGiving(true)}>
            {say.give(ungiven)}
          </button>
        )}
      </div>
      {giving && ungiven > 0 && data && (
        <GiveForm
          organisation={organisation.id}
          before={before}
          day={data.day < data.today ? data.today : data.day}
          done={() => setGiving(false)}
        />
      )}
      <Beside
        list={
          !data ? (
            error ? (
              <Failed error={error} />
            ) : (
              <Loading />
            )
          ) : data.areas.length === 0 ? (
            <Empty
              title={say.none}
              action={
                <Link to="/ky/$frame/khu-vuc" params={{ frame: frameId }} search={keepSearch} className={ui.button}>
                  {say.toAreas}
                </Link>
              }
            >
              {say.noneNext}
            </Empty>
          ) : (
            [...communes.values()].map((areas) => (
              <Commune key={areas[0]?.commune.id} areas={areas} lines={data.lines.length} shown={shown} />
            ))
          )
        }
        open={shown !== undefined}
        label={say.checklist}
        back={say.title}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {shown && <Checklist key={`${shown} ${before}`} area={shown} before={before} />}
      </Beside>
    </>
  )
}

function Commune(props: { areas: readonly Area[]; lines: number; shown: string | undefined }): ReactNode {
  const { areas, lines, shown } = props
  const say = useReadinessWords()
  const locale = useLocale()
  const frame = useFrameId()
  const name = areas[0]?.commune.name ?? ''
  const met = areas.reduce((sum, each) => sum + each.met, 0)
  return (
    <section className={`${ui.card} ${style.group}`} aria-label={name}>
      <div className={ui.cardHead}>
        <h2>{name}</h2>
        <span className={ui.count}>{say.ready(share(met, lines * areas.length, locale))}</span>
      </div>
      <ul className={style.areas}>
        {areas.map((each) => (
          <li key={each.id} data-shown={each.id === shown || undefined}>
            <Link
              id={`san-sang-${each.id}`}
              to="/ky/$frame/san-sang"
              params={{ frame }}
              search={(was) => ({ ...was, mo: each.id })}
              className={style.name}
              aria-current={each.id === shown ? 'true' : undefined}
            >
              {say.area(each.number)}
            </Link>
            <span className={ui.meta}>{say.metOf(count(each.met, locale), lines)}</span>
            <Standing area={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Standing({ area: { unmet, open } }: { area: Area }): ReactNode {
  const say = useReadinessWords()
  if (unmet > 0) {
    return (
      <Tag tone="danger" sign="octagon">
        {say.unmet(unmet)}
      </Tag>
    )
  }
  return open > 0 ? (
    <Tag tone="quiet" sign="circle">
      {say.open(open)}
    </Tag>
  ) : (
    <Tag tone="ok" sign="check">
      {say.allMet}
    </Tag>
  )
}
