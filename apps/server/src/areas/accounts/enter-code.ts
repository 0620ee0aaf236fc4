import { command } from '@baucu/contract'
import { z } from 'zod'
import { handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { hashOfCode, readCode } from './code.ts'

/** How long somebody who entered a code may wait to be seen, in milliseconds: one day. */
const longestWait = 86_400_000

/** Uses a one-time code up: a session that waits for approval. Only the door of sign-in runs it. */
export const enterCode = handle(
  command('accounts.enterCode', {
    title: { vi: 'Vào bằng mã một lần', en: 'Enter a one-time code' },
    input: z.object({ code: z.string(), token: z.string(), check: z.string(), device: z.string() }),
    output: z.object({ name: z.string(), until: z.string() }),
    roles: ['operator'],
    scope: 'everywhere',
    offline: 'no',
    secret: true,
  }),
  async (context, { code, token, check, device }) => {
    const { client, now, keyed } = context
    const { rows } = await client.query<{ account: string; name: string; organisation: string; path: string }>(
      `update sign_in_code c set used_at = $2 from account a
       where c.code_hash = $1 and c.used_at is null and c.valid_to > $2 and a.id = c.account_id and a.locked_at is null
       returning a.id as account, a.name, c.organisation_id as organisation, c.org_path as path`,
      [hashOfCode(keyed, readCode(code)), now],
    )
    const [row] = rows
    if (!row) return new Refused(401, 'wrong-code', {}, ['code'])
    const { account, name, organisation, path } = row
    const until = new Date(now.getTime() + longestWait)
    await client.query(
      `insert into pending_session (id, account_id, organisation_id, org_path, token, check_number, expires_at, user_agent, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [derivedId(context.id, 0), account, organisation, path, token, check, until, device, now],
    )
    const place = { organisation, path, province: null }
    context.record({ subject: `account/${account}`, before: { code: 'issued' }, after: { code: 'used' }, place })
    return { name, until: until.toISOString() }
  },
)
