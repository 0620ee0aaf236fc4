import { readdirSync, readFileSync } from 'node:fs'
import { type ReportTemplate, readTemplate, templateFor } from '@baucu/reporting'

const folder = new URL('../../../../../packs/reports/', import.meta.url)
let known: readonly ReportTemplate[] | undefined

/** Every version of every template of `packs/reports`. */
export function templates(): readonly ReportTemplate[] {
  known ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const read = readTemplate(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
      if (!read.ok) throw new Error(`${name}: ${read.refusals.map(({ code, path }) => `${code} ${path}`).join(', ')}`)
      return read.value
    })
  return known
}

/** The version that a period due on a day is told by. */
export const templateDue = (id: string, due: string): ReportTemplate | undefined =>
  templateFor(
    templates().filter((each) => each.id === id),
    due,
  )

/** One version of a template. */
export const templateOf = (id: string, version: number): ReportTemplate | undefined =>
  templates().find((each) => each.id === id && each.version === version)
