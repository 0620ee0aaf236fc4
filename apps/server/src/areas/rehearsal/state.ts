import type { OutputOf, rehearsalState } from '@baucu/contract'
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
    clock: clockAt(frame.electionDay, row.clock),
    played: row.played,
    total: row.total,
  }
}

/** The instant of the played evening, in the time of Viet Nam, to the second. */
function clockAt(electionDay: string, minutes: number): string {
  const start = Date.parse(`${electionDay}T${startOfEvening}:00${vietNam.text}`)
  const local = new Date(start + Math.floor(minutes * 60) * 1_000 + vietNam.milliseconds)
  return `${local.toISOString().slice(0, 19)}${vietNam.text}`
}

/** When the played evening begins; an hour for the stage, not a rule of the law. */
const startOfEvening = '19:00'
const vietNam = { text: '+07:00', milliseconds: 7 * 3_600_000 } as const
