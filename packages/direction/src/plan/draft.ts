import { day } from '@baucu/law'
import type { PlanRule } from './finding.ts'
import type { Plan, PlanHead, PlanItem, PlanSection } from './plan.ts'
import type { AnyStepId } from './step-ids.ts'

/** Who does something: the name as the paper prints it, and the organisation that gets the task once it is chosen. */
export type PlanOwner = Readonly<{ name: string; organisation: string | null }>

/** One piece of work of a plan that is being drawn up. */
export type DraftItem = Readonly<{
  id: string
  /** Its code in the pack it came from; '' when a person wrote it. */
  code: string
  content: string
  requirement: string
  /** The dated step of the law it carries out: it is never done later. */
  step: AnyStepId | null
  /** The step whose article it rests on, also where that step does not date it. */
  basis: AnyStepId | null
  from: string | null
  /** The day to work to. */
  until: string | null
  /** Where no day can be said: "Thường xuyên". */
  time: string
  lead: PlanOwner
  cooperating: readonly PlanOwner[]
  product: string
  /** People, money, means. */
  resources: string
}>

/** Items under one heading; in a programme of action the heading serves a goal. */
export type DraftGroup = Readonly<{ id: string; goal: string; title: string; items: readonly DraftItem[] }>

export type PlanKind = 'plan' | 'programme'

/** A plan or a programme of action as an office works on it. Number and day come when it is issued. */
export type PlanDraft = Readonly<{
  kind: PlanKind
  title: string
  place: string
  grounds: readonly string[]
  purpose: string
  assignment: string
  budget: string
  recipients: readonly string[]
  /** Who signs, and in which of the offices held; the name is put in when it is printed. */
  signer: Readonly<{ person: string; office: string }> | null
  groups: readonly DraftGroup[]
}>

/** What is not the draft's to say: who issues it, and number and day once they are given. */
export type DraftHead = Pick<PlanHead, 'issuer' | 'level' | 'number' | 'date'>

/** What an entry of the plan made of a draft is: an item, or the heading of a group. */
export type DraftAnchor = Readonly<{ kind: 'item' | 'group'; id: string }>

/** A draft as it is judged and printed, and which part of the draft each place of it is. */
export type DraftPlan = Readonly<{ plan: Plan; anchorOf: (path: string) => DraftAnchor | null }>

export const sectionTitles = {
  purpose: 'MỤC ĐÍCH, YÊU CẦU',
  contents: { plan: 'NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG THỰC HIỆN', programme: 'MỤC TIÊU, NỘI DUNG, NHIỆM VỤ' },
  assignment: 'TỔ CHỨC THỰC HIỆN',
  budget: 'KINH PHÍ, ĐIỀU KIỆN BẢO ĐẢM',
} as const

/** Before the words of a line, where a plan has no column or heading of its own for them. */
export const lineLabels = { goal: 'Mục tiêu', resources: 'Nguồn lực' } as const

/** The draft as a plan with sections, so that the rules of plans judge it. Empty sections are left out. */
export function planOf(draft: PlanDraft, head: DraftHead): DraftPlan {
  const { title, place, grounds } = draft
  const flat = draft.groups.flatMap((group, outer) => entriesOf(group, outer, draft.groups.length))
  const text = (name: string, words: string): Omit<PlanSection, 'number'>[] => {
    const lines = linesIn(words)
    return lines.length > 0 ? [{ title: name, text: lines, items: [] }] : []
  }
  const contents = { title: sectionTitles.contents[draft.kind], text: [], items: flat.map((each) => each.item) }
  const sections = [
    ...text(sectionTitles.purpose, draft.purpose),
    contents,
    ...text(sectionTitles.assignment, draft.assignment),
    ...text(sectionTitles.budget, draft.budget),
  ].map((section, index) => ({ number: romans[index] ?? '', ...section }))
  const at = sections.findIndex((each) => each.title === contents.title)
  return {
    plan: { head: { title, place, grounds, signer: '', ...head }, sections, annex: [] },
    anchorOf: (path) => {
      const [, outer, inner] = /^sections\[(\d+)\]\.items\[(\d+)\]/.exec(path) ?? []
      return outer !== undefined && Number(outer) === at ? (flat[Number(inner)]?.anchor ?? null) : null
    },
  }
}

const romans = ['I', 'II', 'III', 'IV'] as const

/** The lines of a text of several; empty ones are none. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Entry = Readonly<{ item: PlanItem; anchor: DraftAnchor }>

/** A single group without a heading needs no numbers of two parts. */
function entriesOf(group: DraftGroup, outer: number, groups: number): readonly Entry[] {
  const plain = groups === 1 && group.title.trim() === '' && group.goal.trim() === ''
  const number = `${outer + 1}`
  const heading: Entry = {
    anchor: { kind: 'group', id: group.id },
    item: {
      ...{ number, content: group.title, lead: '', cooperating: '', from: null, until: null, time: '', product: '' },
      ...{ step: null, requirement: labelled(lineLabels.goal, group.goal) },
    },
  }
  const items = group.items.map((item, index) => ({
    anchor: { kind: 'item' as const, id: item.id },
    item: itemOf(item, plain ? `${index + 1}` : `${number}.${index + 1}`),
  }))
  return plain ? items : [heading, ...items]
}

/** An item as the plan prints it, under its number. */
const itemOf = (item: DraftItem, number: string): PlanItem => ({
  number,
  content: item.content,
  requirement: [item.requirement, labelled(lineLabels.resources, item.resources)]
    .filter((each) => each !== '')
    .join('\n'),
  lead: item.lead.name,
  cooperating: item.cooperating.map((each) => each.name).join('; '),
  from: item.from,
  until: item.until,
  time: item.until === null ? item.time : '',
  product: item.product,
  step: item.step,
})

const labelled = (label: string, words: string): string => (words.trim() === '' ? '' : `${label}: ${words.trim()}`)

/** The time of an item as the paper says it. */
export function timeOf({ from, until, time }: Pick<DraftItem, 'from' | 'until' | 'time'>): string {
  if (until === null) return from === null ? time : `Từ ngày ${day(from)}`
  return from === null || from === until ? `Chậm nhất ${day(until)}` : `${day(from)} - ${day(until)}`
}

/** What tells one finding from another as long as what it is about stays the same; a changed number is looked at anew. */
export function findingKey(
  finding: Readonly<{ rule: PlanRule; code: string; place: Readonly<{ path: string; field: string }> }> &
    Readonly<{ numbers: Readonly<Record<string, unknown>> }>,
  anchor: DraftAnchor | null,
): string {
  const { rule, code, place, numbers } = finding
  // The day of issue is today until there is one; it must not wake what was muted yesterday.
  const { date: _, ...lasting } = numbers
  const said = Object.entries(lasting)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
  return [rule, code, anchor?.id ?? place.path, place.field, ...said].join('|')
}
