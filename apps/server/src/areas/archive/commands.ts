import { handOverArchive, type OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'

/** Notes a hand-over; it is never changed, another one is noted beside it. */
async function handOver(
  context: CommandContext,
  { organisation, frame: id, handOver, ...said }: z.output<typeof handOverArchive.input>,
): Promise<OutputOf<typeof handOverArchive> | Refused> {
  const { client, place, now, actor } = context
  if (!(await readFrame(context.db, id)) || !place) return notFound()
  if (said.on > today(now)) return new Refused(422, 'handed-over-later', {}, ['input.on'])
  await client.query(
    `insert into archive_hand_over (province_code, id, frame_id, organisation_id, org_path, from_office, to_office, day, sha256, note,
       account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[place.province ?? noProvince, handOver, id, organisation, place.path, said.from, said.to, said.on],
      ...[said.sha256, said.note, actor.account, now],
    ],
  )
  context.record({ subject: `archive/${id}/${organisation}`, before: null, after: { ...said, handOver } })
  return { handOver }
}

export const archiveCommands = [handle(handOverArchive, handOver)]
