import type { approveSession, OutputOf, pendingSessions } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'

type Row = Readonly<{
  session: string
  account: string
  name: string
  organisation: string
  organisationName: string | null
  device: string
  at: Date
  until: Date
}>

/** Who waits within the caller's reach. The number is not among it: it is read on the person's own screen. */
export async function pending({ client, now }: QueryContext): Promise<OutputOf<typeof pendingSessions>> {
  const { rows } = await client.query<Row>(
    `select p.id as session, a.id as account, a.name, p.organisation_id as organisation,
       (select n.name from organisation_name n where n.organisation_id = p.organisation_id order by n.valid_from desc limit 1)
         as "organisationName",
       coalesce(p.user_agent, '') as device, p.created_at as at, p.expires_at as until
     from pending_session p join account a on a.id = p.account_id
     where p.expires_at > $1 order by p.created_at`,
    [now],
  )
  return {
    pending: rows.map(({ session, account, name, organisation, organisationName, device, at, until }) => ({
      session,
      account: { id: account, name },
      organisation: { id: organisation, name: organisationName ?? '' },
      device,
      at: at.toISOString(),
      until: until.toISOString(),
    })),
  }
}

/** Opens a pending session until the day its code was issued for. Nobody of the team itself may. */
export async function approve(
  context: CommandContext,
  { session, check }: z.output<typeof approveSession.input>,
): Promise<OutputOf<typeof approveSession> | Refused> {
  const { client, now, place, grants } = context
  if (!grants.some((each) => each.path !== place?.path)) return new Refused(409, 'approve-from-above')
  const { rows } = await client.query<{ account: string; check: string; until: Date }>(
    `select p.account_id as account, p.check_number as "check",
       (select c.session_to from sign_in_code c where c.account_id = p.account_id and c.used_at is not null
         order by c.used_at desc limit 1) as until
     from pending_session p where p.id = $1 and p.expires_at > $2`,
    [session, now],
  )
  const [row] = rows
  if (!row) return notFound()
  if (row.check !== check) return new Refused(409, 'wrong-check', {}, ['input.check'])
  await client.query('select open_pending_session($1, $2, $3)', [session, now, row.until])
  const until = row.until.toISOString()
  context.record({ subject: `account/${row.account}`, before: { session: 'pending' }, after: { session, until } })
  return { session, until }
}
