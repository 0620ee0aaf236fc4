import type { changeOrganisation, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { canonical } from '../../kernel/canonical.ts'
import type { Transaction } from '../../kernel/database.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { touchLevels } from './level.ts'
import { refuseTakenCode } from './sibling-codes.ts'
import { readStanding } from './standing.ts'
import { always } from './tables.ts'
import { type Naming, noteRenamings, type Renaming, writeRenamings } from './write-names.ts'

type Input = z.output<typeof changeOrganisation.input>

/** Names an organisation anew from a day on. What it was called before that day stays. */
export async function change(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof changeOrganisation> | Refused> {
  const { organisation: id, version } = input
  const standing = (await readStanding(context, [id])).get(id)
  if (!standing) return notFound()
  const now = today(context.now)
  const from = input.from ?? (standing.from !== null && standing.from > now ? standing.from : now)
  if (standing.version !== version) return changedMeanwhile(version, standing.version)
  if (standing.from !== null && from < standing.from) {
    return new Refused(409, 'before-beginning', { name: standing.name, on: standing.from }, ['input.from'])
  }
  if (standing.to !== null && from >= standing.to) {
    return new Refused(409, 'already-closed', { name: standing.name, on: standing.to }, ['input.organisation'])
  }
  const before = await namingOn(context, id, from)
  const after: Naming = {
    code: input.code ?? before.code,
    name: input.name ?? before.name,
    shortName: input.shortName === undefined ? before.shortName : input.shortName,
    tags: input.tags ? [...new Set(input.tags)] : before.tags,
  }
  if (canonical(before) === canonical(after)) {
    context.unchanged()
    return { organisation: id, version }
  }
  await touchLevels(context, [standing.parent])
  const renaming: Renaming = { id, path: standing.path, province: standing.province, from, before, after }
  await writeRenamings(context, [renaming])
  noteRenamings(context, [renaming], input.reason)
  return (await refuseTakenCode(context, [id], 'input.code')) ?? { organisation: id, version: version + 1 }
}

async function namingOn({ client }: Transaction, id: string, day: string): Promise<Naming> {
  const { rows } = await client.query<Naming>(
    `select code, name, short_name as "shortName", tags from organisation_name
     where organisation_id = $1 and valid_from <= greatest($2::date, '${always}') order by valid_from desc limit 1`,
    [id, day],
  )
  const [naming] = rows
  if (!naming) throw new Error(`organisation ${id} has no name on ${day}`)
  return naming
}
