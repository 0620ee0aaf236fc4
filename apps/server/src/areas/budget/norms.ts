import type { OutputOf, saveNorm } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { budgetItem } from './items.ts'
import { alreadyThere, refuseReplacing } from './replacing.ts'

type Input = z.output<typeof saveNorm.input>

/** Days an allowance may be paid for at most: longer is a slip of the pen. */
const mostDays = 750

/** Writes a norm, or one that stands for another. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveNorm> | Refused> {
  const { client, actor, now, place } = context
  const { norm, organisation, frame, item, title, unit, amount, organ, post, source, sourceOn, from, to } = input
  if (!place || !(await readFrame(context.db, frame))) return notFound()
  const refused = refuseNorm(input) ?? (await refuseReplacing(context, 'budget_norm', input))
  if (refused) return refused
  const { rowCount } = await client.query(
    `insert into budget_norm (province_code, id, frame_id, organisation_id, org_path, item, title, unit, amount, organ, post, source,
       source_on, valid_from, valid_to, replaces, reason, account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) on conflict do nothing`,
    [
      ...[place.province ?? noProvince, norm, frame, organisation, place.path, item, title, unit, amount, organ, post],
      ...[source, sourceOn, from, to, input.replaces, input.reason, actor.account, now],
    ],
  )
  if (rowCount === 0) return alreadyThere(input.replaces)
  context.record({
    subject: `budget-norm/${norm}`,
    before: input.replaces === null ? null : { norm: input.replaces },
    after: { organisation, item, title, unit, amount, organ, post, source, sourceOn, from, to },
    reason: input.reason || null,
  })
  return { norm }
}

function refuseNorm({ item, title, unit, organ, post, source, sourceOn, from, to }: Input): Refused | undefined {
  const known = budgetItem(item)
  if (!known) return new Refused(422, 'budget-item', {}, ['input.item'])
  if (pointsAtPerson(title)) return new Refused(422, 'text-points-at-person', {}, ['input.title'])
  if (source !== null && sourceOn === null) return new Refused(422, 'norm-source-day', {}, ['input.sourceOn'])
  if (!known.allowance)
    return organ === null && post === null ? undefined : new Refused(422, 'norm-no-allowance', {}, ['input.organ'])
  if (organ === null) return new Refused(422, 'norm-for-whom', {}, ['input.organ'])
  if (unit === 'piece') return new Refused(422, 'norm-unit', {}, ['input.unit'])
  if (from === null || to === null || to < from || Date.parse(to) - Date.parse(from) > mostDays * 86_400_000)
    return new Refused(422, 'norm-days', { most: mostDays }, ['input.to'])
  return undefined
}
