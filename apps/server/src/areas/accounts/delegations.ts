import type { delegations, endDelegation, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import { type GrantRow, grantOf } from './read-grants.ts'

/** What the caller has passed on: begun or not, not past and not revoked. */
export async function delegationsOf({ actor, client, now }: QueryContext): Promise<OutputOf<typeof delegations>> {
  const { rows } = await client.query<GrantRow & Readonly<{ account: string }>>(
    `select a.name as account, g.id, g.role, g.organisation_id as organisation,
       (select n.name from organisation_name n where n.organisation_id = g.organisation_id order by n.valid_from desc limit 1)
         as organisation_name,
       g.valid_from, g.valid_to, null as delegated_by
     from role_grant o join role_grant g on g.delegated_from = o.id join account a on a.id = g.account_id
     where o.account_id = $1 and (g.valid_to is null or g.valid_to > $2)
       and not exists (select from role_grant_revocation r where r.grant_id = g.id)
     order by g.valid_to, g.id`,
    [actor.account, now],
  )
  return { delegations: rows.map(({ account, ...row }) => ({ account, grant: grantOf(row) })) }
}

/** Ends a grant that was passed on from one of the caller's own, by an entry beside it. */
export async function endOwnDelegation(
  context: CommandContext,
  { grant, reason }: z.output<typeof endDelegation.input>,
) {
  const { actor, client, now } = context
  const { rows } = await client.query<{ account: string; role: string; organisation: string | null; path: string }>(
    `insert into role_grant_revocation (grant_id, revoked_by, reason, at)
     select g.id, $2, $3, $4 from role_grant g join role_grant o on o.id = g.delegated_from
     where g.id = $1 and o.account_id = $2 on conflict (grant_id) do nothing
     returning (select account_id from role_grant where id = $1) as account,
       (select role from role_grant where id = $1) as role,
       (select organisation_id from role_grant where id = $1) as organisation,
       (select org_path from role_grant where id = $1) as path`,
    [grant, actor.account, reason, now],
  )
  const [row] = rows
  if (!row) {
    context.unchanged()
    return { ended: 0 }
  }
  const { account, role, organisation, path } = row
  context.record({
    subject: `grant/${grant}`,
    before: { account, role, revoked: false },
    after: { account, role, revoked: true },
    reason,
    place: { organisation, path, province: null },
  })
  return { ended: 1 }
}
