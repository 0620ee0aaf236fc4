import type { Edition } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Reason, reasonFrom } from '../reason.ts'
import { compareVietnamese, vietnameseSortKey } from './vietnamese-order.ts'

/** A name in the parts the ballot is ordered by. `middle` may be empty. */
export type NameParts = Readonly<{ family: string; middle: string; given: string }>

/**
 * The parts of a Vietnamese name: the first word is the family name, the last the given name, the rest the middle name.
 * Words in brackets (other or religious names) are left out. A name of one word is a given name. An office that knows
 * better, as for names of other peoples, gives the parts itself.
 */
export function nameParts(fullName: string): NameParts {
  const words = fullName
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((each) => each !== '')
  const given = words.at(-1) ?? ''
  return words.length < 2
    ? { family: '', middle: '', given }
    : { family: words[0] ?? '', middle: words.slice(1, -1).join(' '), given }
}

/** A text that sorts byte by byte as names are listed: by given name, then family name, then middle name. */
export function nameSortKey(fullName: string): string {
  const { given, family, middle } = nameParts(fullName)
  return [given, family, middle].map(vietnameseSortKey).join(' ')
}

/** Somebody to be put on the official list and the ballot. `birthDate` is `YYYY-MM-DD`, null when not known. */
export type Listed = Readonly<{ id: string; name: NameParts; birthDate: string | null }>

/** By given name, then family name, then middle name, then the earlier birth date; the date is then printed. */
export const ballotOrderRule: Provision<readonly ('given' | 'family' | 'middle' | 'birthDate')[]> = unchanged(
  ['given', 'family', 'middle', 'birthDate'],
  '57.5',
  { note: 'The article says "alphabetical"; the parts come from the answers of 2021 and the ballot form of 2025.' },
)

/** One line of the list: the place, and whether the birth date is printed in brackets beside the name. */
export type BallotLine = Readonly<{ id: string; printBirthDate: boolean }>

/**
 * The order of the official list and the ballot. Persons whose whole name is the same are told apart by birth date
 * (O-SAME-NAME, one reason for each such name; fails unconfirmed when the dates are equal or unknown: the law is
 * silent, their order is then by id so that it never depends on the input).
 */
export function ballotOrder(
  edition: Edition,
  people: readonly Listed[],
): { lines: readonly BallotLine[]; reasons: readonly Reason[] } {
  const sorted = [...people].sort(
    (a, b) => compareNames(a.name, b.name) || plain(a.birthDate ?? '9999', b.birthDate ?? '9999') || plain(a.id, b.id),
  )
  const named = namesakesIn(sorted)
  return {
    lines: named.flatMap((same) => same.map(({ id }) => ({ id, printBirthDate: same.length > 1 }))),
    reasons: named.flatMap((same) => (same.length > 1 ? [sameName(edition, same)] : [])),
  }
}

/** People of one name stand together once they are sorted. */
function namesakesIn(sorted: readonly Listed[]): readonly (readonly Listed[])[] {
  const groups: Listed[][] = []
  for (const each of sorted) {
    const last = groups.at(-1)
    if (last?.[0] && compareNames(last[0].name, each.name) === 0) last.push(each)
    else groups.push([each])
  }
  return groups
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareNames = (a: NameParts, b: NameParts): number =>
  compareVietnamese(a.given, b.given) || compareVietnamese(a.family, b.family) || compareVietnamese(a.middle, b.middle)

function sameName(edition: Edition, same: readonly Listed[]): Reason {
  const dates = same.map((each) => each.birthDate)
  const apart = !dates.includes(null) && new Set(dates).size === same.length
  const numbers = { people: same.length, ids: same.map((each) => each.id).join(', ') }
  const answer = reasonFrom('O-SAME-NAME', edition, ballotOrderRule, apart, numbers)
  return apart ? answer : { ...answer, confidence: 'unconfirmed' }
}
