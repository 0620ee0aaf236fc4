import { readFileSync } from 'node:fs'
import { z } from 'zod'

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

const pack = z.strictObject({
  schema: z.literal('baucu-hazards/1'),
  about: z.string(),
  hazards: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/),
        title: words,
        /** People may have to stay apart: they are counted. */
        persons: z.boolean(),
        /** The first one is level 1. */
        levels: z
          .array(
            z.strictObject({
              title: words,
              lines: z.array(words),
              /** Days after the bulletin by which it is done. */
              tasks: z.array(z.strictObject({ title: words, within: z.int().min(0) })),
            }),
          )
          .min(1)
          .max(5),
      }),
    )
    .min(1),
})
export type Hazard = z.output<typeof pack>['hazards'][number]

/** Reads a pack of hazards; one more kind is one more entry. */
export const readHazards = (json: unknown): readonly Hazard[] => pack.parse(json).hazards

let known: readonly Hazard[] | undefined

/** The kinds of `packs/hazards/hazards.json`, in their order. */
export function hazards(): readonly Hazard[] {
  const file = new URL('../../../../../packs/hazards/hazards.json', import.meta.url)
  known ??= readHazards(JSON.parse(readFileSync(file, 'utf8')))
  return known
}
