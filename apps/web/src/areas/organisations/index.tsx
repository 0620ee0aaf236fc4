/** Organisations and people. */
export { ImportPage } from './import-page.tsx'
export { OrganisationsPage } from './organisations-page.tsx'
