import type { succeedOrganisations } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { refuseEnd } from './close.ts'
import type { Link } from './link.ts'
import { segmentOf } from './path.ts'
import type { Standing } from './standing.ts'
import { always } from './tables.ts'
import type { NewOrganisation } from './write-organisations.ts'

type Input = z.output<typeof succeedOrganisations.input>

/** What lies below a predecessor with an heir goes on below that heir, as it is called on the day. */
export async function findHeirs(
  context: CommandContext,
  { heirs, on }: Input,
  predecessors: readonly Standing[],
  successors: readonly NewOrganisation[],
): Promise<readonly Link[] | Refused> {
  const below = new Map<string, NewOrganisation>()
  for (const [index, { of, to }] of heirs.entries()) {
    const successor = successors.find((each) => each.id === to)
    if (!successor || !predecessors.some((each) => each.id === of) || below.has(of)) {
      return new Refused(422, 'heir-unknown', {}, [`input.heirs.${index}`])
    }
    below.set(of, successor)
  }
  const links: Link[] = []
  const ending = new Set(predecessors.map((each) => each.id))
  for (const { named, ...predecessor } of await readBelow(context, predecessors, on)) {
    const parent = below.get(predecessor.parent ?? '')
    if (!parent || ending.has(predecessor.id)) continue
    const refused = refuseEnd(predecessor, on, 'input.on', 'input.heirs')
    if (refused) return refused
    const id = derivedId(context.id, links.length)
    const { kind } = predecessor
    const place = { path: `${parent.path}${segmentOf(id)}`, province: parent.province }
    const successor = { ...named, id, parent: parent.id, ...place, kind, from: on }
    below.set(predecessor.id, successor)
    links.push({ predecessor, successor })
  }
  return links
}

type Below = Standing & Readonly<{ named: Pick<NewOrganisation, 'code' | 'name' | 'shortName' | 'tags'> }>

/** Everything open below the predecessors, parents before children, with what it is called on the day. */
async function readBelow(
  { client }: CommandContext,
  predecessors: readonly Standing[],
  on: string,
): Promise<readonly Below[]> {
  const { rows } = await client.query<Below>(
    `select o.id, o.parent_id as parent, o.path, o.province_code as province, o.kind, o.valid_from as "from", o.valid_to as "to",
       o.version, n.name, json_build_object('code', n.code, 'name', n.name, 'shortName', n.short_name, 'tags', n.tags) as named
     from organisation o
       cross join lateral (select * from organisation_name n where n.organisation_id = o.id
         and n.valid_from <= greatest($2::date, coalesce(o.valid_from, '${always}')) order by n.valid_from desc limit 1) n
     where o.path ^@ any ($1) and o.valid_to is null
     order by length(o.path), n.name collate "vi-x-icu", o.id`,
    [predecessors.map((each) => each.path), on],
  )
  return rows
}
