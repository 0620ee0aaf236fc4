/** The count: sheets of the polling areas, from two entries to the Board. */
export { CountPage } from './count-page.tsx'
