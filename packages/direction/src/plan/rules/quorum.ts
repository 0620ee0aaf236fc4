import { type ConferenceKind, conferenceAttendance, largeConference } from '@baucu/law'
import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { contentOf, inSpan, linesOf, type Plan, textsOf } from '../plan.ts'

const kinds: readonly Readonly<{ kind: ConferenceKind; words: RegExp }>[] = [
  { kind: 'residence', words: pattern(anyOf(['nơi cư trú']), 'g') },
  { kind: 'workplace', words: pattern(anyOf(['nơi công tác', 'nơi làm việc']), 'g') },
  {
    kind: 'village',
    words: pattern(
      anyOf(['thôn giới thiệu', 'tổ dân phố giới thiệu', 'giới thiệu người của thôn', 'cử tri của thôn']),
      'g',
    ),
  },
]
const persons = pattern(
  '(?:ít nhất|tối thiểu|không dưới|không ít hơn|phải có|bảo đảm có|đạt)\\s+(?:là\\s+|có\\s+|phải có\\s+)?(\\d{1,4})\\s+(?:cử tri|người|đại biểu)(?![^.;,]{0,20}trở lên)',
  'g',
)

/**
 * PL-12: a plan asks for another number of voters at a conference than the law does for a place of 100 voters or more
 * (numbers: said, needed, from = that 100, kind).
 */
export function quorum(plan: Plan, { edition }: PlanContext): readonly PlanFinding[] {
  const lines = linesOf(plan)
  return textsOf(plan).flatMap(({ text, place }) => {
    const lower = text.toLocaleLowerCase('vi')
    return [...lower.matchAll(persons)].flatMap((match) => {
      const kind =
        kindBefore(lower, match.index) ??
        kindBefore(contentOf(place, lines).toLocaleLowerCase('vi'), Number.POSITIVE_INFINITY)
      if (kind === null) return []
      const source = conferenceAttendance[kind].persons
      const said = Number(match[1])
      const needed = source.value[edition]
      if (needed === null || said === needed) return []
      const numbers = { said, needed, from: largeConference.value[edition] ?? '', kind }
      const span = { from: match.index, to: match.index + match[0].length }
      const { article } = source
      return [
        found('PL-12', 'quorum-wrong', inSpan(place, span), numbers, { article, status: source.confidence[edition] }),
      ]
    })
  })
}

/** The kind of conference named last before a place in a text, else first in it. */
function kindBefore(lower: string, before: number): ConferenceKind | null {
  const all = kinds
    .flatMap(({ kind, words }) => [...lower.matchAll(words)].map((match) => ({ kind, at: match.index })))
    .toSorted((a, b) => a.at - b.at)
  return (all.findLast((each) => each.at < before) ?? all[0])?.kind ?? null
}
