import type { Held, PersonalHolding } from '../../kernel/personal.ts'

/** Who watched the box and the count: their time begins on election day. The paper that they signed is kept by other rules. */
export const countHoldings: readonly PersonalHolding[] = [
  {
    field: 'count-witness',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min(f.election_day) as since from team_record t join frame f on f.id = t.frame_id
         where ${named}`,
      )
      return rows[0] ?? { held: 0, since: null }
    },
    erase: async ({ client }, upTo) => {
      const { rowCount } = await client.query(
        `update team_record t set witnesses = '{"box": [], "count": []}' from frame f
         where f.id = t.frame_id and ${named} and f.election_day <= $1`,
        [upTo],
      )
      return rowCount ?? 0
    },
  },
]

const named = `jsonb_array_length(t.witnesses -> 'box') + jsonb_array_length(t.witnesses -> 'count') > 0`
