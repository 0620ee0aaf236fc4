import type { ListOrder } from '@baucu/contract'
import { ballotOrder, type Edition, type Listed, nameParts } from '@baucu/law'
import type { Candidate, Line } from './rows.ts'

/**
 * A line as the law orders it. The place goes before the id: of namesakes whom the law does not tell apart, the one whom
 * the resolution has first comes first.
 */
export const listedOf = ({ id, name, birthDate, place }: Line): Listed => ({
  ...{ id: `${String(place).padStart(4, '0')} ${id}`, name: nameParts(name), birthDate },
})

/** The id of a line from that of `listedOf`. */
export const idOf = (listed: string): string => listed.slice(5)

/** The lines as the ballot has them, and who is printed with his birth date. */
export function onBallot<L extends Line>(
  edition: Edition,
  order: ListOrder,
  lines: readonly L[],
): readonly (L & Readonly<{ printBirthDate: boolean }>)[] {
  const byId = new Map(lines.map((each) => [each.id, each]))
  const ordered = ballotOrder(edition, lines.map(listedOf)).lines.flatMap(({ id, printBirthDate }) => {
    const line = byId.get(idOf(id))
    return line ? [{ ...line, printBirthDate }] : []
  })
  return order === 'law' ? ordered : ordered.toSorted((a, b) => a.place - b.place)
}

/** A name as the ballot prints it: the other name in brackets. */
export const printedName = ({ name, otherName }: Candidate): string => (otherName ? `${name} (${otherName})` : name)
