import { assemblyTerm, heldElections } from '@baucu/law'
import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { inSpan, type Plan, textsOf } from '../plan.ts'

/** Bodies and work of other plans, which are copied along with a template. */
const foreign = pattern(
  anyOf([
    'ban chỉ đạo đại hội',
    'ban tổ chức đại hội',
    'tiểu ban văn kiện',
    'tiểu ban nhân sự đại hội',
    'tiểu ban phục vụ đại hội',
    'văn kiện đại hội',
    'đoàn chủ tịch đại hội',
    'tổng điều tra dân số',
    'tổng điều tra',
    'tuyển quân',
    'giao quân',
    'bầu trưởng thôn',
    'sáp nhập thôn',
  ]),
  'g',
)
const term = pattern('bầu cử[^.;]{0,80}?khóa\\s+([ivx]+)(?![\\p{L}])', 'g')

/**
 * PL-07: words of another template: bodies of a congress, another kind of work, the election of another term or another
 * election day (numbers: words, instead).
 */
export function leftover(plan: Plan, { electionDay }: PlanContext): readonly PlanFinding[] {
  const ours = assemblyTerm(electionDay)
  const others = heldElections.filter((each) => each.day !== electionDay)
  return textsOf(plan).flatMap(({ text, place, kind }) => {
    const lower = text.toLocaleLowerCase('vi')
    const copied = [...lower.matchAll(foreign)].map((match) => {
      const span = { from: match.index, to: match.index + match[0].length }
      const numbers = { words: text.slice(span.from, span.to) }
      return found('PL-07', 'other-template', inSpan(place, span), numbers, { severity: 'warning' })
    })
    if (kind === 'ground' || ours === null) return copied
    const terms = [...lower.matchAll(term)].flatMap((match) => {
      const said = (match[1] ?? '').toUpperCase()
      if (said === ours || !others.some((each) => each.term === said)) return []
      const to = match.index + match[0].length
      const numbers = { words: said, instead: ours, day: electionDay }
      return [found('PL-07', 'other-election', inSpan(place, { from: to - said.length, to }), numbers)]
    })
    return [...copied, ...terms]
  })
}
