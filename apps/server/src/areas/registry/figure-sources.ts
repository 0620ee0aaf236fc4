import { type FigureSource, ofKept } from '../../kernel/figure-source.ts'

export const registryFigureSources: readonly FigureSource[] = [
  {
    ...{ id: 'registry.documents-issued', indicator: 'documents-issued' },
    title: { vi: 'Văn bản đi trong Sổ văn bản của đơn vị', en: 'Outgoing documents in the register of the unit' },
    count: async ({ client }, { path, to }) => {
      const { rows } = await client.query<{ value: number; kept: number }>(
        `select count(*) filter (where direction = 'out' and day <= $2)::int as value, count(*)::int as kept
         from document where org_path = $1 and day >= ($2::date - 365)`,
        [path, to],
      )
      return ofKept(rows[0])
    },
  },
]
