import type { Seat } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

/** A seat as it is stored. */
export type SeatRow = Readonly<Omit<Seat, 'organisation'>> &
  Readonly<{
    province: string
    meeting: string
    organisation: string
    convenor: string
    title: string
    day: string
    half: 'morning' | 'afternoon' | 'evening'
    place: string | null
    tickedAt: Date | null
    invitedAt: Date
  }>

const columns = `s.id, s.province_code as province, s.meeting_id as meeting, s.organisation_id as organisation, s.convenor_id as convenor,
  s.title, s.day, s.half, s.place, s.category, s.number, s.full_name as "fullName", s.office, s.substitute_for as "substituteFor",
  s.state, s.reason, s.ticked_at as "tickedAt", s.invited_at as "invitedAt", s.version`

type Client = Pick<Transaction, 'client'>

/** Seats within the caller's reach, in the order in which organisations are written. */
export async function readSeats(
  { client }: Client,
  by: Readonly<{ id: string } | { meeting: string } | { organisation: string; from: string }>,
): Promise<readonly SeatRow[]> {
  const [where, values] =
    'id' in by
      ? ['s.id = $1', [by.id]]
      : 'meeting' in by
        ? ['s.meeting_id = $1', [by.meeting]]
        : ['s.organisation_id = $1 and s.day >= $2', [by.organisation, by.from]]
  const { rows } = await client.query<SeatRow>(
    `select ${columns} from meeting_seat s where ${where} order by s.day, s.category, s.org_path, s.number, s.id`,
    values,
  )
  return rows
}

/** A meeting that is held at another time is another invitation too. */
export async function moveSeats(
  { client }: Client,
  meeting: string,
  { title, day, half, place }: Readonly<Pick<SeatRow, 'title' | 'day' | 'half' | 'place'>>,
): Promise<void> {
  await client.query(`update meeting_seat set title = $2, day = $3, half = $4, place = $5 where meeting_id = $1`, [
    meeting,
    title,
    day,
    half,
    place,
  ])
}
