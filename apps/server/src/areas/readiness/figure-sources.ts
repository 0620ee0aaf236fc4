import type { FigureSource } from '../../kernel/figure-source.ts'
import { readinessLines } from './checklist.ts'

/** Polling areas by what was found last of some lines; `met`: all of them are met, `unmet`: one is not. */
const areas = (
  indicator: string,
  title: FigureSource['title'],
  lines: () => readonly string[],
  wanted: 'met' | 'unmet',
): FigureSource => ({
  ...{ id: `readiness.${indicator}`, indicator, title },
  count: async ({ client }, { path, frame }) => {
    const { rows } = await client.query<{ met: number; unmet: number; told: number; all: number; at: Date | null }>(
      `with last as (
         select distinct on (team_id, line) team_id, line, state, received_at from readiness_mark
         where org_path ^@ $1 and frame_id = $2 and line = any ($3)
         order by team_id, line, days_before, received_at desc, id desc
       ), area as (
         select team_id, count(*) filter (where state <> 'unmet')::int as met, count(*) filter (where state = 'unmet')::int as unmet,
           max(received_at) as at
         from last group by team_id
       )
       select count(*) filter (where met = cardinality($3))::int as met, count(*) filter (where unmet > 0)::int as unmet,
         count(*)::int as told, max(at) as at,
         (select count(*)::int from planned_area p where p.org_path ^@ $1 and p.frame_id = $2) as all
       from area`,
      [path, frame, lines()],
    )
    const [row] = rows
    return row?.at ? { value: row[wanted], told: row.told, all: row.all, at: row.at } : undefined
  },
})

/** What the readiness checklists of polling areas below say; of several rounds the one nearest to the day. */
export const readinessFigureSources: readonly FigureSource[] = [
  areas(
    'areas-ready',
    { vi: 'Khu vực đạt mọi dòng của danh mục sẵn sàng', en: 'Areas that meet every line of the checklist' },
    () => readinessLines().map((each) => each.id),
    'met',
  ),
  areas(
    'lists-posted',
    { vi: 'Khu vực đã niêm yết, theo danh mục sẵn sàng', en: 'Areas with their list posted, by the checklist' },
    () => ['voter-list'],
    'met',
  ),
  areas(
    'areas-without-signal',
    { vi: 'Khu vực chưa đạt dòng điện lực, điện thoại', en: 'Areas where power or telephone is not met' },
    () => ['power', 'phone'],
    'unmet',
  ),
]
