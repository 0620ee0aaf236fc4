import { bodiesOf, law83 } from '@baucu/law'
import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { inSpan, type Plan, textsOf } from '../plan.ts'

/** Units of the level that fell away, and what they were made of. */
const district = pattern(
  anyOf([
    'cấp huyện',
    'huyện ủy',
    'huyện uỷ',
    'huyện',
    'quận ủy',
    'quận',
    'thị xã',
    'thị trấn',
    'thành phố thuộc tỉnh',
  ]),
  'g',
)
const past = /^\s*(?:\(\s*)?(?:[\p{Lu}][\p{L}]*\s+){0,4}\(?\s*(?:cũ|trước đây|trước sắp xếp|trước khi sắp xếp)/u
const nowGone =
  /(?:không (?:còn|tổ chức|có)|bỏ|kết thúc hoạt động của?|giải thể|sau sắp xếp|nguyên là|trước đây là)\s*$/iu

/** PL-14: a plan under the edition without districts names one, or a province that was merged (numbers: words, instead). */
export function formerPlace(plan: Plan, { edition, formerPlaces = [] }: PlanContext): readonly PlanFinding[] {
  if (bodiesOf(edition).includes('district')) return []
  const names = formerPlaces.map(({ name, now }) => ({
    now,
    words: pattern(anyOf([name.toLocaleLowerCase('vi')]), 'g'),
  }))
  return textsOf(plan).flatMap(({ text, place }) => {
    const lower = text.toLocaleLowerCase('vi')
    const of = (words: RegExp, code: string, instead: string) =>
      [...lower.matchAll(words)].flatMap((match) => {
        const span = { from: match.index, to: match.index + match[0].length }
        if (past.test(text.slice(span.to)) || nowGone.test(text.slice(0, span.from))) return []
        const numbers = { words: text.slice(span.from, span.to), instead }
        return [found('PL-14', code, inSpan(place, span), numbers, { article: law83 })]
      })
    return [...of(district, 'no-district', ''), ...names.flatMap(({ words, now }) => of(words, 'former-province', now))]
  })
}
