import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const words = z.strictObject({ vi: z.string(), en: z.string() })
const id = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** What a figure must satisfy; a figure that does not is stored with a warning, because the paper may say so. */
const rule = z.discriminatedUnion('kind', [
  /** Not more than another figure of the place; `period` when the other one has its own. */
  z.strictObject({ kind: z.literal('at-most'), indicator: id, period: z.string().optional() }),
  /** Not less than the same figure at an earlier hour of the day. */
  z.strictObject({ kind: z.literal('not-below-earlier') }),
  /** Equal to a sum of others of the same place and period. */
  z.strictObject({ kind: z.literal('sum'), plus: z.array(id), minus: z.array(id) }),
])
export type Rule = z.output<typeof rule>

const indicator = z.strictObject({
  id,
  title: words,
  unit: words,
  period: z.enum(['hour', 'day', 'month', 'quarter', 'whole']),
  frame: z.boolean(),
  /** Kinds of organisations at which it is entered; none = any. */
  at: z.array(z.string()),
  rules: z.array(rule),
})
export type Indicator = z.output<typeof indicator>

const folder = new URL('../../../../../packs/indicators/', import.meta.url)
let known: ReadonlyMap<string, Indicator> | undefined

/** The indicators of `packs/indicators`, by id. */
export function indicators(): ReadonlyMap<string, Indicator> {
  known ??= byId(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => read(new URL(name, folder))),
  )
  return known
}

/** An id stands for one indicator: a second one of the same name would silently take its place. */
function byId(all: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const found = new Map<string, Indicator>()
  for (const each of all) {
    if (found.has(each.id)) throw new Error(`indicator twice: ${each.id}`)
    found.set(each.id, each)
  }
  return found
}

const read = (file: URL): readonly Indicator[] =>
  z.strictObject({ indicators: z.array(indicator) }).parse(JSON.parse(readFileSync(file, 'utf8'))).indicators
