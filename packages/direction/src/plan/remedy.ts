import type { PlanFinding } from './finding.ts'
import type { Plan, PlanItem } from './plan.ts'

/** A field of an item or of the whole, as it stands and as a suggestion would have it. */
export type Remedy = Readonly<{
  field: 'content' | 'requirement' | 'product' | 'from' | 'until'
  before: string
  after: string
}>

const textFields = ['content', 'requirement', 'product'] as const

/**
 * What a finding in an item suggests, where it can be done without deciding anything else: a day that the law gives, a word that
 * the rule names. Null: a person has to write it.
 */
export function remedyOf(finding: PlanFinding, plan: Plan): Remedy | null {
  const { code, numbers, place } = finding
  const item = itemAt(plan, place.path)
  if (!item) return null
  const text = (name: string) => String(numbers[name] ?? '')
  switch (code) {
    case 'later-than-law':
      return dayRemedy(item, 'until', text('legal'))
    case 'before-window':
      return dayRemedy(item, 'from', text('first'))
    case 'form-wrong':
      return /[,;]/.test(text('instead')) ? null : wordRemedy(item, finding, text('form'), text('instead'))
    case 'other-election':
    case 'former-province':
    case 'slip':
      return wordRemedy(item, finding, text('words'), text('instead'))
    case 'women-percent':
      return wordRemedy(item, finding, text('said'), text('least'))
    case 'quorum-wrong':
      return wordRemedy(item, finding, text('said'), text('needed'))
    default:
      return null
  }
}

function itemAt(plan: Plan, path: string): PlanItem | undefined {
  const [, outer, inner] = /^sections\[(\d+)\]\.items\[(\d+)\]/.exec(path) ?? []
  return plan.sections[Number(outer)]?.items[Number(inner)]
}

const dayRemedy = (item: PlanItem, field: 'from' | 'until', after: string): Remedy | null => {
  const before = item[field]
  return before === null || after === '' ? null : { field, before, after }
}

/** The word is changed where the finding points, and nowhere else. */
function wordRemedy(item: PlanItem, { place }: PlanFinding, word: string, instead: string): Remedy | null {
  const field = textFields.find((each) => each === place.field)
  if (!field || !place.span || word === '' || instead === '') return null
  const text = item[field]
  const { from, to } = place.span
  const inside = text.slice(from, to)
  const at = inside.indexOf(word)
  if (at < 0) return null
  const after = text.slice(0, from) + inside.slice(0, at) + instead + inside.slice(at + word.length) + text.slice(to)
  return { field, before: text, after }
}
