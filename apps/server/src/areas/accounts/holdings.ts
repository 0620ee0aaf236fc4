import { forgetValues } from '../../kernel/audit.ts'
import type { Held, PersonalHolding } from '../../kernel/personal.ts'

const nothing: Held = { held: 0, since: null }

/** What is held about those who sign in: names until long after the account was locked, traces of sessions for a while. */
export const accountHoldings: readonly PersonalHolding[] = [
  {
    field: 'account-name',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min(locked_at::date) as since from account where name <> ''`,
      )
      return rows[0] ?? nothing
    },
    erase: async (context, upTo) => {
      const { rows } = await context.client.query<{ id: string }>('select id from erase_accounts($1) as id', [upTo])
      await forgetValues(
        context,
        rows.map((row) => `account/${row.id}`),
      )
      return rows.length
    },
  },
  {
    field: 'account-session',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        'select count(*) as held, min(expires_at::date) filter (where expires_at < now()) as since from session',
      )
      return rows[0] ?? nothing
    },
    erase: async ({ client }, upTo) => {
      const { rows } = await client.query<{ gone: number }>('select erase_sign_in_traces($1) as gone', [upTo])
      return rows[0]?.gone ?? 0
    },
  },
]
