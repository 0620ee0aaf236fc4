import { councilQuotas, nationalQuotas } from '@baucu/law'
import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { inSpan, type Plan, textsOf } from '../plan.ts'

const women = anyOf(['nữ', 'phụ nữ', 'nữ giới'])
const percent = pattern(
  `(?:${women}[^.;%]{0,60}?(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%|(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%[^.;%,]{0,60}?${women})`,
  'g',
)
const counted = pattern(
  `(\\d{1,4})\\s*(?:người\\s+|ứng cử viên\\s+)?${women}\\s*(?:/|trên|trong)\\s*(?:tổng số\\s+)?(\\d{1,4})`,
  'g',
)
const elected = pattern(anyOf(['trúng cử', 'được bầu', 'cử tri nữ', 'cử tri là nữ']))

/**
 * PL-13: the share of women that a plan asks for on the list of candidates is below the least of the law (numbers: said in
 * percent as written, or count and total; least).
 */
export function womenShare(plan: Plan, { edition }: PlanContext): readonly PlanFinding[] {
  const sources = [nationalQuotas.women, councilQuotas.women].flatMap((each) => (each ? [each.target] : []))
  const least = Math.max(...sources.map((each) => each.value[edition]?.least ?? 0))
  const article = sources.map((each) => each.article).join(', ')
  return textsOf(plan).flatMap(({ text, place }) => {
    const lower = text.toLocaleLowerCase('vi')
    const at = (match: RegExpExecArray) => inSpan(place, { from: match.index, to: match.index + match[0].length })
    const shares = [...lower.matchAll(percent)].flatMap((match) => {
      const said = (match[1] ?? match[2] ?? '').replace('.', ',')
      // Hundredths, so that no fraction is compared.
      const [whole = '0', part = ''] = said.split(',')
      const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
      if (hundredths >= least * 100 || elected.test(sentenceAround(lower, match.index))) return []
      return [found('PL-13', 'women-percent', at(match), { said, least }, { article })]
    })
    const counts = [...lower.matchAll(counted)].flatMap((match) => {
      const [count, total] = [Number(match[1]), Number(match[2])]
      if (total === 0 || 100 * count >= least * total || elected.test(sentenceAround(lower, match.index))) return []
      return [found('PL-13', 'women-count', at(match), { count, total, least }, { article })]
    })
    return [...shares, ...counts]
  })
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('.', at), text.lastIndexOf(';', at)) + 1
  const ends = [text.indexOf('. ', at), text.indexOf(';', at)].filter((each) => each >= 0)
  return text.slice(from, Math.min(text.length, ...ends))
}
