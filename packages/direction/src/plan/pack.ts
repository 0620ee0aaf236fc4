import { type Edition, editions, type Text } from '@baucu/law'
import { type ReadShape, Shape } from './shape.ts'
import { type AnyStepId, isStepId } from './step-ids.ts'

/** The groups of work of an election plan, in the order plans have them. */
export const taskGroups = [
  'direction',
  'bodies',
  'candidates',
  'units',
  'voters',
  'training',
  'communication',
  'inspection',
  'security',
  'materials',
  'polling-day',
  'results',
] as const
export type TaskGroup = (typeof taskGroups)[number]

/** Where a task is done. `agency`: a Party committee, an agency or an enterprise, which elects nobody. */
export const taskLevels = ['province', 'district', 'commune', 'agency'] as const
export type TaskLevel = (typeof taskLevels)[number]

const taskRhythms = ['day', 'week', 'month', 'quarter', 'year'] as const
export type TaskRhythm = (typeof taskRhythms)[number]

/**
 * When a task is due. `steps`: dated by the law; of several, the first one that the edition and the level have.
 * `start`: the step it may begin with; `after`: the step it begins the day after. `days`: days of our own, counted from election day or from the step `of`; a person
 * may change them, and they are never later than the law.
 */
export type TaskDue = Readonly<{
  steps: readonly AnyStepId[]
  start: AnyStepId | null
  after: AnyStepId | null
  days: readonly number[]
  of: AnyStepId | null
}>

/** One task of a pack. Leads are codes of `TaskPack.roles`. */
export type PackTask = Readonly<{
  code: string
  group: TaskGroup
  title: Text
  requirement: string
  due: TaskDue
  every: TaskRhythm | null
  lead: string
  cooperating: readonly string[]
  product: string
  /** Official forms the product is written on, by edition. */
  forms: Readonly<Record<Edition, readonly string[]>>
  evidence: string
  levels: readonly TaskLevel[]
  dependsOn: readonly string[]
  /** Id of a checklist of `packs/checklists/quality.json`. */
  checklist: string
}>

/** What a template is for: a whole election, or a second poll, which has few days and few steps. */
const templatePolls = ['election', 'second-poll'] as const

/**
 * Which organisations a template is for: their kinds, and what their name must hold ("phụ nữ"); null = any name. `poll`: of
 * what kind of election it is.
 */
export type TemplateFit = Readonly<{
  kinds: readonly string[]
  name: string | null
  poll: (typeof templatePolls)[number]
}>

/** A set of tasks for one kind of organisation, as `packs/tasks/*.json` hold it. */
export type TaskPack = Readonly<{
  id: string
  code: string
  title: Text
  about: string
  fits: TemplateFit
  roles: Readonly<Record<string, string>>
  tasks: readonly PackTask[]
}>

const idForm = /^[a-z][a-z0-9-]*$/
/** `A01`, `M2.3`; the letters are those of the pack. */
const codeForm = /^[A-Z]+\d+(\.\d+)?$/
const formForm = /^\d{2}\/[\p{Lu}-]+$/u
const furthest = 400

/** Reads a pack from parsed JSON, or says everything that is wrong with it, with the place. */
export function readPack(json: unknown): ReadShape<TaskPack> {
  const shape = new Shape(json)
  shape.oneOf('schema', ['baucu-task-pack/1'])
  const id = shape.text('id', 40)
  if (!idForm.test(id)) shape.refuse('not-an-id', 'id')
  const code = shape.text('code', 4)
  const title = readText(shape, 'title')
  const about = shape.textOr('about')
  const fits = readFit(shape.needed('fits'))
  const roles = readRoles(shape)
  const shapes = shape.shapes('tasks')
  const tasks = shapes.map((each) => readTask(each, code, roles))
  if (shape.has('tasks') && tasks.length === 0) shape.refuse('empty', 'tasks')
  else if (!shape.has('tasks')) shape.refuse('missing', 'tasks')
  checkReferences(shapes, tasks)
  shape.end()
  const { refusals } = shape
  return refusals.length > 0
    ? { ok: false, refusals }
    : { ok: true, value: { id, code, title, about, fits, roles, tasks } }
}

export function readFit(shape: Shape): TemplateFit {
  const fit = {
    kinds: shape.texts('kinds'),
    name: shape.textOr('name', 60) || null,
    poll: shape.oneOfOr('poll', templatePolls) ?? 'election',
  }
  if (fit.kinds.length === 0) shape.refuse('empty', 'kinds')
  shape.end()
  return fit
}

export function readText(shape: Shape, field: string): Text {
  const inside = shape.needed(field)
  const text = { vi: inside.text('vi'), en: inside.text('en') }
  inside.end()
  return text
}

export function readRoles(shape: Shape): Readonly<Record<string, string>> {
  const inside = shape.needed('roles')
  const roles = Object.fromEntries(inside.names().map((name) => [name, inside.text(name, 200)]))
  inside.end()
  return roles
}

function readTask(shape: Shape, pack: string, roles: Readonly<Record<string, string>>): PackTask {
  const code = shape.text('code', 10)
  if (code !== '' && !(codeForm.test(code) && code.startsWith(pack))) shape.refuse('not-a-code', 'code', { pack })
  const lead = shape.text('lead', 20)
  const cooperating = shape.texts('cooperating')
  const known = (role: string) => Object.hasOwn(roles, role)
  if (lead !== '' && !known(lead)) shape.refuse('unknown-role', 'lead', { role: lead })
  for (const [index, role] of cooperating.entries()) {
    if (!known(role)) shape.refuse('unknown-role', `cooperating[${index}]`, { role })
    else if (role === lead || cooperating.indexOf(role) < index)
      shape.refuse('twice', `cooperating[${index}]`, { value: role })
  }
  const task = {
    code,
    group: shape.oneOf('group', taskGroups) ?? 'direction',
    title: readText(shape, 'title'),
    requirement: shape.text('requirement'),
    due: readDue(shape.needed('due')),
    every: shape.oneOfOr('every', taskRhythms),
    lead,
    cooperating,
    product: shape.text('product'),
    forms: readForms(shape.inside('forms')),
    evidence: shape.text('evidence'),
    levels: readLevels(shape),
    dependsOn: shape.texts('dependsOn'),
    checklist: shape.text('checklist', 40),
  }
  shape.end()
  return task
}

function readDue(shape: Shape): TaskDue {
  const stepAt = (field: string, id: string): readonly AnyStepId[] => {
    if (isStepId(id)) return [id]
    shape.refuse('unknown-step', field, { step: id })
    return []
  }
  const steps = shape.texts('steps').flatMap((id, index) => stepAt(`steps[${index}]`, id))
  const days = shape.wholes('days', -furthest, furthest)
  const [start = null] = shape.has('start') ? stepAt('start', shape.text('start', 40)) : []
  const [after = null] = shape.has('after') ? stepAt('after', shape.text('after', 40)) : []
  const [of = null] = shape.has('of') ? stepAt('of', shape.text('of', 40)) : []
  if (!shape.has('steps') && days.length === 0) shape.refuse('no-date', '')
  if (days.some((day, index) => day <= (days[index - 1] ?? Number.NEGATIVE_INFINITY)))
    shape.refuse('not-in-order', 'days')
  shape.end()
  return { steps, start, after, days, of }
}

function readForms(shape: Shape | null): PackTask['forms'] {
  if (shape === null) return { '2015': [], '2025': [] }
  const of = (edition: Edition) => {
    const forms = shape.texts(edition)
    for (const [index, form] of forms.entries())
      if (!formForm.test(form)) shape.refuse('not-a-form', `${edition}[${index}]`)
    return forms
  }
  const forms = { '2015': of('2015'), '2025': of('2025') }
  for (const edition of editions) if (!shape.has(edition)) shape.refuse('missing', edition)
  shape.end()
  return forms
}

function readLevels(shape: Shape): readonly TaskLevel[] {
  const found = shape.texts('levels').flatMap((word, index) => {
    const level = taskLevels.find((each) => each === word)
    if (level === undefined) shape.refuse('not-one-of', `levels[${index}]`, { words: taskLevels.join(', ') })
    return level === undefined ? [] : [level]
  })
  if (found.length === 0) shape.refuse('empty', 'levels')
  return found
}

/** Codes are given once; a task rests only on tasks above it, so that no circle can be. */
function checkReferences(shapes: readonly Shape[], tasks: readonly PackTask[]): void {
  const all = new Set(tasks.map((each) => each.code))
  const above = new Set<string>()
  for (const [index, task] of tasks.entries()) {
    const shape = shapes[index]
    if (above.has(task.code)) shape?.refuse('twice', 'code', { value: task.code })
    for (const [at, code] of task.dependsOn.entries()) {
      if (!all.has(code)) shape?.refuse('unknown-task', `dependsOn[${at}]`, { task: code })
      else if (!above.has(code)) shape?.refuse('depends-on-later', `dependsOn[${at}]`, { task: code })
    }
    above.add(task.code)
  }
}
