/** The legal calendar as a file; everything else of it is computed in the page itself. */
export { calendarFile } from './calendar-file.ts'
export { calendarWords } from './words.ts'
