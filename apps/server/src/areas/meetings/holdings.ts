import { forgetValues } from '../../kernel/audit.ts'
import type { Held, PersonalHolding } from '../../kernel/personal.ts'

/** Who was named to come to a meeting: his time begins on the day of the meeting. */
export const meetingHoldings: readonly PersonalHolding[] = [
  {
    field: 'meeting-attendee',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min(day) as since from meeting_seat where full_name is not null`,
      )
      return rows[0] ?? { held: 0, since: null }
    },
    erase: async (context, upTo) => {
      const { rows } = await context.client.query<{ id: string }>(
        `update meeting_seat set full_name = null, office = '', substitute_for = null, reason = '', version = version + 1
         where full_name is not null and day <= $1 returning id`,
        [upTo],
      )
      await forgetValues(
        context,
        rows.map((row) => `seat/${row.id}`),
      )
      return rows.length
    },
  },
  {
    // The name under a signed paper is part of the paper.
    field: 'notice-signer',
    held: async ({ client }) => {
      const { rows } = await client.query<{ held: number }>(
        'select count(*) as held from conclusion where notice is not null',
      )
      return { held: rows[0]?.held ?? 0, since: null }
    },
  },
]
