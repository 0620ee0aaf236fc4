import type { OutputOf, pollingAreas } from '@baucu/contract'
import type { AreaDay } from '@baucu/reporting'
import type { Transaction } from '../../kernel/database.ts'
import { readOrganisations } from '../organisations/index.ts'

type Client = Pick<Transaction, 'client'>
type Listed = OutputOf<typeof pollingAreas>['areas'][number]

/** What a polling area told of a frame's day. */
export type AreaState = Omit<Listed, 'told'> &
  Readonly<{ told: readonly (Listed['told'][number] & { hour: string })[]; parent: string | null }>

/** The polling areas at and below a path on a day, with everything they told of it. */
export async function readAreas(
  { client }: Client,
  path: string,
  frame: string,
  day: string,
): Promise<readonly AreaState[]> {
  const organisations = await readOrganisations({ client }, { at: day, below: path })
  const areas = organisations.filter((each) => each.kind === 'polling-team')
  const figures = await client.query<{
    organisation: string
    indicator: string
    period: string
    value: number
    source: string
    at: Date
  }>(
    `select organisation_id as organisation, indicator, period, value, source, received_at as at from figure_now
     where org_path ^@ $1 and frame_id = $2 and indicator in ('turnout', 'registered-voters') and value is not null`,
    [path, frame],
  )
  const events = await client.query<Listed['events'][number] & { organisation: string; at: Date }>(
    `select organisation_id as organisation, kind, hour, box, ballots, note, source, received_at as at from polling_event
     where org_path ^@ $1 and frame_id = $2 order by received_at, id`,
    [path, frame],
  )
  const figuresOf = Map.groupBy(figures.rows, (row) => row.organisation)
  const eventsOf = Map.groupBy(events.rows, (row) => row.organisation)
  return areas.map(({ id, name, code, parent }) => {
    const mine = figuresOf.get(id) ?? []
    const happened = eventsOf.get(id) ?? []
    const lastOf = (kind: string) => happened.findLast((each) => each.kind === kind)?.hour ?? null
    return {
      ...{ id, name, code, parent },
      opened: lastOf('opened'),
      closed: lastOf('closed'),
      registered: mine.find((each) => each.indicator === 'registered-voters')?.value ?? null,
      told: mine
        .filter((each) => each.indicator === 'turnout' && each.period.startsWith(`${day}T`))
        .map(({ period, value, source, at }) => {
          const hour = period.slice(day.length + 1)
          return { mark: hour, hour, voted: value, source, at: at.toISOString() }
        })
        .sort((a, b) => (a.mark < b.mark ? -1 : 1)),
      events: happened.map(({ organisation: _, at, ...each }) => ({ ...each, at: at.toISOString() })),
    }
  })
}

/** As the rules of turnout know an area. */
export const areaDay = (area: AreaState, group: string): AreaDay => ({
  id: area.id,
  group,
  registered: area.registered,
  voted: Object.fromEntries(area.told.map(({ mark, voted }) => [mark, voted])),
})

/** Whether everybody on the register has voted by what was told last. */
export const everybodyVoted = ({ registered, told }: AreaState): boolean =>
  registered !== null && registered > 0 && (told.at(-1)?.voted ?? 0) >= registered
