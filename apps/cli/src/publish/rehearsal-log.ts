import { randomBytes } from 'node:crypto'
import {
  type Checked,
  formatCheckpoint,
  formatNote,
  formatPolicy,
  type NoteKeyKind,
  type SignerKey,
  signerKey,
  signNote,
  verifierOf,
} from '@baucu/proof'

/** Who signs the checkpoint of a rehearsal, and the policy that believes them. */
export type RehearsalLog = Readonly<{
  origin: string
  policy: string
  checkpoint: (size: number, root: Uint8Array) => string
}>

const witnessNames = ['nhan-chung-1', 'nhan-chung-2', 'nhan-chung-3'] as const

/** A log and three witnesses, of whom two are enough, with keys made on the spot and forgotten. `at` is when they sign. */
export function rehearsalLog(origin: string, at: Date): RehearsalLog {
  const log = newKey(origin, 'ed25519')
  const witnesses = witnessNames.map((name) => [name, newKey(`${origin}/${name}`, 'cosignature/v1')] as const)
  const policy = given(
    formatPolicy({
      logs: [{ key: verifierOf(log) }],
      witnesses: new Map(witnesses.map(([name, key]) => [name, { key: verifierOf(key) }])),
      groups: new Map([['nhan-chung', { threshold: 2, members: witnessNames }]]),
      quorum: 'nhan-chung',
    }),
  )
  const signers = [log, ...witnesses.map(([, key]) => key)]
  const seconds = Math.floor(at.getTime() / 1000)
  return {
    origin,
    policy,
    checkpoint: (size, root) =>
      formatNote(given(signNote(given(formatCheckpoint({ origin, size, root, extensions: [] })), signers, seconds))),
  }
}

const newKey = (name: string, kind: NoteKeyKind): SignerKey => given(signerKey(name, kind, randomBytes(32)))

/** Our own names, sizes and seeds are right by construction. */
function given<Value>(checked: Checked<Value, string>): Value {
  if (checked.ok) return checked.value
  throw new Error(`${checked.code} ${checked.at}`)
}
