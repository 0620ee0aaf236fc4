import type { Edition } from '../edition.ts'
import type { Confidence } from '../provision.ts'
import { type Reason, type Ruling, reason, ruling } from '../reason.ts'
import { manyCommunes, type SeatRule, seatArticle, seatRules, type UnitKind } from './council-table.ts'

/**
 * How many deputies a council has. `seats` is null when the law leaves it to a body or the figures are not known.
 * Verdict `yes`: the number is certain; `ask`: it is given, but a step of it is unconfirmed, or a body fixes it;
 * `no`: the edition has no such kind of unit.
 */
export type SeatAnswer = Readonly<{ seats: number | null }> & Ruling

/**
 * SEAT-PC: deputies of a People's Council by kind of unit and population (whole inhabitants at the cut-off day of the
 * election). Nothing is rounded up. `communes` matters for districts only (numbers: kind, population, seats, cap).
 */
export function councilSeats(edition: Edition, kind: UnitKind, population: number, communes = 0): SeatAnswer {
  const rule = seatRules[kind][edition]
  const article = seatArticle[edition]
  if (rule === null) return answer(null, reason('SEAT-PC-NO-KIND', article, false, { kind, edition }))
  const cap = rule.cap.value
  const ofDistrict = kind === 'district' || kind === 'district-mountain-island' || kind === 'urban-district'
  const many = manyCommunes.value[edition]
  if (ofDistrict && many !== null && communes >= many.communes) {
    const numbers = { kind, communes, least: many.communes, most: many.cap }
    return answer(null, reason('SEAT-PC-FIXED-BY-BODY', article, false, numbers, { confidence: 'unconfirmed' }))
  }
  const least = rule.base.value[0]?.seats ?? 0
  const found = compute(rule, population)
  if (found === null) {
    const numbers = { kind, population, least, most: cap }
    return answer(null, reason('SEAT-PC-UNKNOWN', article, false, numbers, { confidence: 'unconfirmed' }))
  }
  const seats = Math.min(found.seats, cap)
  const numbers = { kind, population, seats, cap }
  const certain = found.confidence === 'confirmed'
  return answer(seats, reason('SEAT-PC', article, certain, numbers, { confidence: found.confidence }))
}

const answer = (seats: number | null, why: Reason): SeatAnswer => ({ seats, ...ruling([why]) })

/** The number before the cap, as sure as the least sure piece it was made of. */
function compute(rule: SeatRule, population: number): { seats: number; confidence: Confidence } | null {
  const { base, brackets, cap } = rule
  const flat = base.value.find((each) => population <= each.upTo)
  const worst = (...all: readonly Confidence[]): Confidence =>
    all.includes('unconfirmed') ? 'unconfirmed' : 'confirmed'
  if (flat) return brackets === null ? null : { seats: flat.seats, confidence: worst(base.confidence) }
  const last = base.value.at(-1)
  if (!last || brackets === null) return null
  let from = last.upTo
  let seats = last.seats
  for (const { upTo, every } of brackets.value) {
    const end = upTo === null ? population : Math.min(upTo, population)
    if (end > from) seats += Math.floor((end - from) / every)
    from = Math.max(from, end)
  }
  return { seats, confidence: worst(base.confidence, brackets.confidence, cap.confidence) }
}

/**
 * SEAT-PC-MATCH: the number a decision fixed for a council is the one of the law. Where we are not certain of the law's
 * number, a different one asks, never refuses (numbers: kind, population, fixed, seats).
 */
export function judgeCouncilSeats(
  edition: Edition,
  kind: UnitKind,
  population: number,
  fixed: number,
  communes = 0,
): Ruling {
  const found = councilSeats(edition, kind, population, communes)
  if (found.verdict === 'no') return found
  if (found.seats === null) {
    const most = Number(found.reasons[0]?.numbers.most ?? 0)
    const numbers = { kind, fixed, most }
    return ruling([...found.reasons, reason('SEAT-PC-CAP', seatArticle[edition], fixed <= most, numbers)])
  }
  const confidence = found.verdict === 'yes' ? 'confirmed' : 'unconfirmed'
  const numbers = { kind, population, fixed, seats: found.seats }
  return ruling([reason('SEAT-PC-MATCH', seatArticle[edition], fixed === found.seats, numbers, { confidence })])
}
