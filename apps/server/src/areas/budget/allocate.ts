import type { allocate, OutputOf } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { placeOfOrganisation } from '../organisations/index.ts'
import { budgetItem } from './items.ts'
import { alreadyThere, refuseReplacing } from './replacing.ts'

/** Gives money to an organisation, or notes what came from the budget to the organisation itself. */
export async function allot(
  context: CommandContext,
  input: z.output<typeof allocate.input>,
): Promise<OutputOf<typeof allocate> | Refused> {
  const { client, actor, now, place } = context
  const { allocation, organisation, frame, to, item, amount, decision, decidedOn, replaces, reason } = input
  if (!place || !(await readFrame(context.db, frame))) return notFound()
  const receiver = await placeOfOrganisation(context, to)
  if (!receiver?.path.startsWith(place.path)) return new Refused(422, 'allocation-not-below', {}, ['input.to'])
  if (!budgetItem(item)) return new Refused(422, 'budget-item', {}, ['input.item'])
  if (pointsAtPerson(reason)) return new Refused(422, 'text-points-at-person', {}, ['input.reason'])
  const refused = await refuseReplacing(context, 'budget_allocation', input)
  if (refused) return refused
  const { rowCount } = await client.query(
    `insert into budget_allocation (province_code, id, frame_id, from_id, to_id, org_path, item, amount, decision, decided_on, replaces,
       reason, account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      ...[receiver.province ?? noProvince, allocation, frame, organisation, to, receiver.path, item, amount, decision],
      ...[decidedOn, replaces, reason, actor.account, now],
    ],
  )
  if (rowCount === 0) return alreadyThere(replaces)
  context.record({
    subject: `budget-allocation/${allocation}`,
    before: replaces === null ? null : { allocation: replaces },
    after: { organisation, to, item, amount, decision, decidedOn },
    reason: reason || null,
  })
  return { allocation }
}
