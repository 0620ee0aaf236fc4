import { type InvalidGround, invalidGrounds } from '@baucu/law'
import type { Bundle, Entry, TallyAid, TallyContest } from './tally-aid.ts'

/** What has been read so far. */
export type TallySums = Readonly<{
  collected: number
  valid: number
  invalid: number
  /** Doubtful ballots the Team has not decided on. */
  aside: number
  /** Doubtful ballots it decided on; they stand among the valid or the invalid ones. */
  decided: number
  /** Collected and not read; below zero when more was read than collected. */
  left: number
  /** Valid ballots by the number of names they keep: [A1, …, AS]. */
  byCount: readonly number[]
  grounds: Readonly<Record<InvalidGround, number>>
  /** In ballot order. */
  votes: readonly number[]
}>

/** The figures as forms 18 and 23 ask for them. */
export type TallyFigures = Readonly<
  Pick<TallySums, 'collected' | 'valid' | 'invalid' | 'byCount' | 'grounds' | 'decided'> & {
    votes: Readonly<Record<string, number>>
  }
>

/** Adds up every bundle, the one in hand included. The order of bundles and ballots never matters. */
export function tallySums(aid: TallyAid): TallySums {
  if (aid.stage === 'set-up') return sumsOf(aid.contest, 0, [])
  const open = aid.stage === 'reading' ? [aid.open] : []
  return sumsOf(aid.contest, aid.table.collected, [...aid.bundles, ...open])
}

/** What the finished count hands to the minutes: it passes ID-01 to ID-04. */
export function tallyFigures(aid: Extract<TallyAid, { stage: 'finished' }>): TallyFigures {
  const { collected, valid, invalid, byCount, grounds, decided, votes } = tallySums(aid)
  return {
    ...{ collected, valid, invalid, byCount, grounds, decided },
    votes: Object.fromEntries(aid.contest.candidates.map((id, index) => [id, votes[index] ?? 0])),
  }
}

/** Of one bundle: ballots that lie in it, strokes not yet a whole ballot, and its votes. */
export function bundleSums(
  contest: TallyContest,
  bundle: Bundle,
): Readonly<{
  inside: number
  odd: number
  votes: readonly number[]
}> {
  const votes = contest.candidates.map(() => 0)
  let ballots = 0
  let strokes = 0
  for (const entry of bundle.entries) {
    if (entry.kind === 'kept') {
      ballots += 1
      for (const name of entry.names) votes[name] = (votes[name] ?? 0) + 1
    } else if (entry.kind === 'stroke') {
      strokes += 1
      votes[entry.name] = (votes[entry.name] ?? 0) + 1
    } else if (entry.kind === 'invalid' && bundle.pile.kind === 'invalid') ballots += 1
  }
  const names = bundle.pile.kind === 'valid' ? bundle.pile.names : 1
  return { inside: ballots + Math.floor(strokes / names), odd: strokes % names, votes }
}

function sumsOf(contest: TallyContest, collected: number, bundles: readonly Bundle[]): TallySums {
  const byCount = Array.from({ length: contest.seats }, () => 0)
  const grounds = Object.fromEntries(invalidGrounds.map((each) => [each, 0])) as Record<InvalidGround, number>
  const votes = contest.candidates.map(() => 0)
  let aside = 0
  let decided = 0
  const keep = (names: number, ballots: number) => {
    byCount[names - 1] = (byCount[names - 1] ?? 0) + ballots
  }
  const add = (entry: Entry): void => {
    if (entry.kind === 'invalid') grounds[entry.ground] += 1
    else if (entry.kind === 'stroke') votes[entry.name] = (votes[entry.name] ?? 0) + 1
    else if (entry.kind === 'kept') {
      keep(entry.names.length, 1)
      for (const name of entry.names) votes[name] = (votes[name] ?? 0) + 1
    } else if (entry.decided) {
      decided += 1
      add(entry.decided.as)
    } else aside += 1
  }
  for (const { pile, entries } of bundles) {
    for (const entry of entries) add(entry)
    if (pile.kind === 'valid' && pile.way === 'strokes') {
      keep(pile.names, Math.floor(entries.filter(({ kind }) => kind === 'stroke').length / pile.names))
    }
  }
  const valid = byCount.reduce((sum, each) => sum + each, 0)
  const invalid = invalidGrounds.reduce((sum, each) => sum + grounds[each], 0)
  const left = collected - valid - invalid - aside
  return { collected, valid, invalid, aside, decided, left, byCount, grounds, votes }
}
