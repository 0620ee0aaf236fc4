import { byByte } from './encoding.ts'
import type { Outcome, Sums } from './figures.ts'
import type { ElectionBody, Round } from './leaf.ts'

/** One contest as the law asks for it (85/2015/QH13 Articles 78 to 80, both editions alike). */
export type Poll = Readonly<{
  body: ElectionBody
  round: Round
  seats: number
  figures: Sums
  /** In ballot order; a birth date nobody knows is null. */
  candidates: readonly Readonly<{ id: string; birthDate: string | null }>[]
}>

type Runner = Readonly<{ id: string; birthDate: string | null; votes: number }>

/** Whether two who have more than half have as many votes: then birth dates decide their order. */
export const needsBirthDates = (poll: Poll): boolean => {
  const ranked = qualified(poll)
  return pollOf(poll) !== 'not-valid' && new Set(ranked.map(({ votes }) => votes)).size < ranked.length
}

/** Who is elected, who is left open, and what follows. */
export function outcomeOf(poll: Poll): Outcome {
  const { seats } = poll
  const state = pollOf(poll)
  if (state === 'not-valid') {
    return { elected: [], next: 're-election', poll: state, undecided: [], unfilled: seats }
  }
  const { elected, open } = seated(qualified(poll), seats)
  const unfilled = seats - elected.length
  return {
    elected: elected.map(({ id }) => id),
    next: nextOf(poll, elected.length, open.length > 0),
    poll: state,
    undecided: open.length === 0 ? [] : [open.map(({ id }) => id)],
    unfilled,
  }
}

function pollOf({ round, figures: { voted, registered } }: Poll): Outcome['poll'] {
  if (2 * voted > registered || round === 'rerun') return 'valid'
  return round === 'first' ? 'not-valid' : 'unknown'
}

/** Those with more than half of the valid ballots, in order. */
function qualified({ candidates, figures }: Poll): readonly Runner[] {
  return candidates
    .map((candidate, at) => ({ ...candidate, votes: figures.votes[at] ?? 0 }))
    .filter(({ votes }) => 2 * votes > figures.valid)
    .sort((a, b) => b.votes - a.votes || byAge(a, b) || byByte(a.id, b.id))
}

function byAge(a: Runner, b: Runner): number {
  if (a.birthDate === b.birthDate) return 0
  if (a.birthDate === null) return 1
  if (b.birthDate === null) return -1
  return a.birthDate < b.birthDate ? -1 : 1
}

function seated(
  ranked: readonly Runner[],
  seats: number,
): Readonly<{ elected: readonly Runner[]; open: readonly Runner[] }> {
  const last = ranked[seats - 1]?.votes
  const next = ranked[seats]?.votes
  if (last === undefined || next === undefined || next < last) return { elected: ranked.slice(0, seats), open: [] }
  const above = ranked.filter(({ votes }) => votes > last)
  const tied = ranked.filter(({ votes }) => votes === last)
  const places = seats - above.length
  const stand = tied.map((runner) => ({ runner, place: placeOf(runner, tied, places) }))
  const those = (wanted: string) => stand.filter(({ place }) => place === wanted).map(({ runner }) => runner)
  return { elected: [...above, ...those('in')], open: those('open') }
}

function placeOf(runner: Runner, tied: readonly Runner[], places: number): 'in' | 'out' | 'open' {
  const others = tied.filter((other) => other !== runner)
  const { birthDate } = runner
  const perhaps = others.filter(
    (other) => birthDate === null || other.birthDate === null || other.birthDate <= birthDate,
  )
  const surely = others.filter((other) => birthDate !== null && other.birthDate !== null && other.birthDate < birthDate)
  if (perhaps.length < places) return 'in'
  return surely.length >= places ? 'out' : 'open'
}

function nextOf({ body, round, seats }: Poll, elected: number, undecided: boolean): Outcome['next'] {
  if (elected === seats || undecided || round === 'additional') return 'none'
  const short = 3 * elected < 2 * seats
  if (round === 'rerun') return body === 'NA' || short ? 'additional-election-decision' : 'none'
  if (body === 'NA') return 'additional-election-decision'
  return short ? 'additional-election' : 'none'
}
