import {
  CompactRange,
  decodeEntries,
  entryBundlePath,
  entryBundlesForGrowth,
  hashLeaf,
  openCheckpoint,
  type Policy,
  readCheckpoint,
  readNote,
  readPolicy,
  tileWidth,
} from '@baucu/proof'
import type { Words } from '../kernel/words.ts'
import type { BundleSource } from './bundle-source.ts'

/** What a monitor keeps of a log it follows: enough to add to the tree, and the checkpoint as it was signed, which is evidence. */
export type Followed = Readonly<{
  policy: string
  origin: string
  size: number
  /** Roots of the full subtrees, hex. */
  hashes: readonly string[]
  root: string
  checkpoint: string
}>

/** Why a log must not be believed. */
export type Alarm = Readonly<{ code: string; words: Words }>

export type Seen = Readonly<{
  /** Null when something is wrong: then what was kept stays. */
  followed: Followed | null
  alarms: readonly Alarm[]
  /** The checkpoint that was looked at, as it was published. */
  checkpoint: string
  /** New leaves, by their type. */
  added: Readonly<Record<string, number>>
  /** Checkpoints of other logs among the new leaves, in their order: what the nation's log has of those of the provinces. */
  checkpoints: readonly OtherLog[]
}>

/** A checkpoint of another log, as a leaf has it. */
export type OtherLog = Readonly<{ log: string; size: number; root: string }>

/** Whom to believe: what somebody gave, or else what was published when the log was first seen. */
type Believed = Readonly<{ given: string | undefined; kept: Followed | undefined }>

/**
 * Looks at a published log once: whether its checkpoint is signed and witnessed as the policy asks, whether it goes on from what was kept,
 * and whether its entries give its root. `all` reads the entries from the first on, also those that were read before.
 */
export async function followLog(read: BundleSource, believed: Believed, all: boolean): Promise<Seen> {
  const { kept } = believed
  const checkpoint = textOf(await read('checkpoint'))
  const nothing = { followed: null, checkpoint: checkpoint ?? '', added: {}, checkpoints: [] }
  const wrong = (code: string, vi: string, en: string): Seen => ({ ...nothing, alarms: [{ code, words: { vi, en } }] })
  const published = textOf(await read('policy'))
  if (checkpoint === undefined) return wrong('checkpoint-missing', 'không còn tệp checkpoint', 'there is no checkpoint')
  const text = believed.given ?? kept?.policy ?? published
  if (text === undefined) return wrong('policy-missing', 'không có tệp policy', 'there is no policy')
  const policy = readPolicy(text)
  if (!policy.ok)
    return wrong(
      'policy-broken',
      `policy không đọc được (${policy.code})`,
      `the policy cannot be read (${policy.code})`,
    )
  if (policy.value.quorum === 'none' && believed.given === undefined)
    return wrong('quorum-none', 'sổ không có nhân chứng nào phải ký', 'no witness has to cosign this log')
  if (kept && believed.given === undefined && published !== kept.policy)
    return wrong(
      'policy-changed',
      'policy đã công bố khác trước: nhân chứng hoặc khóa sổ đã đổi',
      'the published policy has changed',
    )
  const history = kept && rewritten(kept, policy.value, checkpoint)
  if (history) return wrong(...history)
  const trusted = openCheckpoint(policy.value, checkpoint)
  if (!trusted.ok) {
    const at = trusted.at ?? ''
    return trusted.code === 'quorum-missed'
      ? wrong(
          'quorum-missed',
          `chưa đủ nhân chứng ký (${at.replace('of', 'trong')})`,
          `too few witnesses have cosigned (${at})`,
        )
      : wrong(
          'checkpoint-untrusted',
          `checkpoint không đúng chữ ký (${trusted.code})`,
          `the checkpoint is not rightly signed (${trusted.code})`,
        )
  }
  const { origin, size, root } = trusted.value.checkpoint
  const range = startOf(kept, all)
  const added: Record<string, number> = {}
  const checkpoints: OtherLog[] = []
  for (const bundle of entryBundlesForGrowth(range.end, size)) {
    const path = entryBundlePath(bundle)
    const bytes = await read(path)
    const entries = bytes && decodeEntries(bytes, bundle.width)
    if (!entries?.ok) return wrong('entries-broken', `${path} thiếu hoặc hỏng`, `${path} is missing or broken`)
    for (const [at, leaf] of entries.value.entries()) {
      const index = bundle.index * tileWidth + at
      if (index < range.end) continue
      range.append(hashLeaf(leaf))
      if (index >= (kept?.size ?? 0)) {
        const { type, ...body } = bodyOf(leaf)
        added[type] = (added[type] ?? 0) + 1
        if (type === 'log-checkpoint') checkpoints.push(otherLog(body))
      }
      if (kept && range.end === kept.size && hexOf(range.root()) !== kept.root) return wrong(...changed(kept.size))
    }
  }
  if (hexOf(range.root()) !== hexOf(root)) return kept && !all ? wrong(...changed(kept.size)) : wrong(...unlike(size))
  const followed = { policy: text, origin, size, hashes: range.hashes.map(hexOf), root: hexOf(root), checkpoint }
  return { followed, alarms: [], checkpoint, added, checkpoints }
}

const changed = (size: number) =>
  [
    'history-changed',
    `lịch sử đã bị sửa: ${size} mục đầu không còn như lần trước`,
    `history was changed: the first ${size} entries are not what they were`,
  ] as const

const unlike = (size: number) =>
  [
    'root-differs',
    `${size} mục không cho ra mã gốc đã ký`,
    `the ${size} entries do not give the root that was signed`,
  ] as const

/** Another log, a smaller one, or another root at the same size: told first, whoever signed it. */
function rewritten(kept: Followed, policy: Policy, checkpoint: string): readonly [string, string, string] | undefined {
  const note = readNote(checkpoint)
  const said = note.ok ? readCheckpoint(note.value.text) : note
  if (!said.ok || !policy.logs.some(({ key }) => key.name === kept.origin)) return undefined
  const { origin, size, root } = said.value
  if (origin !== kept.origin) return ['other-log', `đây là sổ khác: ${origin}`, `this is another log: ${origin}`]
  if (size < kept.size)
    return [
      'log-shrank',
      `sổ ngắn đi: ${kept.size} còn ${size} mục`,
      `the log shrank: from ${kept.size} to ${size} entries`,
    ]
  return size === kept.size && hexOf(root) !== kept.root ? changed(size) : undefined
}

function startOf(kept: Followed | undefined, all: boolean): CompactRange {
  if (!kept || all) return CompactRange.empty()
  const range = CompactRange.restore(
    0,
    kept.size,
    kept.hashes.map((each) => new Uint8Array(Buffer.from(each, 'hex'))),
  )
  return range.ok ? range.value : CompactRange.empty()
}

type Body = Readonly<Record<string, unknown>>

function bodyOf(leaf: Uint8Array): Body & Readonly<{ type: string }> {
  try {
    const { body } = JSON.parse(Buffer.from(leaf).toString()) as { body?: Body }
    return { ...body, type: typeof body?.type === 'string' ? body.type : '?' }
  } catch {
    return { type: '?' }
  }
}

const otherLog = ({ log, size, root }: Body): OtherLog => ({
  log: String(log),
  size: Number(size),
  root: String(root),
})

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString()
