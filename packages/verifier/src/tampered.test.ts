import { ed25519 } from '@noble/curves/ed25519.js'
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, test } from 'vitest'
import { joined, toBase64, toHex, toUtf8 } from './encoding.ts'
import type { CheckName, Code } from './findings.ts'
import {
  checkpointText,
  type LogWriter,
  type LooseBody,
  logSigner,
  policyText,
  witnesses,
} from './testing/log-writer.ts'
import { memoMachine } from './testing/memo-machine.ts'
import { memoryFolder } from './testing/memory-folder.ts'
import { type Changes, childrenOf, device, event, lost, office, root, sampleBundle } from './testing/sample-bundle.ts'
import { logLine, publicOf, signer, witnessLine } from './testing/signer.ts'
import { type Options, verifyBundle } from './verify.ts'

const machine = memoMachine()

type Found = readonly `${CheckName} ${Code} ${string}`[]

async function found(changes: Changes, options: Options = {}): Promise<Found> {
  const { files } = sampleBundle(changes)
  const { checks, ok } = await verifyBundle(memoryFolder(files), { machine, ...options })
  const all = checks.flatMap(({ name, errors }) =>
    errors.map(({ code, subject }) => `${name} ${code} ${subject}` as Found[number]),
  )
  expect(ok).toBe(all.length === 0)
  return all
}

/** A file given besides the bundle. */
const given = (bytes: Uint8Array) => ({ name: 'chinh-sach', bytes })

/** What is found besides the checks that could not be carried out. */
const told = async (changes: Changes, options: Options = {}): Promise<Found> =>
  (await found(changes, options)).filter((each) => !each.includes(' not-checked '))

const at = '2021-05-23T20:00:00Z'
const base = { event, at }

/** Changes the body of the leaves of one type (the `nth` of them, from 0). */
function body(type: string, change: (body: LooseBody, log: LogWriter) => LooseBody | null, nth = 0): Changes {
  let seen = 0
  return {
    leaf: (each, _, log) => {
      if (each.type !== type) return each
      seen += 1
      return seen === nth + 1 ? change(each, log) : each
    },
  }
}

const board = (contest: string, change: (each: LooseBody, log: LogWriter) => LooseBody | null): Changes => ({
  leaf: (each, _, log) => (each.type === 'aggregate' && each.subject === contest ? change(each, log) : each),
})

// biome-ignore lint/suspicious/noExplicitAny: members of a body that a test takes apart
const part = (each: LooseBody, name: string): any => each[name]

const indexOf = (log: LogWriter, wanted: LooseBody): number =>
  log.bodies.findIndex((each) => Object.entries(wanted).every(([name, value]) => each[name] === value))

/** The same error with the index of a leaf left out. */
const unnumbered = (all: Found): string[] => all.map((each) => each.replace(/leaf \d+/g, 'leaf #'))

describe('1 integrity', () => {
  const document = (path: string, change: (bytes: Uint8Array) => Uint8Array | null): Changes => ({
    folder: (files) => {
      const bytes = files.get(path)
      const changed = bytes && change(bytes)
      if (changed) files.set(path, changed)
      else files.delete(path)
    },
  })
  const flip = (bytes: Uint8Array, at = bytes.length >> 1) => bytes.with(at, (bytes[at] ?? 0) ^ 1)

  test.each([
    ['file-missing index.html', document('index.html', () => null)],
    ['file-missing contests/na-1.json', document('contests/na-1.json', () => null)],
    ['file-missing manifest.json', document('manifest.json', () => null)],
    ['file-changed index.html', document('index.html', (bytes) => flip(bytes, 12))],
    ['file-unknown notes.txt', { folder: (files) => void files.set('notes.txt', toUtf8('x')) }],
    ['file-unknown tile/0/000.p/1', { folder: (files) => void files.set('tile/0/000.p/1', new Uint8Array(32)) }],
    [
      'file-broken contests/na-2.json',
      { document: (path, value) => (path.endsWith('na-2.json') ? '{"a":1,"a":1}' : value) },
    ],
    ['file-broken results.json', { document: (path, value) => (path === 'results.json' ? '[]' : value) }],
    [
      'file-broken results.json',
      { document: (path, value) => (path === 'results.json' ? `${'['.repeat(99_999)}${']'.repeat(99_999)}` : value) },
    ],
    ['manifest-broken manifest.json', { manifestText: (text) => `${text}\n` }],
    ['manifest-broken manifest.json', { manifest: (each) => ({ ...each, files: each.files.toReversed() }) }],
    ['manifest-broken manifest.json', { manifest: (each) => ({ ...each, status: 'preliminary' }) }],
    [
      'manifest-changed manifest.json',
      document('manifest.json', (bytes) => toUtf8(new TextDecoder().decode(bytes).replace('2021-05-24', '2021-05-25'))),
    ],
  ] satisfies [string, Changes][])('%s', async (wanted, changes) => {
    expect(await told(changes)).toEqual([`integrity ${wanted}`])
  })

  test('a file of no contest is bound as well', async () => {
    const changes: Changes = {
      files: (files) => void files.set('contests/old.json', toUtf8('{}')),
      folder: (files) => void files.set('contests/old.json', toUtf8('[]')),
    }
    const path = 'contests/old.json'
    expect(await told(changes)).toEqual([`integrity file-changed ${path}`, `consistency contest-unknown ${path}`])
  })

  const tile = (level: string, change: (bytes: Uint8Array) => Uint8Array | null, add = 0): Changes => ({
    late: (log) => {
      for (let more = 0; more < add; more += 1) {
        log.add({ ...base, type: 'software', release: `1.0.${more}`, sha256: toHex(new Uint8Array(32)) }, office)
      }
    },
    folder: (files) => {
      const path = [...files.keys()].find((each) => each.startsWith(`tile/${level}/`)) ?? ''
      const bytes = change(files.get(path) ?? new Uint8Array(0))
      if (bytes) files.set(path, bytes)
      else files.delete(path)
    },
  })

  test('tile-missing, tile-changed, entries-broken', async () => {
    expect((await told(tile('0', () => null)))[0]).toMatch(/^integrity tile-missing tile\/0\/000\.p\/\d+$/)
    expect((await told(tile('entries', () => null)))[0]).toMatch(/^integrity tile-missing tile\/entries\/000\.p\/\d+$/)
    expect((await told(tile('0', (bytes) => flip(bytes))))[0]).toMatch(/^integrity tile-changed tile\/0\/000\.p\/\d+$/)
    expect(await told(tile('1', (bytes) => flip(bytes), 260))).toEqual(['integrity tile-changed tile/1/000.p/1'])
    expect((await found(tile('entries', (bytes) => bytes.subarray(1))))[0]).toMatch(
      /^integrity entries-broken tile\/entries\/000\.p\/\d+$/,
    )
  })

  test('leaf-changed names the leaf', async () => {
    // A signature is left out after the tree was made: the leaf is as good as before in every other respect.
    const changes: Changes = {
      folder: (files, log) => {
        const index = indexOf(log, { type: 'minute', contest: 'na-1', area: '0002' })
        const leaf = new TextDecoder().decode(log.leaves[index])
        const items = JSON.parse(leaf).sig
        const shorter = toUtf8(leaf.replace(JSON.stringify(items), JSON.stringify(items.slice(0, 1))))
        const leaves = log.leaves.with(index, shorter)
        const path = [...files.keys()].find((each) => each.startsWith('tile/entries/')) ?? ''
        files.set(
          path,
          joined(...leaves.flatMap((each) => [new Uint8Array([each.length >> 8, each.length & 255]), each])),
        )
      },
    }
    expect(unnumbered(await told(changes))).toEqual(['integrity leaf-changed leaf #'])
  })

  test('root-differs', async () => {
    const changes: Changes = {
      checkpoint: (_, log) => checkpointText({ hashes: log.hashes.with(2, new Uint8Array(32)) }),
    }
    expect(await told(changes)).toEqual(['integrity root-differs checkpoint'])
  })

  test('leaf-not-canonical, leaf-shape, no-publication', async () => {
    const spaced: Changes = {
      bytes: (bytes, each) =>
        each.type === 'software' ? toUtf8(new TextDecoder().decode(bytes).replace('{', '{ ')) : bytes,
    }
    expect(unnumbered(await told(spaced))).toEqual(['integrity leaf-not-canonical leaf #'])
    const shapes: Changes[] = [
      body('software', (each) => ({ ...each, note: 'x' })),
      body('software', ({ release: _, ...each }) => each),
      body('minute', (each) => ({ ...each, exceptions: ['ID-07'] })),
      body('minute', (each) => ({ ...each, exceptions: ['ID-01'] })),
      body('minute', (each) => ({ ...each, at: '2021-02-30T00:00:00Z' })),
      body('contest', (each) => ({ ...each, seats: 0 })),
      body('group', (each) => ({ ...each, members: part(each, 'members').toReversed() })),
      { sign: (items, each) => (each.type === 'software' ? [...items, ...items] : items) },
    ]
    for (const changes of shapes) expect(unnumbered(await told(changes))).toEqual(['integrity leaf-shape leaf #'])
    expect(
      unnumbered(
        await told(
          body('publication', () => ({ ...base, type: 'software', release: '2', sha256: toHex(new Uint8Array(32)) })),
        ),
      ),
    ).toContain('integrity no-publication leaf #')
  })

  test('what could not be checked says so', async () => {
    const all = await found({ bytes: (bytes, each) => (each.type === 'software' ? bytes.subarray(1) : bytes) })
    expect(all.slice(1).every((each) => each.includes(' not-checked leaf 5'))).toBe(true)
    expect(all).toHaveLength(7)
  })
})

describe('2 authenticity', () => {
  const lines = (of: (text: string) => readonly string[]): Changes => ({
    checkpoint: (_, log) => checkpointText(log, of),
  })
  const log = (text: string) => logLine(text, logSigner)
  const cosigned = (text: string) => witnesses.slice(0, 2).map((each) => witnessLine(text, each))
  const stranger = signer('witness-1.example ')

  test.each([
    ['checkpoint-unsigned checkpoint', lines((text) => cosigned(text))],
    ['quorum-missed checkpoint', lines((text) => [log(text), ...cosigned(text).slice(1)])],
    [
      'checkpoint-broken checkpoint',
      lines((text) => [log(text), ...cosigned(text), logLine(text, { ...stranger, name: 'stranger' })]),
    ],
    ['checkpoint-broken checkpoint', lines((text) => [log(text), log(text), ...cosigned(text)])],
    [
      'checkpoint-broken checkpoint',
      lines((text) => [log(text), ...cosigned(text), witnessLine(`${text}x`, witnesses[2] ?? root)]),
    ],
    ['checkpoint-broken checkpoint', { checkpoint: (text) => text.replace('\n\n', '\nextension\n\n') }],
    ['policy-broken policy', { files: (files) => void files.set('policy', toUtf8(`${policyText}quorum g\n`)) }],
    ['origin-differs manifest.json', { manifest: (each) => ({ ...each, origin: 'another' }) }],
  ] satisfies [string, Changes][])('%s', async (wanted, changes) => {
    expect(await told(changes)).toEqual([`authenticity ${wanted}`])
  })

  test('a policy from elsewhere', async () => {
    const { files } = sampleBundle()
    const strict = toUtf8(policyText.replace('group g 2', 'group g all'))
    const answer = await verifyBundle(memoryFolder(files), { machine, policy: given(strict) })
    expect(answer.checks[1]?.errors.map(({ code }) => code)).toEqual(['quorum-missed'])
    expect(answer.policy).toBe('chinh-sach')
    // Fewer witnesses than the publisher's: the others are known from the bundle, and do no harm.
    const few = policyText.split('\n').filter((line) => !/ w[23] /.test(line) && !line.startsWith('group'))
    expect(await told({}, { policy: given(toUtf8(few.join('\n').replace('quorum g', 'quorum w1'))) })).toEqual([])
    const other = toUtf8(policyText.replaceAll(logSigner.name, 'another.log'))
    expect(
      (await verifyBundle(memoryFolder(files), { machine, policy: given(other) })).checks[1]?.errors.map(
        ({ code }) => code,
      ),
    ).toEqual(['policy-broken'])
  })

  const entered = (key: object, more: object = {}): Changes => ({
    late: (to) => {
      const all = {
        holder: { role: 'office', unit: '79' },
        may: ['minute'],
        contests: null,
        areas: null,
        passkey: null,
      }
      to.add({ ...base, type: 'key', key, ...all, ...more }, office)
    },
  })
  const keyOf = (publicKey: Uint8Array) => {
    const id = toHex(sha256(joined(toUtf8('baucu-key/1\nEd25519\n'), publicKey)).subarray(0, 8))
    return { alg: 'Ed25519', id, public: toBase64(publicKey) }
  }
  const small = new Uint8Array(32)
  const torsioned = () => {
    const order8 = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
    return ed25519.Point.BASE.add(order8).toBytes()
  }

  test.each([
    ['of small order', entered(keyOf(small))],
    ['outside the subgroup', entered(keyOf(torsioned()))],
    ['not a point', entered(keyOf(new Uint8Array(32).fill(0xff)))],
    ['of another id', entered({ ...publicOf(signer('new')), id: '0123456789abcdef' })],
    ['entered twice', entered(publicOf(lost))],
    ['with more than its giver has', entered(publicOf(signer('new')), { may: ['election'] })],
  ])('key-refused: %s', async (_, changes) => {
    expect((await told(changes)).map((each) => each.replace(/leaf \d+: key [0-9a-f]{16}/, 'leaf #: key #'))).toEqual([
      'authenticity key-refused leaf #: key #',
    ])
  })

  test('a key that nobody entered is revoked', async () => {
    const late = (to: LogWriter) => void to.add({ ...base, type: 'revocation', key: lost.id, reason: 'ended' }, root)
    expect(unnumbered(await told({ late }))).toEqual([`authenticity key-refused leaf #: key ${lost.id}`])
  })

  const minute = 'leaf #: na-1 / area 0001'
  const signed = (change: NonNullable<Changes['sign']>): Changes => ({
    sign: (items, each, text, index) =>
      each.type === 'minute' && each.contest === 'na-1' && each.area === '0001'
        ? change(items, each, text, index)
        : items,
  })
  const with1 = (who: typeof root) => (items: readonly object[], _: LooseBody, text: string) =>
    [
      ...[{ alg: 'Ed25519', key: who.id, value: toBase64(ed25519.sign(toUtf8(`baucu-leaf/1\n${text}`), who.secret)) }],
      ...items.slice(1),
    ] as never

  test.each([
    ['signature-missing', signed(() => [])],
    [
      'signature-wrong',
      signed(([first, ...more], _, text) => [
        { ...first, value: toBase64(ed25519.sign(toUtf8(text), device.secret)) },
        ...more,
      ]),
    ],
    ['signature-wrong', signed(([first, second]) => [first ?? {}, { ...second, value: first?.value }])],
    ['signer-unknown', signed(with1(signer('nobody')))],
    ['signer-may-not', signed((_, each, text) => with1(signer('chair'))([], each, text))],
  ] satisfies [string, Changes][])('%s', async (code, changes) => {
    expect(unnumbered(await told(changes))).toEqual([`authenticity ${code} ${minute}`])
  })

  test('a signature replayed on another leaf, or on another area', async () => {
    let first: readonly Readonly<Record<string, unknown>>[] = []
    const replayed: Changes = {
      sign: (items, each) => {
        if (each.type !== 'minute' || each.contest !== 'na-1') return items
        if (each.area === '0001') first = items
        return each.area === '0002' ? first : items
      },
    }
    const name = 'authenticity signature-wrong leaf #: na-1 / area 0002'
    expect(unnumbered(await told(replayed))).toEqual([name, name])
  })

  test('signer-may-not: the right type in the wrong area, and approving without the right', async () => {
    const outside: Changes = {
      sign: (items, each, text) =>
        each.type === 'minute' && each.area === '0003' ? with1(device)(items, each, text) : items,
    }
    expect(unnumbered(await told(outside))).toEqual(['authenticity signer-may-not leaf #: na-1 / area 0003'])
    const approving = signed((items, _, text) => [items[0] ?? {}, ...with1(lost)([], {}, text)])
    expect(unnumbered(await told(approving))).toEqual([`authenticity signer-may-not ${minute}`])
  })

  test('signer-revoked', async () => {
    const late = (to: LogWriter) => {
      const index = indexOf(to, { type: 'minute', contest: 'na-2', area: '0006' })
      to.add(
        { ...base, type: 'withdrawal', contest: 'na-2', area: '0006', prev: to.hashOf(index), reason: 'annulled' },
        lost,
      )
    }
    expect(unnumbered(await told({ late }))[0]).toBe('authenticity signer-revoked leaf #: na-2 / area 0006')
  })

  test('a passkey approves, and only as it must', async () => {
    const secret = sha256(toUtf8('passkey'))
    const point = p256.getPublicKey(secret, false)
    const id = toHex(sha256(joined(toUtf8('baucu-key/1\nES256\n'), point)).subarray(0, 8))
    const passkey = { origins: ['https://bau.example'], rp: 'bau.example' }
    const assertion = (
      text: string,
      { flags = 5, origin = passkey.origins[0], type = 'webauthn.get', crossOrigin = false } = {},
    ) => {
      const challenge = toBase64(sha256(toUtf8(`baucu-leaf/1\n${text}`)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
      const client = toUtf8(JSON.stringify({ type, challenge, origin, crossOrigin }))
      const data = joined(sha256(toUtf8(passkey.rp)), new Uint8Array([flags, 0, 0, 0, 1]))
      const value = toBase64(p256.sign(joined(data, sha256(client)), secret, { format: 'der' }))
      return { alg: 'webauthn', authenticatorData: toBase64(data), clientDataJSON: toBase64(client), key: id, value }
    }
    const approved = (make: (text: string) => object): Changes => ({
      early: (to) => {
        const key = { alg: 'ES256', id, public: toBase64(point) }
        const all = { holder: { role: 'person', unit: '79' }, may: ['approve'], contests: null, areas: null, passkey }
        to.add({ ...base, type: 'key', key, ...all }, root)
      },
      ...signed((items, _, text) => [...items, make(text) as never]),
    })
    expect(await told(approved((text) => assertion(text)))).toEqual([])
    const wrong = [
      approved((text) => assertion(text, { flags: 1 })),
      approved((text) => assertion(text, { origin: 'https://evil.example' })),
      approved((text) => assertion(text, { type: 'webauthn.create' })),
      approved((text) => assertion(text, { crossOrigin: true })),
      approved(() => assertion('{}')),
      approved((text) => ({ ...assertion(text), value: toBase64(new Uint8Array(70)) })),
    ]
    for (const changes of wrong)
      expect(unnumbered(await told(changes))).toEqual([`authenticity signature-wrong ${minute}`])
  })
})

describe('3 consistency', () => {
  const minute = { type: 'minute', papers: [], exceptions: [], prev: null, commit: toHex(new Uint8Array(32)) }
  const late = (...bodies: ((log: LogWriter) => LooseBody)[]): Changes => ({
    late: (log) => {
      for (const each of bodies) log.add({ ...base, ...each(log) }, office)
    },
  })

  test.each([
    ['event-differs leaf #: software', body('software', (each) => ({ ...each, event: 'another' }))],
    ['election-misplaced leaf #: election', { early: (log) => void log.add({ ...log.bodies[0] }, root) }],
    ['contest-unknown leaf #: na-9 / area 0001', late(() => ({ ...minute, contest: 'na-9', area: '0001' }))],
    ['area-unknown leaf #: na-1 / area 0009', late(() => ({ ...minute, contest: 'na-1', area: '0009' }))],
    ['chain-broken leaf #: audit-seed', body('audit-seed', (each) => ({ ...each, prev: toHex(new Uint8Array(32)) }))],
    [
      'contest-changed-late leaf #: na-1',
      late(() => ({ type: 'areas', contest: 'na-1', part: 3, parts: 3, areas: [['0009', 'xa-1']] })),
    ],
    [
      'chain-forked leaf #: audit-result',
      body('audit-result', (each, log) => ({ ...each, prev: part(log.bodies.at(-1) ?? {}, 'prev') })),
    ],
  ] satisfies [string, Changes][])('%s', async (wanted, changes) => {
    expect(unnumbered(await told(changes)).filter((each) => !each.includes('leaf-copy'))).toEqual([
      `consistency ${wanted}`,
    ])
  })

  test('a correction that skips its predecessor, one that doubles it, a second minutes', async () => {
    const correction = (log: LogWriter, prev: string) => {
      const first = log.bodies[indexOf(log, { type: 'minute', contest: 'na-1', area: '0003' })] ?? {}
      return { ...first, type: 'correction', prev, reason: 'paper' }
    }
    const area = { contest: 'na-1', area: '0003' }
    const first = (log: LogWriter) => log.hashOf(indexOf(log, { type: 'minute', ...area }))
    const skipping = late(
      (log) => correction(log, first(log)),
      (log) => correction(log, log.hashOf(0)),
    )
    expect(unnumbered(await told(skipping))).toContain('consistency chain-broken leaf #: na-1 / area 0003')
    const forked = late(
      (log) => correction(log, first(log)),
      (log) => correction(log, first(log)),
    )
    expect(unnumbered(await told(forked))).toContain('consistency chain-forked leaf #: na-1 / area 0003')
    const again = late((log) => log.bodies[indexOf(log, { type: 'minute', ...area })] ?? {})
    expect(unnumbered(await told(again))).toContain('consistency chain-broken leaf #: na-1 / area 0003')
  })

  describe('papers', () => {
    const area = { contest: 'na-1', area: '0003' }
    const scan = { kind: 'scan', sha256: 'ab'.repeat(32) }
    const paper = (more: LooseBody) => ({ type: 'paper', ...area, papers: [scan], ...more })
    const leafOf = (log: LogWriter) => log.hashOf(indexOf(log, { type: 'minute', ...area }))
    const correction = (log: LogWriter) => {
      const first = log.bodies[indexOf(log, { type: 'minute', ...area })] ?? {}
      return { ...first, type: 'correction', prev: leafOf(log), reason: 'paper' }
    }

    test.each([
      ['leaf-unknown leaf #: na-1 / area 0003', [() => paper({ leaf: toHex(new Uint8Array(32)) })]],
      // The minutes of another area, of another contest, of nobody; a Board's own; what is no minutes at all.
      ['leaf-unknown leaf #: na-1 / area 0004', [(log) => paper({ leaf: leafOf(log), area: '0004' })]],
      ['leaf-unknown leaf #: na-1', [(log) => paper({ leaf: leafOf(log), area: null })]],
      ['leaf-unknown leaf #: paper', [(log) => paper({ leaf: leafOf(log), area: null, contest: null })]],
      ['leaf-unknown leaf #: paper', [(log) => paper({ leaf: log.hashOf(0), area: null, contest: null })]],
      ['area-unknown leaf #: na-1 / area 0009', [(log) => paper({ leaf: leafOf(log), area: '0009' })]],
      ['contest-unknown leaf #: na-9', [(log) => paper({ leaf: leafOf(log), area: null, contest: 'na-9' })]],
      [
        'paper-twice leaf #: na-1 / area 0003',
        [(log) => paper({ leaf: leafOf(log) }), (log) => paper({ leaf: leafOf(log) })],
      ],
    ] satisfies [string, ((log: LogWriter) => LooseBody)[]][])('%s', async (wanted, leaves) => {
      expect(unnumbered(await told(late(...leaves)))).toEqual([`consistency ${wanted}`])
    })

    test('a paper of minutes that were replaced, or withdrawn', async () => {
      const replaced = unnumbered(await told(late(correction, (log) => paper({ leaf: leafOf(log) }))))
      expect(replaced).toContain('consistency leaf-unknown leaf #: na-1 / area 0003')
      const withdrawal = (log: LogWriter) => ({ type: 'withdrawal', ...area, prev: leafOf(log), reason: 'annulled' })
      const gone = unnumbered(await told(late(withdrawal, (log) => paper({ leaf: leafOf(log) }))))
      expect(gone).toContain('consistency leaf-unknown leaf #: na-1 / area 0003')
      const followed = unnumbered(
        await told(late(correction, (log) => paper({ leaf: log.hashOf(log.leaves.length - 1) }))),
      )
      expect(followed.filter((each) => each.startsWith('consistency leaf-unknown'))).toEqual([])
    })

    test.each([
      ['no paper', { papers: [] }],
      ['a paper twice', { papers: [scan, { ...scan, kind: 'signed-pdf' }] }],
      ['a name', { papers: [{ ...scan, name: 'bien-ban.pdf' }] }],
      ['another kind', { papers: [{ ...scan, kind: 'photo' }] }],
      ['an area of no contest', { contest: null }],
    ])('%s is leaf-shape', async (_, more) => {
      const found = await told(late((log) => paper({ leaf: leafOf(log), ...more })))
      expect(unnumbered(found)).toEqual(['integrity leaf-shape leaf #'])
    })

    test('whose key may not', async () => {
      const by = (who: typeof office, more: LooseBody): Changes => ({
        late: (log) => void log.add({ ...base, ...paper({ leaf: leafOf(log), ...more }) }, who),
      })
      expect(unnumbered(await told(by(device, {})))).toEqual(['authenticity signer-may-not leaf #: na-1 / area 0003'])
    })
  })

  test('opening-wrong and leaf-copy-differs', async () => {
    const changed = (change: (file: never) => void): Changes => ({
      document: (path, value) => {
        if (path === 'contests/na-1.json') change(value as never)
        return value
      },
    })
    const salt = 'ab'.repeat(32)
    const other = changed(
      (file: { minutes: { salt: string }[] }) => void Object.assign(file.minutes[0] ?? {}, { salt }),
    )
    expect(await told(other)).toEqual(['consistency opening-wrong na-1 / 0001'])
    const name = changed(
      (file: { candidates: { name: string }[] }) => void Object.assign(file.candidates[2] ?? {}, { name: 'X' }),
    )
    expect(await told(name)).toEqual(['consistency opening-wrong na-1 / c'])
    const copy = changed(
      (file: { leaves: Record<string, string> }) => void Object.assign(file.leaves, { 0: `${file.leaves[0]} ` }),
    )
    expect(await told(copy)).toEqual(['consistency leaf-copy-differs contests/na-1.json: leaf 0'])
    const gone = changed((file: { leaves: Record<string, string> }) => void delete file.leaves[0])
    expect(await told(gone)).toEqual(['consistency leaf-copy-differs contests/na-1.json: leaf 0'])
  })

  test('history-rewritten: an earlier checkpoint, a fork of equal size, a log that became shorter', async () => {
    const { log } = sampleBundle()
    const earlier = (hashes: readonly Uint8Array[]) => ({
      since: given(toUtf8(checkpointText({ hashes: [...hashes] }))),
    })
    expect(await told({}, earlier(log.hashes.slice(0, 9)))).toEqual([])
    expect(await told({}, earlier(log.hashes))).toEqual([])
    const rewritten = ['consistency history-rewritten chinh-sach']
    expect(await told({}, earlier(log.hashes.slice(1, 9)))).toEqual(rewritten)
    expect(await told({}, earlier(log.hashes.with(3, new Uint8Array(32))))).toEqual(rewritten)
    expect(await told({}, earlier([...log.hashes, new Uint8Array(32)]))).toEqual(rewritten)
    const unsigned = { since: given(toUtf8(checkpointText(log, (text) => [witnessLine(text, witnesses[0] ?? root)]))) }
    expect(await found({}, unsigned)).toEqual(['consistency not-checked chinh-sach'])
  })
})

describe('4 completeness', () => {
  const without = (names: (body: LooseBody) => boolean): Changes => ({ leaf: (each) => (names(each) ? null : each) })
  const indexes = (change: (indexes: number[], log: LogWriter) => number[], subject = 'na-1') =>
    board(subject, (each, log) => {
      const changed = change([...part(each, 'children').indexes], log)
      return { ...each, children: { ...childrenOf(log, changed), indexes: changed } }
    })

  test.each([
    ['contest-missing leaf #: election', body('election', (each) => ({ ...each, contests: 4 }))],
    ['areas-missing na-1', body('contest', (each) => ({ ...each, areas: 5 }))],
    ['areas-missing na-1', body('areas', (each) => ({ ...each, part: 2 }))],
    [
      'area-twice na-1 / 0001',
      { ...body('areas', (each) => ({ ...each, areas: [...part(each, 'areas'), ['0001', 'xa-1']] })), model: () => {} },
    ],
    ['child-missing leaf #: board na-1', indexes((all) => all.slice(1))],
    ['child-doubled leaf #: board na-1', indexes((all) => [all[0] ?? 0, ...all])],
    ['child-foreign leaf #: board na-1', indexes((all) => [1, ...all])],
    [
      'children-root leaf #: board na-1',
      board('na-1', (each) => ({ ...each, children: { ...part(each, 'children'), root: toHex(new Uint8Array(32)) } })),
    ],
    [
      'opening-missing na-1 / 0002',
      {
        document: (path, value) =>
          path === 'contests/na-1.json' ? { ...value, minutes: value.minutes.slice(0, 1) } : value,
      },
    ],
    [
      'list-missing na-1',
      {
        document: (path, value) =>
          path === 'contests/na-1.json' ? { ...value, candidates: value.candidates.slice(1) } : value,
      },
    ],
    ['aggregate-missing nation NA', without((each) => each.level === 'nation')],
    ['minutes-missing na-2 / 0006', without((each) => each.type === 'minute' && each.area === '0006')],
    ['aggregate-missing board tinh-1', without((each) => each.subject === 'tinh-1')],
    ['aggregate-missing committee province/79', without((each) => each.subject === 'province/79')],
  ] satisfies [string, Changes][])('%s', async (wanted, changes) => {
    // Sums and results follow from what is missing; what is missing is told once.
    const ours = unnumbered(await told(changes)).filter((each) => each.startsWith('completeness'))
    const areas = wanted.startsWith('area-twice') ? ['completeness areas-missing na-1'] : []
    expect(ours).toEqual([`completeness ${wanted}`, ...areas])
  })

  test('an area in two contests of one body', async () => {
    const changes: Changes = {
      model: (contests) => {
        const area = contests[1]?.areas[0]
        if (area) area.id = '0001'
      },
    }
    expect(await told(changes)).toEqual(['completeness area-twice na-2 / 0001'])
  })
})

describe('5 arithmetic', () => {
  const figuresOf = (contest: string, change: (figures: never) => void): Changes => ({
    model: (contests) => void change(contests.find(({ id }) => id === contest)?.areas[0]?.figures as never),
  })
  const identities: [string, object][] = [
    ['ID-01', { collected: 303 }],
    ['ID-02', { votes: [301, 160, 100], byCount: null }],
    ['ID-03', { byCount: [141, 160] }],
    ['ID-03', { byCount: [140, 157, 2] }],
    ['ID-04', { votes: [100, 100, 99], byCount: null }],
    ['ID-05', { voted: 313 }],
    ['ID-07', { issued: 301, received: null }],
    ['ID-09', { unused: 18 }],
  ]
  test.each(identities)('identity %s', async (rule, change) => {
    const { files } = sampleBundle(figuresOf('na-1', (figures) => void Object.assign(figures, change)))
    const { checks } = await verifyBundle(memoryFolder(files), { machine })
    const errors = checks.flatMap((each) =>
      each.errors.map((error) => [each.name, error.code, error.subject, error.detail]),
    )
    expect(errors.filter(([, code]) => code !== 'outcome-differs')).toEqual([
      ['arithmetic', 'identity', 'na-1 / 0001', rule],
    ])
  })

  test('a decision lets ID-07 stand', async () => {
    const changes: Changes = {
      ...figuresOf('na-1', (figures) => void Object.assign(figures, { issued: 301, received: null })),
      ...body('minute', (each) => ({
        ...each,
        exceptions: ['ID-07'],
        papers: [{ kind: 'decision', sha256: toHex(new Uint8Array(32)) }],
      })),
    }
    expect(await told(changes)).toEqual([])
  })

  const levels: [string, string][] = [
    ['board na-2', 'valid'],
    ['board na-2', 'registered'],
    ['committee NA/79', 'voted'],
    ['committee NA/79', 'elected'],
    ['nation NA', 'collected'],
    ['nation NA', 'contests'],
  ]
  test.each(levels.flatMap(([subject, field]) => [1, -1].map((by) => [subject, field, by] as const)))(
    'one more or less in %s, %s %i',
    async (subject, field, by) => {
      const name = subject.split(' ')[1]
      const changes = board(name ?? '', (each) => {
        const figures = part(each, 'figures')
        return { ...each, figures: { ...figures, [field]: figures[field] + by } }
      })
      const all = unnumbered(await told(changes))
      expect(all.filter((each) => each.includes('sum-differs'))[0]).toBe(`arithmetic sum-differs leaf #: ${subject}`)
      expect(all.every((each) => each.startsWith('arithmetic '))).toBe(true)
    },
  )

  test('one vote more for a candidate', async () => {
    const changes = board('na-1', (each) => {
      const figures = part(each, 'figures')
      return { ...each, figures: { ...figures, votes: figures.votes.with(2, figures.votes[2] + 1) } }
    })
    expect(unnumbered(await told(changes))).toContain('arithmetic sum-differs leaf #: board na-1')
  })

  test('a group that says another number of areas', async () => {
    const changes = body('group', (each) => ({ ...each, figures: { ...part(each, 'figures'), areas: 3 } }))
    expect(unnumbered(await told(changes))).toContain('arithmetic sum-differs leaf #: na-1 / group g-1')
  })

  test.each([
    ['results.json: na-1', 'results.json', (text: string) => text.replace('"reported":4', '"reported":3')],
    ['results.json', 'results.json', (text: string) => text.replace('"final"', '"preliminary"')],
    ['results.json', 'results.json', (text: string) => text.replace(/,"nations":\[.*?\]/, ',"nations":[]')],
    ['results.csv: na-2', 'results.csv', (text: string) => text.replace('na-2,d,560', 'na-2,d,561')],
    ['results.csv', 'results.csv', (text: string) => `${text}x\r\n`],
    ['index.html: na-1/valid', 'index.html', (text: string) => text.replace('>842<', '>843<')],
    ['index.html: na-1/valid', 'index.html', (text: string) => text.replace('value="842"', 'value="843"')],
    ['index.html: na-1/winners', 'index.html', (text: string) => text.replace('na-1/valid', 'na-1/winners')],
    [
      'index.html: data-figure',
      'index.html',
      (text: string) => text.replace('</p>', '</p><b data-figure="na-1/valid">9</b>'),
    ],
  ])('result-differs %s', async (subject, path, change) => {
    const changes: Changes = {
      files: (files) => {
        const text = new TextDecoder().decode(files.get(path))
        const changed = change(text)
        expect(changed).not.toBe(text)
        files.set(path, toUtf8(changed))
      },
    }
    expect(await told(changes)).toEqual([`arithmetic result-differs ${subject}`])
  })
})

describe('6 outcome', () => {
  test('outcome-differs', async () => {
    const changes: Changes = {
      model: (contests) =>
        void Object.assign(contests[0] ?? {}, {
          outcome: { elected: ['a', 'c'], next: 'none', poll: 'valid', undecided: [], unfilled: 0 },
        }),
    }
    expect(unnumbered(await told(changes))).toEqual(['outcome outcome-differs leaf #: board na-1'])
  })

  test('a list that was taken down, and a tie that needs it', async () => {
    const down = (path: string, value: object) => (path === 'contests/na-2.json' ? { ...value, candidates: [] } : value)
    expect(await told({ document: down })).toEqual([])
    const tie: Changes = {
      document: down,
      model: (contests) => {
        for (const area of contests[1]?.areas ?? []) {
          const { valid } = area.figures
          area.figures.votes = [valid - 5, valid - 5]
        }
        Object.assign(contests[1] ?? {}, {
          seats: 2,
          outcome: { elected: ['d', 'e'], next: 'none', poll: 'valid', undecided: [], unfilled: 0 },
        })
      },
    }
    const { files } = sampleBundle(tie)
    const { ok, checks } = await verifyBundle(memoryFolder(files), { machine })
    expect({ ok, errors: checks.flatMap(({ errors }) => errors) }).toMatchObject({
      ok: false,
      errors: [{ code: 'not-checked', subject: 'na-2' }],
    })
  })
})

describe('7 secrecy', () => {
  test('area-exposed: a small area is opened', async () => {
    const changes: Changes = {
      model: (contests) => {
        for (const each of contests[0]?.areas ?? []) each.grouped = false
      },
    }
    expect(await told(changes)).toEqual(['secrecy area-exposed na-1 / 0003'])
  })

  test('group-exposed: a group too small', async () => {
    const changes: Changes = {
      model: (contests) => {
        for (const each of contests[0]?.areas ?? []) each.grouped = each.id === '0003'
      },
    }
    expect(unnumbered(await told(changes))).toEqual(['secrecy group-exposed leaf #: na-1 / group g-1'])
  })

  test('area-in-two-views: opened, or in a second group', async () => {
    const twice: Changes = {
      late: (log) => {
        const group = log.bodies[indexOf(log, { type: 'group' })] ?? {}
        log.add({ ...group, group: 'g-2' }, office)
      },
    }
    const all = await told(twice)
    expect(all.filter((each) => each.startsWith('secrecy'))).toEqual([
      'secrecy area-in-two-views na-1 / 0003',
      'secrecy area-in-two-views na-1 / 0004',
    ])
    const shown = body('group', (each, log) => ({
      ...each,
      members: [indexOf(log, { type: 'minute', area: '0002', contest: 'na-1' }), ...part(each, 'members')],
    }))
    expect((await told(shown)).filter((each) => each.startsWith('secrecy'))).toEqual([
      'secrecy area-in-two-views na-1 / 0002',
    ])
  })

  test('group-stale: a member was corrected', async () => {
    const late = (log: LogWriter) => {
      const index = indexOf(log, { type: 'minute', contest: 'na-1', area: '0004' })
      log.add({ ...log.bodies[index], type: 'correction', prev: log.hashOf(index), reason: 'typing' }, office)
    }
    const all = unnumbered(await told({ late }))
    expect(all.filter((each) => each.startsWith('secrecy'))).toEqual(['secrecy group-stale leaf #: na-1 / group g-1'])
    expect(all).toContain('completeness child-foreign leaf #: board na-1')
  })

  test.each(['contests/na-1.json', 'results.json'])('member-unknown %s', async (path) => {
    const changes: Changes = { document: (each, value) => (each === path ? { ...value, voters: ['…'] } : value) }
    expect(await told(changes)).toEqual([`secrecy member-unknown ${path}`])
  })

  test('a group that was dissolved adds nothing', async () => {
    const none = { areas: 0, collected: 0, invalid: 0, issued: 0, registered: 0, valid: 0, voted: 0, votes: [0, 0, 0] }
    const dissolved = { ...base, type: 'group', contest: 'na-1', group: 'g-0', prev: null, members: [], figures: none }
    const late = (log: LogWriter) => void log.add(dissolved, office)
    expect(await told({ late })).toEqual([])
  })
})
