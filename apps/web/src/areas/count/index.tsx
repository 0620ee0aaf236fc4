/** The count: the table where ballots are read, and the sheets of the polling areas from two entries to the Board. */
export { CountPage } from './count-page.tsx'
export { TallyPage } from './tally-page.tsx'
