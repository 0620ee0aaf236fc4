import { day, type Edition, plusDays } from '@baucu/law'
import { taskGroupTitles } from '../words/task-packs.ts'
import { type DatedTask, type DatePackOptions, datePack } from './date-pack.ts'
import type { DraftGroup, DraftItem, PlanDraft, PlanOwner } from './draft.ts'
import { type TaskPack, taskGroups } from './pack.ts'
import type { ElectionPlanText, PlanText, ProgrammeTemplate } from './programme.ts'

/** What a new draft is made with beside its template. */
export type DraftMaking = Readonly<{
  /** What stands in the place of `{organisation}`, `{units}` and the like. */
  local: Readonly<Record<string, string>>
  makeId: () => string
  /** Whom the name of a role means here. */
  ownerOf: (name: string) => PlanOwner
}>

const nobody: PlanOwner = { name: '', organisation: null }

/** An item with nothing decided. */
export const emptyItem = (id: string): DraftItem => ({
  ...{ id, code: '', content: '', requirement: '', step: null, basis: null, from: null, until: null, time: '' },
  ...{ lead: nobody, cooperating: [], product: '', resources: '' },
})

/** A draft without a template: one group, no item. */
export const emptyDraft = (kind: PlanDraft['kind'], title: string, { makeId }: DraftMaking): PlanDraft => ({
  ...{ kind, title, place: '', grounds: [], purpose: '', assignment: '', budget: '', recipients: [] },
  signer: null,
  groups: [{ id: makeId(), goal: '', title: '', items: [] }],
})

/**
 * The plan of a pack in one election: its tasks in the groups of plans, each with its dates. Days that fall in a holiday are
 * moved before it, if somebody gave one; never later than the law.
 */
export function draftOfPack(
  pack: TaskPack,
  text: ElectionPlanText,
  election: Readonly<{ edition: Edition; electionDay: string }>,
  options: Pick<DatePackOptions, 'level' | 'holidays'>,
  making: DraftMaking,
): PlanDraft {
  const { edition, electionDay } = election
  const first = datePack(pack, edition, electionDay, options)
  const chosen = Object.fromEntries(
    first.flatMap(({ task, warnings }) => {
      const earlier = warnings.find((each) => each.code === 'in-holiday')?.numbers.earlier
      return earlier === undefined ? [] : [[task.code, String(earlier)]]
    }),
  )
  const dated = datePack(pack, edition, electionDay, { ...options, chosen })
  const groups = taskGroups.flatMap((group): DraftGroup[] => {
    const tasks = dated.filter((each) => each.task.group === group)
    if (tasks.length === 0) return []
    const items = tasks.map((each) => itemOfTask(each, pack, edition, making))
    return [{ id: making.makeId(), goal: '', title: taskGroupTitles[group].vi, items }]
  })
  const local = { ...making.local, electionDay: day(electionDay) }
  return { ...wordsOf('plan', text, local), grounds: text.grounds[edition].map((each) => fill(each, local)), groups }
}

function itemOfTask(
  { task, legal, from, practical, rounds }: DatedTask,
  { roles }: TaskPack,
  edition: Edition,
  { makeId, ownerOf }: DraftMaking,
): DraftItem {
  const { steps, of, start, after } = task.due
  const several = rounds.length > 1 ? [`Các đợt: ${rounds.map((each) => day(each)).join('; ')}.`] : []
  return {
    ...emptyItem(makeId()),
    code: task.code,
    content: task.title.vi,
    requirement: [task.requirement, ...several].join(' '),
    step: legal?.id ?? null,
    basis: legal?.id ?? of ?? start ?? after ?? steps[0] ?? null,
    // What begins after the day to work to begins when it can; the day alone is said then.
    from: from !== null && from <= practical ? from : null,
    until: practical,
    lead: ownerOf(roles[task.lead] ?? ''),
    cooperating: task.cooperating.map((each) => ownerOf(roles[each] ?? '')),
    product: [task.product, ...task.forms[edition].map((each) => `mẫu ${each}`)].join(', '),
  }
}

/** The programme of a template, its days counted from the day it begins. */
export function draftOfProgramme(template: ProgrammeTemplate, begins: string, making: DraftMaking): PlanDraft {
  const { local, makeId, ownerOf } = making
  const owner = (role: string) => ownerOf(fill(template.roles[role] ?? '', local))
  const groups = template.goals.flatMap(({ goal, contents }) =>
    contents.map(
      ({ title, tasks }): DraftGroup => ({
        id: makeId(),
        goal: fill(goal, local),
        title: fill(title, local),
        items: tasks.map((task) => ({
          ...emptyItem(makeId()),
          content: fill(task.content, local),
          requirement: fill(task.requirement, local),
          until: plusDays(begins, task.days),
          lead: owner(task.lead),
          cooperating: task.cooperating.map(owner),
          product: fill(task.product, local),
          resources: fill(task.resources, local),
        })),
      }),
    ),
  )
  return { ...wordsOf('programme', template.text, local), grounds: [], groups }
}

const wordsOf = (
  kind: PlanDraft['kind'],
  text: PlanText,
  local: DraftMaking['local'],
): Omit<PlanDraft, 'groups' | 'grounds'> => ({
  kind,
  title: fill(text.title, local),
  place: local.place ?? '',
  purpose: text.purpose.map((each) => fill(each, local)).join('\n'),
  assignment: text.assignment.map((each) => fill(each, local)).join('\n'),
  budget: text.budget.map((each) => fill(each, local)).join('\n'),
  recipients: text.recipients.map((each) => fill(each, local)),
  signer: null,
})

/** What is not known stays visible in its braces. */
const fill = (text: string, local: DraftMaking['local']): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(local, name) ? (local[name] ?? '') : whole))
