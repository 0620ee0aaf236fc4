import type { lockAccount } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { endSessionsOf } from './end-sessions.ts'
import { seenAccount } from './seen-account.ts'

/** Locks or unlocks an account; nobody locks himself out. */
export async function lock(context: CommandContext, { account, locked, reason }: z.output<typeof lockAccount.input>) {
  const { client, now } = context
  const seen = await seenAccount(context, account)
  if (!seen) return notFound()
  if (account === context.actor.account) return new Refused(409, 'own-account', {}, ['input.account'])
  const was = seen.lockedAt !== null
  if (was === locked) {
    context.unchanged()
    return { account, ended: 0 }
  }
  await client.query('update account set locked_at = $2, updated_at = $3 where id = $1', [
    account,
    locked ? now : null,
    now,
  ])
  const ended = locked ? await endSessionsOf(context, account) : 0
  context.record({ subject: `account/${account}`, before: { locked: was }, after: { locked, ended }, reason })
  return { account, ended }
}
