/** People of an organisation, their offices, and who came to a meeting. */

export { type Entry, readEntries } from './attendance-list.ts'
export { AttendancePage } from './attendance-page.tsx'
export { ChosenPeople } from './chosen-people.tsx'
export { ImportPage } from './import-page.tsx'
export { PersonsNav } from './persons-nav.tsx'
export { PersonsPage } from './persons-page.tsx'
export { PickPeople } from './pick-people.tsx'
