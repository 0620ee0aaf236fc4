import { fold } from '@baucu/law'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { periodOf, stepOf } from '../milestones.ts'
import { inField, linesOf, type PlacedLine, type Plan } from '../plan.ts'

/** Share of common words, in percent, from which an item and a row are taken for the same work. */
const sameFrom = 60

/** PL-09: the annex gives another day for a piece of work than the plan it belongs to (numbers: annex, letter, item). */
export function annexDate(plan: Plan, context: PlanContext): readonly PlanFinding[] {
  const lines = linesOf(plan)
  const items = lines.filter((each) => each.part === 'section')
  return lines.flatMap((row) => {
    if (row.part !== 'annex') return []
    const item = sameWork(row, items)
    if (!item) return []
    const [annex, letter] = [periodOf(row.line, context), periodOf(item.line, context)]
    const differs = annex.until !== null && letter.until !== null && annex.until !== letter.until
    const begins = annex.from !== null && letter.from !== null && annex.from !== letter.from
    if (!differs && !begins) return []
    const numbers = differs
      ? { annex: annex.until ?? '', letter: letter.until ?? '', item: item.place.numbers.join('.') }
      : { annex: annex.from ?? '', letter: letter.from ?? '', item: item.place.numbers.join('.') }
    return [found('PL-09', 'annex-differs', inField(row.place, differs ? 'until' : 'from'), numbers)]
  })
}

/** The item that is about the same: the same step of the law, else the one with most words in common. */
function sameWork(row: PlacedLine, items: readonly PlacedLine[]): PlacedLine | undefined {
  const step = stepOf(row.line)
  const sameStep = step === null ? [] : items.filter((each) => stepOf(each.line) === step)
  if (sameStep.length === 1) return sameStep[0]
  const words = wordsOf(row.line.content)
  // Two dated steps of the law are two pieces of work, however alike their words.
  const [best] = items
    .filter((each) => step === null || (stepOf(each.line) ?? step) === step)
    .map((item) => ({ item, share: inCommon(words, wordsOf(item.line.content)) }))
    .filter((each) => each.share >= sameFrom)
    .toSorted((a, b) => b.share - a.share)
  return best?.item
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((each) => other.has(each)).length
  const all = one.size + other.size - common
  return all === 0 ? 0 : Math.floor((100 * common) / all)
}
