import type { AreaLine, OutputOf, territoryMap, VoterKind } from '@baucu/contract'
import {
  type Body,
  bodiesAtArea,
  type Edition,
  judgeAreaInside,
  judgeOtherDay,
  judgePollingArea,
  judgeSeats,
  judgeSeatsShared,
  judgeVoterCounts,
  type Reason,
} from '@baucu/law'
import type { AreaRow, ConstituencyRow } from './rows.ts'

type Election = Readonly<{ edition: Edition; bodies: readonly Body[] }>
type Finding = OutputOf<typeof territoryMap>['areas'][number]['findings'][number]

/** As the contract has it, whose lists may be written. */
export const findingsOf = (reasons: readonly Reason[]): Finding[] =>
  reasons.map((each) => ({ ...each, numbers: { ...each.numbers } }))

const failing = (reasons: readonly Reason[]): Finding[] => findingsOf(reasons.filter((each) => !each.holds))

/** What the size of an area is judged by: the list of voters, and before there is one what was expected. */
export const votersOf = (
  { expected }: Pick<AreaRow, 'expected'>,
  counts: Partial<Readonly<Record<VoterKind, number | null>>>,
): number | null => counts.total ?? expected

/** What is wrong with a polling area, and why a small one is lawful. */
export function judgeArea(
  { edition, bodies }: Election,
  area: Pick<AreaRow, 'special' | 'terrain' | 'expected' | 'earlyOn' | 'earlyDecision'>,
  constituencies: AreaLine['constituencies'],
  counts: Partial<Readonly<Record<VoterKind, number | null>>>,
): Finding[] {
  const { special, terrain, earlyOn, earlyDecision } = area
  const voters = votersOf(area, counts)
  const size = voters === null ? [] : judgePollingArea(edition, { voters, terrain, special }).reasons
  const inside = Object.fromEntries(Object.entries(constituencies).map(([body, id]) => [body, [id]]))
  return [
    ...findingsOf(size.filter((each) => !each.holds || each.rule === 'AREA-FEW')),
    ...failing(judgeAreaInside(bodiesAtArea(edition, special, bodies), inside).reasons),
    ...failing(
      judgeVoterCounts(edition, {
        total: counts.total ?? null,
        men: counts.men ?? null,
        women: counts.women ?? null,
        byBody: counts,
      }).reasons,
    ),
    // Whoever writes a day of its own has submitted it; the decision is what must not be missing.
    ...(earlyOn === null ? [] : failing(judgeOtherDay(true, earlyDecision !== null).reasons)),
  ]
}

export const judgeConstituency = (edition: Edition, { body, seats }: ConstituencyRow): Finding[] =>
  failing([judgeSeats(edition, body, seats)])

/** C-SUM: what the constituencies of one unit share out; said also when it holds. Silent while the total is not fixed. */
export const judgeTotal = (
  edition: Edition,
  body: Body,
  seats: number | null,
  constituencies: readonly ConstituencyRow[],
): Finding[] =>
  seats === null
    ? []
    : findingsOf(
        judgeSeatsShared(
          edition,
          body,
          seats,
          constituencies.map((each) => each.seats),
        ).reasons.filter((each) => each.rule === 'C-SUM'),
      )
