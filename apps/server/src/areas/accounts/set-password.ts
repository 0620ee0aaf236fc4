import type { setPassword } from '@baucu/contract'
import { hashPassword } from '@better-auth/utils/password'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { endSessionsOf } from './end-sessions.ts'
import { reachesFurther } from './further.ts'

/** A new password for an account that can do nothing beyond the caller's reach. */
export async function resetPassword(
  context: CommandContext,
  { account, password, reason }: z.output<typeof setPassword.input>,
) {
  const { client, now } = context
  if (await reachesFurther(context, account)) return new Refused(409, 'reaches-further', {}, ['input.account'])
  const { rows } = await client.query<{ username: string | null }>('select username from account where id = $1', [
    account,
  ])
  if (!rows[0]?.username) return new Refused(409, 'no-username', {}, ['input.account'])
  const hash = await hashPassword(password)
  const changed = await client.query(
    `update credential set password = $2, updated_at = $3 where account_id = $1 and provider = 'credential'`,
    [account, hash, now],
  )
  if (changed.rowCount === 0) {
    await client.query(
      `insert into credential (id, account_id, provider, external_id, password, created_at, updated_at)
       values ($1, $2::uuid, 'credential', $2::text, $3, $4, $4)`,
      [derivedId(context.id, 0), account, hash, now],
    )
  }
  const ended = await endSessionsOf(context, account)
  context.record({ subject: `account/${account}`, before: null, after: { password: 'set', ended }, reason })
  return { account, ended }
}
