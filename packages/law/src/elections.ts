import type { Edition } from './edition.ts'

/** A general election: its day (`YYYY-MM-DD`), the text it was held under, and the term of the National Assembly. */
export type HeldElection = Readonly<{ day: string; edition: Edition; term: string }>

/**
 * The general elections since Law 85/2015, earliest first, each on the day its resolution fixed
 * (2021: NQ 133/2020/QH14; 2026: NQ 199/2025/QH15).
 */
export const heldElections: readonly HeldElection[] = [
  { day: '2016-05-22', edition: '2015', term: 'XIV' },
  { day: '2021-05-23', edition: '2015', term: 'XV' },
  { day: '2026-03-15', edition: '2025', term: 'XVI' },
]

/** The text an election on a day is held under: Law 83/2025/QH15 is in force from 1/7/2025. */
export const editionOn = (day: string): Edition => (day < '2025-07-01' ? '2015' : '2025')

/** The day the last election under an edition was held. */
export const lastElectionDay = (edition: Edition): string =>
  heldElections.findLast((each) => each.edition === edition)?.day ?? ''

/** The term of the National Assembly elected on a day, in Roman figures; null for a day of no general election. */
export const assemblyTerm = (day: string): string | null => heldElections.find((each) => each.day === day)?.term ?? null
