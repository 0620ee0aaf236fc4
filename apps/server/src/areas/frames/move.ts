import type { moveElectionDay, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { refuse } from './create.ts'
import { readFrame } from './read-frame.ts'

/** Moves the day of a real election; a published one, a rehearsal and a second poll keep theirs. */
export async function move(
  context: CommandContext,
  { frame: id, electionDay, reason }: z.output<typeof moveElectionDay.input>,
): Promise<OutputOf<typeof moveElectionDay> | Refused> {
  const { client, db, now } = context
  const kept = await readFrame(db, id)
  if (!kept) return notFound()
  if (kept.sample || kept.rehearsal || kept.second) return new Refused(409, 'frame-day-fixed', {}, ['input.frame'])
  const refused = refuse({ ...kept, electionDay })
  if (refused) return refused
  if (kept.electionDay === electionDay) {
    context.unchanged()
    return { frame: kept }
  }
  await client.query('update frame set election_day = $2, changed_at = $3 where id = $1', [id, electionDay, now])
  context.record({
    subject: `frame/${id}`,
    before: { electionDay: kept.electionDay },
    after: { electionDay },
    reason,
    place: { organisation: null, path: '', province: kept.province },
  })
  context.changed({ frame: id, constituencies: [] })
  return { frame: { ...kept, electionDay } }
}
