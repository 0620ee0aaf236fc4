import type { Edition, Text } from '@baucu/law'
import { readFit, readRoles, readText, type TemplateFit } from './pack.ts'
import { type ReadShape, Shape } from './shape.ts'

/** The words of a paper around its items. `{organisation}` and the like stand where local data is put in. */
export type PlanText = Readonly<{
  title: string
  purpose: readonly string[]
  assignment: readonly string[]
  budget: readonly string[]
  recipients: readonly string[]
}>

/** A task of a programme. `days` is counted from the day the programme begins. */
type ProgrammeTask = Readonly<{
  content: string
  requirement: string
  product: string
  days: number
  lead: string
  cooperating: readonly string[]
  resources: string
}>

/** A programme of action as `packs/programmes/*.json` hold it: goal → content → task. */
export type ProgrammeTemplate = Readonly<{
  id: string
  title: Text
  about: string
  fits: TemplateFit
  text: PlanText
  roles: Readonly<Record<string, string>>
  goals: readonly Readonly<{
    goal: string
    contents: readonly Readonly<{ title: string; tasks: readonly ProgrammeTask[] }>[]
  }>[]
}>

/** Reads a programme from parsed JSON, or says everything that is wrong with it. */
export function readProgramme(json: unknown): ReadShape<ProgrammeTemplate> {
  const shape = new Shape(json)
  shape.oneOf('schema', ['baucu-programme/1'])
  const roles = readRoles(shape)
  const template: ProgrammeTemplate = {
    id: shape.text('id', 40),
    title: readText(shape, 'title'),
    about: shape.textOr('about'),
    fits: readFit(shape.needed('fits')),
    text: readWords(shape, 'name'),
    roles,
    goals: shape.shapes('goals').map((each) => {
      const goal = {
        goal: each.text('goal', 500),
        contents: each.shapes('contents').map((one) => {
          const content = {
            title: one.text('title', 500),
            tasks: one.shapes('tasks').map((task) => readTask(task, roles)),
          }
          one.end()
          return content
        }),
      }
      each.end()
      return goal
    }),
  }
  if (template.goals.length === 0) shape.refuse('empty', 'goals')
  shape.end()
  const { refusals } = shape
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: template }
}

/** The words of an election plan with its grounds by edition, `packs/outlines/election-plan.json`. */
export type ElectionPlanText = PlanText & Readonly<{ grounds: Readonly<Record<Edition, readonly string[]>> }>

export function readElectionPlanText(json: unknown): ReadShape<ElectionPlanText> {
  const shape = new Shape(json)
  shape.oneOf('schema', ['baucu-plan-text/1'])
  const words = readWords(shape, 'title')
  const inside = shape.needed('grounds')
  const grounds = { '2015': inside.texts('2015'), '2025': inside.texts('2025') }
  inside.end()
  shape.end()
  const { refusals } = shape
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: { ...words, grounds } }
}

const readWords = (shape: Shape, title: string): PlanText => ({
  title: shape.text(title, 500),
  purpose: shape.texts('purpose'),
  assignment: shape.texts('assignment'),
  budget: shape.texts('budget'),
  recipients: shape.texts('recipients'),
})

function readTask(shape: Shape, roles: ProgrammeTemplate['roles']): ProgrammeTask {
  const task = {
    content: shape.text('content'),
    requirement: shape.text('requirement'),
    product: shape.text('product'),
    days: shape.whole('days', 0, 3660) ?? 0,
    lead: shape.text('lead', 20),
    cooperating: shape.texts('cooperating'),
    resources: shape.textOr('resources'),
  }
  for (const role of [task.lead, ...task.cooperating])
    if (!Object.hasOwn(roles, role)) shape.refuse('unknown-role', 'lead', { role })
  shape.end()
  return task
}
