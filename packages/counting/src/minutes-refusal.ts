import type { Finding, Inputs } from '@baucu/law'

/** Why minutes are not counted. Words are made by `explainMinutesRefusal`. */
export const minutesRefusalCodes = [
  'unknown-constituency',
  'edition-differs',
  'body-differs',
  'seats-differ',
  /** The area is not on the constituency's list of polling areas. */
  'area-not-expected',
  /** A name on the minutes that is not on the official list. */
  'unknown-candidate',
  /** A name of the official list that the minutes do not have. */
  'missing-candidate',
  /** A figure that is not a whole number from 0 to `largestFigure`. */
  'not-a-count',
  /** `checkMinutes` finds an error or something critical: `findings` says what. */
  'open-error',
  /** The area's minutes of this contest are counted already. */
  'area-given-twice',
  /** The area gave two different minutes, and nobody can say from here which is right: neither is counted. */
  'area-given-differently',
  /** There is nothing to replace or remove. */
  'area-not-counted',
  /** Totals of two different elections cannot be merged. */
  'election-differs',
] as const
export type MinutesRefusalCode = (typeof minutesRefusalCodes)[number]

/** A refusal names the minutes it speaks of: nothing disappears in a sum. */
export type MinutesRefusal = Readonly<{
  code: MinutesRefusalCode
  constituency: string
  area: string
  numbers: Inputs
  /** The open errors, for `open-error`; empty otherwise. */
  findings: readonly Finding[]
}>

/** The most one figure of one polling area may be: it keeps national sums of any size exact. */
export const largestFigure = 2 ** 31 - 1

/** Writes a refusal. */
export const minutesRefusal = (
  code: MinutesRefusalCode,
  constituency: string,
  area: string,
  numbers: Inputs = {},
  findings: readonly Finding[] = [],
): MinutesRefusal => ({ code, constituency, area, numbers, findings })
