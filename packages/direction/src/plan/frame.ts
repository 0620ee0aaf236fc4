import {
  calendar,
  type Edition,
  furtherSteps,
  type LawfulWindow,
  lawfulWindows,
  type Override,
  type Step,
  type WindowId,
} from '@baucu/law'
import type { PlanRule } from './finding.ts'
import type { Plan } from './plan.ts'
import type { AnyStepId } from './step-ids.ts'

/** A finding that a person looked at and leaves as it is, and why. */
export type Mute = Readonly<{
  rule: PlanRule
  /** `sections[1].items[0]` mutes everything inside it; '' the rule in the whole plan. */
  place: string
  reason: string
}>

/** A person who no longer holds an office. */
export type Replacement = Readonly<{
  person: string
  role: string
  /** The last day in office, `YYYY-MM-DD`. */
  until: string
  /** Who holds it now; '' when nobody is named. */
  by: string
}>

/** What a plan is judged against: the election, and lists that come from outside. Absent lists are not judged. */
export type PlanFrame = Readonly<{
  edition: Edition
  electionDay: string
  overrides?: readonly Override[]
  /** Official forms of the edition with their titles. */
  forms?: readonly Readonly<{ code: string; title: string }>[]
  /** Names that no longer exist (`tỉnh Hà Giang`) and what they are part of now. */
  formerPlaces?: readonly Readonly<{ name: string; now: string }>[]
  replacements?: readonly Replacement[]
  mutes?: readonly Mute[]
}>

/** A frame with its dates at hand. */
export type PlanContext = PlanFrame &
  Readonly<{
    steps: ReadonlyMap<AnyStepId, Step<AnyStepId>>
    windows: ReadonlyMap<WindowId, LawfulWindow>
    /** The day a date without a year is near to. */
    near: string
  }>

export function contextOf(plan: Plan, frame: PlanFrame): PlanContext {
  const { edition, electionDay, overrides = [] } = frame
  const steps: readonly Step<AnyStepId>[] = [
    ...calendar(edition, electionDay, { overrides }),
    ...furtherSteps(edition, electionDay, { overrides }),
  ]
  return {
    ...frame,
    steps: new Map(steps.map((each) => [each.id, each])),
    windows: new Map(lawfulWindows(edition, electionDay, { overrides }).map((each) => [each.id, each])),
    near: plan.head.date ?? electionDay,
  }
}
