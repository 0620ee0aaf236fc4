import { type Edition, editions } from '@baucu/law'
import { planRules } from './finding.ts'
import type { Mute, Replacement } from './frame.ts'
import type { AnnexRow, Plan, PlanItem, PlanSection } from './plan.ts'
import { type ReadShape, Shape } from './shape.ts'
import { type AnyStepId, isStepId } from './step-ids.ts'

const levels = ['province', 'district', 'commune'] as const

/** A plan as a file holds it, with what the file says about its election and about findings already looked at. */
export type PlanFile = Readonly<{
  plan: Plan
  edition: Edition | null
  electionDay: string | null
  mutes: readonly Mute[]
  replacements: readonly Replacement[]
}>

/** Reads a plan from parsed JSON (`baucu-plan/1`, docs/plans.md), or says everything that is wrong with it. */
export function readPlan(json: unknown): ReadShape<PlanFile> {
  const shape = new Shape(json)
  shape.oneOf('schema', ['baucu-plan/1'])
  const file: PlanFile = {
    edition: shape.oneOfOr('edition', editions),
    electionDay: shape.dayOr('electionDay'),
    plan: {
      head: readHead(shape.needed('head')),
      sections: shape.shapes('sections').map(readSection),
      annex: shape.shapes('annex').map(readRow),
    },
    mutes: shape.shapes('mutes').flatMap(readMute),
    replacements: shape.shapes('replacements').flatMap(readReplacement),
  }
  shape.end()
  const { refusals } = shape
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: file }
}

function readMute(shape: Shape): Mute[] {
  const rule = shape.oneOf('rule', planRules)
  const [place, reason] = [shape.textOr('place', 200), shape.text('reason')]
  shape.end()
  return rule === null ? [] : [{ rule, place, reason }]
}

function readReplacement(shape: Shape): Replacement[] {
  const [person, role, by] = [shape.text('person', 200), shape.text('role', 200), shape.textOr('by', 200)]
  const until = shape.dayOr('until')
  if (until === null && !shape.has('until')) shape.refuse('missing', 'until')
  shape.end()
  return until === null ? [] : [{ person, role, until, by }]
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
