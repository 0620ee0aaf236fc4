import type { contest } from '@baucu/contract'
import type { z } from 'zod'
import type { Transaction } from '../../kernel/database.ts'

export type Contest = z.output<typeof contest>

/** What a statement asks of a constituency `c`; the text of its area comes under a name of the statement's own. */
export const contestColumns = 'c.id as constituency, c.body, c.number, c.seats, c.ordinal'
/** The official list of a constituency `c`, in ballot order. */
export const candidatesOf = `(select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'birthDate', k.birth_date) order by k.position), '[]')
  from candidate k
  where k.province_code = c.province_code and k.frame_id = c.frame_id and k.constituency_id = c.id) as candidates`

/** The contests that polling areas count, by area; the National Assembly first, the commune last. */
export async function contestsOf(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  areas: readonly string[],
): Promise<ReadonlyMap<string, readonly Contest[]>> {
  const { rows } = await client.query<Contest & Readonly<{ of: string; ordinal: number }>>(
    `select a.id as of, ${contestColumns}, c.area, ${candidatesOf}
     from polling_area a join constituency c
       on c.province_code = a.province_code and c.frame_id = a.frame_id and c.ordinal = a.constituency
     where a.frame_id = $1 and a.id = any ($2)
     order by array_position(array['NA', 'province', 'district', 'commune'], c.body), c.id`,
    [frame, areas],
  )
  const found = new Map<string, Contest[]>()
  for (const { of, ordinal: _, ...each } of rows) found.set(of, [...(found.get(of) ?? []), each])
  return found
}
