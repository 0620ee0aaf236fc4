/** People of an organisation, their offices, and who came to a meeting. */
export { PersonsPage } from './persons-page.tsx'
export { PersonsNav } from './persons-nav.tsx'
