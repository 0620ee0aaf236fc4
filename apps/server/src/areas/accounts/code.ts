import type { Keyed } from '../../kernel/keys.ts'

/** Letters and digits that nobody takes for another on paper: no I L O S Z B, no 0 1 2 5 8. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679'
const length = 8

/**
 * The code with an id. It follows from the id and the installation's key, so that a sheet can be printed again while
 * the database holds only a hash of it.
 */
export function codeOf(keyed: Keyed, id: string): string {
  let number = BigInt(`0x${keyed('code', id)}`)
  const base = BigInt(alphabet.length)
  let code = ''
  while (code.length < length) {
    code += alphabet[Number(number % base)]
    number /= base
  }
  return code
}

/** What the database finds a code by. */
export const hashOfCode = (keyed: Keyed, code: string): string => keyed('code-hash', code)

/** `acde-fghj` as it was typed → `ACDEFGHJ`. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** `ACDE-FGHJ`, as it is printed. */
export const printCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
