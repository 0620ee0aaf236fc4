/** How ready polling areas are before election day. */
export { ReadinessPage } from './readiness-page.tsx'
