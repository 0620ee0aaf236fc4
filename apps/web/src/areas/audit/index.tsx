/** The log of changes. */
export { AuditPage } from './audit-page.tsx'
