import type { ContestAnswer } from '@baucu/verifier'

/** What the page asks its checker for. */
export type Question = Readonly<{
  /** Address of the top of the bundle, ending with `/`. */
  top: string
  contest: string
  locale: 'vi' | 'en'
}>

/** The answer, with its errors as sentences. */
export type Told = ContestAnswer &
  Readonly<{
    lines: readonly Readonly<{ name: string; ok: boolean; errors: readonly string[] }>[]
    /** The first thing that is wrong, as a sentence; null when nothing is. */
    first: string | null
    milliseconds: number
  }>

/** What the checker says. `failed` is the file that did not come. */
export type Message =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'failed'; file: string }>
  | Readonly<{ kind: 'told'; told: Told }>
