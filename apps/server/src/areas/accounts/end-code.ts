import type { endCode } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { endSessionsOf } from './end-sessions.ts'
import { seenAccount } from './seen-account.ts'

/** Ends the codes of one person of a team, entered or not, and every session that was opened or waits with them. */
export async function end(
  context: CommandContext,
  { organisation, account, reason }: z.output<typeof endCode.input>,
): Promise<{ account: string; ended: number } | Refused> {
  const { client, now } = context
  if (!(await seenAccount(context, account))) return notFound()
  const { rowCount } = await client.query(
    `update sign_in_code set ended_at = $3, valid_to = least(valid_to, $3)
     where account_id = $1 and organisation_id = $2 and ended_at is null`,
    [account, organisation, now],
  )
  if (!rowCount) return new Refused(409, 'no-code', {}, ['input.account'])
  const ended = await endSessionsOf(context, account)
  context.record({ subject: `account/${account}`, before: { code: 'issued' }, after: { code: 'ended', ended }, reason })
  return { account, ended }
}
