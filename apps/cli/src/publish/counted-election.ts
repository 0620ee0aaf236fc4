import {
  type ConstituencyTotals,
  type Election,
  type MinutesLine,
  type MinutesRefusal,
  tabulate,
} from '@baucu/counting'
import type { MinutesFiguresRecord } from '@baucu/proof'

/** The minutes of one polling area, as they are committed to. */
export type CountedArea = Readonly<{ area: string; figures: MinutesFiguresRecord }>

/** An election with everything that was counted of it. */
export type CountedElection = Readonly<{
  election: Election
  /** By constituency, each area once. */
  minutes: ReadonlyMap<string, readonly CountedArea[]>
  totals: ReadonlyMap<string, ConstituencyTotals>
  /** What was not counted, by area: then nothing may be published. */
  refused: readonly MinutesRefusal[]
}>

/** Counts the minutes and keeps their figures: a bundle opens them one by one. */
export async function countElection(election: Election, lines: AsyncIterable<MinutesLine>): Promise<CountedElection> {
  const order = new Map(election.constituencies.map((each) => [each.id, each.candidates.map(({ id }) => id)]))
  const minutes = new Map<string, Map<string, CountedArea>>()
  async function* kept(): AsyncGenerator<MinutesLine> {
    for await (const line of lines) {
      const areas = minutes.get(line.constituency) ?? new Map<string, CountedArea>()
      minutes.set(line.constituency, areas)
      areas.set(line.area, { area: line.area, figures: figuresOf(line, order.get(line.constituency) ?? []) })
      yield line
    }
  }
  const { constituencies, findings } = await tabulate(election, kept())
  return {
    election,
    minutes: new Map([...minutes].map(([id, areas]) => [id, [...areas.values()]])),
    totals: new Map(constituencies.map((each) => [each.id, each])),
    refused: findings,
  }
}

function figuresOf(line: MinutesLine, candidates: readonly string[]): MinutesFiguresRecord {
  const { registered, voted, received, issued, exchanged, unused, collected, valid, invalid, byCount, votes } = line
  const inOrder = candidates.map((id) => votes[id] ?? 0)
  return {
    registered,
    voted,
    received,
    issued,
    exchanged,
    unused,
    collected,
    valid,
    invalid,
    byCount,
    votes: inOrder,
  }
}
