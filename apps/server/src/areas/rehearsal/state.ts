import type { Frame, OutputOf, rehearsalState } from '@baucu/contract'
import { pollingHours } from '@baucu/law'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import type { RehearsalTables } from './tables.ts'

/** How far a rehearsal has come. */
export async function state(
  { db }: QueryContext,
  input: Readonly<{ frame: string }>,
): Promise<OutputOf<typeof rehearsalState> | Refused> {
  const frame = await readFrame(db, input.frame)
  const row = await db
    .withTables<RehearsalTables>()
    .selectFrom('rehearsal')
    .selectAll()
    .where('frame_id', '=', input.frame)
    .executeTakeFirst()
  if (!frame || !row) return notFound()
  return {
    frame: frame.id,
    state: row.state,
    speed: row.speed,
    clock: clockAt(frame, row.clock),
    played: row.played,
    total: row.total,
  }
}

/** The instant of the played evening, which begins when the polls close, in the time of Viet Nam, to the second. */
function clockAt({ edition, electionDay }: Frame, minutes: number): string {
  const closes = pollingHours.value[edition]?.closes ?? '00:00'
  const start = Date.parse(`${electionDay}T${closes}:00${vietNam.text}`)
  const local = new Date(start + Math.floor(minutes * 60) * 1_000 + vietNam.milliseconds)
  return `${local.toISOString().slice(0, 19)}${vietNam.text}`
}

const vietNam = { text: '+07:00', milliseconds: 7 * 3_600_000 } as const
