import { bell, type Random } from './random.ts'

/** Valid ballots and votes that some pile of valid ballots has: see `isPile`. */
type Pile = { valid: number; votes: number[] }

/**
 * Whether some set of valid ballots gives these figures: each names from 1 to `seats` different candidates. It does
 * exactly when 0 ≤ v ≤ valid for every candidate and valid ≤ Σv ≤ seats × valid. (Deal the names to the ballots in
 * turn, candidate after candidate: nobody comes twice on a ballot, and every ballot has ⌊Σv/valid⌋ or ⌈Σv/valid⌉.)
 */
export function isPile(seats: number, valid: number, votes: readonly number[]): boolean {
  const sum = votes.reduce((total, each) => total + each, 0)
  return votes.every((each) => each >= 0 && each <= valid) && sum >= valid && sum <= seats * valid
}

/**
 * Takes `size` ballots with plausible votes out of a pile and leaves a pile. Because any pile is a set of ballots, any
 * part of it and what remains are piles too: there is always an answer, for every size, and nothing is left to repair
 * at the end. In numbers, what is taken must keep both sides piles:
 *
 *   max(0, v − rest) ≤ x ≤ min(v, size)                              for each candidate
 *   max(size, Σv − seats × rest) ≤ Σx ≤ min(seats × size, Σv − rest)
 *
 * Each x is drawn near its share of the pile, and the sum is then brought to a drawn sum within the bounds. Changes
 * `pile`; expects `isPile(seats, pile.valid, pile.votes)` and 0 ≤ size ≤ pile.valid.
 */
export function takeBallots(seats: number, pile: Pile, size: number, random: Random): number[] {
  const { valid, votes } = pile
  const rest = valid - size
  const sum = votes.reduce((total, each) => total + each, 0)
  const low = votes.map((each) => Math.max(0, each - rest))
  const high = votes.map((each) => Math.min(each, size))
  const taken = votes.map((each, index) => {
    const share = valid > 0 ? each / valid : 0
    const drawn = Math.round(size * (share + spread * Math.sqrt(share * (1 - share)) * bell(random)))
    return clamp(drawn, low[index] ?? 0, high[index] ?? 0)
  })
  const leastSum = Math.max(size, sum - seats * rest, total(low))
  const mostSum = Math.min(seats * size, sum - rest, total(high))
  const namesPerBallot = valid > 0 ? sum / valid : 0
  const drawnSum = Math.round(size * namesPerBallot * (1 + namesSpread * bell(random)))
  bringTo(clamp(drawnSum, leastSum, mostSum), taken, low, high, random)
  pile.valid = rest
  pile.votes = votes.map((each, index) => each - (taken[index] ?? 0))
  return taken
}

/** How far a candidate's share in one area lies from his share of all, in deviations of one ballot. */
const spread = 0.09
/** How far the names on a ballot of one area lie from the average of all. */
const namesSpread = 0.006

/** Moves figures within their bounds until they add up to `target`, most where there is most room. */
function bringTo(target: number, figures: number[], low: readonly number[], high: readonly number[], random: Random) {
  const missing = target - total(figures)
  if (missing === 0) return
  const up = missing > 0
  const room = figures.map((each, index) => (up ? (high[index] ?? 0) - each : each - (low[index] ?? 0)))
  const all = total(room)
  let left = Math.abs(missing)
  const portion = left / all
  for (const [index, each] of room.entries()) {
    const move = Math.min(Math.floor(each * portion), left)
    figures[index] = (figures[index] ?? 0) + (up ? move : -move)
    room[index] = each - move
    left -= move
  }
  // Fewer than one for each candidate remain.
  for (let index = Math.floor(random() * figures.length); left > 0; index = (index + 1) % figures.length) {
    if ((room[index] ?? 0) <= 0) continue
    figures[index] = (figures[index] ?? 0) + (up ? 1 : -1)
    room[index] = (room[index] ?? 0) - 1
    left -= 1
  }
}

/** Ballots by the number of names on them, for a pile dealt as in `isPile`: at most two neighbouring classes. */
export function classesOf(seats: number, valid: number, votes: readonly number[]): number[] {
  const classes = Array.from({ length: seats }, () => 0)
  if (valid === 0) return classes
  const sum = total(votes)
  const names = Math.floor(sum / valid)
  const more = sum - names * valid
  classes[names - 1] = valid - more
  if (more > 0) classes[names] = more
  return classes
}

const total = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0)

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
