import { type FigureSource, ofKept } from '../../kernel/figure-source.ts'

const counted = (indicator: string, title: FigureSource['title'], states: readonly string[] | null): FigureSource => ({
  ...{ id: `proposals.${indicator}`, indicator, title },
  count: async ({ client }, { path, to }) => {
    const { rows } = await client.query<{ value: number; kept: number }>(
      `select count(*) filter (where $3::text[] is null or state = any ($3))::int as value, count(*)::int as kept
       from proposal where addressee_path = $1 and year = $2 and state <> 'merged'`,
      [path, Number(to.slice(0, 4)), states],
    )
    return ofKept(rows[0])
  },
})

/** Proposals addressed to who reports, by the year of their number; number and state only, restricted ones too. */
export const proposalFigureSources: readonly FigureSource[] = [
  counted(
    'proposals-received',
    { vi: 'Đề xuất gửi tới đơn vị trong năm', en: 'Proposals addressed to the unit this year' },
    null,
  ),
  counted('proposals-answered', { vi: 'Đề xuất đã có trả lời trong năm', en: 'Proposals answered this year' }, [
    'accepted',
    'partly',
    'rejected',
    'deferred',
  ]),
]
