import { type PlanFinding, planRules } from './finding.ts'
import { contextOf, type Mute, type PlanContext, type PlanFrame } from './frame.ts'
import type { Plan } from './plan.ts'
import { annexDate } from './rules/annex-date.ts'
import { blank } from './rules/blank.ts'
import { chair } from './rules/chair.ts'
import { formNumber } from './rules/form-number.ts'
import { formerPlace } from './rules/former-place.ts'
import { impossiblePeriod } from './rules/impossible-period.ts'
import { laterDocument } from './rules/later-document.ts'
import { laterThanLaw } from './rules/later-than-law.ts'
import { leftover } from './rules/leftover.ts'
import { numbering } from './rules/numbering.ts'
import { owner } from './rules/owner.ts'
import { period } from './rules/period.ts'
import { quorum } from './rules/quorum.ts'
import { replacedPerson } from './rules/replaced-person.ts'
import { typingSlip } from './rules/typing-slip.ts'
import { womenShare } from './rules/womens-share.ts'

type Rule = (plan: Plan, context: PlanContext) => readonly PlanFinding[]

const rules: readonly Rule[] = [
  formNumber,
  chair,
  laterDocument,
  numbering,
  period,
  impossiblePeriod,
  leftover,
  blank,
  annexDate,
  laterThanLaw,
  owner,
  quorum,
  womenShare,
  formerPlace,
  replacedPerson,
  typingSlip,
]

/**
 * Everything in a plan that is wrong or looks wrong, by rule and in the order of the plan. A muted finding stays listed with
 * its reason. Expects a frame that `refuseCalendar` lets pass.
 */
export function lintPlan(plan: Plan, frame: PlanFrame): readonly PlanFinding[] {
  const context = contextOf(plan, frame)
  const { mutes = [] } = frame
  return rules
    .flatMap((rule) => rule(plan, context))
    .toSorted((a, b) => planRules.indexOf(a.rule) - planRules.indexOf(b.rule))
    .map((each) => ({ ...each, muted: mutes.find((mute) => covers(mute, each))?.reason.trim() ?? null }))
}

/** A mute without a reason mutes nothing. */
const covers = ({ rule, place, reason }: Mute, finding: PlanFinding): boolean => {
  const { path } = finding.place
  const inside = place === '' || path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)
  return rule === finding.rule && inside && reason.trim() !== ''
}
