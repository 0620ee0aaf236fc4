import type { Edition } from './edition.ts'
import type { Confidence, Provision } from './provision.ts'

/** The numbers and words put into a rule, by name, so that a screen can show the arithmetic. */
export type Inputs = Readonly<Record<string, number | string>>

/**
 * Why an answer is what it is: the rule, its article, what was put in, and whether it held.
 * Words are made from it by `explain` (see `words/`), never stored in it.
 */
export type Reason = Readonly<{
  /** Rule id, such as `W-2`; `docs/law-to-code.md` lists them all. */
  rule: string
  /** Article of Law 85/2015/QH13 as the edition has it, or of another text if it names one. */
  article: string
  /** The candidate it speaks of, if it speaks of one. */
  candidate: string | null
  numbers: Inputs
  holds: boolean
  confidence: Confidence
}>

/**
 * The answer of a rule. `ask` = the law is silent, or our reading of it is unconfirmed and matters here:
 * nothing is decided, a person does.
 */
export type Ruling = Readonly<{ verdict: 'yes' | 'no' | 'ask'; reasons: readonly Reason[] }>

/** Writes a reason; confirmed and about nobody in particular unless said otherwise. */
export const reason = (
  rule: string,
  article: string,
  holds: boolean,
  numbers: Inputs = {},
  extra: Partial<Pick<Reason, 'candidate' | 'confidence'>> = {},
): Reason => ({ rule, article, candidate: null, numbers, holds, confidence: 'confirmed', ...extra })

/** A reason that rests on a provision: article and confidence are the provision's. */
export const reasonFrom = <T>(
  rule: string,
  edition: Edition,
  source: Provision<T>,
  holds: boolean,
  numbers: Inputs = {},
  candidate: string | null = null,
): Reason => ({ rule, article: source.article, candidate, numbers, holds, confidence: source.confidence[edition] })

/** A ruling that every reason must hold for; one unconfirmed reason that fails turns `no` into `ask`. */
export function ruling(reasons: readonly Reason[]): Ruling {
  const failing = reasons.filter((each) => !each.holds)
  if (failing.length === 0) return { verdict: 'yes', reasons }
  return { verdict: failing.some((each) => each.confidence === 'confirmed') ? 'no' : 'ask', reasons }
}
