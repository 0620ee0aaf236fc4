import type { ConstituencyResult } from '@baucu/contract'

type Candidate = ConstituencyResult['candidates'][number]

/**
 * Where a candidate stands. Only a published result, or the received minutes of the Board, elect anybody on the screen; before that
 * the most that is said is that the votes are enough (`meets`: every area has reported) or are above half so far (`ahead`).
 */
export type Standing = 'elected' | 'not-confirmed' | 'meets' | 'ahead' | 'undecided' | 'out'

export function standingOf(result: ConstituencyResult, candidate: Candidate): Standing {
  const { outcome, status, areas } = result
  if (status === 'official' && candidate.publishedElected !== null) {
    if (!candidate.publishedElected) return 'out'
    return candidate.confirmed === false ? 'not-confirmed' : 'elected'
  }
  if (outcome?.undecided.some((group) => group.includes(candidate.id))) return 'undecided'
  if (!outcome?.elected.includes(candidate.id)) return 'out'
  if (status === 'official' || status === 'signed') return candidate.confirmed === false ? 'not-confirmed' : 'elected'
  return areas && areas.reported < areas.expected ? 'ahead' : 'meets'
}

/** The stronger votes first; equals in the order of the ballot. */
export const byVotes = (candidates: readonly Candidate[]): readonly Candidate[] =>
  [...candidates].sort((a, b) => b.votes - a.votes)
