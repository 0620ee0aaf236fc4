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
  const logIn = (each: ReadPolicy) => (each === own ? each.policy.logs[0] : countingLog(each.policy, checkpoint.origin))
  const known = keysOf(policies.flatMap((each) => [logIn(each) ?? [], each.policy.witnesses].flat()))
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
  for (const each of policies) {
    const name = logIn(each)?.name ?? ''
    if (name !== checkpoint.origin) findings.add('authenticity', 'origin-differs', each.file, name)
  }
  const log = logIn(given)
  const { witnesses, isSatisfied } = given.policy
  if (!log || !has(log)) findings.add('authenticity', 'checkpoint-unsigned', 'checkpoint', log?.name)
  const cosigned = new Set(witnesses.flatMap((key, index) => (has(key) ? [index] : [])))
  if (!isSatisfied(cosigned)) findings.add('authenticity', 'quorum-missed', 'checkpoint', `${cosigned.size}`)
}

/** Of the logs a policy names the one with this origin, else the first. */
const countingLog = ({ logs }: Policy, origin: string): NoteKey | undefined =>
  logs.find(({ name }) => name === origin) ?? logs[0]

function keysOf(given: readonly NoteKey[]): readonly NoteKey[] {
  const keys: NoteKey[] = []
  for (const key of given) if (!keys.some((each) => isSameKey(each, key))) keys.push(key)
  return keys
}

/** Whether a signature verifies by a key; one that is not sound signs nothing. */
function holds(note: Note, key: NoteKey, signature: Note['signatures'][number]): boolean {
  const over = signedBytes(note, key, signature)
  return over !== undefined && isSoundKey(key.publicKey) && verifyEd25519(key.publicKey, over.message, over.signature)
}

/** Whether the log itself signed a checkpoint (an earlier one, kept from last time). */
export function isSignedByLog({ note, checkpoint }: SignedCheckpoint, policy: Policy): boolean {
  const log = countingLog(policy, checkpoint.origin)
  return log !== undefined && note.signatures.some((signature) => isBy(signature, log) && holds(note, log, signature))
}

/** Reads a policy and tells what is wrong with it. */
export function readPolicyFile(
  sha256: Sha256,
  findings: Findings,
  file: string,
  bytes: Uint8Array | undefined,
  { several }: Readonly<{ several: boolean }>,
): ReadPolicy | undefined {
  const policy = bytes && readPolicy(sha256, bytes)
  if (!policy || !('logs' in policy) || (policy.logs.length > 1 && !several)) {
    const line = policy && 'line' in policy && policy.line > 0 ? `${policy.line}` : ''
    findings.add('authenticity', 'policy-broken', file, line)
    return undefined
  }
  for (const { name, publicKey } of [...policy.logs, ...policy.witnesses]) {
    if (!isSoundKey(publicKey)) findings.add('authenticity', 'key-refused', `${file}: ${name}`)
  }
  return { file, policy }
}
