import type { OutputOf, saveWrapUp } from '@baucu/contract'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, type Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { readWrapUp } from './rows.ts'

/** Lays what was written over what was there; a part that is not named stays. */
export async function save(
  context: CommandContext,
  { organisation, frame: id, version, texts, targets }: z.output<typeof saveWrapUp.input>,
): Promise<OutputOf<typeof saveWrapUp> | Refused> {
  const { client, place, now } = context
  const frame = await readFrame(context.db, id)
  if (!frame || !place) return notFound()
  const kept = await readWrapUp(context, { frame: id, organisation })
  if ((kept?.version ?? 0) !== (version ?? 0)) return changedMeanwhile(version ?? 0, kept?.version ?? 0)
  const after = { texts: { ...kept?.texts, ...texts }, targets: { ...kept?.targets, ...targets } }
  await client.query(
    `insert into wrap_up (province_code, frame_id, organisation_id, org_path, texts, targets, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, 1, $7)
     on conflict (province_code, frame_id, organisation_id) do update set texts = $5, targets = $6,
       version = wrap_up.version + 1, changed_at = $7`,
    [
      ...[place.province ?? noProvince, id, organisation, place.path],
      ...[JSON.stringify(after.texts), JSON.stringify(after.targets), now],
    ],
  )
  context.record({
    subject: `wrap-up/${id}/${organisation}`,
    before: kept ? { texts: kept.texts, targets: kept.targets } : null,
    after,
  })
  return { version: (kept?.version ?? 0) + 1 }
}
