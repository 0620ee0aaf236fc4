import type { Body, Edition } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import { judgeSurplus } from '../surplus.ts'
import { ballotOrder, ballotOrderRule, type Listed } from './ballot-order.ts'

/** What the official list says of every candidate; `religion` and `position` may say "none", but must say it. */
export const officialFields = [
  'fullName',
  'birthDate',
  'sex',
  'nativePlace',
  'permanentResidence',
  'ethnicity',
  'religion',
  'education',
  'expertise',
  'occupation',
  'position',
  'workplace',
] as const
export type OfficialField = (typeof officialFields)[number]

/** The same fields for a People's Council (Điều 58.2 refers to 57.5). */
export const officialFieldsRule: Provision<readonly OfficialField[]> = unchanged(officialFields, '57.5')

/** One candidate of a list in the order it is printed, with the fields that are filled. */
export type ListLine = Listed & Readonly<{ filled: readonly OfficialField[] }>

/**
 * L-FIELDS, L-ORDER, S-SURPLUS and, for namesakes, O-SAME-NAME: the official list of one constituency is complete, in
 * order, and long enough (numbers: missing fields joined by ", "; place, the first line out of order, 0 when none).
 */
export function judgeOfficialList(edition: Edition, body: Body, seats: number, lines: readonly ListLine[]): Ruling {
  const order = ballotOrder(edition, lines)
  const out = lines.findIndex((each, index) => order.lines[index]?.id !== each.id)
  return ruling([
    ...lines.map(({ id, filled }) => {
      const missing = officialFields.filter((each) => !filled.includes(each))
      return reasonFrom(
        'L-FIELDS',
        edition,
        officialFieldsRule,
        missing.length === 0,
        { missing: missing.join(', ') },
        id,
      )
    }),
    reasonFrom('L-ORDER', edition, ballotOrderRule, out === -1, { place: out + 1 }),
    ...order.reasons,
    judgeSurplus(edition, body, seats, lines.length),
  ])
}

/**
 * L-ONE-UNIT: a National Assembly candidate stands in exactly one constituency (Điều 57.5; numbers: found). For a
 * council the law does not repeat it, so standing in two constituencies of one council is `ask`.
 */
export function judgeOneConstituency(body: Body, constituencies: readonly string[], candidate: string): Ruling {
  const found = new Set(constituencies).size
  return ruling([
    reason(
      'L-ONE-UNIT',
      '57.5',
      found === 1,
      { body, found },
      {
        candidate,
        confidence: body === 'NA' ? 'confirmed' : 'unconfirmed',
      },
    ),
  ])
}
