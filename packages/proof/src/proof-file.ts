import { fromBase64, toBase64 } from './base64.ts'
import { accept, type Checked, refuse } from './checked.ts'
import { isCount, readDecimal } from './decimal.ts'
import type { NativeVerify } from './ed25519.ts'
import { hashLeaf, hashLength } from './merkle/hash.ts'
import { type ProofRefusal, verifyInclusion } from './merkle/verify.ts'
import type { Policy } from './policy.ts'
import { openCheckpoint, type TrustedCheckpoint, type TrustRefusal } from './trusted-checkpoint.ts'
import { isWellFormed, readUtf8 } from './utf8.ts'

/**
 * A receipt that is verified offline (C2SP tlog-proof): the place of an entry in the log, the hashes that lead from it to the root,
 * and the checkpoint with its signatures, word for word.
 */
export type ProofFile = Readonly<{
  index: number
  hashes: readonly Uint8Array[]
  checkpoint: string
  /** What an application adds; nothing vouches for it. */
  extra?: Uint8Array
}>

export type ProofFileRefusal =
  | 'too-large'
  | 'not-utf8'
  | 'header'
  | 'extra'
  | 'index'
  | 'hash'
  | 'too-many-hashes'
  | 'no-checkpoint'

const header = 'c2sp.org/tlog-proof@v1'

/** A tree of 2^53 leaves has paths of 53 hashes; the specification of witnesses allows 63. */
const mostHashes = 63

/** Bytes. */
const largestProofFile = 1_100_000

/** The text of a receipt: what `readProofFile` reads. Refused when a number or a hash cannot be of a tree. */
export function formatProofFile({ index, hashes, checkpoint, extra }: ProofFile): Checked<string, ProofFileRefusal> {
  if (!isCount(index)) return refuse('index')
  if (hashes.length > mostHashes) return refuse('too-many-hashes')
  if (hashes.some((hash) => hash.length !== hashLength)) return refuse('hash')
  if (extra?.length === 0) return refuse('extra')
  if (checkpoint === '' || !isWellFormed(checkpoint)) return refuse('no-checkpoint')
  const lines = [header, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...hashes.map(toBase64)]
  return accept(`${lines.join('\n')}\n\n${checkpoint}`)
}

/** Reads a receipt without verifying anything; `at` is the line. */
export function readProofFile(input: Uint8Array | string): Checked<ProofFile, ProofFileRefusal> {
  if (input.length > largestProofFile) return refuse('too-large')
  const text = typeof input === 'string' ? input : readUtf8(input)
  if (text === undefined || !isWellFormed(text)) return refuse('not-utf8')
  if (!text.startsWith(`${header}\n`)) return refuse('header', 'line 1')
  const end = text.indexOf('\n\n')
  if (end === -1) return refuse('no-checkpoint')
  const lines = text.slice(0, end).split('\n')
  const extraLine = lines[1]?.startsWith('extra ') ? lines[1].slice('extra '.length) : undefined
  const extra = extraLine === undefined ? undefined : fromBase64(extraLine)
  if (extraLine !== undefined && !extra?.length) return refuse('extra', 'line 2')
  const [indexLine = '', ...hashLines] = lines.slice(extra ? 2 : 1)
  const index = indexLine.startsWith('index ') ? readDecimal(indexLine.slice('index '.length)) : undefined
  if (index === undefined) return refuse('index', `line ${extra ? 3 : 2}`)
  if (hashLines.length > mostHashes) return refuse('too-many-hashes')
  const hashes: Uint8Array[] = []
  for (const line of hashLines) {
    const hash = fromBase64(line)
    if (hash?.length !== hashLength)
      return refuse('hash', `line ${lines.length - hashLines.length + hashes.length + 1}`)
    hashes.push(hash)
  }
  const checkpoint = text.slice(end + 2)
  if (checkpoint === '') return refuse('no-checkpoint')
  return accept(extra ? { index, hashes, checkpoint, extra } : { index, hashes, checkpoint })
}

/** What a good receipt says: the entry stands at `index` of the log of this checkpoint, which so many witnesses saw. */
export type LoggedEntry = TrustedCheckpoint & Readonly<{ index: number }>

/**
 * Verifies a receipt for an entry: the checkpoint by the policy, then the path from the entry's bytes to its root. `at` names the part
 * that failed: a line of the file, a key, or the proof.
 *
 *     const logged = verifyProofFile(policy, file, canonicalBytesOfTheRecord)
 */
export function verifyProofFile(
  policy: Policy,
  input: Uint8Array | string,
  entry: Uint8Array,
  native?: NativeVerify,
): Checked<LoggedEntry, ProofFileRefusal | TrustRefusal | ProofRefusal> {
  const file = readProofFile(input)
  if (!file.ok) return file
  const { index, hashes } = file.value
  const trusted = openCheckpoint(policy, file.value.checkpoint, native)
  if (!trusted.ok) return trusted
  const { size, root } = trusted.value.checkpoint
  const included = verifyInclusion({ index, size, leafHash: hashLeaf(entry), proof: hashes, root })
  return included.ok ? accept({ ...trusted.value, index }) : included
}
