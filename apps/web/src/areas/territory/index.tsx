/** The map of an election: constituencies, polling areas, numbers of voters. */
export { AreasPage } from './areas-page.tsx'
export { ConstituenciesPage } from './constituencies-page.tsx'
export { ImportPage } from './import-page.tsx'
