import { type FigureSource, ofKept } from '../../kernel/figure-source.ts'

const counted = (indicator: string, title: FigureSource['title'], query: string): FigureSource => ({
  ...{ id: `budget.${indicator}`, indicator, title },
  count: async ({ client }, { path, frame }) => {
    const { rows } = await client.query<{ value: number; kept: number }>(query, [path, frame])
    return ofKept(rows[0])
  },
})

/** The money of who reports: what came from outside of it, and what was spent at and below it. */
export const budgetFigureSources: readonly FigureSource[] = [
  counted(
    'budget-allocated',
    { vi: 'Kinh phí được cấp ở Kinh phí bầu cử', en: 'Money allotted in Election budget' },
    `select coalesce(sum(a.amount) filter (where a.from_id = a.to_id
         or not exists (select from organisation o where o.id = a.from_id and o.path ^@ $1)), 0)::bigint as value,
       count(*)::int as kept
     from budget_allocation a where a.org_path ^@ $1 and a.frame_id = $2
       and not exists (select from budget_allocation later where later.replaces = a.id)`,
  ),
  counted(
    'budget-spent',
    { vi: 'Chứng từ chi ở Kinh phí bầu cử', en: 'Vouchers in Election budget' },
    `select coalesce(sum(v.amount), 0)::bigint as value, count(*)::int as kept
     from budget_voucher v where v.org_path ^@ $1 and v.frame_id = $2
       and not exists (select from budget_voucher later where later.replaces = v.id)`,
  ),
]
