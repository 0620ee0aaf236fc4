import { type Organisation, planTrip, type SecondBoxArea, secondBoxBoard } from '@baucu/contract'
import { day, specialAreas } from '@baucu/law'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { newTrip } from '../../kernel/second-boxes-search.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import style from './second-boxes.module.css'
import { TripForm } from './trip-form.tsx'
import { TripLine, TripState, TripTold } from './trip-parts.tsx'
import { useSecondBoxWords } from './words.ts'

const route = getRouteApi('/ky/$frame/hom-phieu-phu')

/** The trips of the second boxes of every polling area, and the one that is planned beside them. */
export function SecondBoxesPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={secondBoxBoard}>{(here) => <Trips key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function Trips({ here }: { here: Organisation }): ReactNode {
  const say = useSecondBoxWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/hom-phieu-phu' })
  const { khuvuc, chuyen } = route.useSearch()
  const { data, error } = useAnswer('secondboxes.board', { organisation: here.id, frame: frame.id })
  const area = data?.areas.find((each) => each.id === khuvuc)
  const trip = area?.trips.find((each) => each.id === chuyen)
  const open = area !== undefined && chuyen !== undefined
  const close = () =>
    void navigate({ search: ({ khuvuc: _, chuyen: __, ...was }) => was }).then(() =>
      document.getElementById(`chuyen-${chuyen === newTrip ? khuvuc : chuyen}`)?.focus(),
    )
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(here.name)}</p>
        </div>
      </div>
      {data && data.areas.length > 0 && <Sums areas={data.areas} hidden={open} />}
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
            data.areas.map((each) => <Area key={each.id} area={each} />)
          )
        }
        open={open}
        label={chuyen === newTrip ? say.create : say.edit}
        back={say.title}
        closeLabel={say.close}
        close={close}
      >
        {area && (
          <TripForm
            key={`${area.id} ${chuyen}`}
            area={area}
            {...(trip ? { before: trip } : {})}
            done={close}
            stop={close}
          />
        )}
      </Beside>
    </>
  )
}

function Sums({ areas, hidden }: { areas: readonly SecondBoxArea[]; hidden: boolean }): ReactNode {
  const say = useSecondBoxWords()
  const trips = areas.flatMap((each) => each.trips.filter((trip) => !trip.cancelled))
  const early = areas.filter((each) => each.earlyOn !== null).length
  const wrong = trips.filter((each) => each.findings.length > 0).length
  return (
    <p className={record.summary} data-open={hidden || undefined}>
      <b>{say.sums(trips.length, areas.length)}</b>
      {early > 0 && <span>{say.early(early)}</span>}
      {specialAreas.map((kind) => {
        const of = areas.filter((each) => each.special === kind).length
        return of > 0 && <span key={kind}>{say.special(of, say.specials[kind])}</span>
      })}
      {wrong > 0 && (
        <Tag tone="danger" sign="octagon">
          {say.toLook(wrong)}
        </Tag>
      )}
    </p>
  )
}

function Area({ area }: { area: SecondBoxArea }): ReactNode {
  const say = useSecondBoxWords()
  const frame = useFrameId()
  const mayPlan = useMay(planTrip)
  const facts = [
    area.commune.name,
    ...(area.special ? [say.specials[area.special]] : []),
    ...(area.earlyOn ? [say.earlyOn(day(area.earlyOn))] : []),
  ]
  const to = (trip: string) => ({
    to: '/ky/$frame/hom-phieu-phu' as const,
    params: { frame },
    search: (was: object) => ({ ...was, khuvuc: area.id, chuyen: trip }),
  })
  return (
    <section className={`${ui.card} ${record.group}`} aria-label={say.area(area.number)}>
      <div className={ui.cardHead}>
        <h2>{say.area(area.number)}</h2>
        <span className={ui.meta}>{facts.join(', ')}</span>
        {mayPlan && (
          <Link
            id={`chuyen-${area.id}`}
            {...to(newTrip)}
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            aria-label={say.createOf(area.number)}
          >
            <Icon sign="plus" size={16} />
            {say.create}
          </Link>
        )}
      </div>
      <ul className={style.trips}>
        {area.trips.length === 0 && <li className={ui.second}>{say.noTrips}</li>}
        {area.trips.map((trip) => (
          <li key={trip.id}>
            <TripLine trip={trip} />
            <p className={style.state}>
              <TripState trip={trip} />
              {mayPlan && (
                <Link
                  id={`chuyen-${trip.id}`}
                  {...to(trip.id)}
                  className={ui.button}
                  data-size="small"
                  aria-label={say.editOf(trip.leaves, trip.route)}
                >
                  {say.edit}
                </Link>
              )}
            </p>
            <TripTold trip={trip} />
          </li>
        ))}
      </ul>
    </section>
  )
}
