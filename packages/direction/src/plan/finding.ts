import type { Confidence, Inputs } from '@baucu/law'
import type { PlanPlace } from './plan.ts'

/** The rules of the linter, in the order they are told. What each looks for: docs/plans.md. */
export const planRules = [
  'PL-01',
  'PL-02',
  'PL-03',
  'PL-04',
  'PL-05',
  'PL-06',
  'PL-07',
  'PL-08',
  'PL-09',
  'PL-10',
  'PL-11',
  'PL-12',
  'PL-13',
  'PL-14',
  'PL-15',
  'PL-16',
] as const
export type PlanRule = (typeof planRules)[number]

/** error: mend it before the plan is issued · warning: look at it again. */
export type PlanSeverity = 'error' | 'warning'

/** Something in a plan that is wrong or looks wrong. Sentences are made by `explainPlanFinding`. */
export type PlanFinding = Readonly<{
  rule: PlanRule
  /** Which sentence it is; a rule may have several. */
  code: string
  severity: PlanSeverity
  place: PlanPlace
  numbers: Inputs
  /** The article it rests on; null where no law is touched. */
  article: string | null
  /** The reason a person gave for leaving it as it is; null = it stands. */
  muted: string | null
}>

/** Writes a finding that nobody muted. What rests on an unconfirmed number only warns. */
export const found = (
  rule: PlanRule,
  code: string,
  place: PlanPlace,
  numbers: Inputs = {},
  extra: Partial<Readonly<{ severity: PlanSeverity; article: string; status: Confidence }>> = {},
): PlanFinding => ({
  rule,
  code,
  severity: extra.status === 'unconfirmed' ? 'warning' : (extra.severity ?? 'error'),
  place,
  numbers,
  article: extra.article ?? null,
  muted: null,
})
