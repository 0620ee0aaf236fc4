import type { Body, Edition } from './edition.ts'
import { type Provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from './reason.ts'

/** The most deputies one constituency elects: 3 to the National Assembly, 5 to a People's Council. */
export const deputiesPerConstituency: { NA: Provision<number>; council: Provision<number> } = {
  NA: unchanged(3, '10.4'),
  council: unchanged(5, '10.4'),
}

/** C-SEATS: the seats fixed for a constituency are within the limit of Điều 10.4 (numbers: seats, limit). */
export function judgeSeats(edition: Edition, body: Body, seats: number): Reason {
  const source = body === 'NA' ? deputiesPerConstituency.NA : deputiesPerConstituency.council
  const limit = source.value[edition] ?? 0
  return reasonFrom('C-SEATS', edition, source, seats >= 1 && seats <= limit, { seats, limit })
}

/**
 * C-SUM and C-SEATS: the constituencies of one body share out exactly its seats, and each is within the limit
 * (numbers: seats as the body has them, shared, constituencies).
 */
export function judgeSeatsShared(
  edition: Edition,
  body: Body,
  seats: number,
  constituencies: readonly number[],
): Ruling {
  const shared = constituencies.reduce((total, each) => total + each, 0)
  const article = body === 'NA' ? '10.2' : '10.3'
  return ruling([
    reason('C-SUM', article, shared === seats, { seats, shared, constituencies: constituencies.length }),
    ...constituencies.map((each) => judgeSeats(edition, body, each)),
  ])
}
