import type { Edition } from '@baucu/law'
import { sha256 } from '@noble/hashes/sha2.js'

/** The figures that stand on the counting minutes of one contest in one polling area, and which minutes they are. */
export type MinutesFigures = Readonly<{
  edition: Edition
  /** Ids of the election, the constituency and the polling area. */
  frame: string
  constituency: string
  area: string
  registered: number
  voted: number
  issued: number
  collected: number
  valid: number
  invalid: number
  /** In ballot order. */
  votes: readonly Readonly<{ candidate: string; votes: number }>[]
}>

/** `code` is for people, `full` (64 hexadecimal digits) for machines. */
export type MinutesDigest = Readonly<{ code: string; full: string }>

/**
 * A short digest that is printed on the minutes before they are signed: one figure changed gives another code, so whoever holds
 * the signed paper sees whether it has the figures that were counted on. Format: docs/file-formats.md.
 */
export function minutesDigest(figures: MinutesFigures): MinutesDigest {
  const bytes = sha256(new TextEncoder().encode(canonicalFigures(figures)))
  const full = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { code: codeOf(BigInt(`0x${full}`)), full }
}

/** What the square on the paper holds: the whole digest and the figures, in the characters that a square packs closest. */
export function minutesSquare(figures: MinutesFigures): string {
  const { registered, voted, issued, collected, valid, invalid, votes } = figures
  const counts = [registered, voted, issued, collected, valid, invalid].join('.')
  const given = votes.map((each) => each.votes).join('.')
  return `BAUCU:1:${minutesDigest(figures).full.toUpperCase()}:${counts}:${given}`
}

/** JSON without spaces, the keys in alphabetical order, votes by candidate: the same figures give the same text everywhere. */
function canonicalFigures({ votes, ...rest }: MinutesFigures): string {
  const { area, collected, constituency, edition, frame, invalid, issued, registered, valid, voted } = rest
  const given = votes
    .map((each) => [each.candidate, each.votes] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const line = { area, collected, constituency, edition, frame, invalid, issued, registered, valid, voted }
  return JSON.stringify({ ...line, votes: given })
}

/** Letters and figures that nobody takes for another, the same as in one-time codes. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679'

/** The last sixteen places of the digest written in that alphabet: `4XKM-…`. */
function codeOf(digest: bigint): string {
  const base = BigInt(alphabet.length)
  let rest = digest
  let code = ''
  for (let place = 0; place < 16; place++) {
    code = (alphabet[Number(rest % base)] ?? '') + code
    rest /= base
  }
  return code.match(/.{4}/g)?.join('-') ?? code
}
