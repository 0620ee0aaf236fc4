/** Minutes of Boards and Committees, from drawing them up to confirming who was elected. */
export { ResultMinutesPage } from './list-page.tsx'
