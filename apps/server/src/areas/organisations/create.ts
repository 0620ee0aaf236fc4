import type { createOrganisation, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { touchLevels } from './level.ts'
import { segmentOf } from './path.ts'
import { placeOfOrganisation } from './place.ts'
import { refuseTakenCode } from './sibling-codes.ts'
import { readStanding, type Standing } from './standing.ts'
import { type NewOrganisation, noteBegun, refuseTooDeep, writeOrganisations } from './write-organisations.ts'

type Input = z.output<typeof createOrganisation.input>

/**
 * Adds an organisation under another, or at the top. The one above exists on all its days, and its code is its own
 * among those that exist beside it.
 */
export async function create(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof createOrganisation> | Refused> {
  const { organisation: id, parent, code, name, kind, tags } = input
  if (await placeOfOrganisation(context, id)) {
    return new Refused(409, 'organisation-exists', {}, ['input.organisation'])
  }
  await touchLevels(context, [parent])
  const above = parent === null ? undefined : (await readStanding(context, [parent])).get(parent)
  const begins = beginBelow(above, input.from ?? null, 'input')
  if (begins instanceof Refused) return begins
  const place = { path: `${above?.path ?? ''}${segmentOf(id)}`, province: above?.province ?? input.province ?? null }
  const shortName = input.shortName ?? null
  const begun: NewOrganisation[] = [
    { id, parent, ...place, kind, code, name, shortName, tags: [...new Set(tags)], from: begins.from },
  ]
  const tooDeep = refuseTooDeep(begun, 'input.parent')
  if (tooDeep) return tooDeep
  await writeOrganisations(context, begun)
  noteBegun(context, begun)
  return (await refuseTakenCode(context, [id], 'input.code')) ?? { organisation: id, version: 1 }
}

/** The first day of what begins below an organisation: the day named, or as long as that one has been. */
export function beginBelow(
  above: Standing | undefined,
  from: string | null,
  at: string,
): Readonly<{ from: string | null }> | Refused {
  if (above && above.to !== null) return new Refused(409, 'parent-closed', { on: above.to }, [`${at}.parent`])
  if (from === null || !above?.from) return { from: from ?? above?.from ?? null }
  if (from < above.from) return new Refused(409, 'parent-later', { on: above.from }, [`${at}.from`])
  return { from }
}
