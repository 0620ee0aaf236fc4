import type { ConstituencyResult, SecondResult } from '@baucu/contract'
import { figuresAfterAnnulment, isAnnulment, type Outcome } from '@baucu/law'
import type { Unit } from './unit.ts'

/** A second poll with what was found, which is for offices and not for everybody, and the polls that followed it in their turn. */
export type DecidedPoll = SecondResult &
  Readonly<{ reason: string; later: readonly Pick<SecondResult, 'kind' | 'finished' | 'open'>[] }>

/**
 * Who is elected by all polls together, once a second one is finished. Persons elected in the first poll stay elected, the
 * second fills what was left, and nobody moves up (Điều 79, 80). Null while there is nothing to put together.
 */
export function combinedOf(
  unit: Pick<Unit, 'seats' | 'candidates'>,
  { finished, outcome }: Readonly<{ finished: boolean; outcome: Outcome | null }>,
  seconds: readonly SecondResult[],
): ConstituencyResult['combined'] {
  const held = seconds.filter((each) => each.finished && !isAnnulment(each.kind))
  if (held.length === 0 || !finished || !outcome) return null
  const names = new Map(unit.candidates.map(({ id, name }) => [id, name]))
  const first = outcome.elected.map((id) => ({ id, name: names.get(id) ?? id, poll: 'first' as const }))
  const second = held.flatMap((each) => each.elected.map(({ id, name }) => ({ id, name, poll: 'second' as const })))
  const elected = [...first, ...second]
  return { elected, unfilled: Math.max(0, unit.seats - elected.length) }
}

/**
 * Who is elected by name, how many seats stay empty and what follows: of all polls together. Nobody is called elected, and no seat
 * empty, before the whole constituency has reported.
 */
export function settledOf(
  unit: Pick<Unit, 'seats' | 'candidates'>,
  standing: Readonly<{ finished: boolean; outcome: Outcome | null }>,
  seconds: readonly SecondResult[],
): Readonly<{ elected: string[]; unfilled: number; next: Outcome['next'] }> {
  const outcome = standing.finished ? standing.outcome : null
  const combined = combinedOf(unit, standing, seconds)
  // What was asked for has been held; there is no second time (Điều 79.3, 80.4).
  if (combined) return { elected: combined.elected.map(({ name }) => name), unfilled: combined.unfilled, next: 'none' }
  const names = new Map(unit.candidates.map(({ id, name }) => [id, name]))
  return {
    elected: (outcome?.elected ?? []).map((id) => names.get(id) ?? id),
    ...{ unfilled: outcome?.unfilled ?? 0, next: outcome?.next ?? 'none' },
  }
}

/** What became of annulled areas; null where nothing was annulled. */
export function annulmentOf(seconds: readonly SecondResult[]): ConstituencyResult['annulment'] {
  const areas = seconds.filter((each) => isAnnulment(each.kind)).flatMap((each) => each.areas)
  if (areas.length === 0) return null
  const waiting = areas.filter((each) => !each.votedAgain)
  const called = ({ number, commune }: (typeof areas)[number]) => `${number} (${commune})`
  const ids = (some: typeof areas) => some.map((each) => [called(each), each.id] as const)
  const first = new Map(ids(areas))
  // An area may have been annulled twice: what is waited for is not there yet, whatever came before.
  const again = new Map([...first].filter(([key]) => !waiting.some((each) => called(each) === key)))
  const { reason } = figuresAfterAnnulment(first, new Set(first.keys()), again)
  return {
    waiting: waiting.map(({ id, number, commune }) => ({ id, number, commune })),
    reason: { ...reason, numbers: { ...reason.numbers } },
  }
}
