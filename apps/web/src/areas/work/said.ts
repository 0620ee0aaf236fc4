import { Refused } from '../../kernel/client.ts'
import { type Refusal, refusalOf } from '../../kernel/refusal.ts'

/** Why a command was not done; `unreachable` when nobody answered. */
export type Said = Refusal & Readonly<{ code: string; unreachable: boolean }>

/** Takes apart what a command answered instead of being done. */
export function saidOf(error: Error | null): Said {
  const nothing = { at: {}, whole: '', code: '', unreachable: false }
  if (!error) return nothing
  return error instanceof Refused
    ? { ...refusalOf(error), code: error.code, unreachable: false }
    : { ...nothing, unreachable: true }
}
