/** People of an organisation, their offices, and who came to a meeting. */

export { PersonsNav } from './persons-nav.tsx'
export { PersonsPage } from './persons-page.tsx'
