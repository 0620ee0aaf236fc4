import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { isSoundKey, verifyEd25519 } from './ed25519.ts'
import type { Findings } from './findings.ts'
import type { Sha256 } from './machine.ts'
import { isBy, isSameKey, type Note, type NoteKey, readNote, signedBytes } from './note.ts'
import { type Policy, readPolicy } from './policy.ts'

/** A checkpoint as it lies in the bundle: what it says, and who signed. */
export type SignedCheckpoint = Readonly<{ note: Note; checkpoint: Checkpoint }>

/** Reads a signed checkpoint; undefined when it is none. */
export function readSignedCheckpoint(bytes: Uint8Array): SignedCheckpoint | undefined {
  const note = readNote(bytes)
  const checkpoint = note && readCheckpoint(note.text)
  return note && checkpoint ? { note, checkpoint } : undefined
}

/** A file given to the verifier besides the bundle, by the name under which it is told of. */
export type GivenFile = Readonly<{ name: string; bytes: Uint8Array }>

/** A policy and the file it was read from. */
export type ReadPolicy = Readonly<{ file: string; policy: Policy }>

/**
 * Who signed the checkpoint, and whether that is enough. `own` is the policy in the bundle, `given` the one to believe:
 * every signature must be by a key that one of the two names, so that no byte is without meaning.
 */
export function checkSignatures(
  findings: Findings,
  { note, checkpoint }: SignedCheckpoint,
  { own, given }: Readonly<{ own: ReadPolicy | undefined; given: ReadPolicy }>,
): void {
  const policies = own && own !== given ? [own, given] : [given]
  const known = keysOf(policies)
  const signed: NoteKey[] = []
  let broken: string | undefined
  for (const signature of note.signatures) {
    const [key, ...more] = known.filter((each) => isBy(signature, each))
    const counts = key && more.length === 0 && !signed.includes(key) && holds(note, key, signature)
    if (counts) signed.push(key)
    else broken ??= signature.name
  }
  if (broken !== undefined) findings.add('authenticity', 'checkpoint-broken', 'checkpoint', broken)
  const has = (key: NoteKey) => signed.some((each) => isSameKey(each, key))
  for (const { file, policy } of policies) {
    if (policy.log.name !== checkpoint.origin) findings.add('authenticity', 'origin-differs', file, policy.log.name)
  }
  const { log, witnesses, isSatisfied } = given.policy
  if (!has(log)) findings.add('authenticity', 'checkpoint-unsigned', 'checkpoint', log.name)
  const cosigned = new Set(witnesses.flatMap((key, index) => (has(key) ? [index] : [])))
  if (!isSatisfied(cosigned)) findings.add('authenticity', 'quorum-missed', 'checkpoint', `${cosigned.size}`)
}

function keysOf(policies: readonly ReadPolicy[]): readonly NoteKey[] {
  const keys: NoteKey[] = []
  for (const key of policies.flatMap(({ policy }) => [policy.log, ...policy.witnesses])) {
    if (!keys.some((each) => isSameKey(each, key))) keys.push(key)
  }
  return keys
}

/** Whether a signature verifies by a key; one that is not sound signs nothing. */
function holds(note: Note, key: NoteKey, signature: Note['signatures'][number]): boolean {
  const over = signedBytes(note, key, signature)
  return over !== undefined && isSoundKey(key.publicKey) && verifyEd25519(key.publicKey, over.message, over.signature)
}

/** Whether the log itself signed a checkpoint (an earlier one, kept from last time). */
export const isSignedByLog = ({ note }: SignedCheckpoint, { log }: Policy): boolean =>
  note.signatures.some((signature) => isBy(signature, log) && holds(note, log, signature))

/** Reads a policy and tells what is wrong with it. */
export function readPolicyFile(
  sha256: Sha256,
  findings: Findings,
  file: string,
  bytes: Uint8Array | undefined,
): ReadPolicy | undefined {
  const policy = bytes && readPolicy(sha256, bytes)
  if (!policy || !('log' in policy)) {
    findings.add('authenticity', 'policy-broken', file, policy && policy.line > 0 ? `${policy.line}` : '')
    return undefined
  }
  for (const { name, publicKey } of [policy.log, ...policy.witnesses]) {
    if (!isSoundKey(publicKey)) findings.add('authenticity', 'key-refused', `${file}: ${name}`)
  }
  return { file, policy }
}
