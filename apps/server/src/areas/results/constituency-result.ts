import type { ConstituencyResult, Frame, StandingSurplus } from '@baucu/contract'
import { outcomeSoFar } from '@baucu/counting'
import { type Contest, decide, isAnnulment, type Outcome, percent } from '@baucu/law'
import { annulmentOf, combinedOf, type DecidedPoll } from './combined.ts'
import type { Published, Unit } from './unit.ts'

type Status = ConstituencyResult['status']

/** What is known of a constituency and what follows from it by law. Votes stand in ballot order. */
export type Standing = Readonly<{
  status: Status
  areas: ConstituencyResult['areas']
  votes: readonly number[]
  valid: Readonly<{ from: number; to: number }> | null
  outcome: Outcome | null
  /** All that will ever be reported is: the persons in `outcome` may be named. */
  finished: boolean
}>

/** Published totals decide at the low end of the range of valid ballots; counted ones as far as they have come. */
export function standingOf(frame: Frame, unit: Unit): Standing {
  const { published, counted } = unit
  if (published) {
    const votes = published.candidates.map((each) => each.votes)
    return {
      // Only a resolution makes figures official; a file without one is news.
      status: frame.officialBy === null ? 'quick' : 'official',
      areas: null,
      votes,
      valid: published.valid,
      outcome: decide(contestOf(frame, unit, votes, published.valid.from)),
      finished: true,
    }
  }
  const none = unit.candidates.map(() => 0)
  if (!counted) return { status: 'waiting', areas: null, votes: none, valid: null, outcome: null, finished: false }
  const { areas, votes, valid, registered, voted } = counted
  if (areas.reported === 0)
    return { status: 'waiting', areas, votes: none, valid: null, outcome: null, finished: false }
  const contest = { ...contestOf(frame, unit, votes, valid), registered, voted }
  // What votes again after an annulment is decided in the first poll, with the figures that stood.
  const decidedElsewhere = frame.second !== null && isAnnulment(frame.second.kind)
  return {
    status: counted.signed && !frame.rehearsal ? 'signed' : 'quick',
    areas,
    votes,
    valid: { from: valid, to: valid },
    outcome: decidedElsewhere ? null : outcomeSoFar(contest, areas),
    finished: areas.reported === areas.expected,
  }
}

function contestOf(frame: Frame, unit: Unit, votes: readonly number[], validBallots: number): Contest {
  return {
    edition: frame.edition,
    body: unit.body,
    round: unit.round,
    seats: unit.seats,
    registered: null,
    voted: null,
    validBallots,
    candidates: unit.candidates.map(({ id, birthDate }, index) => ({ id, birthDate, votes: votes[index] ?? 0 })),
  }
}

/** The page of one constituency. */
export function constituencyResultOf(
  frame: Frame,
  unit: Unit,
  seconds: readonly DecidedPoll[] = [],
  surpluses: readonly StandingSurplus[] = [],
): ConstituencyResult {
  const standing = standingOf(frame, unit)
  const { published, counted } = unit
  const figures = counted && counted.areas.reported > 0 ? counted : undefined
  return {
    frame,
    id: unit.id,
    body: unit.body,
    province: unit.province,
    number: unit.number,
    area: unit.area,
    seats: unit.seats,
    round: unit.round,
    status: standing.status,
    areas: standing.areas,
    registered: figures?.registered ?? null,
    voted: figures?.voted ?? null,
    issued: figures?.issued ?? null,
    collected: figures?.collected ?? null,
    invalid: figures?.invalid ?? null,
    valid: standing.valid,
    candidates: unit.candidates.map((candidate, index) => ({
      ...candidate,
      votes: standing.votes[index] ?? 0,
      percent: percent(standing.votes[index] ?? 0, standing.valid?.from ?? 0),
      printedPercent: published?.candidates[index]?.percentText ?? null,
      publishedElected: published?.candidates[index]?.elected ?? null,
      confirmed: published?.candidates[index]?.confirmed ?? unit.confirmed.get(candidate.id) ?? null,
    })),
    outcome: standing.outcome && plainOutcome(standing.outcome),
    rangeAgrees: published === undefined || rangeAgrees(frame, unit, published),
    seconds: seconds.map(({ reason: _, later: __, ...each }) => each),
    annulment: annulmentOf(seconds),
    surpluses: [...surpluses],
    combined: combinedOf(unit, standing, seconds),
    checks: published && standing.outcome ? checksOf(unit, published, standing.outcome) : null,
    updatedAt: (published?.receivedAt ?? counted?.updatedAt)?.toISOString() ?? null,
  }
}

/** The same persons are elected at both ends of the range of valid ballots. */
function rangeAgrees(frame: Frame, unit: Unit, { valid, candidates }: Published): boolean {
  const votes = candidates.map((each) => each.votes)
  const elected = (validBallots: number) => decide(contestOf(frame, unit, votes, validBallots)).elected
  return valid.from === valid.to || elected(valid.from).join('\n') === elected(valid.to).join('\n')
}

/** Printed percentages against votes, and the published list of the elected against the law. */
function checksOf(unit: Unit, { valid, candidates }: Published, outcome: Outcome): ConstituencyResult['checks'] {
  const printed = candidates.filter((each) => each.percentText !== null)
  const named = candidates.flatMap((each, index) =>
    each.elected === null ? [] : [{ elected: each.elected, id: unit.candidates[index]?.id ?? '' }],
  )
  return {
    percentages: {
      right: printed.filter((each) => sameShare(each.percentText ?? '', percent(each.votes, valid.from))).length,
      of: printed.length,
    },
    elected: {
      right: named.filter((each) => outcome.elected.includes(each.id) === each.elected).length,
      of: named.length,
    },
  }
}

/** Publishers leave zeros out: `60` and `60,00` are the same share. */
const sameShare = (printed: string, computed: string): boolean =>
  printed.trim() !== '' && Number(printed.replace('%', '').replace(',', '.')) === Number(computed.replace(',', '.'))

/** The contract's outcome has no read-only lists. */
const plainOutcome = (outcome: Outcome): NonNullable<ConstituencyResult['outcome']> => ({
  ...outcome,
  elected: [...outcome.elected],
  undecided: outcome.undecided.map((group) => [...group]),
  reasons: outcome.reasons.map((reason) => ({ ...reason })),
})
