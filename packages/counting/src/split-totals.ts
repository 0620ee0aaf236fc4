import { type Body, pollingAreaVoters, type Refusal } from '@baucu/law'
import { apportion } from './apportion.ts'
import type { Counts } from './constituency-totals.ts'
import type { Constituency, Election, MinutesLine } from './election.ts'
import { largestFigure } from './minutes-refusal.ts'
import { type PublishedConstituency, type PublishedResults, publishedCandidateId } from './published-results.ts'
import { bell, type Random, randomFrom } from './random.ts'
import { classesOf, isPile, takeBallots } from './split-votes.ts'

export type SplitSettings = Readonly<{
  /** How many polling areas to invent, for all constituencies together. */
  areas: number
  /** The same seed gives the same minutes, on every machine. */
  seed: number
  /** The body elected; published files of this format are of the National Assembly. */
  body?: Body
}>

/**
 * Where registered, voted and invalid come from, which no unit publishes:
 * `published`: the file holds every constituency of the nation, and they add up to the national totals;
 * `scaled`: the file lacks constituencies, so the national totals are taken in proportion to its valid ballots;
 * `invented`: there are no national totals.
 */
export type SplitBasis = 'published' | 'scaled' | 'invented'

/** A rehearsal: an election whose polling areas do not exist and whose sums do. */
export type Split = Readonly<{
  election: Election
  basis: SplitBasis
  /**
   * The valid ballots of a constituency are the least number that fits its printed percentages (`validBallotsMin`).
   * These constituencies needed more, so that the votes fit on the ballots.
   */
  raised: readonly string[]
  /** What all minutes add up to. */
  totals: Counts
  /** The minutes, constituency by constituency; each walk makes them anew and keeps none. */
  minutes: () => Iterable<MinutesLine>
  /** The minutes of one constituency of `election`, by its index. */
  minutesOf: (constituency: number) => Iterable<MinutesLine>
}>

/**
 * Splits published unit totals over invented polling areas whose sums are exactly the published ones. Every minutes
 * passes `checkMinutes` with no error; a few carry the warning ID-08 (a ballot taken away), as real ones do.
 *
 * Every area has at least one valid ballot; more areas than ballots are refused, and so is a file that no set of
 * ballots could have produced. A constituency without any valid ballot gets one area.
 */
export function splitTotals(results: PublishedResults, settings: SplitSettings): Split | Refusal {
  const { areas, seed, body = 'NA' } = settings
  const { constituencies } = results
  const refusal = refuseSplit(results, areas)
  if (refusal) return refusal
  const valid = constituencies.map(validBallotsOf)
  const sums = nationalSums(results, total(valid))
  if ('code' in sums) return sums
  const areaCounts = apportion(areas, valid, {
    lower: () => 1,
    upper: (index) => Math.max(1, valid[index] ?? 0),
  })
  const invalid = apportion(sums.invalid, valid)
  const takenAway = apportion(sums.takenAway, valid)
  const stayedAway = apportion(sums.stayedAway, valid)
  const election: Election = {
    edition: results.edition,
    electionDay: results.electionDay,
    bodies: [body],
    rehearsal: true,
    constituencies: constituencies.map((each, index) => inventAreas(each, body, areaCounts[index] ?? 1)),
  }
  const minutesOf = (index: number): Iterable<MinutesLine> => {
    const constituency = election.constituencies[index]
    const published = constituencies[index]
    if (!constituency || !published) return []
    const unit: Unit = {
      constituency,
      edition: results.edition,
      valid: valid[index] ?? 0,
      votes: published.candidates.map((each) => each.votes),
      invalid: invalid[index] ?? 0,
      takenAway: takenAway[index] ?? 0,
      stayedAway: stayedAway[index] ?? 0,
    }
    return { [Symbol.iterator]: () => splitUnit(unit, randomFrom(seed, constituency.id)) }
  }
  return {
    election,
    basis: sums.basis,
    raised: constituencies.filter((each, index) => each.validBallotsMin !== valid[index]).map((each) => each.id),
    totals: totalsOf(total(valid), sums),
    minutesOf,
    minutes: () => ({
      *[Symbol.iterator]() {
        for (const index of constituencies.keys()) yield* minutesOf(index)
      },
    }),
  }
}

/**
 * How many polling areas an election of so many constituencies would have, at the size of 23/05/2021: 84,767 areas in
 * 184 constituencies. What a rehearsal plays when nobody asks for another number.
 */
export const usualAreas = (constituencies: number): number => Math.max(1, Math.round((constituencies * 84_767) / 184))

/** The least number of valid ballots that fits the printed percentages and can carry the votes. */
function validBallotsOf({ seats, validBallotsMin, candidates }: PublishedConstituency): number {
  const votes = candidates.map((each) => each.votes)
  return Math.max(validBallotsMin, Math.ceil(total(votes) / seats), ...votes)
}

function refuseSplit({ constituencies }: PublishedResults, areas: number): Refusal | undefined {
  const ids = new Set<string>()
  for (const [index, each] of constituencies.entries()) {
    const path = `constituencies[${index}]`
    if (ids.has(each.id)) return { code: 'duplicate-constituency', path: `${path}.id`, numbers: { id: each.id } }
    ids.add(each.id)
    const odd = oddFigure(each)
    if (odd) return { code: 'not-a-count', path: `${path}.${odd[0]}`, numbers: { value: odd[1] } }
    if (each.seats < 1) return { code: 'seats-below-one', path: `${path}.seats`, numbers: { seats: each.seats } }
    const valid = validBallotsOf(each)
    const votes = each.candidates.map((candidate) => candidate.votes)
    if (valid > each.validBallotsMax || !isPile(each.seats, valid, votes)) {
      return {
        code: 'no-such-ballots',
        path: `${path}.candidates`,
        numbers: { votes: total(votes), seats: each.seats, from: each.validBallotsMin, to: each.validBallotsMax },
      }
    }
  }
  const most = total(constituencies.map((each) => Math.max(1, validBallotsOf(each))))
  if (!Number.isSafeInteger(areas) || areas < constituencies.length || areas > most) {
    return { code: 'areas-do-not-fit', path: 'areas', numbers: { areas, least: constituencies.length, most } }
  }
  return undefined
}

/** The first figure that is not a count, with its place. */
function oddFigure(each: PublishedConstituency): readonly [string, number] | undefined {
  const { seats, validBallotsMin, validBallotsMax } = each
  const figures: [string, number][] = [
    ...Object.entries({ seats, validBallotsMin, validBallotsMax }),
    ...each.candidates.map(({ votes }, index): [string, number] => [`candidates[${index}].votes`, votes]),
  ]
  return figures.find(([, value]) => !Number.isInteger(value) || value < 0 || value > largestFigure)
}

/** Ballots beside the valid ones: spoilt in the box, given out and not in the box, never asked for. */
type Beside = Readonly<{ basis: SplitBasis; invalid: number; takenAway: number; stayedAway: number }>

/** Shares of valid ballots where nothing was published: near those of 23/5/2021, for a plausible picture only. */
const invented = { invalid: 0.008, takenAway: 0.001, stayedAway: 0.004 } as const

function nationalSums({ national, constituencies }: PublishedResults, valid: number): Beside | Refusal {
  if (!national) {
    const part = (share: number) => Math.round(valid * share)
    return {
      basis: 'invented',
      invalid: part(invented.invalid),
      takenAway: part(invented.takenAway),
      stayedAway: part(invented.stayedAway),
    }
  }
  const { registeredVoters, voted, validBallots, invalidBallots } = national
  if (national.constituencies === constituencies.length) {
    const takenAway = voted - valid - invalidBallots
    const stayedAway = registeredVoters - voted
    return takenAway >= 0 && stayedAway >= 0
      ? { basis: 'published', invalid: invalidBallots, takenAway, stayedAway }
      : disagree(national, valid)
  }
  const takenAway = voted - validBallots - invalidBallots
  const stayedAway = registeredVoters - voted
  if (takenAway < 0 || stayedAway < 0 || (validBallots === 0 && valid > 0)) return disagree(national, valid)
  const part = (figure: number) => (validBallots > 0 ? Math.round(figure * (valid / validBallots)) : 0)
  return { basis: 'scaled', invalid: part(invalidBallots), takenAway: part(takenAway), stayedAway: part(stayedAway) }
}

const disagree = (national: NonNullable<PublishedResults['national']>, valid: number): Refusal => ({
  code: 'national-disagrees',
  path: 'national',
  numbers: {
    registered: national.registeredVoters,
    voted: national.voted,
    valid: Math.max(valid, national.validBallots),
    invalid: national.invalidBallots,
  },
})

function totalsOf(valid: number, { invalid, takenAway, stayedAway }: Beside): Counts {
  const collected = valid + invalid
  const voted = collected + takenAway
  return { registered: voted + stayedAway, voted, issued: voted, collected, valid, invalid }
}

function inventAreas(published: PublishedConstituency, body: Body, areas: number): Constituency {
  const { id, province, constituency, area, seats, candidates } = published
  const digits = Math.max(4, String(areas).length)
  return {
    id,
    body,
    province,
    number: constituency,
    area,
    seats,
    candidates: candidates.map(({ name, birthDate }, index) => ({
      id: publishedCandidateId(id, index),
      name,
      birthDate,
    })),
    pollingAreas: Array.from({ length: areas }, (_, index) => `${id}-${String(index + 1).padStart(digits, '0')}`),
  }
}

/** The totals of one constituency, and the areas they are split over. */
type Unit = Readonly<{
  constituency: Constituency
  edition: Election['edition']
  valid: number
  votes: readonly number[]
  invalid: number
  takenAway: number
  stayedAway: number
}>

function* splitUnit(unit: Unit, random: Random): Generator<MinutesLine, void> {
  const { constituency, edition } = unit
  const { id, body, seats, pollingAreas } = constituency
  const ids = constituency.candidates.map((each) => each.id)
  const sizes = areaSizes(unit, pollingAreas.length, random)
  const pile = { valid: unit.valid, votes: [...unit.votes] }
  let { invalid, takenAway, stayedAway } = unit
  for (const [index, area] of pollingAreas.entries()) {
    const size = sizes[index] ?? 0
    const share = index === pollingAreas.length - 1 ? 1 : size / pile.valid
    const spoilt = part(invalid, share, random)
    const gone = seldom(takenAway, share, random)
    const absent = part(stayedAway, share, random)
    invalid -= spoilt
    takenAway -= gone
    stayedAway -= absent
    const votes = takeBallots(seats, pile, size, random)
    const collected = size + spoilt
    const voted = collected + gone
    const registered = voted + absent
    // A small reserve of ballot papers; none exchanged, so that ID-09 holds however exchanged ballots are counted.
    const received = registered + Math.ceil(registered / 50)
    yield {
      edition,
      body,
      seats,
      constituency: id,
      area,
      registered,
      voted,
      received,
      issued: voted,
      exchanged: 0,
      unused: received - voted,
      collected,
      valid: size,
      invalid: spoilt,
      byCount: classesOf(seats, size, votes),
      votes: Object.fromEntries(ids.map((candidate, position) => [candidate, votes[position] ?? 0])),
      candidates: ids,
    }
  }
}

/** A whole number near `share` of what is left, never more than is left; all of it for the last share. */
function part(left: number, share: number, random: Random): number {
  if (share >= 1) return left
  const wanted = left * share * Math.max(0, 1 + 0.5 * bell(random))
  return Math.min(left, Math.floor(wanted + random()))
}

/** The same in few areas and many at a time: most areas find every ballot, and ID-08 stays a rare sight. */
const seldom = (left: number, share: number, random: Random): number =>
  share >= 1 || random() * seldomness < 1 ? part(left, Math.min(1, share * seldomness), random) : 0

const seldomness = 25

/**
 * Valid ballots of each area: different sizes that add up to `valid`, each at least 1 (0 if there are no ballots), and
 * of the size the law gives a polling area where the totals leave room for it.
 */
function areaSizes({ valid, edition }: Unit, areas: number, random: Random): readonly number[] {
  const mean = valid / areas
  const lawful = pollingAreaVoters.value[edition]
  const roomy = lawful !== null && mean >= lawful.least && mean <= lawful.most
  const least = roomy ? lawful.least : Math.min(Math.max(1, Math.floor(mean * 0.4)), Math.floor(mean))
  const most = roomy ? lawful.most : Math.ceil(mean * 1.9)
  const sizes: number[] = []
  for (let left = valid, after = areas - 1; after >= 0; after--) {
    const drawn = Math.round((left / (after + 1)) * (1 + 0.35 * bell(random)))
    const size = Math.min(Math.max(drawn, least, left - most * after), most, left - least * after)
    sizes.push(size)
    left -= size
  }
  return sizes
}

const total = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0)
