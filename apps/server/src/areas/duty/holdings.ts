import { forgetValues } from '../../kernel/audit.ts'
import type { Held, PersonalHolding } from '../../kernel/personal.ts'

/** Who was on duty, and what was said at the end: its time begins when the shift ends. */
export const dutyHoldings: readonly PersonalHolding[] = [
  {
    field: 'duty-roster',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        'select count(*) as held, min(day) as since from duty_shift where person_id is not null',
      )
      return rows[0] ?? { held: 0, since: null }
    },
    erase: async (context, upTo) => {
      const { rows } = await context.client.query<{ id: string }>(
        `update duty_shift set person_id = null, deputy_id = null, handed_by = null, taken_by = null, open_note = '', promised_note = '',
           version = version + 1
         where person_id is not null and day <= $1 returning id`,
        [upTo],
      )
      await forgetValues(
        context,
        rows.map((row) => `shift/${row.id}`),
      )
      return rows.length
    },
  },
]
