import { readFileSync } from 'node:fs'
import { roles } from '@baucu/contract'
import { z } from 'zod'

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
const column = z.string().regex(/^[a-z_]+\.[a-z_]+$/)

const field = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: words,
  /** `table.column` of everything that holds it. */
  columns: z.array(column).min(1),
  purpose: words,
  basis: words,
  confirmed: z.boolean(),
  readers: z.array(z.enum(roles)).min(1),
  /** Days after `after`; null = published by law and kept. */
  keepDays: z.int().min(1).nullable(),
  after: words,
})

const pack = z.strictObject({
  fields: z.array(field),
  /** Columns that sound personal and are not. */
  notPersonal: z.array(z.strictObject({ column, why: words })),
})
type Pack = z.output<typeof pack>

let known: Pack | undefined

/** `packs/personal-data.json`: why each personal field is held, on which basis, who reads it, until when. */
export function personalData(): Pack {
  known ??= pack.parse(
    JSON.parse(readFileSync(new URL('../../../../../packs/personal-data.json', import.meta.url), 'utf8')),
  )
  return known
}
