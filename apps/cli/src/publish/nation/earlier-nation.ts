import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  hashLeaf,
  openNote,
  readCheckpoint,
  readPolicy,
  rootOf,
  toHex,
  type VerifierKey,
  verifierOf,
} from '@baucu/proof'
import { refuse } from '../../kernel/refused.ts'
import type { NationKeys } from './nation-keys.ts'
import { leafBytesOf } from './province.ts'

/** What a nation's log has already: its leaves, and the standing one of each province and of the nation. */
export type EarlierNation = Readonly<{
  leaves: readonly Uint8Array[]
  contests: number
  logs: ReadonlyMap<string, Readonly<{ index: number; hash: Uint8Array; size: number; root: string }>>
  /** The hash of the nation's last aggregate. */
  nation: Uint8Array | undefined
  /** Its policy, and the keys of the logs that names. */
  policy: string
  keys: readonly VerifierKey[]
}>

type Told = Readonly<{
  type: string
  log: string
  size: number
  root: string
  contests: number
  key: Readonly<{ id: string }>
}>

/** Reads the log of an earlier bundle of the nation, which this log's key must have signed; else the log could not go on from it. */
export async function readEarlier(typed: string, folder: string, keys: NationKeys): Promise<EarlierNation> {
  const wrong = (vi: string, en: string) =>
    refuse({ vi: `--previous ${typed}: ${vi}`, en: `--previous ${typed}: ${en}` })
  const bytes = await readFile(join(folder, 'checkpoint')).catch(() => undefined)
  const note = bytes && openNote(new Uint8Array(bytes), [verifierOf(keys.log)])
  const checkpoint = note?.ok ? readCheckpoint(note.value.text) : undefined
  if (!checkpoint?.ok)
    return wrong('không có checkpoint mà khóa của sổ này đã ký', 'no checkpoint signed by the key of this log')
  const { size, root } = checkpoint.value
  const leaves = await leafBytesOf(folder, size, size).catch(() =>
    wrong('thiếu hoặc hỏng tệp các mục', 'its entries are missing or broken'),
  )
  const hashes = leaves.map(hashLeaf)
  if (toHex(rootOf(hashes)) !== toHex(root))
    return wrong('các mục không cho ra gốc đã ký', 'the entries do not give the root that was signed')
  const logs = new Map<string, { index: number; hash: Uint8Array; size: number; root: string }>()
  let contests = 0
  let nation: Uint8Array | undefined
  for (const [index, leaf] of leaves.entries()) {
    const body = (JSON.parse(new TextDecoder().decode(leaf)) as { body: Told }).body
    const own = hashes[index] ?? new Uint8Array(0)
    if (body.type === 'election') contests = body.contests
    if (body.type === 'log-checkpoint') logs.set(body.log, { index, hash: own, size: body.size, root: body.root })
    if (body.type === 'aggregate') nation = own
  }
  const text = await boundPolicy(folder, leaves.at(-1))
  if (text === undefined)
    return wrong('policy không phải tệp đã công bố', 'the policy is not the one that was published')
  const policy = readPolicy(text)
  return {
    leaves,
    contests,
    logs,
    nation,
    policy: text,
    keys: policy.ok ? policy.value.logs.map(({ key }) => key) : [],
  }
}

type Bound = Readonly<{ manifest: string }>
type Files = Readonly<{ files: readonly Readonly<{ path: string; sha256: string }>[] }>

/** The policy as the last leaf binds it. */
async function boundPolicy(folder: string, last: Uint8Array | undefined): Promise<string | undefined> {
  const [manifest, policy] = await Promise.all(
    ['manifest.json', 'policy'].map((name) => readFile(join(folder, name)).catch(() => Buffer.alloc(0))),
  )
  if (!manifest || !policy || !last) return undefined
  const { body } = JSON.parse(new TextDecoder().decode(last)) as { body: Bound }
  if (hash('sha256', manifest) !== body.manifest) return undefined
  const { files } = JSON.parse(manifest.toString()) as Files
  return files.some(({ path, sha256 }) => path === 'policy' && sha256 === hash('sha256', policy))
    ? policy.toString()
    : undefined
}
