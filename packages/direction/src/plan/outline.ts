import type { Text } from '@baucu/law'
import { readText } from './pack.ts'
import { type ReadShape, Shape } from './shape.ts'

const sectionKinds = ['text', 'figures', 'tasks', 'proposals'] as const

/** A section of a report: words, figures of a module, the state of tasks, or proposals with their addressees. */
export type OutlineSection = Readonly<{
  number: number
  title: Text
  kind: (typeof sectionKinds)[number]
  /** What fills it; null where a person writes. */
  source: string | null
}>

/** The sections of a report that comes again, as `packs/outlines/*.json` hold it. */
export type ReportOutline = Readonly<{
  id: string
  code: string
  title: Text
  period: 'month' | 'quarter' | 'year'
  /** What every section may say instead: nothing happened. */
  nothing: Text
  sections: readonly OutlineSection[]
}>

/** Reads an outline from parsed JSON, or says everything that is wrong with it. */
export function readOutline(json: unknown): ReadShape<ReportOutline> {
  const shape = new Shape(json)
  shape.oneOf('schema', ['baucu-report-outline/1'])
  const shapes = shape.shapes('sections')
  const outline: ReportOutline = {
    id: shape.text('id', 40),
    code: shape.text('code', 4),
    title: readText(shape, 'title'),
    period: shape.oneOf('period', ['month', 'quarter', 'year']) ?? 'quarter',
    nothing: readText(shape, 'nothing'),
    sections: shapes.map((each, index) => {
      const number = each.whole('number', 1, 99) ?? 0
      if (number !== index + 1) each.refuse('not-in-order', 'number')
      const section = {
        number,
        title: readText(each, 'title'),
        kind: each.oneOf('kind', sectionKinds) ?? 'text',
        source: each.textOr('source', 40) || null,
      }
      each.end()
      return section
    }),
  }
  if (shapes.length === 0) shape.refuse('empty', 'sections')
  shape.end()
  const { refusals } = shape
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: outline }
}
