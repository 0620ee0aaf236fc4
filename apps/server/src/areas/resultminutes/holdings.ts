import type { Held, PersonalHolding } from '../../kernel/personal.ts'

/** Who was present when minutes were drawn up, counted from the election day. The signed paper keeps its names. */
export const resultMinutesHoldings: readonly PersonalHolding[] = [
  {
    field: 'result-minutes-members',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min(f.election_day) as since from result_paper p join frame f on f.id = p.frame_id
         where p.written is not null`,
      )
      return rows[0] ?? { held: 0, since: null }
    },
    erase: async (context, upTo) => {
      const { rowCount } = await context.client.query(
        `update result_paper p set written = null from frame f
         where f.id = p.frame_id and p.written is not null and f.election_day <= $1`,
        [upTo],
      )
      return rowCount ?? 0
    },
  },
]
