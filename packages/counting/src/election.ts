import { type Body, bodiesOf, type Edition, isDate, type Minutes, type Refusal } from '@baucu/law'

/** A candidate of an official list. The birth date decides a tie at the last seat; null = not known. */
export type ElectionCandidate = Readonly<{ id: string; name: string; birthDate: string | null }>

/** One contest in one constituency: who stands, how many seats, which polling areas send minutes. */
export type Constituency = Readonly<{
  id: string
  body: Body
  province: string
  number: number
  /** What the constituency is made of, in words: "Gồm các huyện: …". */
  area: string
  seats: number
  /** In ballot order. */
  candidates: readonly ElectionCandidate[]
  /** Codes of the polling areas; one area may also belong to a constituency of another body. */
  pollingAreas: readonly string[]
}>

/** `election.json`: everything that is fixed before the first minutes arrive. */
export type Election = Readonly<{
  edition: Edition
  electionDay: string
  bodies: readonly Body[]
  rehearsal: boolean
  constituencies: readonly Constituency[]
}>

/** A line of `minutes.ndjson`: the minutes of one contest in one polling area, and the constituency they belong to. */
export type MinutesLine = Minutes & Readonly<{ constituency: string }>

/** Why nothing can be counted for this election, or undefined. `path` points into it: `constituencies[3].seats`. */
export function refuseElection(election: Election): Refusal | undefined {
  const { edition, electionDay, bodies } = election
  if (!isDate(electionDay)) return { code: 'not-a-date', path: 'electionDay', numbers: { value: electionDay } }
  const stray = bodies.find((body) => !bodiesOf(edition).includes(body))
  if (stray) return { code: 'body-not-in-edition', path: 'bodies', numbers: { body: stray, edition } }
  const ids = new Set<string>()
  const areas = new Map<Body, Set<string>>()
  for (const [index, each] of election.constituencies.entries()) {
    const path = `constituencies[${index}]`
    if (ids.has(each.id)) return { code: 'duplicate-constituency', path: `${path}.id`, numbers: { id: each.id } }
    ids.add(each.id)
    const ofBody = areas.get(each.body) ?? new Set()
    areas.set(each.body, ofBody)
    const refusal = refuseConstituency(each, bodies, ofBody, path)
    if (refusal) return refusal
  }
  return undefined
}

/** `areas`: polling areas already named for the same body; a voter's area lies in one constituency of each body. */
function refuseConstituency(
  constituency: Constituency,
  bodies: readonly Body[],
  areas: Set<string>,
  path: string,
): Refusal | undefined {
  const { body, seats, candidates, pollingAreas } = constituency
  if (!bodies.includes(body)) return { code: 'body-not-elected', path: `${path}.body`, numbers: { body } }
  if (!Number.isSafeInteger(seats) || seats < 1) {
    return { code: 'seats-below-one', path: `${path}.seats`, numbers: { seats } }
  }
  const ids = new Set<string>()
  for (const [index, { id, birthDate }] of candidates.entries()) {
    const at = `${path}.candidates[${index}]`
    if (ids.has(id)) return { code: 'duplicate-candidate', path: `${at}.id`, numbers: { id } }
    ids.add(id)
    if (birthDate !== null && !isDate(birthDate)) {
      return { code: 'not-a-date', path: `${at}.birthDate`, numbers: { value: birthDate } }
    }
  }
  for (const [index, area] of pollingAreas.entries()) {
    if (areas.has(area)) {
      return { code: 'duplicate-area', path: `${path}.pollingAreas[${index}]`, numbers: { area } }
    }
    areas.add(area)
  }
  return undefined
}
