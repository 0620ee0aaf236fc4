/** The count of a polling area, in the room where it is counted. */
export { TallyPage } from './tally-page.tsx'
