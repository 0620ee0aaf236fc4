import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A body of docs/formats/leaves.md, as loosely as a forger needs it. */
type Body = {
  type: string
  contest?: string
  area?: string
  level?: string
  subject?: string
  prev?: string | null
  commit?: string
  key?: string | { alg: string; id: string; public: string }
  children?: { indexes: number[]; root: string }
  figures?: Record<string, number | number[] | null>
  outcome?: { elected: string[]; next: string }
  manifest?: string
  [member: string]: unknown
}

/**
 * One entry of the log: what it says, the (old) id of the key that is to sign it, perhaps a second signature of that message, and what fills in
 * members that depend on the leaves before it.
 */
export type Entry = {
  body: Body
  signer: string
  approval?: (message: string) => object
  before?: (leaves: readonly string[]) => object
}

type Opening = { index: number; salt: string; figures: Record<string, number | number[] | null> }

/** The ordinary files a forger may change: parsed, by path. */
type Files = Map<string, { minutes?: Opening[]; [member: string]: unknown }>

/** What a forger does before everything is signed again. `signed` sees each leaf's text afterwards and may spoil it. */
export type Forgery = Readonly<{
  /** Changes what a page says. */
  pages?: (html: string) => string
  leaves?: (entries: Entry[]) => void
  files?: (files: Files) => void
  signed?: (leaf: string, index: number) => string
}>

type Key = Readonly<{ id: string; public: Buffer; secret: KeyObject }>

export const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest()

/** docs/formats/canonical-json.md; names are ASCII here. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}

/** The commitment of a minutes (docs/formats/leaves.md, Figures). */
export const commitment = (salt: string, document: unknown): string =>
  sha256(Buffer.from(salt, 'hex'), canonical(document)).toString('hex')

/**
 * Writes a bundle again as an office would that holds every key, its log's and its witnesses' too, and wants to cheat: with new keys, every
 * signature, chain, root and hash right. So a verifier finds only what the forgery itself breaks. For logs of at most 65,536 leaves.
 */
export function forge(folder: string, { leaves, files, pages, signed }: Forgery): void {
  const old = readLeaves(folder)
  const entries = old.map((leaf): Entry => {
    const { body, sig } = JSON.parse(leaf) as { body: Body; sig: [{ key: string }] }
    return { body, signer: sig[0].key }
  })
  leaves?.(entries)
  const ordinary: Files = new Map(
    listFiles(folder)
      .filter((file) => /^(contests|sums)\//.test(file) || file === 'results.json')
      .map((file) => [file, JSON.parse(readFileSync(path.join(folder, file), 'utf8'))]),
  )
  files?.(ordinary)
  for (const file of pages ? listFiles(folder).filter((each) => each.endsWith('.html')) : []) {
    const page = path.join(folder, file)
    writeFileSync(page, pages?.(readFileSync(page, 'utf8')) ?? '')
  }

  const keys = new Map<string, Key>()
  const renamed = new Map(old.map((leaf): [string, string] => [leafHash(leaf).toString('hex'), '']))
  const oldHashes = [...renamed.keys()]
  const texts: string[] = []
  for (const [index, { body, signer, approval, before: filled }] of entries.entries()) {
    if (typeof body.key === 'object' && body.key.alg === 'Ed25519') {
      const key = newKey()
      keys.set(body.key.id, key)
      body.key = { alg: 'Ed25519', id: key.id, public: key.public.toString('base64') }
    } else if (typeof body.key === 'string') body.key = keys.get(body.key)?.id ?? body.key
    if (body.prev) body.prev = renamed.get(body.prev) || body.prev
    if (typeof body.leaf === 'string') body.leaf = renamed.get(body.leaf) || body.leaf
    if (body.children)
      body.children.root = treeRoot(body.children.indexes.map((child) => leafHash(texts[child] ?? ''))).toString('hex')
    if (body.type === 'publication') {
      for (const [file, document] of ordinary) {
        const copies = document.leaves as Record<string, string> | undefined
        for (const at of Object.keys(copies ?? {})) if (copies) copies[at] = texts[Number(at)] ?? ''
        // Of a leaf that is gone there is no copy; contests miss theirs.
        if (copies && file.startsWith('sums/'))
          for (const at of Object.keys(copies)) if (copies[at] === '') delete copies[at]
        writeFileSync(path.join(folder, file), JSON.stringify(document))
      }
      body.manifest = writeManifest(folder, body.status)
    }
    Object.assign(body, filled?.(texts))
    const key = keys.get(signer)
    if (!key) throw new Error(`leaf ${index}: no key ${signer}`)
    const message = `baucu-leaf/1\n${canonical(body)}`
    const value = sign(null, Buffer.from(message), key.secret).toString('base64')
    const more = approval ? [approval(message)] : []
    const text = canonical({ body, sig: [{ alg: 'Ed25519', key: key.id, value }, ...more] })
    texts.push(signed?.(text, index) ?? text)
    const before = oldHashes[index]
    if (before) renamed.set(before, leafHash(text).toString('hex'))
  }
  writeTiles(folder, texts)
  writeCheckpoint(folder, texts)
}

/** The leaves of a bundle, as their texts. */
export function readLeaves(folder: string): string[] {
  const names = listFiles(folder).filter((file) => file.startsWith('tile/entries/'))
  return names.sort().flatMap((file) => {
    const data = readFileSync(path.join(folder, file))
    const found: string[] = []
    for (let at = 0; at < data.length; ) {
      const end = at + 2 + data.readUInt16BE(at)
      found.push(data.toString('utf8', at + 2, end))
      at = end
    }
    return found
  })
}

export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  )

export const leafHash = (leaf: string): Buffer => sha256(Buffer.of(0), leaf)

export function treeRoot(hashes: readonly Buffer[]): Buffer {
  if (hashes.length < 2) return hashes[0] ?? sha256()
  let left = 1
  while (left * 2 < hashes.length) left *= 2
  return sha256(Buffer.of(1), treeRoot(hashes.slice(0, left)), treeRoot(hashes.slice(left)))
}

function rawKey(): { public: Buffer; secret: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { public: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32), secret: privateKey }
}

function newKey(): Key {
  const key = rawKey()
  return { ...key, id: sha256('baucu-key/1\nEd25519\n', key.public).toString('hex').slice(0, 16) }
}

/** Writes `manifest.json` for the files as they are, and gives its hash. */
function writeManifest(folder: string, status: unknown): string {
  const file = path.join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const bound = listFiles(folder).filter(
    (name) => !['checkpoint', 'manifest.json', 'policy'].includes(name) && !name.startsWith('tile/'),
  )
  writePolicy(folder, String(manifest.origin))
  manifest.status = status
  manifest.files = [...bound, 'policy'].sort().map((name) => {
    const data = readFileSync(path.join(folder, name))
    return { path: name, sha256: sha256(data).toString('hex'), size: data.length }
  })
  writeFileSync(file, canonical(manifest))
  return sha256(canonical(manifest)).toString('hex')
}

const witnesses = ['w1', 'w2', 'w3']
let noteKeys: { name: string; kind: number; id: Buffer; public: Buffer; secret: KeyObject }[] = []

function writePolicy(folder: string, origin: string): void {
  noteKeys = [origin, ...witnesses.map((name) => `${origin}/${name}`)].map((name, at) => {
    const kind = at === 0 ? 1 : 4
    const key = rawKey()
    return { name, kind, id: sha256(`${name}\n`, Buffer.of(kind), key.public).subarray(0, 4), ...key }
  })
  const [log, ...others] = noteKeys.map(
    (key) =>
      `${key.name}+${key.id.toString('hex')}+${Buffer.concat([Buffer.of(key.kind), key.public]).toString('base64')}`,
  )
  const lines = [
    `log ${log}`,
    ...others.map((key, at) => `witness w${at + 1} ${key}`),
    'group all-of-us 2 w1 w2 w3',
    'quorum all-of-us',
    '',
  ]
  writeFileSync(path.join(folder, 'policy'), lines.join('\n'))
}

function writeTiles(folder: string, texts: readonly string[]): void {
  rmSync(path.join(folder, 'tile'), { recursive: true })
  const write = (level: string, number: number, width: number, data: Buffer) => {
    const file = path.join(folder, 'tile', level, String(number).padStart(3, '0') + (width < 256 ? `.p/${width}` : ''))
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, data)
  }
  const roots: Buffer[] = []
  for (let at = 0; at < texts.length; at += 256) {
    const tile = texts.slice(at, at + 256)
    const entries = tile.map((text) => {
      const data = Buffer.from(text)
      return Buffer.concat([Buffer.of(data.length >> 8, data.length & 255), data])
    })
    write('entries', at / 256, tile.length, Buffer.concat(entries))
    write('0', at / 256, tile.length, Buffer.concat(tile.map(leafHash)))
    if (tile.length === 256) roots.push(treeRoot(tile.map(leafHash)))
  }
  if (roots.length > 0) write('1', 0, roots.length, Buffer.concat(roots))
}

function writeCheckpoint(folder: string, texts: readonly string[]): void {
  const hashes = texts.map(leafHash)
  writeFileSync(path.join(folder, 'checkpoint'), signedCheckpoint(hashes.length, treeRoot(hashes)))
}

/** A checkpoint that the log and the witnesses of the last forgery sign, whatever it says. */
export function signedCheckpoint(size: number, root: Buffer): string {
  const text = `${noteKeys[0]?.name}\n${size}\n${root.toString('base64')}\n`
  const lines = noteKeys.map((key) => {
    const time = Buffer.alloc(key.kind === 4 ? 8 : 0)
    if (key.kind === 4) time.writeBigUInt64BE(1_700_000_000n)
    const message = key.kind === 4 ? `cosignature/v1\ntime 1700000000\n${text}` : text
    const value = Buffer.concat([key.id, time, sign(null, Buffer.from(message), key.secret)])
    return `— ${key.name} ${value.toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}
