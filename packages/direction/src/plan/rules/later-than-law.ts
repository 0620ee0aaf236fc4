import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { isRound, periodOf, stepOf, windowOf } from '../milestones.ts'
import { inField, linesOf, type Plan } from '../plan.ts'

/**
 * PL-10: a line carries out a dated step of the law and ends later than the law lets it, or the table writes another date of
 * the law than the law has (numbers: until or written, legal, title in both languages).
 */
export function laterThanLaw(plan: Plan, context: PlanContext): readonly PlanFinding[] {
  return linesOf(plan).flatMap(({ line, place }) => {
    const id = isRound(line.content) && line.step === null ? null : stepOf(line)
    const step = id === null ? undefined : context.steps.get(id)
    if (id === null || step === undefined) return []
    const { article, status, date: legal } = step
    const numbers = { legal, vi: step.title.vi, en: step.title.en }
    const findings: PlanFinding[] = []
    const { from, until } = periodOf(line, context)
    const window = windowOf(id)
    const lawful = window && context.windows.get(window)
    // A whole period outside its time is PL-05.
    const outside = from !== null && until !== null && lawful !== undefined && from > lawful.until
    const last = step.until ?? legal
    if (until !== null && until > last && !outside && !(from !== null && from > until))
      findings.push(
        found(
          'PL-10',
          'later-than-law',
          inField(place, 'until'),
          { ...numbers, legal: last, until },
          { article, status },
        ),
      )
    if ('legalDate' in line && line.legalDate !== null && line.legalDate !== legal)
      findings.push(
        found(
          'PL-10',
          'legal-date-wrong',
          inField(place, 'legalDate'),
          { ...numbers, written: line.legalDate },
          { article, status },
        ),
      )
    return findings
  })
}
