/** Rehearsals: start one, watch it, change its speed, remove it. */
export { RehearsalPage } from './rehearsal-page.tsx'
