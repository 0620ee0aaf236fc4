import { readFileSync } from 'node:fs'
import type { LogisticsMaterial } from '@baucu/contract'
import { bodies } from '@baucu/law'
import { z } from 'zod'

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

const pack = z.strictObject({
  schema: z.literal('baucu-materials/1'),
  about: z.string(),
  materials: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/),
        title: words,
        unit: words,
        /** Ballot papers for this body. */
        body: z.enum(bodies).optional(),
      }),
    )
    .min(1),
})

let known: readonly LogisticsMaterial[] | undefined

/** The materials of `packs/materials/materials.json`, in their order. */
export function materials(): readonly LogisticsMaterial[] {
  const file = new URL('../../../../../packs/materials/materials.json', import.meta.url)
  known ??= pack
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .materials.map(({ body = null, ...each }) => ({ ...each, body }))
  return known
}
