import { Refused } from '../../kernel/client.ts'

/** What a command that was refused says, and where: the sentence stands at the field it is about. */
export type SaidOf = Readonly<{
  /** The sentence, when it is about one of these fields of the input. */
  at: (...fields: readonly string[]) => string | undefined
  /** The sentence, when it is about none of the form's fields. */
  elsewhere: string | undefined
}>

/** Reads an error for a form with these fields; `away`: the sentence when nobody answered. */
export function saidOf(error: Error | null, fields: readonly string[], away: string): SaidOf {
  const sentence = error ? (error instanceof Refused && error.message) || away : undefined
  const about = error instanceof Refused ? error.fields.map((each) => each.split('.')[1] ?? each) : []
  return {
    at: (...wanted) => (wanted.some((each) => about.includes(each)) ? sentence : undefined),
    elsewhere: fields.some((each) => about.includes(each)) ? undefined : sentence,
  }
}
