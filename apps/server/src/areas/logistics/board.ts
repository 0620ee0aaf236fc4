import type { LogisticsBoard, logisticsBoard } from '@baucu/contract'
import { bodiesAtArea, calendar } from '@baucu/law'
import { compareReceipt, differs, totals } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { byCommune, communesOf, constituenciesOf, readAreas, readVoters } from '../territory/index.ts'
import { materials } from './materials.ts'
import { type DeliveryRow, deliveryLines, readDeliveries, stands } from './rows.ts'

/** Notes that are listed; the sums count every one. */
const listed = 300

/** What was delivered and received at and below an organisation. */
export async function boardOf(
  context: QueryContext,
  { organisation, frame: id }: z.output<typeof logisticsBoard.input>,
): Promise<LogisticsBoard | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { path } = context.place
  const on = today(context.now)
  const rows = await readDeliveries(context, id, path)
  const areas = await ballotsOf(context, frame, rows, path)
  const receivers = [...new Map(rows.map((row) => [row.to, { id: row.to, path: row.path }])).values()]
  const communes = await communesOf(context, receivers)
  const names = await organisationNames(context, [...new Set(communes.values())])
  const ofCommune = Map.groupBy(rows.filter(stands), (row) => communes.get(row.to) ?? '')
  const areasOf = Map.groupBy(areas, (area) => area.commune.id)
  const ids = new Set([...ofCommune.keys(), ...areasOf.keys()].filter(Boolean))
  return {
    today: on,
    limit: limitOf(frame),
    materials: materials()
      .filter(({ body }) => body === null || frame.bodies.includes(body))
      .map((each) => ({ ...each })),
    deliveries: await deliveryLines(context, rows.slice(0, listed)),
    more: Math.max(0, rows.length - listed),
    communes: byCommune(
      [...ids].map((commune) => {
        const [of, notes] = [areasOf.get(commune) ?? [], ofCommune.get(commune) ?? []]
        const name = of[0]?.commune.name ?? names.get(commune) ?? '–'
        const received = notes.filter((row) => row.receipt !== null)
        return {
          commune: { id: commune, name },
          ...{ id: commune, name, areas: of.length, delivered: notes.length, received: received.length },
          differing: received.filter(isDifferent).length,
          late: notes.filter((row) => row.receipt === null && row.expectedOn < on).length,
          missing: of.filter((area) => area.ballots.some((each) => each.received < Math.max(1, each.voters ?? 0)))
            .length,
        }
      }),
    ).map(({ commune: _, ...each }) => each),
    areas,
    stock: stockOf(rows, organisation),
  }
}

type Frame = NonNullable<Awaited<ReturnType<typeof readFrame>>>

function limitOf({ edition, electionDay }: Frame): LogisticsBoard['limit'] {
  const step = calendar(edition, electionDay).find((each) => each.id === 'ballotsToTeams')
  return step ? { date: step.date, article: step.article, title: { ...step.title } } : null
}

/** Whether what was counted last is not what the note says. */
const isDifferent = ({ lines, receipt }: DeliveryRow): boolean =>
  receipt !== null && differs(compareReceipt(lines, receipt.lines))

/** The ballot papers each polling area has received, beside those who vote there for the body. */
async function ballotsOf(
  context: QueryContext,
  { id, edition, bodies }: Frame,
  rows: readonly DeliveryRow[],
  path: string,
): Promise<LogisticsBoard['areas']> {
  const areas = await readAreas(context, id, path)
  const ids = areas.map((each) => each.id)
  const voters = Map.groupBy(await readVoters(context, id, ids), (each) => each.area)
  const inside = await constituenciesOf(context, id, ids)
  const communes = await communesOf(context, areas)
  const names = await organisationNames(context, [...new Set([...ids, ...communes.values()])])
  const received = Map.groupBy(rows.filter(stands), (row) => row.to)
  return byCommune(
    areas.map(({ id: area, number, special }) => {
      const commune = communes.get(area) ?? area
      const counts = new Map((voters.get(area) ?? []).map(({ kind, value }) => [kind, value]))
      const found = totals((received.get(area) ?? []).flatMap((row) => row.receipt?.lines ?? []))
      const elected = inside.get(area)
      const here = bodies.filter((body) => elected === undefined || elected[body] !== undefined)
      return {
        ...{ id: area, name: names.get(area) ?? '–', number },
        commune: { id: commune, name: names.get(commune) ?? '–' },
        ballots: bodiesAtArea(edition, special, here).map((body) => ({
          body,
          received: materials()
            .filter((each) => each.body === body)
            .reduce((sum, each) => sum + (found.get(each.id) ?? 0), 0),
          voters: counts.get(body) ?? counts.get('total') ?? null,
        })),
      }
    }),
  )
}

/** What an organisation received from above, and handed on by its notes. */
function stockOf(rows: readonly DeliveryRow[], organisation: string): LogisticsBoard['stock'] {
  const standing = rows.filter(stands)
  const received = totals(standing.filter((row) => row.to === organisation).flatMap((row) => row.receipt?.lines ?? []))
  const handedOn = totals(standing.filter((row) => row.from === organisation).flatMap((row) => row.lines))
  return materials().flatMap(({ id }) => {
    const [came, went] = [received.get(id) ?? 0, handedOn.get(id) ?? 0]
    // Without a receipt from above nothing can be said about what is left.
    return came === 0 ? [] : [{ material: id, count: came, handedOn: went }]
  })
}
