import { forgetValues } from '../../kernel/audit.ts'
import type { Held, PersonalHolding } from '../../kernel/personal.ts'

const none: Held = { held: 0, since: null }

/** For whom an allowance was paid, and who was proposed for a reward; both counted from the election day. */
export const budgetHoldings: readonly PersonalHolding[] = [
  {
    field: 'allowance-payee',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min(f.election_day) as since from budget_voucher v join frame f on f.id = v.frame_id
         where v.office_id is not null`,
      )
      return rows[0] ?? none
    },
    erase: async ({ client }, upTo) => {
      const { rowCount } = await client.query(
        `update budget_voucher v set office_id = null from frame f
         where f.id = v.frame_id and v.office_id is not null and f.election_day <= $1`,
        [upTo],
      )
      return rowCount ?? 0
    },
  },
  {
    field: 'reward-proposal',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min(f.election_day) as since from reward r join frame f on f.id = r.frame_id
         where r.person_id is not null`,
      )
      return rows[0] ?? none
    },
    erase: async (context, upTo) => {
      const { rows } = await context.client.query<{ id: string }>(
        `update reward r set person_id = null, merit = '', version = r.version + 1 from frame f
         where f.id = r.frame_id and r.person_id is not null and f.election_day <= $1 returning r.id`,
        [upTo],
      )
      await forgetValues(
        context,
        rows.map((row) => `reward/${row.id}`),
      )
      return rows.length
    },
  },
]
