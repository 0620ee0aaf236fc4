import type { FigureSource } from '../../kernel/figure-source.ts'
import { indicators } from './indicators.ts'

/**
 * Any figure told by day, as those below have entered it themselves: cited, not typed twice. Of a line of organisations the
 * highest that told counts, so that nobody is in it twice. What happened in the period is that of the period; what there is
 * is the last word of each.
 */
const below = (indicator: string, counts: 'sum' | 'as-of'): FigureSource => ({
  ...{ id: `figures.${indicator}`, indicator },
  title: { vi: 'Tổng số các đơn vị cấp dưới đã ghi', en: 'Sum of what those below have entered' },
  count: async ({ client }, { path, frame, from, to }) => {
    const { rows } = await client.query<{ value: string; told: number; at: Date | null }>(
      `with last as (
         select distinct on (org_path) org_path, value, received_at from figure_now
         where org_path ^@ $1 and org_path <> $1 and frame_id = $2 and indicator = $3 and value is not null
           and period <= $5 and ($6 or period >= $4)
         order by org_path, period desc
       )
       select coalesce(sum(value), 0) as value, count(*)::int as told, max(received_at) as at from last
       where not exists (select from last upper where last.org_path ^@ upper.org_path and last.org_path <> upper.org_path)`,
      [path, frame, indicator, from, to, counts === 'as-of'],
    )
    const [row] = rows
    return row?.at ? { value: Number(row.value), told: row.told, at: row.at } : undefined
  },
})

/** For a figure told by day that no area counts itself. */
export const figuresBelow = (indicator: string, counts: 'sum' | 'as-of'): FigureSource | undefined =>
  indicators().get(indicator)?.period === 'day' ? below(indicator, counts) : undefined
