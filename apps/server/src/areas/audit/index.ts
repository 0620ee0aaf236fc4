/** The log of changes: what was changed by whom, when and why, and whether its chain holds. */
export { auditQueries } from './queries.ts'
