import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { type CanonicalRefusal, canonicalize } from '../canonical.ts'
import { accept, type Checked } from '../checked.ts'
import { sha256 } from '../sha256.ts'
import type { Hex } from './bodies.ts'

/** Bytes of a salt: small minutes can be guessed one by one, so only the salt keeps their figures. */
export const saltLength = 32

/** The figures of the minutes of one contest in one polling area; null where the form does not have them. */
export type MinutesFiguresRecord = Readonly<{
  registered: number
  voted: number
  received: number | null
  issued: number
  exchanged: number | null
  unused: number | null
  collected: number
  valid: number
  invalid: number
  byCount: readonly number[] | null
  /** In ballot order. */
  votes: readonly number[]
}>

/** What the leaf of minutes commits to. */
export type MinutesDocument = Readonly<{
  area: string
  contest: string
  event: string
  figures: MinutesFiguresRecord
}>

/** What a contest's leaf commits to for each candidate. */
export type CandidateDocument = Readonly<{
  birthDate: string | null
  contest: string
  event: string
  id: string
  name: string
}>

/** SHA-256(salt ‖ canonical document): says nothing without the salt, and nothing else with it. */
export function commitmentOf(
  salt: Uint8Array,
  document: MinutesDocument | CandidateDocument,
): Checked<Hex, CanonicalRefusal> {
  if (salt.length !== saltLength) throw new RangeError(`a salt has ${saltLength} bytes, not ${salt.length}`)
  const bytes = canonicalize(document)
  if (!bytes.ok) return bytes
  return accept(bytesToHex(sha256(concatBytes(salt, bytes.value))))
}
