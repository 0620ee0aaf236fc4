import { type OutputOf, postTitle, type spend } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { takeTurn } from '../../kernel/turn.ts'
import { readFrame } from '../frames/index.ts'
import { type Owed, owedTo, paidTo, type RoleRow } from './entitlements.ts'
import { budgetItem } from './items.ts'
import { alreadyThere, refuseReplacing } from './replacing.ts'

type Input = z.output<typeof spend.input>

/** Writes a voucher, or one that stands for another. */
export async function writeVoucher(context: CommandContext, input: Input): Promise<OutputOf<typeof spend> | Refused> {
  const { client, actor, now, place } = context
  const { voucher, organisation, frame, number, day, item, payee, amount, allowance, replaces, reason } = input
  if (!place || !(await readFrame(context.db, frame))) return notFound()
  if (!budgetItem(item)) return new Refused(422, 'budget-item', {}, ['input.item'])
  for (const field of ['payee', 'reason'] as const)
    if (pointsAtPerson(input[field])) return new Refused(422, 'text-points-at-person', {}, [`input.${field}`])
  const refused = (await refuseReplacing(context, 'budget_voucher', input)) ?? refuseUnnamed(input)
  if (refused) return refused
  if (await isNumbered(context, input)) return new Refused(409, 'voucher-number', { number }, ['input.number'])
  const unpaid =
    allowance && amount > 0 ? await refuseAllowance(context, { ...input, allowance }, place.path) : undefined
  if (unpaid) return unpaid
  const { rowCount } = await client.query(
    `insert into budget_voucher (province_code, id, frame_id, organisation_id, org_path, number, day, item, payee, amount, norm_id,
       office_id, replaces, reason, account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing`,
    [
      ...[place.province ?? noProvince, voucher, frame, organisation, place.path, number, day, item, payee, amount],
      ...[allowance?.norm ?? null, allowance?.member ?? null, replaces, reason, actor.account, now],
    ],
  )
  if (rowCount === 0) return alreadyThere(replaces)
  context.record({
    subject: `voucher/${voucher}`,
    before: replaces === null ? null : { voucher: replaces },
    // Whom it pays for stands in its row alone, and goes from there.
    after: { organisation, number, day, item, payee, amount },
    reason: reason || null,
  })
  return { voucher }
}

/** Members of election bodies are paid one by one, or nobody could say who has a higher allowance elsewhere. */
const refuseUnnamed = ({ item, amount, allowance }: Input): Refused | undefined =>
  amount > 0 && budgetItem(item)?.allowance === true && allowance === null
    ? new Refused(422, 'allowance-whom', {}, ['input.item'])
    : undefined

/** An organisation has one voucher of a number that stands. */
async function isNumbered({ client }: CommandContext, { frame, organisation, number, replaces, amount }: Input) {
  if (amount === 0) return false
  const { rowCount } = await client.query(
    `select from budget_voucher v where v.frame_id = $1 and v.organisation_id = $2 and v.number = $3 and v.amount > 0
       and v.id is distinct from $4 and not exists (select from budget_voucher later where later.replaces = v.id)`,
    [frame, organisation, number, replaces],
  )
  return (rowCount ?? 0) > 0
}

/** What the person may still be paid for this role: the higher allowance of each day and nothing beside it. */
async function refuseAllowance(
  context: CommandContext,
  input: Input & Readonly<{ allowance: NonNullable<Input['allowance']> }>,
  path: string,
): Promise<Refused | undefined> {
  const { frame, item, amount, allowance, replaces } = input
  const { rows } = await context.client.query<{ person: string }>(
    `select t.person_id as person from organ_member m
       join office_term t on t.province_code = m.province_code and t.id = m.office_id
     where m.frame_id = $1 and m.office_id = $2 and m.org_path ^@ $3`,
    [frame, allowance.member, path],
  )
  const person = rows[0]?.person
  if (person === undefined) return new Refused(422, 'allowance-member', {}, ['input.allowance.member'])
  // Two offices that pay one person at once would each see the other's money unspent.
  await takeTurn(context, 'allowances', person)
  const [owed] = await owedTo(context, frame, [person])
  const mine = owed?.owed.filter((each) => each.norm.item === item) ?? []
  const ofRole = mine.filter((each) => each.role.id === allowance.member)
  if (!ofRole.some((each) => each.norm.id === allowance.norm))
    return new Refused(422, 'allowance-norm', {}, ['input.allowance.norm'])
  const paid = await paidWithout(context, frame, person, replaces)
  const sum = (of: readonly Readonly<{ amount: number }>[]) => of.reduce((all, each) => all + each.amount, 0)
  const payable = ofRole.reduce((all, each) => all + each.payable, 0)
  const leftOfRole = payable - sum(paid.filter((each) => each.item === item && each.role === allowance.member))
  const leftOfPerson =
    mine.reduce((all, each) => all + each.payable, 0) - sum(paid.filter((each) => each.item === item))
  const lower = ofRole.find((each) => each.higher.length > 0)
  if (payable === 0 && lower) return lowerOf(lower)
  const left = Math.max(0, Math.min(leftOfRole, leftOfPerson))
  return amount > left ? new Refused(422, 'allowance-more', { payable, left }, ['input.amount']) : undefined
}

/** Says which role is the higher one, with both amounts. */
function lowerOf(lower: Owed): Refused {
  const [higher] = lower.higher
  return new Refused(
    422,
    'allowance-lower',
    {
      role: roleTitle(lower.role),
      amount: lower.norm.amount,
      higher: higher ? roleTitle(higher.role) : '',
      higherAmount: higher?.norm.amount ?? 0,
    },
    ['input.allowance.member'],
  )
}

/** "Tổ trưởng" */
const roleTitle = ({ organ, post }: RoleRow): string => postTitle(organ, post).vi

/** What was paid, but for the voucher that this one takes the place of. */
async function paidWithout(context: CommandContext, frame: string, person: string, replaces: string | null) {
  const paid = await paidTo(context, frame, [person])
  if (replaces === null) return paid
  const { rows } = await context.client.query<{ role: string; item: string; amount: number }>(
    'select office_id as role, item, -amount as amount from budget_voucher where id = $1 and office_id is not null',
    [replaces],
  )
  return [...paid, ...rows]
}
