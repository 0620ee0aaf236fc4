/** People of an organisation, their offices, and who came to a meeting. */

export { AttendancePage } from './attendance-page.tsx'
export { ImportPage } from './import-page.tsx'
export { PersonsNav } from './persons-nav.tsx'
export { PersonsPage } from './persons-page.tsx'
