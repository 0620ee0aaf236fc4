import type { dutyRoster, OutputOf } from '@baucu/contract'
import { shiftStanding } from '@baucu/direction'
import type { Transaction } from '../../kernel/database.ts'
import { knownAt } from '../persons/index.ts'

export type Shift = OutputOf<typeof dutyRoster>['shifts'][number]

export type ShiftRow = Readonly<{
  province: string
  id: string
  organisation: string
  path: string
  day: string
  kind: Shift['kind']
  from: string
  to: string
  start: Date
  end: Date
  person: string | null
  deputy: string | null
  open: string
  promised: string
  handedAt: Date | null
  takenAt: Date | null
  version: number
}>

const columns = `province_code as province, id, organisation_id as organisation, org_path as path, day, kind, from_hour as "from", to_hour as "to",
  starts_at as start, ends_at as end, person_id as person, deputy_id as deputy, open_note as open, promised_note as promised,
  handed_at as "handedAt", taken_at as "takenAt", version`

type Client = Pick<Transaction, 'client'>

/** Shifts that stand on rosters, by a condition of ours with its values. */
export async function shiftRows(
  { client }: Client,
  condition: string,
  values: readonly unknown[],
): Promise<ShiftRow[]> {
  const { rows } = await client.query<ShiftRow>(
    `select ${columns} from duty_shift where dropped_at is null and ${condition}`,
    [...values],
  )
  return rows
}

/** One shift of an office. */
export async function shiftOf(client: Client, organisation: string, shift: string): Promise<ShiftRow | undefined> {
  const [row] = await shiftRows(client, 'id = $1 and organisation_id = $2', [shift, organisation])
  return row
}

/** The shift of an office that ended last before an instant. */
export async function shiftBefore(client: Client, organisation: string, start: Date): Promise<ShiftRow | undefined> {
  const [row] = await shiftRows(client, 'organisation_id = $1 and ends_at <= $2 order by ends_at desc limit 1', [
    ...[organisation, start],
  ])
  return row
}

/** Whether nobody said at its end what is open. */
export const isMissing = (row: ShiftRow, now: Date): boolean => standingOf(row, now) === 'missing'

const standingOf = ({ start, end, handedAt }: ShiftRow, now: Date): Shift['standing'] =>
  shiftStanding({ start: start.toISOString(), end: end.toISOString(), handed: handedAt !== null }, now)

/** Shifts as they are shown, with the people in them as the office knows them. */
export async function shownShifts(client: Client, rows: readonly ShiftRow[], now: Date): Promise<Shift[]> {
  const [first] = rows
  if (!first) return []
  const ids = rows.flatMap(({ person, deputy }) => [person, deputy].filter((id) => id !== null))
  const people = await knownAt(client, ids, { path: first.path, day: first.day })
  const known = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
  return rows.map((row) => {
    const { province: _, organisation: __, path: ___, start, end, handedAt, takenAt, ...rest } = row
    return {
      ...rest,
      ...{ start: start.toISOString(), end: end.toISOString() },
      ...{ person: known(row.person), deputy: known(row.deputy), standing: standingOf(row, now) },
      handedAt: handedAt?.toISOString() ?? null,
      takenAt: takenAt?.toISOString() ?? null,
    }
  })
}
