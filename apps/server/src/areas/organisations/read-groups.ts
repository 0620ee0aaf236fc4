import type { groupsAt, OutputOf } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { groupsOn } from './group-rows.ts'
import { readOrganisations } from './read-organisations.ts'

/** Groups with the members that exist on the day, in the order of the group, under the names of that day. */
export async function readGroups(context: QueryContext, at: string): Promise<OutputOf<typeof groupsAt>> {
  const groups = await groupsOn(context, at)
  const ids = groups.flatMap((each) => each.members)
  const members = new Map((await readOrganisations(context, { at, ids })).map((each) => [each.id, each]))
  return {
    at,
    groups: groups.map(({ id, organisation, name, members: inOrder }) => ({
      id,
      organisation,
      name,
      members: inOrder.flatMap((member) => {
        const found = members.get(member)
        return found ? [{ id: found.id, name: found.name, shortName: found.shortName }] : []
      }),
    })),
  }
}
