import type { CommandContext } from '../../kernel/bus.ts'
import { type GroupRow, latestRows, writeGroup } from './group-rows.ts'
import type { Link } from './link.ts'

/**
 * In the groups that hold a predecessor its successors take its place from the day on. Days before keep the old
 * members. A successor outside the organisation of the group does not come in: whose group it is decides that.
 */
export async function carryGroups(
  context: CommandContext,
  links: readonly Link[],
  on: string,
  decision: string,
): Promise<void> {
  const into = new Map<string, Link['successor'][]>()
  for (const { predecessor, successor } of links) {
    into.set(predecessor.id, [...(into.get(predecessor.id) ?? []), successor])
  }
  for (const row of await latestRows(context, [...into.keys()], on)) {
    const members = row.members.flatMap((id) =>
      into.has(id) ? (into.get(id) ?? []).filter(({ path }) => path.startsWith(row.path)).map((each) => each.id) : [id],
    )
    const from = row.from < on ? on : row.from
    const next: GroupRow = { ...row, from, members: [...new Set(members)] }
    await writeGroup(context, next, row, decision)
  }
}
