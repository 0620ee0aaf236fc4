import type { ListLine } from '@baucu/contract'

/** How a list stands; the gravest first. */
export type Standing = 'none' | 'wrong' | 'incomplete' | 'ask' | 'right'

/** Everything the law says of a list and of those who stand on it that does not hold. */
export const failingOf = ({ list }: ListLine) =>
  [...(list?.findings ?? []), ...(list?.candidates.flatMap((each) => each.findings) ?? [])].filter(
    (each) => !each.holds,
  )

export function standingOf(line: ListLine): Standing {
  if (!line.list) return 'none'
  const failing = failingOf(line)
  if (failing.some((each) => each.confidence === 'confirmed')) return 'wrong'
  if (!line.complete) return 'incomplete'
  return failing.length > 0 ? 'ask' : 'right'
}
