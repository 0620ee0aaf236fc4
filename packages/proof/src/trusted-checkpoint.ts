import { accept, type Checked, refuse } from './checked.ts'
import type { NativeVerify } from './ed25519.ts'
import { type Checkpoint, type CheckpointRefusal, readCheckpoint } from './note/checkpoint.ts'
import { type OpenNoteRefusal, openNote, type VerifiedSignature } from './note/note.ts'
import { type Policy, quorumHolds } from './policy.ts'

/** A checkpoint that a policy accepts. */
export type TrustedCheckpoint = Readonly<{
  checkpoint: Checkpoint
  /** The witnesses of the policy that cosigned, each with its latest time in seconds since 1970 UTC where its kind of key gives one. */
  witnesses: ReadonlyMap<string, number | undefined>
}>

export type TrustRefusal =
  | OpenNoteRefusal
  | CheckpointRefusal
  /** No log of the policy with this origin signed it. */
  | 'not-by-a-log'
  /** Too few witnesses cosigned it. */
  | 'quorum-missed'

/**
 * Verifies a checkpoint as a policy asks: signed by a listed log whose name is its origin, and witnessed by enough. A checkpoint that
 * only the log signed proves what one operator chose to show to one reader.
 */
export function openCheckpoint(
  policy: Policy,
  input: Uint8Array | string,
  native?: NativeVerify,
): Checked<TrustedCheckpoint, TrustRefusal> {
  const keys = [...policy.logs, ...policy.witnesses.values()].map(({ key }) => key)
  const opened = openNote(input, keys, native)
  if (!opened.ok) return opened
  const checkpoint = readCheckpoint(opened.value.text)
  if (!checkpoint.ok) return checkpoint
  const { origin } = checkpoint.value
  const byLog = policy.logs.some(
    ({ key }) => key.name === origin && opened.value.verified.some((signature) => signature.key === key),
  )
  if (!byLog) return refuse('not-by-a-log', origin)
  const witnesses = witnessTimes(policy, opened.value.verified)
  const found = new Set(witnesses.keys())
  if (!quorumHolds(policy, found)) return refuse('quorum-missed', `${found.size} of ${policy.witnesses.size}`)
  return accept({ checkpoint: checkpoint.value, witnesses })
}

function witnessTimes(policy: Policy, verified: readonly VerifiedSignature[]): ReadonlyMap<string, number | undefined> {
  const times = new Map<string, number | undefined>()
  for (const [name, { key }] of policy.witnesses) {
    const own = verified.filter((signature) => signature.key === key)
    if (own.length === 0) continue
    const given = own.flatMap(({ time }) => time ?? [])
    times.set(name, given.length > 0 ? Math.max(...given) : undefined)
  }
  return times
}
