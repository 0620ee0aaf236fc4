import type { Body, Edition } from './edition.ts'
import { type Provision, unchanged } from './provision.ts'
import { type Reason, reasonFrom } from './reason.ts'

/** Who confirms the status of the persons elected and gives them their certificates. */
export const confirmationAuthority: Readonly<Record<'NA' | 'council', Provision<'NEC' | 'committee'>>> = {
  NA: unchanged('NEC', '88.1'),
  council: unchanged('committee', '88.2'),
}

/** Who is a deputy after confirmation, and the seats that stay empty. */
export type Confirmed = Readonly<{ deputies: readonly string[]; empty: number; reasons: readonly Reason[] }>

/**
 * W-8, W-8-EMPTY: confirmation of status (Điều 88). Who is refused is no deputy; the seat stays empty, and nobody who
 * was not elected takes it: in 2021 500 were elected and 499 confirmed. `elected` is in rank order, which is kept
 * (numbers: authority; elected, deputies, empty).
 */
export function confirmStatus(
  edition: Edition,
  body: Body,
  seats: number,
  elected: readonly string[],
  refused: ReadonlySet<string>,
): Confirmed {
  const source = confirmationAuthority[body === 'NA' ? 'NA' : 'council']
  const authority = source.value[edition] ?? ''
  const deputies = elected.filter((each) => !refused.has(each))
  const empty = seats - deputies.length
  const numbers = { elected: elected.length, deputies: deputies.length, empty, seats }
  return {
    deputies,
    empty,
    reasons: [
      ...elected.map((each) => reasonFrom('W-8', edition, source, !refused.has(each), { authority }, each)),
      reasonFrom('W-8-EMPTY', edition, source, empty === 0, numbers),
    ],
  }
}
