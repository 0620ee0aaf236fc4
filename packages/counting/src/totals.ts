import type { Body, Edition, Outcome, Round } from '@baucu/law'
import {
  type Areas,
  type BodyTotals,
  type ConstituencyTotals,
  countFields,
  type NationTotals,
  outcomeSoFar,
} from './constituency-totals.ts'
import type { Election } from './election.ts'

/** What the arithmetic must know of a constituency: no names of areas, no names of people. */
export type CountedConstituency = Readonly<{
  id: string
  body: Body
  seats: number
  /** How many polling areas will send minutes. */
  expected: number
  candidates: readonly Readonly<{ id: string; birthDate: string | null }>[]
}>

/** What is counted: an edition, a round, and its constituencies in a fixed order. */
export type Count = Readonly<{
  edition: Edition
  /** `first` unless said otherwise. */
  round?: Round
  constituencies: readonly CountedConstituency[]
}>

/** The count of an election: the same constituencies, in the same order. */
export const countOf = (election: Election, round: Round = 'first'): Count => ({
  edition: election.edition,
  round,
  constituencies: election.constituencies.map(({ id, body, seats, candidates, pollingAreas }) => ({
    id,
    body,
    seats,
    candidates,
    expected: pollingAreas.length,
  })),
})

/** How many counts stand before the votes in a row of figures. */
export const countWidth = countFields.length

/**
 * Sums by constituency in one block of numbers: the six counts, then the votes in ballot order. Outcomes are kept
 * until the constituency changes. Every figure is at most `largestFigure`, so sums stay exact integers.
 */
export class Totals {
  readonly count: Count
  /** Where the row of a constituency begins in `sums`. */
  readonly first: Int32Array
  readonly sums: Float64Array
  readonly reported: Int32Array
  readonly #outcomes: (Outcome | undefined)[]

  constructor(count: Count) {
    this.count = count
    this.first = new Int32Array(count.constituencies.length + 1)
    for (const [index, { candidates }] of count.constituencies.entries()) {
      this.first[index + 1] = (this.first[index] ?? 0) + countWidth + candidates.length
    }
    this.sums = new Float64Array(this.first[count.constituencies.length] ?? 0)
    this.reported = new Int32Array(count.constituencies.length)
    this.#outcomes = count.constituencies.map(() => undefined)
  }

  /** Adds (`sign` 1) or takes away (−1) one row of figures that begins at `offset`. */
  add(constituency: number, figures: Int32Array, offset: number, sign: 1 | -1): void {
    const begin = this.first[constituency] ?? 0
    const end = this.first[constituency + 1] ?? begin
    for (let at = begin, from = offset; at < end; at++, from++) {
      this.sums[at] = (this.sums[at] ?? 0) + sign * (figures[from] ?? 0)
    }
    this.reported[constituency] = (this.reported[constituency] ?? 0) + sign
    this.changed(constituency)
  }

  /** Forgets the outcome of a constituency whose sums were changed from outside. */
  changed(constituency: number): void {
    this.#outcomes[constituency] = undefined
  }

  result(constituency: number, rejected: number): ConstituencyTotals | undefined {
    const counted = this.count.constituencies[constituency]
    if (!counted) return undefined
    const begin = this.first[constituency] ?? 0
    const figure = (at: number): number => this.sums[begin + at] ?? 0
    const areas: Areas = { expected: counted.expected, reported: this.reported[constituency] ?? 0, rejected }
    const candidates = counted.candidates.map(({ id, birthDate }, index) => ({
      id,
      birthDate,
      votes: figure(countWidth + index),
    }))
    const counts = {
      registered: figure(0),
      voted: figure(1),
      issued: figure(2),
      collected: figure(3),
      valid: figure(4),
      invalid: figure(5),
    }
    const { edition, round = 'first' } = this.count
    const { body, seats } = counted
    const contest = {
      edition,
      body,
      round,
      seats,
      registered: counts.registered,
      voted: counts.voted,
      validBallots: counts.valid,
      candidates,
    }
    const outcome = this.#outcomes[constituency] ?? outcomeSoFar(contest, areas)
    this.#outcomes[constituency] = outcome
    return {
      id: counted.id,
      areas,
      ...counts,
      votes: Object.fromEntries(candidates.map((each) => [each.id, each.votes])),
      outcome,
    }
  }

  /** The result of every constituency, in the order of the count. */
  results(rejected: (constituency: number) => number): readonly ConstituencyTotals[] {
    return this.count.constituencies.flatMap((_, index) => this.result(index, rejected(index)) ?? [])
  }

  /** Sums of `results` of this count. */
  nation(results: readonly ConstituencyTotals[]): NationTotals {
    const paired = this.count.constituencies.flatMap((counted, index) => {
      const result = results[index]
      return result ? [{ counted, result }] : []
    })
    const present = [...new Set(paired.map(({ counted }) => counted.body))]
    const of = (body: Body) => sumResults(paired.filter(({ counted }) => counted.body === body))
    return { ...sumResults(paired), bodies: Object.fromEntries(present.map((body) => [body, of(body)])) }
  }
}

function sumResults(all: readonly { counted: CountedConstituency; result: ConstituencyTotals }[]): BodyTotals {
  const sum = (of: (each: (typeof all)[number]) => number): number => all.reduce((total, each) => total + of(each), 0)
  const complete = all.filter(({ result: { areas } }) => areas.expected > 0 && areas.reported === areas.expected)
  return {
    constituencies: all.length,
    complete: complete.length,
    areas: {
      expected: sum(({ result }) => result.areas.expected),
      reported: sum(({ result }) => result.areas.reported),
      rejected: sum(({ result }) => result.areas.rejected),
    },
    seats: sum(({ counted }) => counted.seats),
    elected: complete.reduce((total, { result }) => total + result.outcome.elected.length, 0),
    registered: sum(({ result }) => result.registered),
    voted: sum(({ result }) => result.voted),
    issued: sum(({ result }) => result.issued),
    collected: sum(({ result }) => result.collected),
    valid: sum(({ result }) => result.valid),
    invalid: sum(({ result }) => result.invalid),
  }
}
