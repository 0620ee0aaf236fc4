import { type FigureSource, ofKept } from '../../kernel/figure-source.ts'

export const pollingDayFigureSources: readonly FigureSource[] = [
  {
    ...{ id: 'pollingday.security-incidents', indicator: 'security-incidents' },
    title: {
      vi: 'Sự việc ở đơn vị và cấp dưới, ghi ở bàn trực',
      en: 'Incidents of the unit and below, as at the desk',
    },
    count: async ({ client }, { path, frame, from, to }) => {
      const { rows } = await client.query<{ value: number; kept: number }>(
        `select count(*) filter (where (opened_at at time zone 'Asia/Ho_Chi_Minh')::date between $3 and $4)::int as value,
           count(*)::int as kept
         from incident where org_path ^@ $1 and frame_id = $2`,
        [path, frame, from, to],
      )
      return ofKept(rows[0])
    },
  },
]
