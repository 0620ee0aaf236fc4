import type { Checkpoint } from './checkpoint.ts'
import { sameBytes, toHex } from './encoding.ts'
import { type Findings, listed } from './findings.ts'
import { Hashes } from './growing.ts'
import { leafName, readLeaf } from './leaf.ts'
import type { Ledger, PendingSignature } from './ledger.ts'
import type { Folder, Machine } from './machine.ts'
import { leavesOf, levelOf, tilePath, tileWidth, widthOf } from './tiles.ts'
import { hashLeaf, hashLength, Roots, rootOf } from './tree.ts'

/**
 * How far signatures have been verified: those of the first `leaves` leaves, whose root is `root` (64 hexadecimal
 * digits). Whoever keeps it may go on from there; a log with another beginning is read again from its first leaf.
 */
export type Reached = Readonly<{ leaves: number; root: string }>

/** The same of a bundle; of a nation's also for each of its logs, by the name of its folder. */
export type Resume = Reached & Readonly<{ logs?: Readonly<Record<string, Reached>> }>

export type Reading = Readonly<{
  folder: Folder
  machine: Machine
  checkpoint: Checkpoint
  findings: Findings
  /** What leaves say that is wrong goes here: it is told only when all of them could be read. */
  inLeaves: Findings
  ledger: Ledger
  hashes: Hashes
  resume: Reached | undefined
  /** Told after every file of leaves. */
  progress: (done: number, total: number) => Promise<void> | void
  verified: ((state: Reached) => Promise<void> | void) | undefined
}>

/** Batches of signatures that are on their way at once. */
const lanes = 6

/** Files of leaves that are read before it is their turn. */
const ahead = 4

type Pair = Readonly<{ entries: Uint8Array | undefined; tile: Uint8Array | undefined }>

const nothing: Pair = { entries: undefined, tile: undefined }

/** The longest an entry file can be. */
const longestEntries = tileWidth * (2 + 65_535)

/**
 * Reads all leaves, file by file, and compares them with the tiles and with the root of the checkpoint. Answers what
 * kept it from reading every leaf (the first file or leaf of the log), or null, and whether the last leaf was read;
 * `other-beginning` when `resume` belongs to another log.
 */
export async function readLog(
  reading: Reading,
): Promise<Readonly<{ unread: string | null; last: boolean }> | 'other-beginning'> {
  const { checkpoint, findings, hashes, ledger, machine, resume } = reading
  const { sha256 } = machine
  const { size } = checkpoint
  const total = levelOf(size, 0)?.tiles ?? 0
  const roots = new Roots(sha256)
  const tileRoots = new Hashes()
  const others = new Map<number, Uint8Array>()
  const misread: { index: number; code: 'leaf-not-canonical' | 'leaf-shape' }[] = []
  const signatures = new Signatures(reading)
  const unread = new Map<number, string>()
  let missing = 0
  let last = false
  const coming: Promise<Pair>[] = []
  for (let number = 0; number < total; number += 1) {
    for (let later = number + coming.length; later < Math.min(total, number + ahead); later += 1) {
      const pair = readPair(reading.folder, later, size)
      // It is awaited in its turn; that nobody looks until then is no accident.
      pair.catch(() => {})
      coming.push(pair)
    }
    const { entries, tile } = (await coming.shift()) ?? nothing
    const width = widthOf(size, number)
    const entriesName = tilePath('entries', number, width)
    const leaves = entries && leavesOf(entries, width)
    if (!leaves) {
      findings.add('integrity', entries ? 'entries-broken' : 'tile-missing', entriesName)
      unread.set(number * tileWidth, entriesName)
    }
    const hashesOfTile = tile?.length === width * hashLength ? tile : undefined
    if (!hashesOfTile) findings.add('integrity', tile ? 'tile-changed' : 'tile-missing', tilePath(0, number, width))
    if (!leaves && !hashesOfTile) missing += 1
    const first = number * tileWidth
    const pending: PendingSignature[] = []
    for (let at = 0; at < width; at += 1) {
      const bytes = leaves?.[at]
      const told = hashesOfTile?.subarray(at * hashLength, (at + 1) * hashLength)
      const own = bytes && hashLeaf(sha256, bytes)
      if (own && told && !sameBytes(own, told)) others.set(first + at, told.slice())
      hashes.push(own ?? told ?? new Uint8Array(hashLength))
      const leaf = bytes && readLeaf(bytes)
      if (typeof leaf === 'string') {
        if (misread.length < listed) misread.push({ index: first + at, code: leaf })
        if (unread.size < listed) unread.set(first + at, leafName(first + at))
      }
      last = typeof leaf === 'object'
      for (const each of ledger.add(first + at, typeof leaf === 'string' ? undefined : leaf)) pending.push(each)
    }
    const inTile = hashes.first(first + width).subarray(first * hashLength)
    if (width === tileWidth) {
      const root = rootOf(sha256, inTile)
      tileRoots.push(root)
      roots.append(root, 8)
    } else {
      for (let at = 0; at < inTile.length; at += hashLength) roots.append(inTile.subarray(at, at + hashLength))
    }
    const done = first + width
    const state = resume || reading.verified ? { leaves: done, root: toHex(roots.root()) } : undefined
    if (resume?.leaves === done && resume.root !== state?.root) return 'other-beginning'
    if (!resume || resume.leaves < done) await signatures.send(pending, state)
    await reading.progress(done, size)
  }
  await signatures.end()
  const settled = missing > 0 ? nowhere : settle(reading, roots.root(), tileRoots, others)
  const { changed } = settled
  for (const index of changed) unread.set(index, leafName(index))
  for (const { index, code } of misread) {
    if (!changed.has(index)) findings.add('integrity', code, leafName(index), '', index)
  }
  await compareUpperTiles(reading, settled.known ? tileRoots : null)
  const firstUnread = unread.get(Math.min(...unread.keys())) ?? null
  return { unread: firstUnread, last: last && !changed.has(size - 1) }
}

async function readPair(folder: Folder, number: number, size: number): Promise<Pair> {
  const width = widthOf(size, number)
  const [entries, tile] = await Promise.all([
    folder.read(tilePath('entries', number, width), longestEntries),
    folder.read(tilePath(0, number, width), longestEntries),
  ])
  return { entries, tile }
}

/** Which leaves are not those of the log, and whether the root is known to be right. */
type Settled = Readonly<{ changed: ReadonlySet<number>; known: boolean }>

const nowhere: Settled = { changed: new Set(), known: false }

/** Decides whether tiles or leaves are right where they differ. */
function settle(
  { checkpoint, findings, hashes, machine: { sha256 } }: Reading,
  own: Uint8Array,
  tileRoots: Hashes,
  others: ReadonlyMap<number, Uint8Array>,
): Settled {
  if (sameBytes(own, checkpoint.root)) {
    for (const number of new Set([...others.keys()].map((index) => Math.floor(index / tileWidth)))) {
      findings.add('integrity', 'tile-changed', tilePath(0, number, widthOf(checkpoint.size, number)))
    }
    return { changed: new Set(), known: true }
  }
  for (const [index, hash] of others) hashes.set(index, hash)
  if (others.size > 0 && sameBytes(rootOf(sha256, hashes.first(checkpoint.size)), checkpoint.root)) {
    for (const index of others.keys()) findings.add('integrity', 'leaf-changed', leafName(index), '', index)
    for (const number of new Set([...others.keys()].map((index) => Math.floor(index / tileWidth)))) {
      if (number < tileRoots.length) tileRoots.set(number, rootOf(sha256, tileOf(hashes, number)))
    }
    return { changed: new Set(others.keys()), known: true }
  }
  findings.add('integrity', 'root-differs', 'checkpoint', `${toHex(own)} ≠ ${toHex(checkpoint.root)}`)
  return nowhere
}

const tileOf = (hashes: Hashes, number: number): Uint8Array =>
  hashes.first((number + 1) * tileWidth).subarray(number * tileWidth * hashLength)

/** Compares the tiles above level 0 with the roots of those below; null where those are not known. */
async function compareUpperTiles(
  { folder, checkpoint, findings, machine }: Reading,
  tileRoots: Hashes | null,
): Promise<void> {
  let below = tileRoots
  for (let level = 1; ; level += 1) {
    const shape = levelOf(checkpoint.size, level)
    if (!shape) return
    const above = new Hashes()
    for (let number = 0; number < shape.tiles; number += 1) {
      const width = widthOf(shape.hashes, number)
      const path = tilePath(level, number, width)
      const first = number * tileWidth
      const computed = below?.first(first + width).subarray(first * hashLength)
      const tile = await folder.read(path, longestEntries)
      if (!tile) findings.add('integrity', 'tile-missing', path)
      else if (computed && !sameBytes(tile, computed)) findings.add('integrity', 'tile-changed', path)
      if (width === tileWidth && computed) above.push(rootOf(machine.sha256, computed))
    }
    below = below && above
  }
}

/** Signatures on their way, in batches of one file each; what they answer is told in the order of the log. */
class Signatures {
  readonly #reading: Reading
  readonly #onTheWay: (() => Promise<void>)[] = []
  #wrong = 0

  constructor(reading: Reading) {
    this.#reading = reading
  }

  async send(pending: readonly PendingSignature[], state: Reached | undefined): Promise<void> {
    const { machine, inLeaves, verified } = this.#reading
    // A list that is full says enough; a stranger may not keep us busy with wrong signatures for hours.
    const answers = this.#wrong > listed ? undefined : Promise.resolve(machine.verify(pending.map(({ job }) => job)))
    // It is awaited in its turn; that nobody looks until then is no accident.
    answers?.catch(() => {})
    this.#onTheWay.push(async () => {
      for (const [at, holds] of ((await answers) ?? []).entries()) {
        const each = pending[at]
        if (holds || !each) continue
        this.#wrong += 1
        inLeaves.add('authenticity', 'signature-wrong', leafName(each.index, each.body), each.key, each.index)
      }
      if (this.#wrong === 0 && state) await verified?.(state)
    })
    while (this.#onTheWay.length > lanes) await this.#onTheWay.shift()?.()
  }

  async end(): Promise<void> {
    while (this.#onTheWay.length > 0) await this.#onTheWay.shift()?.()
  }
}
