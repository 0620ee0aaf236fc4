import type { ContestAnswer, SumsAnswer } from '@baucu/verifier'

/** What the page asks its checker for. */
export type Question = Readonly<{
  /** Address of the top of the bundle, ending with `/`. */
  top: string
  /** Files of a folder that was chosen, by their path in the bundle; null: they are fetched from `top`. */
  files: ReadonlyMap<string, Blob> | null
  /** The path of the page in its bundle. */
  page: string
  /** A contest, or the sums above the contests of all these bodies. */
  subject: Readonly<{ contest: string }> | Readonly<{ bodies: readonly string[] }>
  locale: 'vi' | 'en'
}>

/** The answer, with its errors as sentences. */
export type Told = Readonly<{
  answer: Readonly<{ contest: ContestAnswer }> | Readonly<{ sums: SumsAnswer }>
  lines: readonly Readonly<{ name: string; ok: boolean; errors: readonly string[] }>[]
  /** The first thing that is wrong, as a sentence; null when nothing is. A file that was changed is told apart. */
  first: string | null
  changed: string | null
  milliseconds: number
}>

/** What the checker says. `failed` is the file that did not come. */
export type Message =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'failed'; file: string }>
  | Readonly<{ kind: 'told'; told: Told }>

/** How a page that runs the checker itself finds it, once its script has loaded. */
export type CheckerScope = { baucuCheck?: (question: Question, say: (message: Message) => void) => Promise<void> }
