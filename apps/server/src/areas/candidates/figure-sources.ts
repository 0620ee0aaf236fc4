import type { FigureSource } from '../../kernel/figure-source.ts'

/** Names on the official lists of a unit and those below it, who were struck left out; of how many constituencies. */
const names = (indicator: string, gender: 'F' | null, title: FigureSource['title']): FigureSource => ({
  ...{ id: `candidates.${indicator}`, indicator, title },
  count: async ({ client }, { path, frame }) => {
    const { rows } = await client.query<{ value: number; told: number; all: number; at: Date | null }>(
      `select (select count(*)::int from listed_candidate k where k.unit_path ^@ $1 and k.frame_id = $2 and k.ground is null
           and ($3::text is null or k.gender = $3)) as value,
         count(l.constituency_id)::int as told, count(*)::int as all, max(l.changed_at) as at
       from constituency_decision d left join official_list l
         on l.province_code = d.province_code and l.frame_id = d.frame_id and l.constituency_id = d.constituency_id
       where d.unit_path ^@ $1 and d.frame_id = $2`,
      [path, frame, gender],
    )
    const [row] = rows
    return row?.at ? { value: row.value, told: row.told, all: row.all, at: row.at } : undefined
  },
})

/** What the official lists say of how many stand. */
export const candidateFigureSources: readonly FigureSource[] = [
  names('candidates-listed', null, {
    vi: 'Người ứng cử trong các danh sách chính thức đã ghi',
    en: 'Candidates on the official lists entered',
  }),
  names('candidates-women', 'F', {
    vi: 'Nữ trong các danh sách chính thức đã ghi',
    en: 'Women on the official lists entered',
  }),
]
