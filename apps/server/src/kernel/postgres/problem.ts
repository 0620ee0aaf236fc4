/** Why the database cannot be started. Words: `kernel/words.ts`. */
export type PostgresProblemCode =
  | 'no-binaries'
  | 'no-identity'
  | 'initdb-failed'
  | 'start-failed'
  | 'start-timeout'
  | 'other-version'
  | 'socket-folder-taken'
  | 'half-restored'

/** The database cannot be started: a code and what a person needs to mend it. */
export class PostgresProblem extends Error {
  override readonly name = 'PostgresProblem'
  readonly code: PostgresProblemCode
  readonly numbers: Readonly<Record<string, string | number>>

  constructor(code: PostgresProblemCode, numbers: Readonly<Record<string, string | number>> = {}) {
    super(`${code}: ${JSON.stringify(numbers)}`)
    this.code = code
    this.numbers = numbers
  }
}
