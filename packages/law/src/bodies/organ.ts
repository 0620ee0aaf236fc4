import type { Edition } from '../edition.ts'

/**
 * The bodies that run an election (tổ chức phụ trách bầu cử), as against those that are elected (`Body`):
 * the National Election Council, Election Committees, Election Boards and Polling Teams, and those of a by-election.
 */
export const organs = [
  'council',
  'committee-province',
  'committee-district',
  'committee-commune',
  'board-NA',
  'board-province',
  'board-district',
  'board-commune',
  'team',
  'team-army',
  'team-mixed',
  'by-council',
  'by-committee',
  'by-board',
  'by-team',
] as const
export type Organ = (typeof organs)[number]

/** What an organ is, whatever its level: `boards` and `teams` are closed to a candidate of their own constituency. */
export type OrganKind = 'council' | 'committee' | 'board' | 'team'

export function kindOf(organ: Organ): OrganKind {
  if (organ.includes('board')) return 'board'
  if (organ.includes('team')) return 'team'
  return organ.includes('committee') ? 'committee' : 'council'
}

/** Organs of an edition: the 2025 edition has no district (Law 83/2025, article 1). */
export const organsOf = (edition: Edition): readonly Organ[] =>
  edition === '2015' ? organs : organs.filter((each) => !each.endsWith('-district'))
