import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { daysIn } from '../days-in-text.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { inSpan, type Plan, textsOf } from '../plan.ts'

/** `12/KH-UBBC`, `83/2025/QH15`: digits, a stroke, and letters somewhere behind it. */
const numbered = /(?<![\p{L}\d/])\d{1,6}(?:\/\d{4})?\/[\p{Lu}Đ][\p{L}\d-]*/gu
const kinds = pattern(
  anyOf([
    'luật',
    'nghị quyết',
    'nghị định',
    'quyết định',
    'chỉ thị',
    'kế hoạch',
    'công văn',
    'hướng dẫn',
    'thông tư',
    'thông tri',
    'thông báo',
    'kết luận',
    'tờ trình',
  ]),
  'g',
)
const dayWord = /^[^.;]{0,80}?ngày\s+(?=\d)/iu

/** PL-03: a document is cited that is dated later than the plan (numbers: document, day, date of the plan). */
export function laterDocument(plan: Plan, context: PlanContext): readonly PlanFinding[] {
  const { date } = plan.head
  if (date === null) return []
  return textsOf(plan).flatMap(({ text, place, kind }) => {
    if (kind === 'head') return []
    return citationsIn(text, kind === 'ground').flatMap(({ document, from, to }) => {
      const year = /\/(\d{4})\//.exec(document)?.[1]
      const lead = dayWord.exec(text.slice(to))
      const said = lead ? daysIn(text.slice(to + lead[0].length), context.near)[0] : undefined
      const dated = said && said.span.from === 0 ? said : undefined
      const day = dated?.day ?? (year !== undefined && year > date.slice(0, 4) ? year : null)
      if (day === null || day <= (day.length === 4 ? date.slice(0, 4) : date)) return []
      const end = dated && lead ? to + lead[0].length + dated.span.to : to
      return [found('PL-03', 'later-document', inSpan(place, { from, to: end }), { document, day, date })]
    })
  })
}

/** Documents by their number; in the grounds also by their kind alone ("Kế hoạch của … ngày …"). */
function citationsIn(text: string, byKind: boolean) {
  const at = (match: RegExpExecArray) => ({
    document: match[0],
    from: match.index,
    to: match.index + match[0].length,
  })
  const numbers = [...text.matchAll(numbered)].map(at)
  if (numbers.length > 0 || !byKind) return numbers
  const lower = text.toLocaleLowerCase('vi')
  const [first] = [...lower.matchAll(kinds)].map(at)
  return first ? [{ ...first, document: text.slice(first.from, first.to) }] : []
}
