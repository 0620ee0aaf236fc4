import type { Edition } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import { kindOf, type Organ, type OrganKind } from './organ.ts'

/** The kinds of organ a candidate may not sit on in his or her own constituency. The Committee is not among them. */
export const closedToCandidates: Provision<readonly OrganKind[]> = unchanged(['board', 'team'], '27')

/**
 * B-CANDIDATE (Điều 27): nobody sits on a Board or Polling Team of the constituency where he or she stands. Who does
 * must withdraw at the latest on the day the official list is published; after it the body that created the organ
 * removes and replaces (numbers: organ, closed 0 or 1, constituency, until, late 0 or 1).
 *
 * `serves` are the constituencies the organ works for: one for a Board, one of each body for a Polling Team.
 * `listDay` is the day the official list is published, null while it is not known. Dates are `YYYY-MM-DD`.
 */
export function judgeMembership(
  edition: Edition,
  organ: Organ,
  serves: readonly string[],
  standsIn: readonly string[],
  today: string,
  listDay: string | null,
): Ruling {
  const closed = closedToCandidates.value[edition]?.includes(kindOf(organ)) ?? false
  const both = closed ? serves.filter((each) => standsIn.includes(each)) : []
  const late = listDay !== null && today > listDay ? 1 : 0
  const answer = reasonFrom('B-CANDIDATE', edition, closedToCandidates, both.length === 0, {
    organ,
    closed: closed ? 1 : 0,
    constituency: both.join(', '),
    until: listDay ?? '',
    late,
  })
  // Điều 90.4 gives the organs of a by-election the duties of the ordinary ones; it does not repeat Điều 27.
  return ruling([organ.startsWith('by-') && both.length > 0 ? { ...answer, confidence: 'unconfirmed' } : answer])
}

/**
 * B-SEVERAL: one person sits on several organs of one election. The law does not forbid it, so a person decides whether
 * all of them can be served (numbers: organs, how many).
 */
export const judgeSeveral = (organs: number): Ruling =>
  ruling([reason('B-SEVERAL', '21', organs <= 1, { organs }, { confidence: 'unconfirmed' })])

/** B-NAMESAKE: a candidate of a constituency the organ serves bears the same name; whether it is the same person is asked. */
export const judgeNamesake = (organ: Organ, constituency: string): Ruling =>
  ruling([
    reason('B-NAMESAKE', closedToCandidates.article, false, { organ, constituency }, { confidence: 'unconfirmed' }),
  ])
