import { fromBase64, toBase64 } from './base64.ts'
import { accept, type Checked, refuse } from './checked.ts'
import { isCount, readDecimal } from './decimal.ts'
import type { NativeVerify } from './ed25519.ts'
import { equalBytes } from './equal-bytes.ts'
import { hashLength } from './merkle/hash.ts'
import { verifyConsistency } from './merkle/verify.ts'
import { type Checkpoint, readCheckpoint } from './note/checkpoint.ts'
import type { SignerKey, VerifierKey } from './note/key.ts'
import { formatSignature, openNote, readNote, signatureOf } from './note/note.ts'
import type { TreeHead } from './tiles/tile-reader.ts'
import { readUtf8 } from './utf8.ts'

/** What a witness remembers: for each log (by its origin) the largest tree it cosigned. */
export type WitnessState = ReadonlyMap<string, TreeHead>

/** What a witness is: its keys, and the keys of the logs it watches, by origin. */
export type Witness = Readonly<{
  keys: readonly SignerKey<'cosignature/v1'>[]
  logs: ReadonlyMap<string, readonly VerifierKey[]>
}>

/** `add-checkpoint`: from which size, the proof that nothing before it changed, and the signed checkpoint. */
export type AddCheckpoint = Readonly<{ old: number; proof: readonly Uint8Array[]; checkpoint: string }>

export type WitnessResponse = Readonly<{
  status: 200 | 400 | 403 | 404 | 409 | 422
  contentType: 'text/plain; charset=utf-8' | 'text/x.tlog.size'
  body: string
}>

const mostProofLines = 63

/** Bytes of a request. */
const largestRequest = 1_010_000

/** The body of a request to a witness (C2SP tlog-witness, "add-checkpoint"). */
export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  if (!isCount(old)) throw new RangeError(`not a size: ${old}`)
  return `${[`old ${old}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`
}

/** Reads the body of a request; `at` is the line. Nothing of it is verified. */
export function readAddCheckpoint(
  input: Uint8Array | string,
): Checked<AddCheckpoint & { origin: string }, 'not-a-request'> {
  if (input.length > largestRequest) return refuse('not-a-request', 'size')
  const text = typeof input === 'string' ? input : readUtf8(input)
  const end = text?.indexOf('\n\n') ?? -1
  if (!text || end === -1) return refuse('not-a-request')
  const [first = '', ...proofLines] = text.slice(0, end).split('\n')
  const old = first.startsWith('old ') ? readDecimal(first.slice('old '.length)) : undefined
  if (old === undefined) return refuse('not-a-request', 'line 1')
  if (proofLines.length > mostProofLines) return refuse('not-a-request', `line ${mostProofLines + 2}`)
  const proof = proofLines.map(fromBase64)
  const bad = proof.findIndex((hash) => hash?.length !== hashLength)
  if (bad !== -1) return refuse('not-a-request', `line ${bad + 2}`)
  const checkpoint = text.slice(end + 2)
  const note = readNote(checkpoint)
  if (!note.ok) return refuse('not-a-request', 'checkpoint')
  const origin = note.value.text.slice(0, note.value.text.indexOf('\n'))
  return accept({ old, proof: proof.flatMap((hash) => hash ?? []), checkpoint, origin })
}

/**
 * Answers `add-checkpoint` (C2SP tlog-witness v1): the response, and the state to keep. `time` is in seconds since 1970 UTC.
 *
 * The host must store the new state before it sends the response, and must do both as one step for a log: two requests answered from
 * the same state would let the second roll the first back. With a database: read the origin with `readAddCheckpoint`, lock its row,
 * call this with that one row, store, commit, respond.
 */
export function addCheckpoint(
  witness: Witness,
  state: WitnessState,
  body: Uint8Array | string,
  time: number,
  native?: NativeVerify,
): { state: WitnessState; response: WitnessResponse } {
  const answer = (response: WitnessResponse) => ({ state, response })
  const request = readAddCheckpoint(body)
  if (!request.ok) return answer(plain(400, `not a request: ${request.at}`))
  const { old, proof, origin } = request.value
  const keys = witness.logs.get(origin)
  if (!keys) return answer(plain(404, 'unknown log'))
  const note = openNote(request.value.checkpoint, keys, native)
  if (!note.ok) return answer(plain(403, 'no good signature of a known key of this log'))
  const checkpoint = readCheckpoint(note.value.text)
  if (!checkpoint.ok) return answer(plain(400, `not a checkpoint: ${checkpoint.at}`))
  const { size, root } = checkpoint.value
  if (old > size) return answer(plain(400, 'the old size is larger than the new one'))
  const held = state.get(origin)
  if (old !== (held?.size ?? 0)) return answer(sizeOf(held))
  if (held && old === size && !equalBytes(held.root, root)) return answer(sizeOf(held))
  if (!isConsistent(held, checkpoint.value, proof)) return answer(plain(422, 'the consistency proof does not hold'))
  const lines = witness.keys.map((key) => formatSignature(signatureOf(key, note.value.text, time)))
  return {
    state: new Map([...state, [origin, { size, root }]]),
    response: plain(200, lines.join('').slice(0, -1)),
  }
}

/** From nothing every tree grows, with an empty proof; nothing is provable about an empty tree (RFC 9162 section 2.1.4). */
function isConsistent(held: TreeHead | undefined, { size, root }: Checkpoint, proof: readonly Uint8Array[]): boolean {
  if (!held || held.size === 0) return proof.length === 0
  return verifyConsistency({ size1: held.size, root1: held.root, size2: size, root2: root, proof }).ok
}

const plain = (status: WitnessResponse['status'], line: string): WitnessResponse => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${line}\n`,
})

/** The conflict: where the witness stands, so that the log can prove from there. */
const sizeOf = (held: TreeHead | undefined): WitnessResponse => ({
  status: 409,
  contentType: 'text/x.tlog.size',
  body: `${held?.size ?? 0}\n`,
})
