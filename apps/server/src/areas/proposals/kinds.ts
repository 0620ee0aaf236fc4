import { readFileSync } from 'node:fs'
import { areInOrder } from '@baucu/direction'
import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z-]*$/)
const title = z.strictObject({ vi: z.string(), en: z.string() })
const kinds = z.array(
  z
    .strictObject({
      id,
      title,
      restricted: z.boolean(),
      lines: z.enum(['amounts', 'facilities', 'members']).nullable(),
      drafting: z.boolean(),
    })
    // The titles of its tasks would tell everybody what it says.
    .refine((each) => !(each.restricted && each.drafting), 'a restricted kind is not drafted'),
)
const steps = z
  .array(z.strictObject({ id, title, share: z.int().min(1).max(100) }))
  .refine(areInOrder, 'steps come one after the other and end at 100')

const folder = new URL('../../../../../packs/proposals/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

export type ProposalKind = z.output<typeof kinds>[number]
let known: Readonly<{ kinds: readonly ProposalKind[]; drafting: z.output<typeof steps> }> | undefined

/** The kinds of proposals and the steps to a document of `packs/proposals`. */
export function proposalPack() {
  known ??= { kinds: kinds.parse(read('kinds.json')), drafting: steps.parse(read('drafting.json')) }
  return known
}

/** A kind by its id; undefined when the pack has none. */
export const kindOf = (wanted: string): ProposalKind | undefined =>
  proposalPack().kinds.find((each) => each.id === wanted)
