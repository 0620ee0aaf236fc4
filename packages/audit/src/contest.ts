import { decide, type Outcome, type Refusal } from '@baucu/law'

/** The figures of one contest in one polling area. `cast` is the number of papers in the sealed box: valid + invalid. */
export type AuditArea = Readonly<{
  id: string
  cast: number
  valid: number
  /** Valid ballots that keep the candidate, by candidate. */
  votes: Readonly<Record<string, number>>
}>

/** One contest as reported, area by area, and the risk limit of its audit (0.05 for 5 %). */
export type AuditContest = Readonly<{
  seats: number
  riskLimit: number
  areas: readonly AuditArea[]
  /**
   * Ids of areas whose figures are published as one sum only (docs/formats/leaves.md, "Secrecy"). Each of them takes weight and bound of
   * that sum, which is never smaller than its own: so anybody can draw again without knowing the parts.
   */
  groups?: readonly (readonly string[])[] | undefined
}>

/** What the areas add up to. */
export type Totals = Readonly<{ cast: number; valid: number; votes: ReadonlyMap<string, number> }>

/** The candidates, in the order of the first area. */
export const candidatesOf = ({ areas }: AuditContest): readonly string[] => Object.keys(areas[0]?.votes ?? {})

/** Sums over all areas. Expects a contest that `refuseAudit` lets pass. */
export function totalsOf(contest: AuditContest): Totals {
  const sum = (of: (area: AuditArea) => number) => contest.areas.reduce((total, area) => total + of(area), 0)
  return {
    cast: sum((area) => area.cast),
    valid: sum((area) => area.valid),
    votes: new Map(candidatesOf(contest).map((id) => [id, sum((area) => area.votes[id] ?? 0)])),
  }
}

/** The figures that decide weight and bound of each area: its own, or the sums of its group. */
export function shownFigures(contest: AuditContest): ReadonlyMap<string, AuditArea> {
  const own = new Map(contest.areas.map((area) => [area.id, area]))
  const groups = (contest.groups ?? []).flatMap((ids) => {
    const { cast, valid, votes } = totalsOf({ ...contest, areas: ids.flatMap((id) => own.get(id) ?? []) })
    return ids.map((id) => [id, { id, cast, valid, votes: Object.fromEntries(votes) }] as const)
  })
  return new Map([...own, ...groups])
}

/**
 * Who is elected by these figures, by the law package and nothing else (Điều 78). Birth dates are left out on purpose: a tie
 * that age would settle is a margin of zero, and no sample can confirm it.
 */
export function outcomeOf(contest: AuditContest): Outcome {
  const { valid, votes } = totalsOf(contest)
  return decide({
    edition: '2025',
    body: 'NA',
    round: 'first',
    seats: contest.seats,
    registered: null,
    voted: null,
    validBallots: valid,
    candidates: [...votes].map(([id, count]) => ({ id, birthDate: null, votes: count })),
  })
}

/** Why figures cannot be audited at all, or undefined: the first problem, with its place. */
export function refuseAudit({ seats, riskLimit, areas, groups = [] }: AuditContest): Refusal | undefined {
  if (!Number.isSafeInteger(seats) || seats < 1) return { code: 'seats-below-one', path: 'seats', numbers: { seats } }
  if (!(riskLimit > 0 && riskLimit < 1)) {
    return { code: 'risk-limit-range', path: 'riskLimit', numbers: { riskLimit } }
  }
  if (areas.length === 0) return { code: 'no-area', path: 'areas', numbers: {} }
  const seen = new Set<string>()
  const names = Object.keys(areas[0]?.votes ?? {})
  if (names.length === 0) return { code: 'no-candidate', path: 'areas[0].votes', numbers: {} }
  for (const [index, area] of areas.entries()) {
    const path = `areas[${index}]`
    if (seen.has(area.id)) return { code: 'duplicate-area', path: `${path}.id`, numbers: { area: area.id } }
    seen.add(area.id)
    const refusal = refuseFigures(area, names, path)
    if (refusal) return refusal
  }
  const grouped = groups.flatMap((ids, group) => ids.map((area) => ({ area, path: `groups[${group}]` })))
  const odd = grouped.find(({ area }, at) => !seen.has(area) || grouped.findIndex((each) => each.area === area) < at)
  return odd && { code: 'group-area', path: odd.path, numbers: { area: odd.area } }
}

/** The same for the figures of one area: counts, the same candidates everywhere, votes ≤ valid ≤ cast. */
export function refuseFigures(
  { cast, valid, votes }: Pick<AuditArea, 'cast' | 'valid' | 'votes'>,
  candidates: readonly string[],
  path: string,
): Refusal | undefined {
  for (const [name, value] of Object.entries({ cast, valid })) {
    if (!isCount(value)) return { code: 'not-a-count', path: `${path}.${name}`, numbers: { value } }
  }
  if (valid > cast) return { code: 'valid-exceeds-cast', path: `${path}.valid`, numbers: { valid, cast } }
  for (const name of Object.keys(votes)) {
    if (!candidates.includes(name)) {
      return { code: 'unknown-candidate', path: `${path}.votes`, numbers: { candidate: name } }
    }
  }
  for (const name of candidates) {
    const value = Object.hasOwn(votes, name) ? votes[name] : undefined
    if (value === undefined) return { code: 'candidate-missing', path: `${path}.votes`, numbers: { candidate: name } }
    if (!isCount(value)) return { code: 'not-a-count', path: `${path}.votes.${name}`, numbers: { value } }
    if (value > valid) {
      return { code: 'votes-exceed-valid', path: `${path}.votes.${name}`, numbers: { votes: value, valid } }
    }
  }
  return undefined
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
