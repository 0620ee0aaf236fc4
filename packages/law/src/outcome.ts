import { judgeSeats } from './constituency.ts'
import { type Body, bodiesOf, type Edition, type Round } from './edition.ts'
import type { Refusal } from './finding.ts'
import { percent } from './percent.ts'
import { type Reason, reason } from './reason.ts'

/** One candidate's votes. The birth date decides a tie at the last seat (Điều 78.4); `null` = not known. */
export type CandidateVotes = Readonly<{ id: string; birthDate: string | null; votes: number }>

/**
 * What decides a constituency: the figures of its minutes. `seats` is what the decision fixed for this poll
 * (in an additional election, the seats still to fill). `registered` or `voted` null = not published.
 */
export type Contest = Readonly<{
  edition: Edition
  body: Body
  round: Round
  seats: number
  registered: number | null
  voted: number | null
  validBallots: number
  candidates: readonly CandidateVotes[]
}>

export type NextStep = 'none' | 'additional-election' | 'additional-election-decision' | 're-election'

export type Outcome = Readonly<{
  /** `unknown`: turnout not known, or the law is silent; winners are then conditional. */
  poll: 'valid' | 'not-valid' | 'unknown'
  /** In rank order. */
  elected: readonly string[]
  /** Seats nobody has been elected to: `seats - elected.length`. */
  unfilled: number
  /** Ties at the last seat that the law does not settle: nobody of such a group is elected. */
  undecided: readonly (readonly string[])[]
  next: NextStep
  /** Share of valid ballots by candidate, `68,18`. For display. */
  percent: Readonly<Record<string, string>>
  reasons: readonly Reason[]
}>

/**
 * Decides one constituency by Điều 78–80 (both editions read the same here). Integers decide; nothing is thrown.
 * Expects a contest that `refuseContest` lets pass.
 *
 * W-1 more than half of the registered voters voted · W-2 more than half of the valid ballots · W-3 most votes
 * first · W-4 the older of equals · W-5 seats left over · W-6 turnout not above half.
 */
export function decide(contest: Contest): Outcome {
  const { seats, validBallots } = contest
  const turnout = judgeTurnout(contest)
  const doubts = doubtfulFigures(contest)
  const percents = Object.fromEntries(contest.candidates.map((each) => [each.id, percent(each.votes, validBallots)]))

  if (turnout.poll === 'not-valid') {
    const next = reason('W-6', '80', false, { registered: contest.registered ?? 0, voted: contest.voted ?? 0 })
    return {
      poll: 'not-valid',
      elected: [],
      unfilled: seats,
      undecided: [],
      next: 're-election',
      percent: percents,
      reasons: [...turnout.reasons, next, ...doubts],
    }
  }

  const majority = contest.candidates.map((each) =>
    reason(
      'W-2',
      '78.2',
      2 * each.votes > validBallots,
      { votes: each.votes, valid: validBallots },
      { candidate: each.id },
    ),
  )
  const qualified = rank(contest.candidates.filter((each) => 2 * each.votes > validBallots))
  const seated = fillSeats(qualified, seats)
  const shortfall = judgeShortfall(contest, seated.elected.length, seated.undecided.length > 0)
  return {
    poll: turnout.poll,
    elected: seated.elected,
    unfilled: seats - seated.elected.length,
    undecided: seated.undecided,
    next: shortfall.next,
    percent: percents,
    reasons: [...turnout.reasons, ...majority, ...seated.reasons, ...shortfall.reasons, ...doubts],
  }
}

/** Most votes first; equals by age, oldest first, unknown birth dates last; then by id, so that order never depends on input. */
function rank(candidates: readonly CandidateVotes[]): readonly CandidateVotes[] {
  return [...candidates].sort(
    (a, b) => b.votes - a.votes || compare(a.birthDate ?? '9999', b.birthDate ?? '9999') || compare(a.id, b.id),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** W-1 (Điều 78.1): 2 × voted > registered, of the whole constituency; exactly half fails. */
function judgeTurnout({ registered, voted, round }: Contest): { poll: Outcome['poll']; reasons: Reason[] } {
  if (registered === null || voted === null) {
    return { poll: 'unknown', reasons: [reason('W-1', '78.1', false, {}, { confidence: 'unconfirmed' })] }
  }
  const numbers = { voted, registered }
  if (2 * voted > registered) return { poll: 'valid', reasons: [reason('W-1', '78.1', true, numbers)] }
  switch (round) {
    case 'first':
      return { poll: 'not-valid', reasons: [reason('W-1', '78.1', false, numbers)] }
    case 'rerun':
      // Điều 80.4: a re-election is recognised whatever its turnout; there is no second one.
      return {
        poll: 'valid',
        reasons: [reason('W-1', '78.1', false, numbers), reason('W-6-RERUN', '80.4', true, numbers)],
      }
    case 'additional':
      // Điều 78.1 excepts only the re-election; the law does not say what follows a poorly attended additional election.
      return {
        poll: 'unknown',
        reasons: [reason('W-1-ADDITIONAL', '78.1', false, numbers, { confidence: 'unconfirmed' })],
      }
  }
}

type Seated = { elected: string[]; undecided: string[][]; reasons: Reason[] }

/**
 * W-3 and W-4 on candidates above half, in rank order. Where equal votes cross the last seat, the older are
 * elected; those whose age is equal or unknown, so that the law cannot tell them apart, stay undecided together.
 */
function fillSeats(qualified: readonly CandidateVotes[], seats: number): Seated {
  const inside = qualified.slice(0, seats)
  const last = inside.at(-1)
  const firstOut = qualified[seats]
  const place = (candidate: CandidateVotes, holds: boolean) =>
    reason(
      'W-3',
      '78.3',
      holds,
      { votes: candidate.votes, rank: qualified.indexOf(candidate) + 1, seats },
      { candidate: candidate.id },
    )
  if (!last || !firstOut || firstOut.votes < last.votes) {
    return {
      elected: inside.map((each) => each.id),
      undecided: [],
      reasons: qualified.map((each, index) => place(each, index < seats)),
    }
  }

  const above = qualified.filter((each) => each.votes > last.votes)
  const tied = qualified.filter((each) => each.votes === last.votes)
  const below = qualified.filter((each) => each.votes < last.votes)
  const places = seats - above.length
  type Standing = { each: CandidateVotes; standing: 'in' | 'out' | 'open' }
  const standing: Standing[] = tied.map((each) => ({ each, standing: settleByAge(each, tied, places) }))
  const age = ({ each, standing }: Standing) =>
    reason(
      standing === 'open' ? 'W-4-OPEN' : 'W-4',
      '78.4',
      standing === 'in',
      { votes: each.votes, birthDate: each.birthDate ?? '', tied: tied.length, places },
      { candidate: each.id, confidence: standing === 'open' ? 'unconfirmed' : 'confirmed' },
    )
  const open = standing.filter((item) => item.standing === 'open').map((item) => item.each.id)
  return {
    elected: [...above, ...standing.filter((item) => item.standing === 'in').map((item) => item.each)].map(
      (each) => each.id,
    ),
    undecided: open.length > 0 ? [open] : [],
    reasons: [
      ...above.map((each) => place(each, true)),
      ...standing.map(age),
      ...below.map((each) => place(each, false)),
    ],
  }
}

/** In or out when no unknown or equal birth date could change it (Điều 78.4); otherwise the law is silent. */
function settleByAge(
  candidate: CandidateVotes,
  tied: readonly CandidateVotes[],
  places: number,
): 'in' | 'out' | 'open' {
  const others = tied.filter((each) => each !== candidate)
  const { birthDate } = candidate
  const perhapsAhead =
    birthDate === null ? others : others.filter((each) => each.birthDate === null || each.birthDate <= birthDate)
  if (perhapsAhead.length < places) return 'in'
  const surelyAhead =
    birthDate === null ? [] : others.filter((each) => each.birthDate !== null && each.birthDate < birthDate)
  return surelyAhead.length >= places ? 'out' : 'open'
}

/**
 * W-5 (Điều 79): what follows seats that stay empty. The National Assembly: the Council considers and decides,
 * never by itself. A People's Council: an additional election when fewer than two thirds of the seats are filled.
 * There is no second additional election; after a re-election the law is silent, so a person decides.
 */
function judgeShortfall(contest: Contest, elected: number, tieOpen: boolean): { next: NextStep; reasons: Reason[] } {
  const { seats, body, round } = contest
  if (elected >= seats || tieOpen) return { next: 'none', reasons: [] }
  const numbers = { elected, seats, missing: seats - elected }
  if (round === 'additional') return { next: 'none', reasons: [reason('W-5-ONCE', '79.3', true, numbers)] }
  const councilShort = 3 * elected < 2 * seats
  if (round === 'rerun' && (body === 'NA' || councilShort)) {
    return {
      next: 'additional-election-decision',
      reasons: [reason('W-5-RERUN', '79', false, numbers, { confidence: 'unconfirmed' })],
    }
  }
  if (body === 'NA')
    return { next: 'additional-election-decision', reasons: [reason('W-5-NA', '79.1', false, numbers)] }
  return councilShort
    ? { next: 'additional-election', reasons: [reason('W-5-PC', '79.2', false, numbers)] }
    : { next: 'none', reasons: [reason('W-5-PC', '79.2', true, numbers)] }
}

/** Figures the law would not produce. They do not change the answer; they say that the minutes need another look. */
function doubtfulFigures({ edition, voted, validBallots, candidates, seats, body }: Contest): Reason[] {
  const sum = candidates.reduce((total, each) => total + each.votes, 0)
  const limit = judgeSeats(edition, body, seats)
  return [
    ...(voted !== null && validBallots > voted
      ? [reason('DOUBT-VALID', '74', false, { valid: validBallots, voted }, { confidence: 'unconfirmed' })]
      : []),
    ...(sum > seats * validBallots
      ? [reason('DOUBT-SUM', '74', false, { sum, seats, valid: validBallots }, { confidence: 'unconfirmed' })]
      : []),
    ...(sum < validBallots
      ? [reason('DOUBT-FEW', '74', false, { sum, valid: validBallots }, { confidence: 'unconfirmed' })]
      : []),
    ...(limit.holds ? [] : [limit]),
  ]
}

/** Why a contest cannot be decided at all, or undefined. `path` points into the contest: `candidates[2].votes`. */
export function refuseContest(contest: Contest): Refusal | undefined {
  const { edition, body, seats, registered, voted, validBallots, candidates } = contest
  if (!bodiesOf(edition).includes(body))
    return { code: 'body-not-in-edition', path: 'body', numbers: { body, edition } }
  if (!Number.isSafeInteger(seats) || seats < 1) return { code: 'seats-below-one', path: 'seats', numbers: { seats } }
  for (const [path, value] of Object.entries({ registered, voted, validBallots })) {
    if (value !== null && !isCount(value)) return { code: 'not-a-count', path, numbers: { value } }
  }
  if (registered !== null && voted !== null && voted > registered) {
    return { code: 'voted-exceeds-registered', path: 'voted', numbers: { voted, registered } }
  }
  const seen = new Set<string>()
  for (const [index, { id, votes, birthDate }] of candidates.entries()) {
    const path = `candidates[${index}]`
    if (seen.has(id)) return { code: 'duplicate-candidate', path: `${path}.id`, numbers: { id } }
    seen.add(id)
    if (!isCount(votes)) return { code: 'not-a-count', path: `${path}.votes`, numbers: { value: votes } }
    if (votes > validBallots) {
      return { code: 'votes-exceed-valid', path: `${path}.votes`, numbers: { votes, valid: validBallots } }
    }
    if (birthDate !== null && !isDate(birthDate)) {
      return { code: 'not-a-date', path: `${path}.birthDate`, numbers: { value: birthDate } }
    }
  }
  return undefined
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** A calendar date `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
