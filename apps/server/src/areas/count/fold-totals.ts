import type { Database } from '../../kernel/database.ts'

/**
 * Folds what went into the sums, and out of them, into the rows that are kept; answers how many rows were folded. Readers see the
 * same before and after it: it only keeps short what they add up.
 */
export const foldTotals = (database: Database): Promise<number> =>
  database.transaction('write', async ({ client }) => {
    const { rows } = await client.query<{ folded: number }>('select fold_totals() as folded')
    return rows[0]?.folded ?? 0
  })
