import type { Organisation, OutputOf, pollingAreas } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>
/** What a polling area told of a frame's day. */
export type AreaState = OutputOf<typeof pollingAreas>['areas'][number]

/** The polling areas among the organisations at and below a path, with everything they told of a day. */
export async function readAreas(
  { client }: Client,
  organisations: readonly Organisation[],
  { path, frame, day }: Readonly<{ path: string; frame: string; day: string }>,
): Promise<readonly AreaState[]> {
  const areas = organisations.filter((each) => each.kind === 'polling-team')
  const figures = await client.query<{
    figure: string
    organisation: string
    indicator: string
    period: string
    value: number
    source: string
    at: Date
  }>(
    `select id as figure, organisation_id as organisation, indicator, period, value, source, received_at as at from figure_now
     where org_path ^@ $1 and frame_id = $2 and indicator in ('turnout', 'registered-voters') and value is not null`,
    [path, frame],
  )
  const events = await client.query<AreaState['events'][number] & { organisation: string; at: Date }>(
    `select organisation_id as organisation, kind, hour, box, ballots, used, trip_id as trip, note, source,
       received_at as at from polling_event
     where org_path ^@ $1 and frame_id = $2 order by received_at, hour, id`,
    [path, frame],
  )
  const figuresOf = Map.groupBy(figures.rows, (row) => row.organisation)
  const eventsOf = Map.groupBy(events.rows, (row) => row.organisation)
  return areas.map(({ id, name, code }) => {
    const mine = figuresOf.get(id) ?? []
    const happened = eventsOf.get(id) ?? []
    const lastOf = (kind: string) => happened.findLast((each) => each.kind === kind)?.hour ?? null
    return {
      ...{ id, name, code },
      opened: lastOf('opened'),
      closed: lastOf('closed'),
      registered: mine.find((each) => each.indicator === 'registered-voters')?.value ?? null,
      told: mine
        .filter((each) => each.indicator === 'turnout' && each.period.startsWith(`${day}T`))
        .map(({ figure, period, value, source, at }) => ({
          ...{ figure, mark: period.slice(day.length + 1), voted: value, source },
          at: at.toISOString(),
        }))
        .sort((a, b) => (a.mark < b.mark ? -1 : 1)),
      events: happened.map(({ organisation: _, at, ...each }) => ({ ...each, at: at.toISOString() })),
    }
  })
}
