/** Organisations and people. */
export { OrganisationsPage } from './organisations-page.tsx'
