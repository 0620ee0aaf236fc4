import { Refused } from '../../kernel/client.ts'
import { sentenceOf } from '../../kernel/refusal.ts'

/** Why it was not done, as one text. */
export const saidOf = (error: Error, unreachable: string): string =>
  error instanceof Refused ? sentenceOf(error) : unreachable
