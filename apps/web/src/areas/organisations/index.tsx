/** Organisations and people. */
export { ImportPage } from './import-page.tsx'
export { OrganisationPane } from './organisation-pane.tsx'
export { OrganisationsPage } from './organisations-page.tsx'
