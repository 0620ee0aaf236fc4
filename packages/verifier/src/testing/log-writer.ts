import { sha256 } from '@noble/hashes/sha2.js'
import { canonicalText } from '../canonical.ts'
import { joined, toBase64, toHex, toUtf8 } from '../encoding.ts'
import { leafSignature, logLine, noteKey, type Signer, signer, witnessLine } from './signer.ts'

export type LooseBody = Readonly<Record<string, unknown>>
type SignatureItems = readonly Readonly<Record<string, unknown>>[]

/** How leaves become bytes; a test replaces what it wants to be wrong. */
export type Writing = Readonly<{
  /** The body as it is written; null leaves the leaf out. */
  leaf?: (body: LooseBody, index: number, log: LogWriter) => LooseBody | null
  sign?: (items: SignatureItems, body: LooseBody, bodyText: string, index: number) => SignatureItems
  /** The bytes of the leaf. */
  bytes?: (bytes: Uint8Array, body: LooseBody, index: number) => Uint8Array
}>

/** Appends leaves as docs/formats/leaves.md says, in the plainest way. */
export class LogWriter {
  readonly leaves: Uint8Array[] = []
  readonly hashes: Uint8Array[] = []
  readonly bodies: LooseBody[] = []
  readonly #writing: Writing

  constructor(writing: Writing) {
    this.#writing = writing
  }

  /** Answers the index of the new leaf, −1 when a test left it out. */
  add(asked: LooseBody, ...signers: readonly Signer[]): number {
    const index = this.leaves.length
    const { leaf, sign, bytes = (each) => each } = this.#writing
    const body = leaf ? leaf(asked, index, this) : asked
    if (body === null) return -1
    // The test may have added leaves of its own before this one.
    const own = this.leaves.length
    const bodyText = canonicalText(body) ?? JSON.stringify(body)
    const items = signers.map((each) => leafSignature(bodyText, each))
    const sig = sign ? sign(items, body, bodyText, own) : items
    const sigText = canonicalText(sig) ?? JSON.stringify(sig)
    this.append(bytes(toUtf8(`{"body":${bodyText},"sig":${sigText}}`), body, own), body)
    return own
  }

  append(bytes: Uint8Array, body: LooseBody): void {
    this.leaves.push(bytes)
    this.hashes.push(sha256(joined(new Uint8Array([0]), bytes)))
    this.bodies.push(body)
  }

  /** The leaf hash as `prev` has it. */
  hashOf(index: number): string {
    return toHex(this.hashes[index] ?? new Uint8Array(32))
  }

  /** The tree and its leaves as files. */
  tiles(): Map<string, Uint8Array> {
    const files = new Map<string, Uint8Array>()
    chunks(this.leaves).forEach((chunk, number) => {
      const parts = chunk.flatMap((leaf) => [new Uint8Array([leaf.length >> 8, leaf.length & 255]), leaf])
      files.set(path('entries', number, chunk.length), joined(...parts))
    })
    let hashes: Uint8Array[] = this.hashes
    for (let level = 0; hashes.length > 0; level += 1) {
      const tiles = chunks(hashes)
      for (const [number, tile] of tiles.entries()) files.set(path(level, number, tile.length), joined(...tile))
      hashes = tiles.filter((tile) => tile.length === 256).map(plainRoot)
    }
    return files
  }
}

function chunks<T>(items: readonly T[]): T[][] {
  const all: T[][] = []
  for (let at = 0; at < items.length; at += 256) all.push(items.slice(at, at + 256))
  return all
}

function path(level: number | 'entries', number: number, width: number): string {
  const digits = String(number).padStart(Math.max(3, Math.ceil(String(number).length / 3) * 3), '0')
  const groups = digits.match(/\d{3}/g) ?? []
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${name}${width < 256 ? `.p/${width}` : ''}`
}

/** RFC 6962 as it is written there. */
export function plainRoot(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array(0))
  const [only] = hashes
  if (hashes.length === 1 && only) return only
  let k = 1
  while (k * 2 < hashes.length) k *= 2
  return sha256(joined(new Uint8Array([1]), plainRoot(hashes.slice(0, k)), plainRoot(hashes.slice(k))))
}

export const origin = 'example.org/baucu/event'
export const logSigner = signer(origin)
export const witnesses = [signer('witness-1.example'), signer('witness-2.example'), signer('witness-3.example')]

/** Two of three witnesses. */
export const policyOf = (...logs: readonly string[]): string =>
  [
    '# whom to believe',
    ...logs.map((name) => `log ${noteKey(signer(name), 1)}`),
    ...witnesses.map((each, at) => `witness w${at + 1} ${noteKey(each, 4)}`),
    'group g 2 w1 w2 w3',
    'quorum g',
    '',
  ].join('\n')
export const policyText = policyOf(origin)

/** A checkpoint signed by the log and the first two witnesses, or by whom a test wants. */
export function checkpointText(
  { hashes }: Pick<LogWriter, 'hashes'>,
  lines: (text: string) => readonly string[] = (text) => [
    logLine(text, signer(name)),
    ...witnesses.slice(0, 2).map((each) => witnessLine(text, each)),
  ],
  name = origin,
): string {
  const text = `${name}\n${hashes.length}\n${toBase64(plainRoot(hashes))}\n`
  return `${text}\n${lines(text).join('')}`
}
