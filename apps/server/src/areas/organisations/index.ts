/** Organisations and their tree over time. */
export { organisationCommands } from './commands.ts'
export { findOrganisations } from './find-organisations.ts'
export { organisationNames } from './names.ts'
export { idsOf, segmentOf } from './path.ts'
export { placeOfOrganisation } from './place.ts'
export { organisationQueries } from './queries.ts'
export { readOrganisations } from './read-organisations.ts'
export { organisationWords } from './words.ts'
