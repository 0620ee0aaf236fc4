import { type FigureSource, ofKept } from '../../kernel/figure-source.ts'

const counted = (indicator: string, title: FigureSource['title'], query: string): FigureSource => ({
  ...{ id: `bodies.${indicator}`, indicator, title },
  count: async ({ client }, { path, frame }) => {
    const { rows } = await client.query<{ value: number; kept: number }>(query, [path, frame])
    return ofKept(rows[0])
  },
})

/** Election bodies at and below who reports. */
export const bodiesFigureSources: readonly FigureSource[] = [
  counted(
    'bodies-established',
    { vi: 'Tổ chức bầu cử đã có quyết định thành lập', en: 'Election bodies with a decision' },
    `select count(decision)::int as value, count(*)::int as kept from organ where org_path ^@ $1 and frame_id = $2`,
  ),
  counted(
    'body-members',
    { vi: 'Thành viên đang giữ nhiệm vụ ở các tổ chức bầu cử', en: 'Members serving on election bodies' },
    `select count(*) filter (where ended_at is null)::int as value, count(*)::int as kept from organ_member
     where org_path ^@ $1 and frame_id = $2`,
  ),
  counted(
    'body-replaced',
    { vi: 'Thành viên vào thay người khác', en: 'Members who came in for another' },
    `select count(replaces)::int as value, count(*)::int as kept from organ_member where org_path ^@ $1 and frame_id = $2`,
  ),
]
