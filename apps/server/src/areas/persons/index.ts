/** Persons, the offices they hold, and what is held about them and why. */
export { peopleInRoles, signingAt } from './attendance.ts'
export { attendanceFiles } from './attendance-file.ts'
export { personCommands } from './commands.ts'
export { personHoldings } from './holdings.ts'
export { placeOfOffice, placeOfPerson } from './place.ts'
export { personQueries } from './queries.ts'
export { officeTitles, readPersonsAt } from './read-persons.ts'
export { personWords } from './words.ts'
