import { drawAreas, paperPlaces, paperWeights, planAudit, pollingSizes, seedOf, weightsOf } from '@baucu/audit'
import { Refused } from '../../kernel/refused.ts'
import type { AuditRow } from './rows.ts'

/** Papers of each box that are looked at, where papers are polled. */
export const papersPerBox = 20

/** One draw of an area; where papers are polled the same may come again. */
export type PlacedDraw = Readonly<{ area: string; visit: number }>

/** The draws of an audit in their order, each with its number among those of its area. */
export function drawsOf(picks: readonly string[]): readonly PlacedDraw[] {
  const seen = new Map<string, number>()
  return picks.map((area) => {
    const visit = (seen.get(area) ?? 0) + 1
    seen.set(area, visit)
    return { area, visit }
  })
}

/** The name of a draw in a map. */
export const keyOf = ({ area, visit }: PlacedDraw): string => `${area} ${visit}`

/** So many areas are drawn first: what confirms a right report, where papers are polled nine times of ten. */
export function firstDraws({
  method,
  figures,
  perBox,
}: Pick<AuditRow, 'method' | 'figures' | 'perBox'>): number | undefined {
  return method === 'ballot-polling' ? pollingSizes(figures, { perBox })?.nine : planAudit(figures).draws
}

/** So many areas of the one order that the dice and the log give. */
export function picksOf(
  { figures, method }: AuditRow,
  dice: string,
  root: string,
  draws: number,
): readonly string[] | Refused {
  const polling = method === 'ballot-polling'
  const weights = polling ? paperWeights(figures) : weightsOf(planAudit(figures))
  const picks = drawAreas(weights, { seed: seedOf(dice, root), draws, replacement: polling })
  return picks ?? new Refused(409, 'recount-full-count')
}

/** Which papers of the pile are looked at; none to choose where all are counted. */
export function placesOf(
  { figures, method, perBox, dice }: AuditRow,
  root: string,
  draw: PlacedDraw,
): readonly number[] {
  if (method !== 'ballot-polling' || dice === null) return []
  const papers = figures.areas.find(({ id }) => id === draw.area)?.cast ?? 0
  return paperPlaces(seedOf(dice, root), { ...draw, papers, count: perBox })
}

/** How many papers of an area are looked at, or counted. */
export function papersOf({ figures, method, perBox }: AuditRow, area: string): number {
  const papers = figures.areas.find(({ id }) => id === area)?.cast ?? 0
  return method === 'ballot-polling' ? Math.min(perBox, papers) : papers
}
