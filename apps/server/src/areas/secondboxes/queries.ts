import { organOne, postTitle, type SecondBoxArea, secondBoxBoard } from '@baucu/contract'
import { type PollingHours, pollingHours } from '@baucu/law'
import { judgeTrips } from '@baucu/reporting'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readMembers } from '../bodies/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readPersons } from '../persons/index.ts'
import { byCommune, communesOf, readAreas } from '../territory/index.ts'
import { readTrips, type TripRow, toldOfTrips } from './rows.ts'

export const secondBoxQueries = [
  answer(secondBoxBoard, async (context, { frame: id }) => {
    const frame = await readFrame(context.db, id)
    const hours = frame && pollingHours.value[frame.edition]
    if (!frame || !hours || !context.place) return notFound()
    const { path } = context.place
    const areas = await readAreas(context, id, path)
    const ids = areas.map((each) => each.id)
    const trips = Map.groupBy(await readTrips(context, id, path), (each) => each.area)
    const told = await toldOfTrips(context, id, path)
    const members = await membersOf(context, id, ids)
    const communes = await communesOf(context, areas)
    const names = await organisationNames(context, [...new Set([...ids, ...communes.values()])])
    return {
      areas: byCommune(
        areas.map(({ id: area, number, special, earlyOn }): SecondBoxArea => {
          const commune = communes.get(area) ?? area
          return {
            ...{ id: area, name: names.get(area) ?? '–', number, special, earlyOn },
            commune: { id: commune, name: names.get(commune) ?? '–' },
            members: members.get(area) ?? [],
            trips: tripsOf(trips.get(area) ?? [], told, hours),
          }
        }),
      ),
    }
  }),
]

function tripsOf(
  rows: readonly TripRow[],
  told: Awaited<ReturnType<typeof toldOfTrips>>,
  hours: PollingHours,
): SecondBoxArea['trips'] {
  const of = (id: string) => ({ out: told.get(id)?.['box-out'], back: told.get(id)?.['box-back'] })
  const made = rows.filter((row) => !row.cancelled)
  const findings = judgeTrips(
    made.map((row) => {
      const { out, back } = of(row.id)
      return { ...row, taken: out?.ballots ?? null, returned: back?.ballots ?? null, used: back?.used ?? null }
    }),
    hours,
  )
  return rows.map(({ area: _, province: __, ...row }) => {
    const { out, back } = of(row.id)
    return {
      ...row,
      out: out ? { hour: out.hour, ballots: out.ballots } : null,
      back: back ? { hour: back.hour, ballots: back.ballots, used: back.used } : null,
      findings: (findings.get(row.id) ?? []).map((each) => ({ code: each.code, numbers: { ...each.numbers } })),
    }
  })
}

/** Who sits on each Polling Team today; named for whoever may see the members of election bodies. */
async function membersOf(
  context: QueryContext,
  frame: string,
  teams: readonly string[],
): Promise<ReadonlyMap<string, SecondBoxArea['members']>> {
  const on = today(context.now)
  const members = (await readMembers(context, frame, teams)).filter((each) => each.to === null || each.to > on)
  const seesNames = context.grants.some((grant) => (organOne.roles as readonly string[]).includes(grant.role))
  const persons = seesNames ? await readPersons(context, [...new Set(members.map((each) => each.person))]) : new Map()
  return new Map(
    [...Map.groupBy(members, (each) => each.organ)].map(([organ, of]) => [
      organ,
      of.map(({ id, post, person }) => ({
        ...{ id, title: postTitle('team', post).vi, fullName: persons.get(person)?.fullName ?? null },
      })),
    ]),
  )
}
