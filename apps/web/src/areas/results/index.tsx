/** Results: one constituency, and all of them. */
export { ConstituencyPage } from './constituency-page.tsx'
export { NationPage } from './nation-page.tsx'
export { PlacePage } from './place-page.tsx'
