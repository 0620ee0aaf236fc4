import { type Edition, law83 } from '../edition.ts'
import type { Refusal } from '../finding.ts'
import { isDate } from '../outcome.ts'
import { type Provision, provision } from '../provision.ts'
import { isClockTime } from './dates.ts'
import { datedLines, type StepId } from './steps.ts'

/** A dated decision of the National Election Council that moves one step (Điều 98.3, edition 2025 only). */
export type Override = Readonly<{
  step: StepId
  /** The new day, `YYYY-MM-DD`. */
  date: string
  /** The new hour, `HH:MM`; without it the step keeps its own. */
  at?: string
  decision: Readonly<{ number: string; date: string }>
}>

/** May the Council move the timing of steps when obstacles arise? Only since Law 83/2025. */
export const councilMovesSteps: Provision<true> = provision({ '2015': null, '2025': true }, '98.3', {
  amendedBy: law83,
})

/**
 * Why decisions cannot be applied: `override-edition` (2015 has no Điều 98.3), `override-step` (no such step),
 * `override-election-day` (the day itself is fixed by the National Assembly, Điều 4.1, and put off by Điều 72),
 * `not-a-date`, `not-a-time`, `override-decision` (no number). `path` points into the list: `overrides[1].date`.
 */
export const refuseOverrides = (edition: Edition, overrides: readonly Override[]): readonly Refusal[] =>
  overrides.flatMap((each, index) => {
    const refusal = refuseOverride(edition, each)
    return refusal ? [{ ...refusal, path: `overrides[${index}]${refusal.path && `.${refusal.path}`}` }] : []
  })

function refuseOverride(edition: Edition, { step, date, at, decision }: Override): Refusal | undefined {
  if (councilMovesSteps.value[edition] === null) return { code: 'override-edition', path: '', numbers: { edition } }
  if (!datedLines.some((line) => line.id === step)) return { code: 'override-step', path: 'step', numbers: { step } }
  if (step === 'vote') return { code: 'override-election-day', path: 'step', numbers: {} }
  if (!isDate(date)) return { code: 'not-a-date', path: 'date', numbers: { value: date } }
  if (at !== undefined && !isClockTime(at)) return { code: 'not-a-time', path: 'at', numbers: { value: at } }
  if (!isDate(decision.date)) return { code: 'not-a-date', path: 'decision.date', numbers: { value: decision.date } }
  if (decision.number.trim() === '') return { code: 'override-decision', path: 'decision.number', numbers: {} }
  return undefined
}

/** The decision that counts for a step: the latest; of two on one day, the one further down the list. */
export const overrideOf = (step: string, overrides: readonly Override[]): Override | null =>
  overrides
    .filter((each) => each.step === step)
    .reduce<Override | null>(
      (latest, each) => (latest === null || each.decision.date >= latest.decision.date ? each : latest),
      null,
    )
