import type { Transaction } from '../../kernel/database.ts'

/** The sums of a frame made anew from its entries, for comparison with those that are kept. By ordinal. */
export async function rebuildTotals(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
): Promise<ReadonlyMap<number, Readonly<{ reported: number; figures: readonly number[] }>>> {
  const { rows } = await client.query<{ constituency: number; reported: number; figures: number[] }>(
    `with figure as (
       select constituency, at, sum(value)::bigint as value
       from minutes, unnest(figures_of(figures)) with ordinality as f (value, at)
       where frame_id = $1 group by constituency, at)
     select constituency, array_agg(value order by at) as figures,
       (select count(*)::int from minutes where frame_id = $1 and minutes.constituency = figure.constituency) as reported
     from figure group by constituency`,
    [frame],
  )
  return new Map(rows.map(({ constituency, reported, figures }) => [constituency, { reported, figures }]))
}
