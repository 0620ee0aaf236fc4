import type { GrantedRole } from '@baucu/contract'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'

/** A grant as it is stored. */
export type NewGrant = Readonly<{
  grant: string
  account: string
  role: GrantedRole
  /** Null and '': the whole installation. */
  organisation: string | null
  path: string
  province: string | null
  from: Date | null
  to: Date | null
  delegatedFrom?: string | null | undefined
  reason?: string | undefined
}>

/** Stores a grant that somebody has checked, with its audit row. */
export async function addGrant(context: CommandContext, made: NewGrant): Promise<Refused | undefined> {
  const { grant, account, role, organisation, path, province, from, to, reason } = made
  const delegatedFrom = made.delegatedFrom ?? null
  if ((to && to <= context.now) || (from && to && from >= to)) return new Refused(422, 'wrong-time', {}, ['input.to'])
  const inserted = await context.client.query(
    `insert into role_grant (id, account_id, role, organisation_id, org_path, valid_from, valid_to, delegated_from, granted_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    [grant, account, role, organisation, path, from, to, delegatedFrom, context.actor.account, context.now],
  )
  if (inserted.rowCount === 0) return new Refused(409, 'grant-exists', {}, ['input.grant'])
  context.record({
    subject: `grant/${grant}`,
    before: null,
    after: {
      account,
      role,
      organisation,
      from: from?.toISOString() ?? null,
      to: to?.toISOString() ?? null,
      delegatedFrom,
    },
    reason,
    place: { organisation, path, province },
  })
  return undefined
}

/** An instant of the input. */
export const instantOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)
