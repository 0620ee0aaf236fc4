import { type ReadShape, Shape } from './shape.ts'

/** What is looked at before work counts as good, by somebody who did not do it. */
export type QualityChecklist = Readonly<{ id: string; title: string; lines: readonly string[] }>

/** Reads `packs/checklists/quality.json`, or says everything that is wrong with it. */
export function readChecklists(json: unknown): ReadShape<readonly QualityChecklist[]> {
  const shape = new Shape(json)
  shape.oneOf('schema', ['baucu-quality-checklists/1'])
  const seen = new Set<string>()
  const checklists = shape.shapes('checklists').map((each) => {
    const checklist = { id: each.text('id', 40), title: each.text('title', 200), lines: each.texts('lines') }
    if (checklist.lines.length === 0) each.refuse('empty', 'lines')
    if (seen.has(checklist.id)) each.refuse('twice', 'id', { value: checklist.id })
    seen.add(checklist.id)
    each.end()
    return checklist
  })
  if (checklists.length === 0) shape.refuse('empty', 'checklists')
  shape.end()
  const { refusals } = shape
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: checklists }
}
