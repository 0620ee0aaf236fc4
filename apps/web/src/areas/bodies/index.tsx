/** Election bodies: Committees, Boards, Polling Teams and their members. */
export { BodiesPage } from './bodies-page.tsx'
