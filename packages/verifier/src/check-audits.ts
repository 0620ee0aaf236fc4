import { byByte, fromHex, sameBytes, toUtf8 } from './encoding.ts'
import type { MinutesFigures, Sums } from './figures.ts'
import type { Findings } from './findings.ts'
import type { Hashes } from './growing.ts'
import { leafName } from './leaf.ts'
import type { Audit, Contest, Ledger } from './ledger.ts'
import type { Sha256 } from './machine.ts'
import { Roots } from './tree.ts'

type Setting = Readonly<{ sha256: Sha256; findings: Findings; ledger: Ledger; hashes: Hashes }>

type Figures = Readonly<Pick<Sums | MinutesFigures, 'collected' | 'valid' | 'votes'>>

/** What is known of a contest when its audits are drawn again; areas and their figures by slot. */
export type Drawable = Readonly<{
  total: Figures
  places: ReadonlyMap<number, string>
  figures: ReadonlyMap<number, Figures>
}>

/** Whether every audit was fixed on the log before it, and stopped only where it may (docs/formats/audits.md). */
export function checkAudits({ sha256, findings, ledger, hashes }: Setting): void {
  const audits = [...ledger.audits.values()]
  const sizes = audits.flatMap(({ commit }) => (commit.leaf.size <= commit.index ? [commit.leaf.size] : []))
  const roots = rootsAt(sha256, hashes, new Set(sizes))
  for (const { commit, result, changed } of audits) {
    const { size, root, riskLimitPpm } = commit.leaf
    const wanted = fromHex(root, 32)
    const found = size <= commit.index ? roots.get(size) : undefined
    if (!found || !wanted || !sameBytes(found, wanted)) {
      findings.add('consistency', 'audit-root', leafName(commit.index, commit.leaf), `${size}`, commit.index)
    }
    if (!result?.leaf.stop) continue
    const { riskPpm } = result.leaf
    if (changed || riskPpm > riskLimitPpm) {
      const detail = changed ? `${size}` : `${riskPpm} > ${riskLimitPpm}`
      findings.add('consistency', 'audit-stop', leafName(result.index, result.leaf), detail, result.index)
    }
  }
}

/** The roots of the log when it had these sizes, in one pass. */
function rootsAt(sha256: Sha256, hashes: Hashes, sizes: ReadonlySet<number>): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>()
  const roots = new Roots(sha256)
  const last = Math.max(0, ...sizes)
  for (let size = 1; size <= last; size += 1) {
    roots.append(hashes.at(size - 1))
    if (sizes.has(size)) found.set(size, roots.root())
  }
  return found
}

/** Draws the areas of the contest's audits again, where the minutes that were sampled stand and every one is shown. */
export function checkDraws({ sha256, findings, ledger }: Setting, contest: Contest, drawable: Drawable): void {
  for (const { commit, seed, result } of ledger.audits.values()) {
    if (commit.leaf.contest !== contest.id || !seed || !result || contest.lastMinutes >= commit.leaf.size) continue
    if (drawable.figures.size < drawable.places.size) continue
    const late = [...contest.groups.values()].find(
      ({ index, leaf }) => index >= commit.leaf.size && leaf.members.length > 0,
    )
    const drawn = late ? undefined : drawOf(sha256, contest, drawable, commit.leaf, seed.leaf.dice, result.leaf.areas)
    const at = result.leaf.areas.findIndex((area, number) => drawn?.[number] !== area)
    if (drawn && at === -1) continue
    const detail = late ? leafName(late.index, late.leaf) : `${at + 1}`
    findings.add('consistency', 'audit-draw', leafName(result.index, result.leaf), detail, result.index)
  }
}

/** More numbers than any draw needs. */
const mostNumbers = 200_000

/** The draw, as long as the list that is compared with it; undefined where no sample can confirm the outcome. */
function drawOf(
  sha256: Sha256,
  { leaf }: Contest,
  drawable: Drawable,
  { method, replacement, root }: Audit['commit']['leaf'],
  dice: string,
  { length }: readonly string[],
): readonly string[] | undefined {
  const statements = statementsOf(leaf.seats, drawable.total)
  if (statements.some(({ margin }) => margin <= 0)) return undefined
  const weigh = method === 'ballot-polling' ? papersOf : weighing(statements)
  const areas = [...drawable.figures]
    .map(([slot, figures]) => ({ area: drawable.places.get(slot) ?? '', weight: weigh(figures) }))
    .filter(({ weight }) => weight > 0n)
    .sort((a, b) => byByte(a.area, b.area))
  let total = 0n
  const ends = areas.map(({ area, weight }) => {
    total += weight
    return { area, end: total }
  })
  const drawn: string[] = []
  if (total === 0n) return drawn
  const known = new Set<string>()
  const most = (2n ** 256n / total) * total
  for (let number = 1; number <= mostNumbers && drawn.length < length; number += 1) {
    const hash = numberOf(sha256(toUtf8(`${dice},${root},${number}`)))
    if (hash >= most) continue
    const area = areaAt(ends, hash % total)
    if (!replacement && known.has(area)) continue
    known.add(area)
    drawn.push(area)
  }
  return drawn
}

type Statement = Readonly<{ of: (figures: Figures) => number; margin: number }>

/** What must hold for the outcome to be right, each true when its margin is above 0. */
function statementsOf(seats: number, total: Figures): readonly Statement[] {
  const { valid, votes } = total
  const votesOf = ({ votes: all }: Figures, who: number) => all[who] ?? 0
  const candidates = votes.map((_, who) => who)
  const winners = candidates
    .filter((who) => 2 * votesOf(total, who) > valid)
    .sort((a, b) => votesOf(total, b) - votesOf(total, a))
    .slice(0, seats)
  const least = Math.min(...winners.map((who) => votesOf(total, who)))
  const made = (of: Statement['of']): Statement => ({ of, margin: of(total) })
  const against = (loser: number): readonly Statement[] => {
    const below = made((figures) => figures.valid - 2 * votesOf(figures, loser))
    if (winners.length < seats || below.margin > least - votesOf(total, loser)) return [below]
    return winners.map((winner) => made((figures) => votesOf(figures, winner) - votesOf(figures, loser)))
  }
  return [
    ...winners.map((winner) => made((figures) => 2 * votesOf(figures, winner) - figures.valid)),
    ...candidates.filter((who) => !winners.includes(who)).flatMap(against),
  ]
}

const papersOf = ({ collected }: Figures): bigint => BigInt(collected)

const billion = 1_000_000_000n

/** The largest share of a margin that the papers of an area could take away, in billionths, rounded up. */
const weighing =
  (statements: readonly Statement[]) =>
  (figures: Figures): bigint =>
    statements.reduce((largest, { of, margin }) => {
      const could = BigInt(of(figures) + figures.collected) * billion
      const weight = could <= 0n ? 0n : (could + BigInt(margin) - 1n) / BigInt(margin)
      return weight > largest ? weight : largest
    }, 0n)

/** The first area whose running sum is above the number. */
function areaAt(ends: readonly Readonly<{ area: string; end: bigint }>[], number: bigint): string {
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.end ?? 0n) > number) high = middle
    else low = middle + 1
  }
  return ends[low]?.area ?? ''
}

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
