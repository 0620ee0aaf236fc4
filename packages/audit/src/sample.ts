import type { Refusal } from '@baucu/law'
import { sha256 } from '@noble/hashes/sha2.js'
import { type AuditContest, shownFigures } from './contest.ts'
import { ceiling } from './fraction.ts'
import type { AuditPlan } from './plan.ts'

/** How areas are drawn. `seed` is what the public dice said; the same seed gives the same areas everywhere. */
export type Draw = Readonly<{ seed: string; draws: number; replacement: boolean }>

/** More hashes than any sample of a real contest needs; beyond it, counting everything is less work. */
const mostHashes = 200_000

const scale = 1_000_000_000n

/** Whole weights, ⌈u · 10^9⌉, in byte order of the areas' ids. An area that can hold no error has the weight 0. */
export function weightsOf({ bounds, denominator }: AuditPlan): ReadonlyMap<string, bigint> {
  return new Map(
    [...bounds]
      .map(([id, bound]) => [id, bound <= 0n ? 0n : ceiling(bound * scale, denominator)] as const)
      .sort(([a], [b]) => byBytes(a, b)),
  )
}

/** The weights of a draw by papers, in byte order of the areas' ids: papers in the box, of an area in a group those of the group. */
export function paperWeights(contest: AuditContest): ReadonlyMap<string, bigint> {
  const weights = [...shownFigures(contest)].map(([id, { cast }]) => [id, BigInt(cast)] as const)
  return new Map(weights.sort(([a], [b]) => byBytes(a, b)))
}

/**
 * Which papers of a box are looked at: `count` different places from 1 in the pile of `papers`, ascending; all of them when there are no more.
 * They follow from the seed, the area and which of its draws it is (from 1), so that nobody chooses papers.
 */
export function paperPlaces(
  seed: string,
  { area, visit, papers, count }: Readonly<{ area: string; visit: number; papers: number; count: number }>,
): readonly number[] {
  if (count >= papers) return Array.from({ length: papers }, (_, at) => at + 1)
  const places = new Set<number>()
  for (const number of numbersBelow(BigInt(papers), `${seed},${area},${visit}`)) {
    places.add(Number(number) + 1)
    if (places.size === count) break
  }
  return [...places].sort((a, b) => a - b)
}

/**
 * Draws areas with probability in proportion to their weights. Number i is SHA-256 of `seed,counter` in UTF-8 (the counter
 * starts at 1 and goes on after a number that is not used), read as one big-endian number; those at or above the largest
 * multiple of the total weight are not used; the rest modulo the total falls into one area of the running sum. Without
 * replacement an area that comes again is passed over, and no more are drawn than there are areas. Undefined when an area is
 * so unlikely that drawing it takes too long: counting everything is then less work.
 */
export function drawAreas(
  weights: ReadonlyMap<string, bigint>,
  { seed, draws, replacement }: Draw,
): readonly string[] | undefined {
  const drawable = [...weights].filter(([, weight]) => weight > 0n)
  const sums = runningSums(drawable.map(([, weight]) => weight))
  const total = sums.at(-1) ?? 0n
  if (total === 0n) return []
  const picks: string[] = []
  const taken = new Set<string>()
  const wanted = replacement ? draws : Math.min(draws, drawable.length)
  for (const number of numbersBelow(total, seed)) {
    if (picks.length >= wanted) break
    const id = drawable[placeOf(sums, number)]?.[0] ?? ''
    if (!replacement && taken.has(id)) continue
    taken.add(id)
    picks.push(id)
    if (!replacement && picks.length === drawable.length - 1 && wanted === drawable.length) {
      picks.push(...drawable.map(([each]) => each).filter((each) => !taken.has(each)))
    }
  }
  return picks.length < wanted ? undefined : picks
}

/** Why a draw cannot be made, or undefined. */
export function refuseDraw({ seed, draws }: Draw): Refusal | undefined {
  if (seed.trim() === '') return { code: 'no-seed', path: 'seed', numbers: {} }
  if (!Number.isSafeInteger(draws) || draws < 1 || draws > mostDraws) {
    return { code: 'draws-range', path: 'draws', numbers: { draws, most: mostDraws } }
  }
  return undefined
}

/** The largest number of draws that is taken. */
export const mostDraws = 100_000

/** Whole numbers from 0 to `range` − 1, evenly, from the seed: SHA-256 in counter mode with rejection. */
export function* numbersBelow(range: bigint, seed: string): Generator<bigint> {
  const limit = (2n ** 256n / range) * range
  for (let counter = 1; counter <= mostHashes; counter++) {
    const number = hashNumber(`${seed},${counter}`)
    if (number < limit) yield number % range
  }
}

const encoder = new TextEncoder()

/** SHA-256 of the UTF-8 bytes as one big-endian whole number. */
function hashNumber(text: string): bigint {
  const { buffer, byteOffset } = sha256(encoder.encode(text))
  const view = new DataView(buffer, byteOffset)
  return [0, 8, 16, 24].reduce((number, at) => (number << 64n) | view.getBigUint64(at), 0n)
}

/** Bytes in hexadecimal. */
export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Order of UTF-8 bytes, which is the order of code points: the same on every machine, unlike any language's order. */
export function byBytes(a: string, b: string): number {
  const [x, y] = [encoder.encode(a), encoder.encode(b)]
  for (let at = 0; at < Math.min(x.length, y.length); at++) {
    const difference = (x[at] ?? 0) - (y[at] ?? 0)
    if (difference !== 0) return difference
  }
  return x.length - y.length
}

function runningSums(values: readonly bigint[]): readonly bigint[] {
  let sum = 0n
  return values.map((value) => {
    sum += value
    return sum
  })
}

/** The first running sum above the number. */
function placeOf(sums: readonly bigint[], number: bigint): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0n) > number) high = middle
    else low = middle + 1
  }
  return low
}
