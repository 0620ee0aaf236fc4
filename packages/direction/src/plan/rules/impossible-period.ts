import { anyOf, pattern } from '../../conclusion/phrase.ts'
import { daysIn, periodIn } from '../days-in-text.ts'
import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { periodOf } from '../milestones.ts'
import { inField, inSpan, linesOf, type Plan, textsOf } from '../plan.ts'

const rounds = pattern(anyOf(['đợt', 'vòng', 'giám sát', 'kiểm tra', 'giai đoạn']))

/**
 * PL-06: a period that cannot be: it ends before it begins, a round lasts from election day to election day, it ends before
 * the plan is issued, or a day does not exist (numbers: from, until; day; date of the plan).
 */
export function impossiblePeriod(plan: Plan, context: PlanContext): readonly PlanFinding[] {
  const { electionDay, near } = context
  const { date } = plan.head
  const periods = linesOf(plan).flatMap(({ line, place }) => {
    const { from, until } = periodOf(line, context)
    const given = inField(place, 'until')
    if (from !== null && until !== null && from > until)
      return [found('PL-06', 'period-reversed', given, { from, until })]
    const lower = line.content.toLocaleLowerCase('vi')
    if (from !== null && from === until && from === electionDay && rounds.test(lower))
      return [found('PL-06', 'round-of-one-day', given, { from, until })]
    if (date !== null && until !== null && until < date)
      return [found('PL-06', 'ends-before-plan', given, { until, date }, { severity: 'warning' })]
    return []
  })
  const unreal = textsOf(plan).flatMap(({ text, place, kind }) =>
    kind === 'head'
      ? []
      : daysIn(text, near)
          .filter((each) => each.day === null && periodIn(each.words, near, electionDay).unreal !== null)
          // "12/2025" and the like name a month; only day, month and year together must exist.
          .filter((each) => /\d{4}|tháng/iu.test(each.words))
          .map(({ words, span }) => found('PL-06', 'no-such-day', inSpan(place, span), { day: words })),
  )
  return [...periods, ...unreal]
}
