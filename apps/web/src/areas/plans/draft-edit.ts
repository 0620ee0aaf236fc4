import { fold } from '@baucu/law'
import type { Output } from '../../kernel/client.ts'

export type Plan = Output<'plans.one'>['plan']
export type Draft = Plan['draft']
export type Group = Draft['groups'][number]
export type Item = Group['items'][number]
type Owner = Item['lead']
export type Finding = Output<'plans.one'>['findings'][number]
export type FileAnswer = Output<'plans.readFile'>

export const emptyItem = (id: string): Item => ({
  ...{ id, code: '', content: '', requirement: '', step: null, basis: null, from: null, until: null, time: '' },
  ...{ lead: { name: '', organisation: null }, cooperating: [], product: '', resources: '' },
})

export const itemsOf = ({ groups }: Draft): readonly Item[] => groups.flatMap((group) => group.items)

const inGroups = (draft: Draft, change: (group: Group) => Group): Draft => ({
  ...draft,
  groups: draft.groups.map(change),
})

export const changeItem = (draft: Draft, id: string, next: Partial<Item>): Draft =>
  inGroups(draft, (group) => ({
    ...group,
    items: group.items.map((item) => (item.id === id ? { ...item, ...next } : item)),
  }))

export const changeGroup = (draft: Draft, id: string, next: Partial<Omit<Group, 'id' | 'items'>>): Draft =>
  inGroups(draft, (group) => (group.id === id ? { ...group, ...next } : group))

export const addItem = (draft: Draft, group: string, item: Item): Draft =>
  inGroups(draft, (each) => (each.id === group ? { ...each, items: [...each.items, item] } : each))

export const removeItem = (draft: Draft, id: string): Draft =>
  inGroups(draft, (group) => ({ ...group, items: group.items.filter((item) => item.id !== id) }))

/** One place up or down inside its group. */
export const moveItem = (draft: Draft, id: string, by: 1 | -1): Draft =>
  inGroups(draft, (group) => {
    const at = group.items.findIndex((item) => item.id === id)
    const [one, other] = [group.items[at], group.items[at + by]]
    if (!one || !other) return group
    const items = [...group.items]
    items[at] = other
    items[at + by] = one
    return { ...group, items }
  })

export const addGroup = (draft: Draft, id: string): Draft => ({
  ...draft,
  groups: [...draft.groups, { id, goal: '', title: '', items: [] }],
})

export const removeGroup = (draft: Draft, id: string): Draft => ({
  ...draft,
  groups: draft.groups.filter((group) => group.id !== id),
})

/** A name of the draft for which no organisation is chosen, and how many items it leads or helps with. */
export type OpenName = Readonly<{ name: string; leads: number; helps: number }>

/** Names without an organisation, those that lead most first. */
export function openNames(draft: Draft): readonly OpenName[] {
  const found = new Map<string, { name: string; leads: number; helps: number }>()
  const note = ({ name, organisation }: Owner, as: 'leads' | 'helps') => {
    if (organisation !== null || name.trim() === '') return
    const key = fold(name.trim())
    const line = found.get(key) ?? { name: name.trim(), leads: 0, helps: 0 }
    line[as] += 1
    found.set(key, line)
  }
  for (const item of itemsOf(draft)) {
    note(item.lead, 'leads')
    for (const each of item.cooperating) note(each, 'helps')
  }
  return [...found.values()].sort(
    (a, b) => b.leads - a.leads || b.helps - a.helps || a.name.localeCompare(b.name, 'vi'),
  )
}

/** Puts an organisation wherever a name stands without one. The name stays as the paper prints it. */
export function ownEverywhere(draft: Draft, name: string, organisation: string): Draft {
  const wanted = fold(name.trim())
  const owned = (owner: Owner): Owner =>
    owner.organisation === null && fold(owner.name.trim()) === wanted ? { ...owner, organisation } : owner
  return inGroups(draft, (group) => ({
    ...group,
    items: group.items.map((item) => ({
      ...item,
      lead: owned(item.lead),
      cooperating: item.cooperating.map(owned),
    })),
  }))
}

/** Does what a finding suggests, as long as the field still says what was judged. */
export function applyRemedy(draft: Draft, { item: id, remedy }: Finding): Draft | undefined {
  const item = itemsOf(draft).find((each) => each.id === id)
  if (!item || !remedy) return undefined
  const { field, before, after } = remedy
  const now = item[field as 'content' | 'requirement' | 'product' | 'from' | 'until']
  // What is judged may hold the line of resources below the requirement; only the requirement is changed.
  if (
    field === 'requirement' &&
    typeof now === 'string' &&
    before.startsWith(now) &&
    after.length >= before.length - now.length
  ) {
    const tail = before.slice(now.length)
    return after.endsWith(tail)
      ? changeItem(draft, item.id, { requirement: after.slice(0, after.length - tail.length) })
      : undefined
  }
  return now === before ? changeItem(draft, item.id, { [field]: after }) : undefined
}

/** What somebody takes over from a file: `added/3`, `changed/<item>/until`, `removed/<item>`. */
export type Choice = ReadonlySet<string>

/** Everything the file has that can be taken. */
export const choicesOf = ({ added, changed, removed }: FileAnswer): readonly string[] => [
  ...added.map((index) => `added/${index}`),
  ...changed.flatMap(({ item, fields }) => fields.map(({ field }) => `changed/${item}/${field}`)),
  ...removed.map((item) => `removed/${item}`),
]

/**
 * The draft with what was chosen from a file. An added item goes under the heading it has in the file, which is made when
 * the draft has none of that name; a new last heading takes those without one.
 */
export function takeFromFile(
  draft: Draft,
  answer: FileAnswer,
  chosen: Choice,
  makeId: () => string,
  others: string,
): Draft {
  let next = draft
  for (const { item: id, given, fields } of answer.changed) {
    const source = answer.items[given]?.item
    const item = itemsOf(next).find((each) => each.id === id)
    if (!source || !item) continue
    for (const { field } of fields)
      if (chosen.has(`changed/${id}/${field}`)) {
        // "Thường xuyên" gives way to a day, and the other way round.
        next = changeItem(next, id, { [field]: field === 'lead' ? keptOwner(item.lead, source.lead) : source[field] })
      }
  }
  for (const id of answer.removed) if (chosen.has(`removed/${id}`)) next = removeItem(next, id)
  for (const index of answer.added) {
    const given = answer.items[index]
    if (!given || !chosen.has(`added/${index}`)) continue
    const title = given.group.trim() || others
    const wanted = fold(title)
    let group = next.groups.find((each) => fold(each.title.trim()) === wanted)
    if (!group && given.group.trim() === '' && next.groups.length === 1) [group] = next.groups
    if (!group) {
      group = { id: makeId(), goal: given.goal, title, items: [] }
      next = { ...next, groups: [...next.groups, group] }
    }
    next = addItem(next, group.id, given.item)
  }
  return next
}

/** The organisation stays when the file only writes its name otherwise and means none that is known. */
const keptOwner = (now: Owner, given: Owner): Owner =>
  given.organisation === null && fold(given.name) === fold(now.name)
    ? { ...given, organisation: now.organisation }
    : given
