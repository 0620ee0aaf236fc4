import type { revokeGrant } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'

/** Ends a grant by an entry beside it; what was delegated from it ends with it. The last keeper of the whole stays. */
export async function revoke(context: CommandContext, { grant, reason }: z.output<typeof revokeGrant.input>) {
  const { client, now, actor } = context
  const { rows } = await client.query<{ account: string; role: string; path: string }>(
    'select account_id as account, role, org_path as path from role_grant where id = $1',
    [grant],
  )
  const [row] = rows
  if (!row) return notFound()
  if (row.role === 'keeper' && row.path === '' && (await isLastKeeper(context, grant))) {
    return new Refused(409, 'last-keeper', {}, ['input.grant'])
  }
  const inserted = await client.query(
    `insert into role_grant_revocation (grant_id, revoked_by, reason, at) values ($1, $2, $3, $4)
     on conflict (grant_id) do nothing`,
    [grant, actor.account, reason, now],
  )
  if (inserted.rowCount === 0) {
    context.unchanged()
    return { grant }
  }
  context.record({
    subject: `grant/${grant}`,
    before: { account: row.account, role: row.role, revoked: false },
    after: { account: row.account, role: row.role, revoked: true },
    reason,
  })
  return { grant }
}

/** Whether nobody else keeps the whole installation for good. (Two who revoke each other at once: the machine's token.) */
async function isLastKeeper({ client, now }: CommandContext, grant: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from role_grant g join account a on a.id = g.account_id
     where g.role = 'keeper' and g.org_path = '' and g.id <> $1 and g.delegated_from is null and a.locked_at is null
       and (g.valid_from is null or g.valid_from <= $2) and g.valid_to is null
       and not exists (select from role_grant_revocation r where r.grant_id = g.id) limit 1`,
    [grant, now],
  )
  return rowCount === 0
}
