import type { DrawnArea, RecountView } from '@baucu/contract'

/** A draw in an address: the id of its area, and behind it which of the draws of that area it is, from the second. */
export const drawName = ({ area, visit }: Pick<DrawnArea, 'area' | 'visit'>): string =>
  visit > 1 ? `${area}:${visit}` : area

/** The draw as people call it. */
export const nameOf = (
  { name, visit }: Pick<DrawnArea, 'name' | 'visit'>,
  say: Readonly<{ visit: (n: number) => string }>,
): string => (visit > 1 ? `${name}, ${say.visit(visit)}` : name)

/** What a recount kept on a device is about. */
export const subjectOf = (view: RecountView, area: DrawnArea): string =>
  `recount ${view.constituency} ${drawName(area)}`
