import { plusDays } from '@baucu/law'

/** Days after the election before its success is measured: a custom of offices, not law. */
const daysAfter = 10

/** The day from which the indicators of the wrap-up are told. */
export const wrapUpOpens = (electionDay: string): string => plusDays(electionDay, daysAfter)

/**
 * What the success of an election is measured by afterwards. `share`: a part of a whole, more is better, its target in
 * hundredths of a percent. `count`: fewer is better.
 */
export const wrapUpIndicators = {
  turnout: 'share',
  timeliness: 'share',
  'second-polls': 'count',
  incidents: 'count',
  complaints: 'count',
  'form-errors': 'count',
} as const
export type WrapUpIndicator = keyof typeof wrapUpIndicators

/** What was measured; `whole` is null where nothing is divided. Null = not known. */
export type Measured = Readonly<{ part: number; whole: number | null }> | null

export type Verdict = 'met' | 'not-met' | 'no-target' | 'unknown'

/** What was measured against what was planned, in whole numbers: the target itself is met. */
export function judgeIndicator(id: WrapUpIndicator, measured: Measured, target: number | null): Verdict {
  if (measured === null || measured.whole === 0) return 'unknown'
  if (target === null) return 'no-target'
  const { part, whole } = measured
  const isMet = wrapUpIndicators[id] === 'share' ? part * 10_000 >= target * (whole ?? 1) : part <= target
  return isMet ? 'met' : 'not-met'
}
