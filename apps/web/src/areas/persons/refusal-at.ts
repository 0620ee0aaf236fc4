import { Refused } from '../../kernel/client.ts'
import { type Refusal, refusalOf } from '../../kernel/refusal.ts'

/** Why a command was not done, as far as the server said; `unreachable` when it said nothing. */
export type RefusalAt = Refusal & Readonly<{ code: string; unreachable: boolean }>

const nothing = { at: {}, whole: '', code: '', unreachable: false }

/** Takes apart what a command answered instead of being done. */
export function refusalAt(error: Error | null): RefusalAt {
  if (!error) return nothing
  return error instanceof Refused
    ? { ...refusalOf(error), code: error.code, unreachable: false }
    : { ...nothing, unreachable: true }
}
