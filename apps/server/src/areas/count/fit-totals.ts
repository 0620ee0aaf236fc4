import { countFields } from '@baucu/counting'
import type { CommandContext } from '../../kernel/bus.ts'

/** Gives open sums that nothing was added to yet the length of the list of candidates, which changed. */
export async function fitTotals(
  { client }: Pick<CommandContext, 'client'>,
  frame: string,
  constituencies: readonly string[],
): Promise<void> {
  await client.query(
    `update constituency_totals t set figures = array_fill(0::bigint, array[$3 + (
       select count(*)::int from candidate k
       where k.province_code = c.province_code and k.frame_id = c.frame_id and k.constituency_id = c.id)])
     from constituency c
     where c.frame_id = $1 and c.id = any ($2) and t.province_code = c.province_code and t.frame_id = c.frame_id
       and t.constituency = c.ordinal and t.reported = 0`,
    [frame, constituencies, countFields.length],
  )
}
