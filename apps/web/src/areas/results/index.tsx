/** Results: one constituency, and all of them. */
export { ConstituencyPage } from './constituency-page.tsx'
export { NationPage } from './nation-page.tsx'
