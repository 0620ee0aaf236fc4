import { readFileSync } from 'node:fs'
import { readinessDays } from '@baucu/contract'
import { z } from 'zod'

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

const pack = z.strictObject({
  schema: z.literal('baucu-readiness/1'),
  about: z.string(),
  days: z.array(z.literal(readinessDays)),
  lines: z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]*$/), title: words })).min(1),
})
type Line = z.output<typeof pack>['lines'][number]

let known: readonly Line[] | undefined

/** The lines of `packs/checklists/readiness.json`, in their order. */
export function readinessLines(): readonly Line[] {
  const file = new URL('../../../../../packs/checklists/readiness.json', import.meta.url)
  known ??= pack.parse(JSON.parse(readFileSync(file, 'utf8'))).lines
  return known
}
