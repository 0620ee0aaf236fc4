import { found, type PlanFinding } from '../finding.ts'
import type { PlanContext } from '../frame.ts'
import { actsIn, isRound, periodOf, windowOf } from '../milestones.ts'
import { inField, inSpan, linesOf, type Plan } from '../plan.ts'
import type { AnyStepId } from '../step-ids.ts'

/**
 * PL-05: the period of a line and the lawful time of the work it names have no day in common, or the work begins before its
 * lawful time (numbers: work, from, until, first, last). A round of inspection is compared with everything it says it watches.
 */
export function period(plan: Plan, context: PlanContext): readonly PlanFinding[] {
  return linesOf(plan).flatMap(({ line, place }) => {
    const { from, until } = periodOf(line, context)
    if (from === null || until === null || from > until) return []
    const round = isRound(line.content)
    const requirement = 'requirement' in line ? line.requirement : ''
    return [['content', line.content] as const, ['requirement', requirement] as const].flatMap(([field, text]) =>
      actsOf(text, line.step).flatMap(({ step, words, span, itself }) => {
        const id = windowOf(step)
        const window = id && context.windows.get(id)
        if (!window || !(round || (itself && field === 'content'))) return []
        const apart = until < window.from || from > window.until
        const early = !round && span !== null && from < window.from
        if (!apart && !early) return []
        const numbers = { work: words, from, until, first: window.from, last: window.until }
        const at = span === null ? inField(place, field) : inSpan(inField(place, field), span)
        const { article, status } = window
        return [found('PL-05', apart ? 'outside-window' : 'before-window', at, numbers, { article, status })]
      }),
    )
  })
}

const actsOf = (text: string, step: AnyStepId | null) => {
  const acts = actsIn(text)
  if (step === null || acts.some((each) => each.step === step)) return acts
  return [{ step, words: text, span: null, itself: true }]
}
