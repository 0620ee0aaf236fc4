import type { Inputs } from './reason.ts'

/** critical: stop and call the Board · error: cannot go upward · warning: look at the paper again, then explain. */
export type Severity = 'critical' | 'error' | 'warning'

/** Something on a paper that does not agree with itself. Words are made by `explainFinding`. */
export type Finding = Readonly<{
  /** `ID-01` … `ID-19`, as listed in docs/law-to-code.md. */
  code: string
  severity: Severity
  /** The fields of the form it concerns, the one to look at first in front. */
  fields: readonly string[]
  numbers: Inputs
  article: string
}>

/** Input that cannot be taken: a code, the place in the input, what was put in. Never thrown. */
export type Refusal = Readonly<{ code: string; path: string; numbers: Inputs }>
