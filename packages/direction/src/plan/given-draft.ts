import { fold } from '@baucu/law'
import { lineLabels } from './draft.ts'
import type { AnnexRow, Plan, PlanItem } from './plan.ts'

/** A piece of work as a file gives it: what a draft can take over. */
export type GivenItem = Readonly<{
  /** As written; for the sentence that names its place. */
  number: string
  /** The heading it stands under, and the goal of that heading; '' when the file has none. */
  group: string
  goal: string
  content: string
  requirement: string
  from: string | null
  until: string | null
  time: string
  lead: string
  cooperating: readonly string[]
  product: string
  resources: string
  /** Fields the file could say at all: a table has no requirement. */
  fields: readonly GivenField[]
}>

export const givenFields = [
  'content',
  'requirement',
  'from',
  'until',
  'time',
  'lead',
  'cooperating',
  'product',
  'resources',
] as const
export type GivenField = (typeof givenFields)[number]

const inTables = givenFields.filter((each) => each !== 'requirement' && each !== 'resources')

/**
 * The pieces of work a plan names: the items of its sections, or the rows of its annex when the sections have none. An item
 * that only heads others is their group.
 */
export function givenItems({ sections, annex }: Plan): readonly GivenItem[] {
  const items = sections.flatMap((section) => itemsOf(section.title, section.items))
  return items.length > 0 ? items : annex.map((row) => given(row, { group: '', goal: '' }, inTables))
}

function itemsOf(section: string, items: readonly PlanItem[]): readonly GivenItem[] {
  let heading = { number: '', group: '', goal: '' }
  const many = items.some((each) => isHeading(each, items))
  return items.flatMap((item) => {
    if (isHeading(item, items)) {
      const { rest, value } = takeLine(item.requirement, lineLabels.goal)
      heading = { number: plain(item.number), group: [item.content, rest].filter(Boolean).join(' '), goal: value }
      return []
    }
    // Without headings of its own, a section that is one of several lists of work is the heading.
    const under = many && plain(item.number).startsWith(`${heading.number}.`)
    const { group, goal } = under ? heading : { group: many ? section : '', goal: '' }
    return [given(item, { group, goal }, givenFields)]
  })
}

const plain = (number: string): string => number.trim().replace(/[.)]+$/, '')

/** `3` when `3.1` follows and it says neither who nor when. */
function isHeading(item: PlanItem, items: readonly PlanItem[]): boolean {
  const number = plain(item.number)
  const bare = item.lead === '' && item.until === null && item.time === '' && item.product === ''
  return number !== '' && bare && items.some((each) => plain(each.number).startsWith(`${number}.`))
}

function given(
  line: PlanItem | AnnexRow,
  under: Readonly<{ group: string; goal: string }>,
  fields: readonly GivenField[],
): GivenItem {
  const { rest, value } = takeLine('requirement' in line ? line.requirement : '', lineLabels.resources)
  return {
    ...under,
    fields,
    number: line.number,
    content: line.content,
    requirement: rest,
    from: line.from,
    until: line.until,
    // A time that was read as days is said by them.
    time: line.until === null && line.from === null ? line.time : '',
    lead: line.lead,
    cooperating: ownersIn(line.cooperating),
    product: line.product,
    resources: value,
  }
}

/** A labelled line taken out of a text of several lines. */
function takeLine(text: string, label: string): Readonly<{ rest: string; value: string }> {
  const lines = text.split('\n')
  const words = lines.map((line) => line.replace(/^[-–+•*]\s*/u, ''))
  const at = words.findIndex((line) => line.startsWith(`${label}:`))
  const value = at < 0 ? '' : (words[at] ?? '').slice(label.length + 1).trim()
  const rest = lines.filter((_, index) => index !== at)
  return { rest: rest.join('\n').trim(), value }
}

/** Who co-operates, one by one. A comma may be part of a name, so it divides only where no semicolon stands. */
export function ownersIn(text: string): readonly string[] {
  const parts = text.includes(';') || text.includes('\n') ? text.split(/[;\n]/) : text.split(/,(?!\s*\p{Ll})/u)
  const names = parts.map((each) => each.trim().replace(/[.;,]+$/, '')).filter((each) => each !== '')
  return names.filter((name, index) => names.findIndex((one) => fold(one) === fold(name)) === index)
}
