import { type FigureSource, ofKept } from '../../kernel/figure-source.ts'

/** What the map of an election says, of the unit that reports and those below it. */
const rowsOf = (indicator: string, title: FigureSource['title'], query: string): FigureSource => ({
  ...{ id: `territory.${indicator}`, indicator, title },
  count: async ({ client }, { path, frame }) => {
    const { rows } = await client.query<{ value: number; kept: number }>(query, [path, frame])
    return ofKept(rows[0])
  },
})

/** The numbers of voters of polling areas: figures that are there already, cited with the time of the newest. */
const voters = (indicator: string, of: string, title: FigureSource['title']): FigureSource => ({
  ...{ id: `territory.${indicator}`, indicator, title },
  count: async ({ client }, { path, frame }) => {
    const { rows } = await client.query<{ value: number; told: number; all: number; at: Date | null }>(
      `select coalesce(sum(f.value), 0)::bigint as value, count(f.value)::int as told, count(*)::int as all, max(f.received_at) as at
       from planned_area a left join figure_now f on f.organisation_id = a.team_id and f.frame_id = a.frame_id
         and f.indicator = $3 and f.value is not null
       where a.org_path ^@ $1 and a.frame_id = $2`,
      [path, frame, of],
    )
    const [row] = rows
    return row?.at ? { value: Number(row.value), told: row.told, all: row.all, at: row.at } : undefined
  },
})

export const territoryFigureSources: readonly FigureSource[] = [
  rowsOf(
    'constituencies-set',
    { vi: 'Đơn vị bầu cử đã có quyết định ở Địa bàn', en: 'Constituencies decided in Territory' },
    `select count(decision)::int as value, count(*)::int as kept from constituency_decision where unit_path ^@ $1 and frame_id = $2`,
  ),
  rowsOf(
    'council-seats',
    { vi: 'Số đại biểu HĐND đã ấn định ở Địa bàn', en: 'Council seats fixed in Territory' },
    `select coalesce(sum(seats), 0)::int as value, count(*)::int as kept from seat_total
     where unit_path ^@ $1 and frame_id = $2 and body <> 'NA'`,
  ),
  rowsOf(
    'polling-areas-set',
    { vi: 'Khu vực bỏ phiếu đã có quyết định ở Địa bàn', en: 'Polling areas decided in Territory' },
    `select count(decision)::int as value, count(*)::int as kept from planned_area where org_path ^@ $1 and frame_id = $2`,
  ),
  rowsOf(
    'polling-areas-special',
    { vi: 'Khu vực bỏ phiếu riêng ở Địa bàn', en: 'Special polling areas in Territory' },
    `select count(special)::int as value, count(*)::int as kept from planned_area where org_path ^@ $1 and frame_id = $2`,
  ),
  voters('voters-listed', 'registered-voters', {
    vi: 'Số cử tri các khu vực bỏ phiếu đã ghi',
    en: 'Voters as the polling areas entered them',
  }),
  voters('voters-listed-women', 'voters-women', {
    vi: 'Số cử tri nữ các khu vực bỏ phiếu đã ghi',
    en: 'Women voters as the polling areas entered them',
  }),
]
