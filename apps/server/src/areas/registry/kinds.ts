import { readFileSync } from 'node:fs'
import { z } from 'zod'

const kind = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.strictObject({ vi: z.string(), en: z.string() }),
  /** Somebody is told to do something: without a task it is marked. */
  directs: z.boolean(),
})
type DocumentKind = z.output<typeof kind>

const file = new URL('../../../../../packs/registry/kinds.json', import.meta.url)
let known: readonly DocumentKind[] | undefined

/** The kinds of documents of `packs/registry`. */
export function documentKindsOf(): readonly DocumentKind[] {
  known ??= z.array(kind).parse(JSON.parse(readFileSync(file, 'utf8')))
  return known
}

/** Ids of the kinds that direct somebody. */
export const directing = (): readonly string[] => documentKindsOf().flatMap((each) => (each.directs ? [each.id] : []))
