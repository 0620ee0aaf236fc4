import type { Body, Edition } from './edition.ts'
import { type Provision, unchanged } from './provision.ts'
import { type Reason, reasonFrom } from './reason.ts'

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
