import type { Words } from './words.ts'

/**
 * Bad usage or unreadable input: what, where, and what was expected, in one line. The rules answer with values; at
 * this outermost door, where every refusal has the same single consequence (one line, exit 2), it is thrown and `run`
 * catches it.
 */
export class Refused extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

/** Ends the command with one line and exit code 2. */
export function refuse(words: Words): never {
  throw new Refused(words)
}

/** The person pressed Ctrl-C (or the process was asked to end): what was half written is removed on the way out. */
export class Cancelled extends Error {}
