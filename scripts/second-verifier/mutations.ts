import { createHash, createPrivateKey, sign } from 'node:crypto'
import {
  type Changes,
  checkpointText,
  device,
  lost,
  office,
  policyText,
  publicOf,
  root,
  type Signer,
  signer,
  witnesses,
  witnessLine,
} from '@baucu/verifier/testing'
import type { Asked } from './both-verifiers.ts'

/** Numbers that follow from a seed: whole, from 0, below `below`. */
type Chance = (below: number) => number

/** The same numbers for the same seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: documents that are taken apart
type Loose = any

type Model = Parameters<NonNullable<Changes['model']>>[0]
type Log = Parameters<NonNullable<Changes['early']>>[0]

/** The places of a document: whose member, and which. */
function placesOf(value: Loose, found: { owner: Loose; name: string | number }[] = []) {
  if (typeof value !== 'object' || value === null) return found
  for (const name of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push({ owner: value, name })
    placesOf(value[name], found)
  }
  return found
}

/** Texts and numbers that mean something somewhere in the sample. */
const words = [
  'na-1',
  'na-2',
  'na-9',
  'tinh-1',
  'NA',
  'province',
  'commune',
  '79',
  '80',
  '0001',
  '0003',
  '0006',
  '0009',
  'a',
  'b',
  'd',
  'xa-1',
]
const others = [
  '',
  'first',
  'rerun',
  'additional',
  'final',
  'preliminary',
  'none',
  're-election',
  'unknown',
  'valid',
  'ID-07',
  'e\u0301',
  'é',
  '\u0085',
  '\ud800',
  '2021-02-30',
  '0000-01-01',
  'NA/79',
  'NA/80',
  '\u0661',
]
const values: readonly Loose[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  -1,
  29,
  500,
  1.5,
  -0,
  2 ** 53,
  [],
  {},
  '',
  ...words,
  ...others,
]

/** Changes one place of a document. */
function change(value: Loose, chance: Chance): Loose {
  const places = placesOf(value)
  const place = places[chance(places.length)]
  if (!place) return values[chance(values.length)]
  const { owner, name } = place
  const now = owner[name]
  const list = Array.isArray(owner)
  const put = (each: Loose) => Object.assign(owner, { [name]: each })
  const ways = [
    () => put(values[chance(values.length)]),
    () => put(typeof now === 'number' ? now + chance(5) - 2 : words[chance(words.length)]),
    () => (list ? owner.splice(Number(name), 1) : delete owner[name]),
    () => (list ? owner.splice(Number(name), 0, structuredClone(now)) : Object.assign(owner, { [`${name}x`]: now })),
    () => {
      const other = places[chance(places.length)] ?? place
      const kept = structuredClone(other.owner[other.name])
      Object.assign(other.owner, { [other.name]: structuredClone(now) })
      if (chance(2) === 0) put(kept)
    },
    () => (typeof now === 'string' && now.length > 0 ? put(now.slice(1) + now[0]) : list && owner.reverse()),
  ]
  ways[chance(ways.length)]?.()
  return value
}

const signers: readonly Signer[] = [root, office, device, lost]

/** What a mutation does before everything is signed again; several are applied one after another. */
type Mutation = Readonly<{
  leaf?: (body: Loose, index: number) => Loose
  signers?: (index: number, items: Loose, bodyText: string) => Loose
  more?: (log: Log) => void
  document?: (path: string, value: Loose) => Loose
  text?: (path: string, text: string) => string
  manifest?: (manifest: Loose) => Loose
  checkpoint?: (text: string) => string
  folder?: (files: Map<string, Uint8Array>) => void
  model?: (contests: Model) => void
  status?: 'preliminary'
}>

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** Leaves of the sample before its publication. */
const leaves = 33

const paths = ['contests/na-1.json', 'contests/na-2.json', 'contests/tinh-1.json', 'results.json']

function cut(text: string, chance: Chance): string {
  const at = chance(text.length)
  const ways = [
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + String(chance(10)) + text.slice(at + 1),
    () =>
      text.slice(0, at) +
      (['\n', '\r\n', ',', '"', ' ', '\t', '\u00a0', '<', '\ufeff', '{', '}', '-'][chance(12)] ?? '') +
      text.slice(at),
    () => text.slice(0, at),
    () => text + text.slice(at),
    () => text.replace(/\d+/g, (digits) => (chance(20) === 0 ? `${Number(digits) + 1}` : digits)),
    () => `${text}\n`,
  ]
  return ways[chance(ways.length)]?.() ?? text
}

/** Cuts a text into lines and drops, doubles or exchanges one. */
function shuffle(text: string, separator: string, chance: Chance): string {
  const lines = text.split(separator)
  const at = chance(lines.length)
  const line = lines[at] ?? ''
  const ways = [
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, line),
    () => lines.splice(at, 1, lines[0] ?? '') && lines.splice(0, 1, line),
  ]
  ways[chance(ways.length)]?.()
  return lines.join(separator)
}

/** A leaf like one that stands already, changed or not, perhaps with the right `prev`. */
function copied(log: Log, chance: Chance): Loose {
  const from = chance(log.bodies.length)
  const body: Loose = structuredClone(log.bodies[from])
  const minutes = body.type === 'minute' || body.type === 'correction'
  if (minutes && chance(4) > 0) Object.assign(body, { type: 'correction', reason: 'typing' })
  if (minutes && chance(6) === 0) {
    for (const name of ['commit', 'papers', 'exceptions']) delete body[name]
    Object.assign(body, { type: 'withdrawal', reason: 'annulled' })
  }
  if ('prev' in body && chance(4) > 0) body.prev = log.hashOf(from)
  if (body.type === 'aggregate' || body.type === 'group') {
    const ways = [
      () => body.children?.indexes.pop(),
      () => body.children?.indexes.push(chance(60)),
      () => body.members?.pop(),
      () => Object.assign(body, body.members ? { members: [] } : {}),
      () => Object.assign(body, body.group ? { group: 'g-2', prev: null } : {}),
      () => undefined,
    ]
    ways[chance(ways.length)]?.()
  }
  return chance(3) === 0 ? change(body, chance) : body
}

const sumsOf = ['collected', 'invalid', 'issued', 'registered', 'valid', 'voted', 'unused', 'received', 'exchanged']

/** Ed25519 by the platform: the same bytes for the same secret. */
function signatureOf({ secret }: Signer, message: Uint8Array): string {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  const key = createPrivateKey({ key: Buffer.concat([prefix, secret]), format: 'der', type: 'pkcs8' })
  return sign(null, message, key).toString('base64')
}

const messageOf = (bodyText: string): Uint8Array => bytesOf(`baucu-leaf/1\n${bodyText}`)

const signedBy = (by: Signer, bodyText: string) => ({
  alg: 'Ed25519',
  key: by.id,
  value: signatureOf(by, messageOf(bodyText)),
})

const person = signer('person')
const passkey = { origins: ['https://bau.example'], rp: 'bau.example' }

/** What a person's passkey signs over a leaf, perhaps otherwise than it should. */
function assertion(bodyText: string, chance: Chance): Loose {
  const hash = (data: Uint8Array) => createHash('sha256').update(data).digest()
  const client: Loose = {
    type: 'webauthn.get',
    challenge: hash(messageOf(bodyText)).toString('base64url'),
    origin: passkey.origins[0],
    crossOrigin: false,
  }
  const text = JSON.stringify(chance(3) === 0 ? change(client, chance) : client)
  const clientData = bytesOf(chance(4) === 0 ? cut(text, chance) : text)
  const data = Buffer.concat([hash(bytesOf(passkey.rp)), Buffer.of(chance(4) === 0 ? chance(256) : 5, 0, 0, 0, 1)])
  return {
    alg: 'webauthn',
    authenticatorData: data.toString('base64'),
    clientDataJSON: Buffer.from(clientData).toString('base64'),
    key: person.id,
    value: signatureOf(person, Buffer.concat([data, hash(clientData)])),
  }
}

const mutations: readonly ((chance: Chance) => Mutation)[] = [
  (chance) => {
    const at = chance(leaves)
    let done = false
    return {
      leaf: (body, index) => {
        if (index !== at || done) return body
        done = true
        return change(structuredClone(body), chance)
      },
    }
  },
  (chance) => {
    const at = chance(leaves)
    let done = false
    return {
      leaf: (body, index) => {
        if (index !== at || done) return body
        done = true
        return null
      },
    }
  },
  (chance) => {
    const at = chance(leaves)
    const by = signers[chance(signers.length)] ?? root
    return { leaf: (body, index) => (index === at ? { ...body, signer: by } : body) }
  },
  (chance) => {
    const at = chance(leaves)
    return { signers: (index, items) => (index === at ? change(structuredClone(items), chance) : items) }
  },
  (chance) => ({
    more: (log) => {
      log.add(copied(log, chance), signers[chance(3)] ?? office)
    },
  }),
  (chance) => {
    const at = 5 + chance(leaves)
    return {
      more: (log) => {
        const { event, at: when } = log.bodies[0] ?? {}
        const key = { type: 'key', event, at: when, key: publicOf(person), holder: { role: 'person', unit: '79' } }
        const contests = chance(3) === 0 ? ['na-1'] : null
        log.add({ ...key, may: ['approve'], contests, areas: null, passkey: chance(5) === 0 ? null : passkey }, root)
      },
      signers: (index, items, bodyText) => (index === at ? [...items, assertion(bodyText, chance)] : items),
    }
  },
  (chance) => ({
    more: (log) => {
      const { event, at } = log.bodies[0] ?? {}
      // More than a tile holds, once in a while.
      for (let more = chance(6) === 0 ? 0 : 240; more < 250; more += 1) {
        log.add({ type: 'software', event, at, release: `1.${more}`, sha256: '0'.repeat(64) }, office)
      }
    },
  }),
  (chance) => {
    const path = paths[chance(paths.length)]
    return { document: (each, value) => (each === path ? change(value, chance) : value) }
  },
  (chance) => {
    const path = [...paths, 'results.csv', 'index.html', 'policy'][chance(7)]
    return { text: (each, text) => (each === path ? cut(text, chance) : text) }
  },
  (chance) => {
    const path = ['results.csv', 'policy', 'index.html'][chance(3)]
    const by = path === 'results.csv' ? '\r\n' : path === 'policy' ? '\n' : '<'
    return { text: (each, text) => (each === path ? shuffle(text, by, chance) : text) }
  },
  (chance) => ({ manifest: (manifest) => change(manifest, chance) }),
  (chance) => ({
    checkpoint: (text) => {
      const witness = witnesses[chance(3)]
      const ways = [
        () => cut(text, chance),
        () => shuffle(text, '\n', chance),
        () => (witness ? text + witnessLine(text.slice(0, text.indexOf('\n\n') + 1), witness) : text),
      ]
      return ways[chance(ways.length)]?.() ?? text
    },
  }),
  (chance) => ({
    folder: (files) => {
      const all = [...files.keys()]
      const path = all[chance(all.length)] ?? ''
      const bytes = files.get(path) ?? new Uint8Array(0)
      const ways = [
        () => files.delete(path),
        () => files.set(path, bytes.with(chance(bytes.length || 1), chance(256))),
        () => files.set(path, bytes.subarray(0, chance(bytes.length))),
        () =>
          files.set(
            ['x.html', 'contests/na-9.json', 'contests/na-1', 'tile/x', 'tile/0/000', 'P.HTM'][chance(6)] ?? '',
            bytes,
          ),
        () => files.set(path, bytesOf(cut(textOf(bytes), chance))),
        () => files.set(path, files.get(all[chance(all.length)] ?? '') ?? bytes),
      ]
      ways[chance(ways.length)]?.()
    },
  }),
  (chance) => ({
    model: (contests) => {
      const contest = contests[chance(contests.length)]
      const area = contest?.areas[chance(contest.areas.length)]
      if (!contest || !area) return
      const { figures } = area
      const ways = [
        () => Object.assign(area, { grouped: !area.grouped }),
        () => Object.assign(figures, { [sumsOf[chance(sumsOf.length)] ?? 'valid']: chance(500) }),
        () => Object.assign(figures.votes, { [chance(3)]: chance(500) }),
        () => Object.assign(figures, { byCount: [figures.valid] }),
        () => Object.assign(area, { id: ['0001', '0002', '0003', 'đường'][chance(4)] }),
        () =>
          Object.assign(figures, { votes: figures.votes.map((each) => Math.min(figures.valid, each + chance(9) - 4)) }),
        () => Object.assign(contest, { seats: 1 + chance(3) }),
        () => Object.assign(contest, { round: ['first', 'rerun', 'additional'][chance(3)] }),
        () => Object.assign(contest, { committee: ['79', '80'][chance(2)] }),
        () => Object.assign(contest.candidates[0] ?? {}, { birthDate: [null, '1970-01-02', '1990-01-01'][chance(3)] }),
        () => {
          const top = Math.max(...figures.votes)
          for (const each of contest.areas) each.figures.votes.fill(Math.min(top, each.figures.valid))
        },
        () => Object.assign(contest.outcome, { next: 'none', unfilled: chance(2) }),
      ]
      ways[chance(ways.length)]?.()
    },
  }),
  () => ({ status: 'preliminary' }),
]

/** A bundle changed in one to three ways that follow from the seed; everything that can be signed again is. */
export function mutated(seed: number): Changes {
  const chance = chanceOf(seed)
  const some = Array.from({ length: 1 + chance(3) }, () => mutations[chance(mutations.length)]?.(chance) ?? {})
  const each = (step: (one: Mutation) => void) => {
    for (const one of some) step(one)
  }
  const signerOf = new Map<number, Signer>()
  const through = <T>(value: T, step: (each: Mutation, value: T) => T): T =>
    some.reduce((now, each) => step(each, now), value)
  return {
    ...(some.some(({ status }) => status) && { status: 'preliminary' as const }),
    model: (contests) => each((one) => one.model?.(contests)),
    leaf: (asked, index) => {
      const body: Loose = through<Loose>(asked, (each, now) => (now && each.leaf ? each.leaf(now, index) : now))
      if (!body || typeof body !== 'object' || !('signer' in body)) return body
      const { signer, ...rest } = body
      signerOf.set(index, signer)
      return rest
    },
    sign: (items, _, bodyText, index) => {
      const by = signerOf.get(index)
      const own = by ? [signedBy(by, bodyText), ...items.slice(1)] : items
      return through<Loose>(own, (each, now) => each.signers?.(index, now, bodyText) ?? now)
    },
    [chance(4) === 0 ? 'early' : 'late']: (log: Log) => each((one) => one.more?.(log)),
    document: (path, value) => through(value, (each, now) => each.document?.(path, now) ?? now),
    files: (files) => {
      for (const [path, bytes] of files) {
        const text = textOf(bytes)
        const changed = through(text, (each, now) => each.text?.(path, now) ?? now)
        if (changed !== text) files.set(path, bytesOf(changed))
      }
    },
    manifest: (manifest) => through(manifest, (each, now) => each.manifest?.(now) ?? now),
    checkpoint: (text) => through(text, (each, now) => each.checkpoint?.(now) ?? now),
    folder: (files) => each((one) => one.folder?.(files)),
  }
}

/** Perhaps a policy and an earlier checkpoint to give besides the bundle, right or not. */
export function givenWith(seed: number, { hashes }: Pick<Log, 'hashes'>): Asked {
  const chance = chanceOf(seed ^ 0x5eed)
  const spoiled = (text: string) => (chance(2) === 0 ? cut(text, chance) : shuffle(text, '\n', chance))
  const perhaps = (text: string) => bytesOf(chance(2) === 0 ? spoiled(text) : text)
  const earlier = () => checkpointText({ hashes: hashes.slice(chance(3) === 0 ? 1 : 0, chance(hashes.length + 1)) })
  return {
    ...(chance(4) === 0 && { policy: perhaps(policyText) }),
    ...(chance(4) === 0 && { since: perhaps(earlier()) }),
  }
}
