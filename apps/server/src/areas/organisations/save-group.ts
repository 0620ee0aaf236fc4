import type { OutputOf, saveGroup } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { canonical } from '../../kernel/canonical.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { groupsOn, writeGroup } from './group-rows.ts'
import { placeOfGroup } from './place.ts'
import { readStanding } from './standing.ts'

type Input = z.output<typeof saveGroup.input>

/** Says who is in a group from a day on. Tables of days before keep their columns. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveGroup> | Refused> {
  const { group: id, name, from, members } = input
  const { place } = context
  if (!place) return notFound()
  const known = await placeOfGroup(context, id)
  if (known && known.organisation !== place.organisation) return notFound()
  const standings = await readStanding(context, members)
  for (const [index, member] of members.entries()) {
    const field = [`input.members.${index}`]
    const standing = standings.get(member)
    if (!standing?.path.startsWith(place.path)) return new Refused(422, 'member-unknown', {}, field)
    if (members.indexOf(member) < index) return new Refused(422, 'given-twice', { name: standing.name }, field)
    const exists = (standing.from === null || standing.from <= from) && (standing.to === null || from < standing.to)
    if (!exists) return new Refused(422, 'member-absent', { name: standing.name, on: from }, field)
  }
  const before = (await groupsOn(context, from)).find((each) => each.id === id)
  const after = { id, ...place, organisation: input.organisation, name, from, members }
  if (before && canonical([before.name, before.members]) === canonical([name, members])) context.unchanged()
  else await writeGroup(context, after, before)
  return { group: id }
}
