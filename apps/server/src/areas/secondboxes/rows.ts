import type { SecondBoxTrip } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

/** A trip as it is planned now. */
export type TripRow = Omit<SecondBoxTrip, 'out' | 'back' | 'findings'> & Readonly<{ area: string; province: string }>

/** The trips of areas at and below a path as they are planned now, by hour; cancelled ones too. */
export async function readTrips(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  path: string,
): Promise<readonly TripRow[]> {
  const { rows } = await client.query<TripRow>(
    `select t.province_code as province, t.team_id as area, t.trip_id as id, t.id as entry, t.box, t.leaves, t.returns, t.route, t.members,
       t.others, t.voters, t.ballots, t.cancelled, t.reason
     from second_box_trip t
     where t.org_path ^@ $1 and t.frame_id = $2
       and not exists (select from second_box_trip later where later.province_code = t.province_code and later.replaces = t.id)
     order by t.leaves, t.box, t.trip_id`,
    [path, frame],
  )
  return rows
}

type Told = Readonly<{ trip: string; kind: string; hour: string; ballots: number | null; used: number | null }>

/** What was told last of each trip's leaving and return, by trip. */
export async function toldOfTrips(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  path: string,
): Promise<ReadonlyMap<string, Readonly<Partial<Record<'box-out' | 'box-back', Told>>>>> {
  const { rows } = await client.query<Told>(
    `select distinct on (trip_id, kind) trip_id as trip, kind, hour, ballots, used from polling_event
     where org_path ^@ $1 and frame_id = $2 and trip_id is not null order by trip_id, kind, received_at desc, id desc`,
    [path, frame],
  )
  return new Map(
    [...Map.groupBy(rows, (row) => row.trip)].map(([trip, told]) => [
      trip,
      Object.fromEntries(told.map((each) => [each.kind, each])),
    ]),
  )
}
