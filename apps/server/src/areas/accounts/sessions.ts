import type { endSession, OutputOf, sessions } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'

type Row = Readonly<{ id: string; device: string; startedAt: Date; lastSeenAt: Date }>

/** One's own open sessions, the latest first. */
export async function ownSessions({ actor, client, now }: QueryContext): Promise<OutputOf<typeof sessions>> {
  const { rows } = await client.query<Row>(
    `select id, coalesce(user_agent, '') as device, created_at as "startedAt", updated_at as "lastSeenAt"
     from session where account_id = $1 and expires_at > $2 order by updated_at desc, id desc`,
    [actor.account, now],
  )
  return {
    sessions: rows.map(({ id, device, startedAt, lastSeenAt }) => ({
      id,
      device,
      startedAt: startedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === actor.session,
    })),
  }
}

/** Ends one of one's own sessions: a phone left on a bus. Somebody else's is as if it did not exist. */
export async function endOwnSession(context: CommandContext, { session }: z.output<typeof endSession.input>) {
  const { actor, client } = context
  const ended = await client.query('delete from session where id::text = $1 and account_id = $2', [
    session,
    actor.account,
  ])
  if (!ended.rowCount) {
    context.unchanged()
    return { ended: 0 }
  }
  context.record({ subject: `account/${actor.account}`, before: { session }, after: { session: null } })
  return { ended: 1 }
}
