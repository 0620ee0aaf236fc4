import { fold } from '@baucu/law'
import type { DraftItem, PlanDraft } from './draft.ts'
import { type GivenField, type GivenItem, givenFields } from './given-draft.ts'

/** One field of an item as it stands and as the file has it. */
export type FieldChange = Readonly<{ field: GivenField; before: string; after: string }>

/** What a file would do to a draft. Indexes are those of the items of the file. */
export type PlanDifference = Readonly<{
  added: readonly number[]
  changed: readonly Readonly<{ item: string; given: number; fields: readonly FieldChange[] }>[]
  /** Items of the draft that the file does not have. */
  removed: readonly string[]
  /** Items that are the same in both. */
  same: number
}>

/** Share of common words, in percent, from which two lines are taken for the same work. */
const sameFrom = 50

/** Compares a draft with the work a file names: by the same words first, then by the most words in common. */
export function planDifference(draft: Pick<PlanDraft, 'groups'>, given: readonly GivenItem[]): PlanDifference {
  const items = draft.groups.flatMap((group) => group.items)
  const pairs = pairUp(items, given)
  const changed = [...pairs].flatMap(([index, item]) => {
    const one = given[index]
    const fields = one ? changesOf(item, one) : []
    return fields.length > 0 ? [{ item: item.id, given: index, fields }] : []
  })
  const paired = new Set([...pairs.values()].map((each) => each.id))
  return {
    added: given.flatMap((_, index) => (pairs.has(index) ? [] : [index])),
    changed,
    removed: items.filter((each) => !paired.has(each.id)).map((each) => each.id),
    same: pairs.size - changed.length,
  }
}

function pairUp(items: readonly DraftItem[], given: readonly GivenItem[]): ReadonlyMap<number, DraftItem> {
  const pairs = new Map<number, DraftItem>()
  const taken = new Set<string>()
  const take = (index: number, item: DraftItem) => {
    pairs.set(index, item)
    taken.add(item.id)
  }
  for (const [index, one] of given.entries()) {
    const item = items.find((each) => !taken.has(each.id) && fold(each.content) === fold(one.content))
    if (item) take(index, item)
  }
  const likely = given.flatMap((one, index) =>
    pairs.has(index)
      ? []
      : items
          .filter((each) => !taken.has(each.id))
          .map((item) => ({ index, item, share: inCommon(one.content, item.content) }))
          .filter((each) => each.share >= sameFrom),
  )
  for (const { index, item } of likely.toSorted((a, b) => b.share - a.share || a.index - b.index))
    if (!pairs.has(index) && !taken.has(item.id)) take(index, item)
  return new Map([...pairs].toSorted(([a], [b]) => a - b))
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])

function inCommon(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const common = [...a].filter((each) => b.has(each)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : Math.floor((100 * common) / all)
}

/** The fields in which an item differs from what the file says, as far as the file can say it. */
export function changesOf(item: DraftItem, given: GivenItem): readonly FieldChange[] {
  return givenFields.flatMap((field) => {
    if (!given.fields.includes(field)) return []
    const [before, after] =
      field === 'from' ? [firstDay(item), firstDay(given)] : [said(item[field]), said(given[field])]
    return tidy(before) === tidy(after) ? [] : [{ field, before, after }]
  })
}

/** What begins and ends on one day is written with that day alone. */
const firstDay = ({ from, until }: Pick<DraftItem, 'from' | 'until'>): string => (from === until ? '' : (from ?? ''))

function said(value: DraftItem[GivenField] | GivenItem[GivenField]): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if ('name' in value) return value.name
  return value.map((each) => (typeof each === 'string' ? each : each.name)).join('; ')
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
