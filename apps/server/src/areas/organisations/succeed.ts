import type { OutputOf, succeedOrganisations } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { carryGroups } from './carry-groups.ts'
import { refuseEnd, refuseOpenChildren, writeEnds } from './close.ts'
import { beginBelow } from './create.ts'
import { findHeirs } from './heirs.ts'
import { touchLevels } from './level.ts'
import type { Link } from './link.ts'
import { segmentOf } from './path.ts'
import { placeOfOrganisation } from './place.ts'
import { refuseTakenCode } from './sibling-codes.ts'
import { readStanding, type Standing } from './standing.ts'
import { type NewOrganisation, noteBegun, refuseTooDeep, writeOrganisations } from './write-organisations.ts'

type Input = z.output<typeof succeedOrganisations.input>

/** Ends the predecessors on the day, begins the successors on it, and writes down who came from whom. */
export async function succeed(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof succeedOrganisations> | Refused> {
  const { on, decision } = input
  const predecessors = await readPredecessors(context, input)
  if (predecessors instanceof Refused) return predecessors
  const successors = await placeSuccessors(context, input, predecessors)
  if (successors instanceof Refused) return successors
  const heirs = await findHeirs(context, input, predecessors, successors)
  if (heirs instanceof Refused) return heirs
  const links: readonly Link[] = [
    ...predecessors.flatMap((predecessor) => successors.map((successor) => ({ predecessor, successor }))),
    ...heirs,
  ]
  const ended = [...predecessors, ...heirs.map((each) => each.predecessor)]
  const begun = [...successors, ...heirs.map((each) => each.successor)]
  await touchLevels(context, [...ended.flatMap((each) => [each.parent, each.id]), ...begun.map((each) => each.parent)])
  const endedIds = ended.map((each) => each.id)
  const tooDeep = refuseTooDeep(begun, 'input.successors')
  if (tooDeep) return tooDeep
  await writeEnds(context, endedIds, on)
  await writeOrganisations(context, begun)
  noteBegun(context, begun, decision)
  await writeLinks(context, links, on, decision)
  noteEnds(context, links, on, decision)
  await carryGroups(context, links, on, decision)
  const refused =
    (await refuseOpenChildren(context, endedIds, 'input.predecessors')) ??
    (await refuseTakenCode(
      context,
      begun.map((each) => each.id),
      'input.successors',
    ))
  return refused ?? { closed: ended.length, opened: begun.length }
}

/** The organisations that end, each within the place the command is about, in the order given. */
async function readPredecessors(
  context: CommandContext,
  { predecessors, on }: Input,
): Promise<readonly Standing[] | Refused> {
  const standings = await readStanding(context, predecessors)
  const found: Standing[] = []
  for (const [index, id] of predecessors.entries()) {
    const field = `input.predecessors.${index}`
    const standing = standings.get(id)
    if (!standing || !isHere(context, standing)) return notFound()
    if (predecessors.indexOf(id) < index) return new Refused(422, 'given-twice', { name: standing.name }, [field])
    const refused = refuseEnd(standing, on, 'input.on', field)
    if (refused) return refused
    found.push(standing)
  }
  return found
}

/** The organisations that begin, each below one that exists on the day and goes on, or below one before it in the list. */
async function placeSuccessors(
  context: CommandContext,
  { successors, on }: Input,
  predecessors: readonly Standing[],
): Promise<readonly NewOrganisation[] | Refused> {
  const parents = await readStanding(
    context,
    successors.map((each) => each.parent),
  )
  const placed = new Map<string, NewOrganisation>()
  for (const [index, { organisation: id, parent, shortName, tags, ...rest }] of successors.entries()) {
    const at = `input.successors.${index}`
    if (placed.has(id) || (await placeOfOrganisation(context, id))) {
      return new Refused(409, 'organisation-exists', {}, [`${at}.organisation`])
    }
    const above = placed.get(parent) ?? parents.get(parent)
    if (!above || !isHere(context, above)) return notFound()
    const ending = predecessors.find((each) => above.path.startsWith(each.path))
    if (ending) return new Refused(409, 'parent-closed', { on }, [`${at}.parent`])
    const begins = 'version' in above ? beginBelow(above, on, at) : { from: on }
    if (begins instanceof Refused) return begins
    const { province } = above
    const path = `${above.path}${segmentOf(id)}`
    const begun = { id, parent, path, province, shortName: shortName ?? null, tags: [...new Set(tags)], from: on }
    placed.set(id, { ...rest, ...begun })
  }
  return [...placed.values()]
}

/** Everything happens at or below the organisation the command names. */
const isHere = ({ place }: CommandContext, { path }: Readonly<{ path: string }>): boolean =>
  path.startsWith(place?.path ?? '')

async function writeLinks(
  { client, now }: CommandContext,
  links: readonly Link[],
  on: string,
  decision: string,
): Promise<void> {
  const rows = links.map(({ predecessor, successor }) => ({
    predecessor_id: predecessor.id,
    successor_id: successor.id,
    province_code: successor.province,
    predecessor_path: predecessor.path,
    successor_path: successor.path,
    predecessor_name: predecessor.name,
    successor_name: successor.name,
  }))
  await client.query(
    `insert into organisation_succession (predecessor_id, successor_id, province_code, predecessor_path, successor_path,
       predecessor_name, successor_name, on_day, decision, created_at)
     select given.*, $2::date, $3::text, $4::timestamptz from json_to_recordset($1) as given (predecessor_id uuid, successor_id uuid,
       province_code char(2), predecessor_path text, successor_path text, predecessor_name text, successor_name text)`,
    [JSON.stringify(rows), on, decision, now],
  )
}

function noteEnds({ record }: CommandContext, links: readonly Link[], on: string, decision: string): void {
  const successors = new Map<Standing, string[]>()
  for (const { predecessor, successor } of links) {
    successors.set(predecessor, [...(successors.get(predecessor) ?? []), successor.id])
  }
  for (const [{ id, path, province }, into] of successors) {
    record({
      subject: `organisation/${id}`,
      before: { to: null },
      after: { to: on, successors: into },
      reason: decision,
      place: { organisation: id, path, province },
    })
  }
}
