import type { Body, Edition } from './edition.ts'
import { type Provision, unchanged } from './provision.ts'
import { type Reason, reasonFrom } from './reason.ts'

/** How many more candidates than seats the official list must have (số dư): always 2 for the National Assembly. */
const surplusNA: Provision<number> = unchanged(2, '57.6')

/** For a People's Council by the seats of the constituency: 1–2 → 1, 3 → 2, 4–5 → 3. */
const surplusCouncil: Provision<Readonly<Record<number, number>>> = unchanged({ 1: 1, 2: 1, 3: 2, 4: 3, 5: 3 }, '58.3')

/**
 * S-SURPLUS: the official list of a constituency has enough candidates (numbers: candidates, seats, needed).
 * A candidate lost by force majeure is a matter for the Council or the Committee, so a list that falls short
 * after publication may still be lawful; the rule says what the law asks, a person says what happened. Seats the
 * law fixes no surplus for (numbers: limit, the most it knows) never hold.
 */
export function judgeSurplus(edition: Edition, body: Body, seats: number, candidates: number): Reason {
  const source: Provision<unknown> = body === 'NA' ? surplusNA : surplusCouncil
  const more = body === 'NA' ? surplusNA.value[edition] : surplusCouncil.value[edition]?.[seats]
  if (more === undefined || more === null) {
    return reasonFrom('S-SURPLUS', edition, source, false, {
      candidates,
      seats,
      limit: Object.keys(surplusCouncil.value[edition] ?? {}).length,
    })
  }
  const needed = seats + more
  return reasonFrom('S-SURPLUS', edition, source, candidates >= needed, { candidates, seats, needed })
}
