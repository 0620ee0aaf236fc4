import type { Transaction } from '../../kernel/database.ts'

/**
 * Which of these constituencies have been counted in: a first figure was handed in, which
 * opens its sums, or a result was published. What they elect
 * and who stands there does not change any more. A further table of what was counted is a further line here.
 */
export async function countedAmong(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  constituencies: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select c.id from constituency c where c.frame_id = $1 and c.id = any ($2) and (
       exists (select from constituency_totals t
         where t.province_code = c.province_code and t.frame_id = c.frame_id and t.constituency = c.ordinal)
       or exists (select from published_result p where p.province_code = c.province_code and p.frame_id = c.frame_id and p.constituency_id = c.id))`,
    [frame, constituencies],
  )
  return new Set(rows.map((row) => row.id))
}

/** Whether anything was counted or published there. */
export const isCounted = async (context: Pick<Transaction, 'client'>, frame: string, id: string): Promise<boolean> =>
  (await countedAmong(context, frame, [id])).size > 0
