import {
  type Checked,
  consistencyProof,
  formatAddCheckpoint,
  formatCheckpoint,
  formatNote,
  formatPolicy,
  formatVerifierKey,
  type MerkleTree,
  openCheckpoint,
  openNote,
  originHash,
  type PolicyKey,
  readCheckpoint,
  readNote,
  readPolicy,
  signNote,
  type VerifierKey,
  verifierOf,
} from '@baucu/proof'
import { refuseInput } from '../../kernel/input.ts'
import { refuse } from '../../kernel/refused.ts'
import type { NationKeys } from './nation-keys.ts'

/** Longer than that nobody waits for a witness. */
const patience = 5_000

/** The policy of a nation's bundle: the one given, which must name this log first, or that of a rehearsal over these logs. */
export function nationPolicy(
  keys: NationKeys,
  logs: readonly VerifierKey[],
  given: Readonly<{ typed: string; text: string }> | undefined,
): string {
  const own = verifierOf(keys.log)
  if (given) {
    const policy = readPolicy(given.text)
    const [first] = policy.ok ? policy.value.logs : []
    if (first && formatVerifierKey(first.key) === formatVerifierKey(own)) return given.text
    return refuseInput(given.typed, {
      vi: `không phải chính sách có sổ này ở dòng đầu: log ${formatVerifierKey(own)}`,
      en: `no policy that names this log first: log ${formatVerifierKey(own)}`,
    })
  }
  if (keys.witnesses.length === 0) {
    return refuse({
      vi: `cần --policy: tệp có dòng "log ${formatVerifierKey(own)}", dòng log của từng tỉnh, các nhân chứng và quorum`,
      en: `--policy is needed: a file with "log ${formatVerifierKey(own)}", a log line for each province, witnesses and quorum`,
    })
  }
  const members = keys.witnesses.map((_, at) => `nhan-chung-${at + 1}`)
  return must(
    formatPolicy({
      logs: [own, ...logs].map((key) => ({ key })),
      witnesses: new Map(keys.witnesses.map((key, at) => [members[at] ?? '', { key: verifierOf(key) }])),
      groups: new Map([['nhan-chung', { threshold: Math.min(2, members.length), members }]]),
      quorum: 'nhan-chung',
    }),
  )
}

/** The checkpoint of a tree as the log signs it, and the witnesses of a rehearsal. */
export function nationCheckpoint(keys: NationKeys, tree: MerkleTree, at: Date): string {
  const root = tree.root() ?? new Uint8Array(32)
  const text = must(formatCheckpoint({ origin: keys.log.name, size: tree.size, root, extensions: [] }))
  return formatNote(must(signNote(text, [keys.log, ...keys.witnesses], Math.floor(at.getTime() / 1000))))
}

/** The policy without its witnesses: what is verified before any of them is asked. */
export const withoutQuorum = (policy: string): string => policy.replace(/^quorum .*$/m, 'quorum none')

/**
 * A checkpoint with the cosignatures of the witnesses of the policy that have an address, and whether they are enough. A witness never
 * signs another tree after this one: what it is asked must have been verified, and must be kept.
 */
export async function cosigned(
  checkpoint: string,
  policy: string,
  tree: MerkleTree,
): Promise<Readonly<{ checkpoint: string; enough: boolean }>> {
  const read = must(readPolicy(policy))
  const enough = (text: string) => openCheckpoint(read, text).ok
  if (enough(checkpoint)) return { checkpoint, enough: true }
  const origin = checkpoint.slice(0, checkpoint.indexOf('\n'))
  const witnesses = [...read.witnesses.values()]
  const lines = await Promise.all(witnesses.map((each) => askWitness(each, origin, checkpoint, tree)))
  // One that answered with something else must not spoil what the others signed.
  const keys = [...read.logs, ...witnesses].map(({ key }) => key)
  const good = lines.filter((line) => line !== '' && openNote(`${checkpoint}${line}`, keys).ok)
  const text = `${checkpoint}${good.join('')}`
  return { checkpoint: text, enough: enough(text) }
}

/** What a witness puts under the checkpoint (C2SP tlog-witness, "add-checkpoint"); nothing when it cannot be had. */
async function askWitness({ url }: PolicyKey, origin: string, checkpoint: string, tree: MerkleTree): Promise<string> {
  if (url === undefined) return ''
  try {
    const signal = AbortSignal.timeout(patience)
    const last = await fetch(`${url}/${originHash(origin)}/checkpoint`, { signal })
    const note = last.status === 200 ? readNote(await last.text()) : undefined
    const seen = note?.ok ? readCheckpoint(note.value.text) : undefined
    const old = seen?.ok ? seen.value.size : 0
    const proof = old === 0 ? [] : must(await consistencyProof(tree.read, old, tree.size))
    const body = formatAddCheckpoint({ old, proof, checkpoint })
    const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body, signal })
    return answer.status === 200 ? await answer.text() : ''
  } catch {
    return ''
  }
}

/** Our own names, sizes and seeds are right by construction. */
function must<Value>(checked: Checked<Value, string>): Value {
  if (checked.ok) return checked.value
  throw new Error(`${checked.code} ${checked.at}`)
}
