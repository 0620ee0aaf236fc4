import type { Database } from '../database.ts'
import type { Metrics } from './metrics.ts'

/** The same database; its use of the pool is measured. */
export const watchedDatabase = (database: Database, metrics: Metrics): Database => ({
  ...database,
  transaction: async (access, work) => {
    const told = metrics.transaction()
    try {
      return await database.transaction(access, (transaction, end) => {
        told.began()
        return work(transaction, end)
      })
    } finally {
      told.ended()
    }
  },
})
