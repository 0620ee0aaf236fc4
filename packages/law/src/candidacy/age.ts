import type { Edition } from '../edition.ts'
import { type Provision, provision, unchanged } from '../provision.ts'
import { type Ruling, reasonFrom, ruling } from '../reason.ts'

/** Completed years on election day to vote and to stand. */
export const ages: Readonly<Record<'vote' | 'stand', Provision<number>>> = {
  vote: unchanged(18, '2'),
  stand: unchanged(21, '2'),
}

/** A birth date of which the day, or the month and the day, may not be known. */
export type BirthDate = Readonly<{ year: number; month: number | null; day: number | null }>

/** An unknown day counts as the first of the month, unknown month and day as 1 January. */
export const unknownBirthDay: Provision<'first'> = provision(
  { '2015': null, '2025': 'first' },
  'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 79',
  { note: 'No such answer was found for 2016 and 2021.' },
)

/**
 * AGE-VOTE, AGE-STAND: the person has completed the years on election day (numbers: born, electionDay, needed). Whose
 * birthday is election day has completed them. Where the date is incomplete: in the 2025 edition the rule for unknown
 * days decides (AGE-UNKNOWN-DAY says so); in 2015 it is `ask` unless every possible day gives the same answer.
 */
export function judgeAge(edition: Edition, what: 'vote' | 'stand', born: BirthDate, electionDay: string): Ruling {
  const source = ages[what]
  const needed = source.value[edition] ?? 0
  const rule = what === 'vote' ? 'AGE-VOTE' : 'AGE-STAND'
  const [first, last] = bounds(born)
  const numbers = { born: first, electionDay, needed }
  const old = reaches(first, needed, electionDay)
  if (first === last || old === reaches(last, needed, electionDay)) {
    return ruling([reasonFrom(rule, edition, source, old, numbers)])
  }
  const settled = unknownBirthDay.value[edition] === 'first'
  const unknown = reasonFrom('AGE-UNKNOWN-DAY', edition, unknownBirthDay, settled, { born: first, latest: last })
  return ruling(
    settled ? [unknown, reasonFrom(rule, edition, source, old, numbers)] : [{ ...unknown, confidence: 'unconfirmed' }],
  )
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** The earliest and the latest day the person can have been born. */
function bounds({ year, month, day }: BirthDate): [string, string] {
  if (month === null) return [`${year}-01-01`, `${year}-12-31`]
  if (day !== null) return [`${year}-${pad(month)}-${pad(day)}`, `${year}-${pad(month)}-${pad(day)}`]
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return [`${year}-${pad(month)}-01`, `${year}-${pad(month)}-${pad(lastDay)}`]
}

/** Born on 29 February: the years are complete on 1 March of a common year, as no 29 February comes before it. */
const reaches = (born: string, years: number, day: string): boolean =>
  `${Number(born.slice(0, 4)) + years}${born.slice(4)}` <= day
