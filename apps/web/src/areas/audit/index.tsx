/** The log of changes, and the log of reads of restricted material. */

export { AuditPage } from './audit-page.tsx'
export { ReadsPage } from './reads-page.tsx'
