import type { Checkpoint } from './checkpoint.ts'
import { sameBytes, toUtf8 } from './encoding.ts'
import { Findings } from './findings.ts'
import { Hashes } from './growing.ts'
import { leafName, type PublicationLeaf, readLeaf } from './leaf.ts'
import { Ledger, type PendingSignature } from './ledger.ts'
import type { Machine } from './machine.ts'
import type { PartOfLog, ReadFile } from './part-of-log.ts'
import { leavesOf, tilePath, tileWidth, widthOf } from './tiles.ts'
import { hashLeaf, hashLength } from './tree.ts'

/** Signatures verified at once. */
const batch = 48

/** Leaves entered into a ledger in which all others are blank, and their signatures. */
export type Taken = Readonly<{ ledger: Ledger; hashes: Hashes; pending: readonly PendingSignature[]; leaves: number }>

/** Enters copies of leaves, by index; each must be the one the checkpoint binds. */
export async function takeLeaves(
  log: PartOfLog,
  leaves: Readonly<Record<string, string>>,
  machine: Machine,
  findings: Findings,
): Promise<Taken> {
  const { sha256 } = machine
  const inLeaves = new Findings()
  const hashes = new Hashes()
  const ledger = new Ledger(sha256, inLeaves, hashes)
  const copies = Object.entries(leaves)
    .map(([index, text]) => ({ index: Number(index), bytes: toUtf8(text) }))
    .sort((a, b) => a.index - b.index)
  // All tiles are asked for at once: the network is slower than any of this.
  const told = await Promise.all(copies.map(({ index }) => log.leafHash(index)))
  const blank = new Uint8Array(hashLength)
  const pending: PendingSignature[] = []
  let entered = 0
  for (const [at, { index, bytes }] of copies.entries()) {
    while (hashes.length < index) {
      ledger.add(hashes.length, undefined)
      hashes.push(blank)
    }
    const wanted = told[at]
    const own = hashLeaf(sha256, bytes)
    hashes.push(wanted ?? own)
    const leaf = readLeaf(bytes)
    if (!wanted) findings.add('integrity', 'not-checked', leafName(index), '', index)
    const fits = wanted !== undefined && sameBytes(wanted, own)
    if (fits && typeof leaf === 'string') findings.add('integrity', leaf, leafName(index), '', index)
    const read = fits && typeof leaf !== 'string' ? leaf : undefined
    if (read) entered += 1
    pending.push(...ledger.add(index, read))
  }
  // Where history begins and what was replaced stands in leaves that are not here.
  for (const { name, errors } of inLeaves.answers()) {
    for (const { code, subject, detail } of errors) {
      if (code !== 'chain-broken' && code !== 'chain-forked') findings.add(name, code, subject, detail)
    }
  }
  return { ledger, hashes, pending, leaves: entered }
}

/** Verifies the signatures of leaves that were taken. */
export async function verifySignatures(
  { pending }: Taken,
  machine: Machine,
  progress: (done: number, total: number) => void,
  findings: Findings,
): Promise<void> {
  for (let from = 0; from < pending.length; from += batch) {
    const some = pending.slice(from, from + batch)
    const answers = await machine.verify(some.map(({ job }) => job))
    for (const [at, { index, body, key }] of some.entries()) {
      if (!answers[at]) findings.add('authenticity', 'signature-wrong', leafName(index, body), key, index)
    }
    progress(Math.min(from + batch, pending.length), pending.length)
  }
}

/** The last leaf of the log, which says whether the results are preliminary or final. */
export async function readPublication(
  read: ReadFile,
  log: PartOfLog,
  { size }: Checkpoint,
  { sha256 }: Machine,
  findings: Findings,
): Promise<PublicationLeaf | undefined> {
  const number = Math.floor((size - 1) / tileWidth)
  const width = widthOf(size, number)
  const path = tilePath('entries', number, width)
  const bytes = await read(path)
  const last = bytes && leavesOf(bytes, width)?.at(-1)
  if (!last) {
    findings.add('integrity', bytes ? 'entries-broken' : 'tile-missing', path)
    return undefined
  }
  const wanted = await log.leafHash(size - 1)
  const leaf = readLeaf(last)
  if (!wanted || !sameBytes(wanted, hashLeaf(sha256, last)) || typeof leaf === 'string') {
    findings.add('integrity', 'leaf-changed', leafName(size - 1), '', size - 1)
    return undefined
  }
  if (leaf.body.type === 'publication') return leaf.body
  findings.add('integrity', 'no-publication', leafName(size - 1))
  return undefined
}
