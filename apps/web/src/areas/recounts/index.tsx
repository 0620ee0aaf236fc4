/** Audits of constituencies: fixed, drawn, counted again, measured. A pilot: the election law knows no such audit. */
export { RecountsPage } from './recounts-page.tsx'
