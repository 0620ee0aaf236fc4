import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { verifyEd25519 } from './ed25519.ts'
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

/**
 * Who signed the checkpoint, and whether that is enough. `own` is the policy in the bundle, `given` the one to believe:
 * every signature must be by a key that one of the two names, so that no byte is without meaning.
 */
export function checkSignatures(
  findings: Findings,
  { note, checkpoint }: SignedCheckpoint,
  { own, given }: Readonly<{ own: Policy | undefined; given: Policy }>,
): void {
  const logOf = (policy: Policy) => (policy === own ? policy.logs[0] : countingLog(policy, checkpoint.origin))
  const known = keysOf(...[own, given].flatMap((policy) => (policy ? [logOf(policy), ...policy.witnesses] : [])))
  const signed: NoteKey[] = []
  const broken = (detail: string) => findings.add('authenticity', 'checkpoint-broken', 'checkpoint', detail)
  for (const signature of note.signatures) {
    const key = known.find((each) => isBy(signature, each))
    const over = key && signedBytes(note, key, signature)
    if (!key || !over || !verifyEd25519(key.publicKey, over.message, over.signature)) broken(signature.name)
    else if (signed.includes(key)) broken(signature.name)
    else signed.push(key)
  }
  const has = (key: NoteKey) => signed.some((each) => isSameKey(each, key))
  for (const policy of own && own !== given ? [own, given] : [given]) {
    const name = logOf(policy)?.name ?? ''
    if (name !== checkpoint.origin) {
      findings.add('authenticity', 'origin-differs', policy === own ? 'policy' : 'checkpoint', name)
    }
  }
  const log = logOf(given)
  if (!log || !has(log)) findings.add('authenticity', 'checkpoint-unsigned', 'checkpoint', log?.name)
  const cosigned = new Set(given.witnesses.flatMap((key, index) => (has(key) ? [index] : [])))
  if (!given.isSatisfied(cosigned)) findings.add('authenticity', 'quorum-missed', 'checkpoint', `${cosigned.size}`)
}

/** Of the logs a policy names the one with this origin, else the first. */
const countingLog = ({ logs }: Policy, origin: string): NoteKey | undefined =>
  logs.find(({ name }) => name === origin) ?? logs[0]

function keysOf(...given: readonly (NoteKey | undefined)[]): readonly NoteKey[] {
  const keys: NoteKey[] = []
  for (const key of given) if (key && !keys.some((each) => isSameKey(each, key))) keys.push(key)
  return keys
}

/** Whether the log itself signed a checkpoint (an earlier one, kept from last time). */
export function isSignedByLog({ note, checkpoint }: SignedCheckpoint, policy: Policy): boolean {
  const log = countingLog(policy, checkpoint.origin)
  return (
    log !== undefined &&
    note.signatures.some((signature) => {
      const over = isBy(signature, log) ? signedBytes(note, log, signature) : undefined
      return over !== undefined && verifyEd25519(log.publicKey, over.message, over.signature)
    })
  )
}

/** Reads a policy and tells what is wrong with it. */
export function readPolicyFile(
  sha256: Sha256,
  findings: Findings,
  bytes: Uint8Array | undefined,
  { several }: Readonly<{ several: boolean }>,
): Policy | undefined {
  const policy = bytes && readPolicy(sha256, bytes)
  if (policy && 'logs' in policy && (several || policy.logs.length === 1)) return policy
  findings.add(
    'authenticity',
    'policy-broken',
    'policy',
    policy && 'line' in policy && policy.line > 0 ? `${policy.line}` : '',
  )
  return undefined
}
