import { readdirSync, readFileSync } from 'node:fs'
import { type ReportTemplate, readTemplate } from '../template.ts'

const folder = new URL('../../../../packs/reports/', import.meta.url)

/** The templates of `packs/reports` as parsed JSON, by file name. */
export const packs: ReadonlyMap<string, unknown> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown]),
)

/** A template that ships, by its id. */
export function shipped(id: string): ReportTemplate {
  const read = readTemplate(packs.get(`${id}.json`))
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.refusals)}`)
  return read.value
}
