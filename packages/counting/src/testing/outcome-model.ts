import type { Body, Contest, Outcome } from '@baucu/law'

/**
 * A second reading of Điều 78–80, slow and literal, that shares no code and no method with `decide`. Instead of ranking
 * it lists every set of winners that the law allows, and calls elected who is in all of them.
 */
export type ModelOutcome = Pick<Outcome, 'poll' | 'elected' | 'unfilled' | 'undecided' | 'next' | 'percent'> &
  Readonly<{
    /** Who is on more than half of the valid ballots, in the order of the ballot. */
    majority: readonly string[]
  }>

type Person = Contest['candidates'][number]

export function modelOutcome(contest: Contest): ModelOutcome {
  const { registered, voted, round, seats, validBallots, candidates } = contest
  const percent = Object.fromEntries(candidates.map((each) => [each.id, longDivision(each.votes, validBallots)]))
  // Điều 78.2: more valid ballots name the person than do not.
  const qualified = candidates.filter((each) => each.votes > validBallots - each.votes)
  const majority = qualified.map((each) => each.id)
  // Điều 78.1: more voted than stayed away; Điều 80: else a re-election, which itself is recognised in any case.
  const known = registered !== null && voted !== null
  const wellAttended = known && voted > registered - voted
  if (known && !wellAttended && round === 'first') {
    return { poll: 'not-valid', elected: [], unfilled: seats, undecided: [], next: 're-election', percent, majority }
  }
  const poll = wellAttended || (known && round === 'rerun') ? 'valid' : 'unknown'
  const allowed = lawfulWinners(qualified, seats)
  const elected = qualified.filter((each) => allowed.every((set) => set.includes(each)))
  const open = qualified.filter((each) => !elected.includes(each) && allowed.some((set) => set.includes(each)))
  return {
    poll,
    elected: lineUp(elected),
    unfilled: seats - elected.length,
    undecided: open.length > 0 ? [lineUp(open)] : [],
    next: open.length > 0 ? 'none' : nextStep(contest, elected.length),
    percent,
    majority,
  }
}

/** Every set of as many of the qualified as there are seats, in which nobody outside comes before somebody inside. */
function lawfulWinners(qualified: readonly Person[], seats: number): Person[][] {
  const size = Math.min(seats, qualified.length)
  const sets: Person[][] = []
  for (let bits = 0; bits < 1 << qualified.length; bits++) {
    const inside = qualified.filter((_, index) => (bits >> index) & 1)
    if (inside.length !== size) continue
    const outside = qualified.filter((_, index) => !((bits >> index) & 1))
    if (outside.every((out) => inside.every((person) => !comesBefore(out, person)))) sets.push(inside)
  }
  return sets
}

/** Điều 78.3: more votes. Điều 78.4: equal votes, older; of unknown or equal birth dates the law says nothing. */
const comesBefore = (a: Person, b: Person): boolean =>
  a.votes > b.votes ||
  (a.votes === b.votes &&
    a.birthDate !== null &&
    b.birthDate !== null &&
    Date.parse(a.birthDate) < Date.parse(b.birthDate))

/** Most votes first, then the older, those without a date after those with one, then by id. */
function lineUp(people: readonly Person[]): string[] {
  const waiting = [...people]
  const line: string[] = []
  while (waiting.length > 0) {
    const first = waiting.findIndex((each) => waiting.every((other) => other === each || !standsBefore(other, each)))
    line.push(...waiting.splice(first, 1).map((each) => each.id))
  }
  return line
}

function standsBefore(a: Person, b: Person): boolean {
  if (a.votes !== b.votes) return a.votes > b.votes
  if (a.birthDate === b.birthDate) return a.id < b.id
  if (a.birthDate === null) return false
  return b.birthDate === null || Date.parse(a.birthDate) < Date.parse(b.birthDate)
}

/** Điều 79.2 as a table: with so many seats, at most so many winners ask for an additional election. */
const tooFew: Readonly<Record<number, number>> = { 1: 0, 2: 1, 3: 1, 4: 2, 5: 3, 6: 3 }

function nextStep({ body, round, seats }: Contest, winners: number): Outcome['next'] {
  if (winners === seats) return 'none'
  const tooFewFor: Readonly<Record<Body, boolean>> = {
    NA: true,
    province: winners <= (tooFew[seats] ?? 0),
    district: winners <= (tooFew[seats] ?? 0),
    commune: winners <= (tooFew[seats] ?? 0),
  }
  if (!tooFewFor[body]) return 'none'
  return {
    // The Council considers and decides (79.1); a council's additional election follows of itself (79.2).
    first: body === 'NA' ? ('additional-election-decision' as const) : ('additional-election' as const),
    // There is no second one (79.3).
    additional: 'none' as const,
    // The law does not say; somebody decides.
    rerun: 'additional-election-decision' as const,
  }[round]
}

/** Percent to two decimals, half up, by long division as on paper. */
function longDivision(part: number, whole: number): string {
  if (whole === 0) return '0,00'
  let remainder = part
  let digits = 0
  for (let place = 0; place < 5; place++) {
    let digit = 0
    while (remainder >= whole) {
      remainder -= whole
      digit += 1
    }
    digits = digits * 10 + digit
    if (place < 4) remainder *= 10
  }
  if (remainder >= whole - remainder) digits += 1
  const text = String(digits).padStart(3, '0')
  return `${text.slice(0, -2)},${text.slice(-2)}`
}
