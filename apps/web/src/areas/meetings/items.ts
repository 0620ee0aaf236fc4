import type { ConclusionItem } from '@baucu/contract'
import type { Output } from '../../kernel/client.ts'

/** An item on the form: what is kept, and why it was read so. */
export type Item = ConclusionItem & Readonly<{ because: readonly Readonly<{ code: string; vi: string; en: string }>[] }>

/** A new item with nothing decided. */
export const emptyItem = (id: string, text = ''): Item => ({
  ...{
    id,
    kind: 'task',
    text,
    recipients: [],
    filter: null,
    type: 'other',
    due: null,
    step: null,
    urgent: false,
    joint: false,
  },
  because: [],
})

/** What was read from the text, as items to go over. A step is taken over with its date only by hand. */
export const fromProposal = (proposed: Output<'meetings.propose'>['items'], makeId: () => string): readonly Item[] =>
  proposed.map((each) => ({
    ...emptyItem(makeId(), each.text),
    kind: each.kind,
    recipients: [
      ...new Set(each.addressees.flatMap((one) => one.organisations.map((organisation) => organisation.id))),
    ],
    filter: each.addressees.map((one) => one.text).join('; ') || null,
    due: each.due,
    urgent: each.urgent,
    because: each.because,
  }))

/** Two items in the place of one: the words before and after a place in them. Both keep whom it is for. */
export function splitItem(items: readonly Item[], id: string, at: number, makeId: () => string): readonly Item[] {
  return items.flatMap((item) => {
    if (item.id !== id) return [item]
    const [before, after] = [item.text.slice(0, at).trim(), item.text.slice(at).trim()].map(tidy)
    if (!before || !after) return [item]
    return [
      { ...item, text: before },
      { ...item, id: makeId(), text: after, because: [] },
    ]
  })
}

/** An item and the one above it as one. */
export function joinAbove(items: readonly Item[], id: string): readonly Item[] {
  const at = items.findIndex((item) => item.id === id)
  const above = items[at - 1]
  const item = items[at]
  if (!above || !item) return items
  const joined: Item = {
    ...above,
    text: `${above.text.replace(/[.;,\s]+$/, '')}; ${item.text.charAt(0).toLowerCase()}${item.text.slice(1)}`,
    recipients: [...new Set([...above.recipients, ...item.recipients])],
  }
  return [...items.slice(0, at - 1), joined, ...items.slice(at + 1)]
}

/** Without the sign that stood between the two, and with a capital letter. */
const tidy = (text: string): string => {
  const plain = text.replace(/^[\s,;.]+|[\s,;]+$/g, '')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** As the server keeps it. */
export const keptItem = ({ because: _, ...item }: Item): ConclusionItem => ({
  ...item,
  recipients: [...item.recipients],
})
