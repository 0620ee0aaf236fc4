/** Organisations and people. */
export { GroupsPage } from './groups-page.tsx'
export { ImportPage } from './import-page.tsx'
export { OrganisationPane } from './organisation-pane.tsx'
export { OrganisationsPage } from './organisations-page.tsx'
export { SelectPage } from './select-page.tsx'
