/** The log of changes: what was changed by whom, when and why, and whether its chain holds. */
export { auditHoldings } from './holdings.ts'
export { auditQueries } from './queries.ts'
