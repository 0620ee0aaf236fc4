import type { AnnexRow, Plan, PlanItem, PlanSection } from './plan.ts'
import { type ReadShape, Shape } from './shape.ts'
import { type AnyStepId, isStepId } from './step-ids.ts'

const levels = ['province', 'district', 'commune'] as const

/** Reads a plan from parsed JSON (`baucu-plan/1`, docs/plans.md), or says everything that is wrong with it. */
export function readPlan(json: unknown): ReadShape<Plan> {
  const shape = new Shape(json)
  shape.oneOf('schema', ['baucu-plan/1'])
  const plan: Plan = {
    head: readHead(shape.needed('head')),
    sections: shape.shapes('sections').map(readSection),
    annex: shape.shapes('annex').map(readRow),
  }
  shape.end()
  const { refusals } = shape
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: plan }
}

function readHead(shape: Shape): Plan['head'] {
  const head = {
    title: shape.textOr('title'),
    issuer: shape.textOr('issuer'),
    level: shape.oneOfOr('level', levels),
    number: shape.textOr('number'),
    place: shape.textOr('place'),
    date: shape.dayOr('date'),
    grounds: shape.texts('grounds'),
    signer: shape.textOr('signer'),
  }
  shape.end()
  return head
}

function readSection(shape: Shape): PlanSection {
  const section = {
    number: shape.textOr('number', 20),
    title: shape.textOr('title'),
    text: shape.texts('text'),
    items: shape.shapes('items').map(readItem),
  }
  shape.end()
  return section
}

function readItem(shape: Shape): PlanItem {
  const item = { ...readLine(shape), requirement: shape.textOr('requirement') }
  shape.end()
  return item
}

function readRow(shape: Shape): AnnexRow {
  const row = { ...readLine(shape), legalDate: shape.dayOr('legalDate'), row: null }
  shape.end()
  return row
}

const readLine = (shape: Shape) => ({
  number: shape.textOr('number', 20),
  content: shape.text('content', 20_000),
  lead: shape.textOr('lead'),
  cooperating: shape.textOr('cooperating'),
  from: shape.dayOr('from'),
  until: shape.dayOr('until'),
  time: shape.textOr('time'),
  product: shape.textOr('product'),
  step: readStep(shape),
})

function readStep(shape: Shape): AnyStepId | null {
  const id = shape.textOr('step', 40)
  if (id === '') return null
  if (isStepId(id)) return id
  shape.refuse('unknown-step', 'step', { step: id })
  return null
}
