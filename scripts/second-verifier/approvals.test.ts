import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyBundle } from '@baucu/verifier'
import {
  type Changes,
  event,
  type LogWriter,
  type LooseBody,
  leafSignature,
  memoMachine,
  memoryFolder,
  office,
  publicOf,
  root,
  sampleBundle,
  signer,
} from '@baucu/verifier/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const verifier = path.resolve(import.meta.dirname, '../../docs/formats/verify.py')
const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0
const base = { event, at: '2021-05-23T21:00:00Z' }
const minutes = { contest: 'na-1', area: '0001' }
const machine = memoMachine()
const none = '0'.repeat(64)

type Item = Readonly<Record<string, unknown>>
type Approval = Readonly<{ leaf: string; contest: string | null; area: string | null }>

/** The device of one area, and a second one that takes its place. */
const [device, second] = [signer('device of 0001'), signer('second device of 0001')]
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65)
const passkey = { origins: ['https://bau.example'], rp: 'bau.example' }
const person = createHash('sha256').update('baucu-key/1\nES256\n').update(point).digest('hex').slice(0, 16)

/** What a person's device answers when it is asked to sign a body. */
function assertion(text: string, change: { flags?: number; client?: object } = {}): Item {
  const challenge = createHash('sha256').update(`baucu-leaf/1\n${text}`).digest('base64url')
  const client = { type: 'webauthn.get', challenge, origin: 'https://bau.example', crossOrigin: false }
  const clientData = Buffer.from(JSON.stringify({ ...client, ...change.client }))
  const rp = createHash('sha256').update(passkey.rp).digest()
  const data = Buffer.concat([rp, Buffer.from([change.flags ?? 5, 0, 0, 0, 1])])
  const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
  const value = sign('sha256', signed, privateKey).toString('base64')
  const [authenticatorData, clientDataJSON] = [data.toString('base64'), clientData.toString('base64')]
  return { alg: 'webauthn', authenticatorData, clientDataJSON, key: person, value }
}

const indexOf = (log: LogWriter, wanted: LooseBody): number =>
  log.bodies.findLastIndex((each) => Object.entries(wanted).every(([name, value]) => each[name] === value))
const hashOf = (log: LogWriter, wanted: LooseBody): string => log.hashOf(indexOf(log, wanted))
const theMinutes = (log: LogWriter): Approval => ({ leaf: hashOf(log, { type: 'minute', ...minutes }), ...minutes })
const theBoard = (log: LogWriter): Approval => ({
  ...{ leaf: hashOf(log, { type: 'aggregate', level: 'board', subject: 'na-1' }), contest: 'na-1', area: null },
})
const theCommittee = (log: LogWriter): Approval => ({
  ...{ leaf: hashOf(log, { type: 'aggregate', level: 'committee', subject: 'NA/79' }), contest: null, area: null },
})

type Office = Readonly<{
  log: LogWriter
  /** Enters a key that may approve; the usual reach is the area of the device. */
  key: (key: object, reach?: object) => void
  revoke: (key: string) => void
  /** Writes an approval, signed by the office and then as `by` says. */
  approve: (approval: Approval, by: (text: string) => readonly Item[]) => void
  add: (body: LooseBody) => void
}>

const byDevice = (text: string) => [leafSignature(text, device)]
const byPerson = (text: string) => [assertion(text)]

/** A bundle with what an office writes after its aggregates. */
function written(work: (office: Office) => void): Changes {
  let further: (text: string) => readonly Item[] = () => []
  return {
    sign: (items, body, text) => (body.type === 'approval' ? [...items, ...further(text)] : items),
    late: (log) => {
      const device = { holder: { role: 'area-device', unit: 'xa-1' }, contests: ['na-1'], areas: ['0001'] }
      const keyLeaf = { ...base, type: 'key', may: ['approve'], passkey: null, ...device }
      const entered = { ...keyLeaf, holder: { role: 'person', unit: '79' }, areas: null, passkey }
      work({
        log,
        key: (key, reach = {}) => log.add({ ...(key === es256 ? entered : keyLeaf), key, ...reach } as LooseBody, root),
        revoke: (key) => log.add({ ...base, type: 'revocation', key, reason: 'lost' }, root),
        approve: (approval, by) => {
          further = by
          log.add({ ...base, type: 'approval', ...approval }, office)
        },
        add: (body) => log.add({ ...base, ...body }, office),
      })
    },
  }
}
const es256 = { alg: 'ES256', id: person, public: point.toString('base64') }

describe('approvals, by both verifiers', () => {
  let place = ''
  beforeAll(() => {
    place = mkdtempSync(path.join(tmpdir(), 'baucu-approvals-'))
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  /** What is found, the same by both; the number of the leaf left out. */
  async function found(work: (office: Office) => void): Promise<readonly string[]> {
    const { files } = sampleBundle(written(work))
    const { checks } = await verifyBundle(memoryFolder(files), { machine })
    const all = told(checks)
    if (python) {
      const folder = mkdtempSync(path.join(place, 'bundle-'))
      for (const [name, bytes] of files) {
        const file = path.join(folder, ...name.split('/'))
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, bytes)
      }
      const { stdout } = spawnSync('python3', [verifier, folder, '--json'], { maxBuffer: 2 ** 26 })
      expect(told((JSON.parse(stdout.toString()) as { checks: typeof checks }).checks)).toEqual(all)
    }
    return all
  }
  /** Withdrawing what is opened is told by other codes too. */
  const consistency = /^(approval-|contest-unknown|area-unknown)/
  type Check = Readonly<{ name: string; errors: readonly Readonly<{ code: string; subject: string }>[] }>
  const told = (checks: readonly Check[]) =>
    checks
      .slice(0, 3)
      .flatMap(({ name, errors }) =>
        errors
          .filter(({ code }) => (consistency.test(code) || name !== 'consistency') && code !== 'not-checked')
          .map(({ code, subject }) => `${name} ${code} ${subject.replace(/leaf \d+/, 'leaf #')}`),
      )

  it('a device approves the minutes of its area; a person a Board, a Committee, the minutes too', async () => {
    const work = ({ log, key, approve }: Office) => {
      key(publicOf(device))
      key(es256, { contests: ['na-1', 'na-2'] })
      approve(theMinutes(log), byDevice)
      approve(theMinutes(log), (text) => [...byDevice(text), assertion(text)])
      approve(theBoard(log), byPerson)
      approve(theCommittee(log), byPerson)
    }
    expect(await found(work)).toEqual([])
  })

  it.each<readonly [string, readonly string[], (office: Office) => void]>([
    [
      'T9: a signature replayed on the approval of other minutes',
      ['authenticity signature-wrong leaf #: na-1 / area 0002'],
      ({ log, key, approve }) => {
        key(publicOf(device), { areas: ['0001', '0002'] })
        let first: readonly Item[] = []
        approve(theMinutes(log), (text) => {
          first = byDevice(text)
          return first
        })
        const other = { contest: 'na-1', area: '0002' }
        approve({ leaf: hashOf(log, { type: 'minute', ...other }), ...other }, () => first)
      },
    ],
    ...(
      [
        ['that did not ask who it was', { flags: 1 }],
        ['of another site', { client: { origin: 'https://evil.example' } }],
        ['of our page inside a page of somebody else', { client: { crossOrigin: true } }],
        ['that is a registration', { client: { type: 'webauthn.create' } }],
      ] as const
    ).map(
      ([what, change]) =>
        [
          `T9: a passkey ${what}`,
          ['authenticity signature-wrong leaf #: na-1'],
          ({ log, key, approve }: Office) => {
            key(es256, { contests: ['na-1'] })
            approve(theBoard(log), (text) => [assertion(text, change)])
          },
        ] as const,
    ),
    [
      'T9: the device of an area approves another area, and the Board',
      [
        'authenticity signer-may-not leaf #: na-1 / area 0002',
        'authenticity signer-may-not leaf #: na-1',
        'authenticity signer-may-not leaf #: approval',
      ],
      ({ log, key, approve }) => {
        key(publicOf(device))
        const other = { contest: 'na-1', area: '0002' }
        approve({ leaf: hashOf(log, { type: 'minute', ...other }), ...other }, byDevice)
        approve(theBoard(log), byDevice)
        approve(theCommittee(log), byDevice)
      },
    ],
    [
      'T9: a person of one Board approves the Committee above several',
      ['authenticity signer-may-not leaf #: approval'],
      ({ log, key, approve }) => {
        key(es256, { contests: ['na-1'] })
        approve(theCommittee(log), byPerson)
      },
    ],
    [
      'the office alone, and a key that nobody entered',
      [
        'authenticity signature-missing leaf #: na-1 / area 0001',
        'authenticity signer-unknown leaf #: na-1 / area 0001',
      ],
      ({ log, approve }) => {
        approve(theMinutes(log), () => [])
        approve(theMinutes(log), byDevice)
      },
    ],
    [
      'T10 T11 T23: what a lost device signs after its revocation; what it signed before stays, and the next device signs',
      ['authenticity signer-revoked leaf #: na-1 / area 0001'],
      ({ log, key, revoke, approve }) => {
        key(publicOf(device))
        approve(theMinutes(log), byDevice)
        revoke(device.id)
        approve(theMinutes(log), byDevice)
        key(publicOf(second))
        approve(theMinutes(log), (text) => [leafSignature(text, second)])
      },
    ],
    [
      'of a leaf that is none, of a leaf of another kind, of one of another place',
      [
        'consistency approval-unknown leaf #: na-1 / area 0001',
        'consistency approval-unknown leaf #: na-1 / area 0001',
        'consistency approval-differs leaf #: na-1 / area 0001',
        'consistency approval-differs leaf #: na-1 / area 0001',
      ],
      ({ log, key, approve }) => {
        key(publicOf(device))
        approve({ ...minutes, leaf: none }, byDevice)
        approve({ ...minutes, leaf: hashOf(log, { type: 'key' }) }, byDevice)
        approve({ ...minutes, leaf: hashOf(log, { type: 'minute', contest: 'na-1', area: '0002' }) }, byDevice)
        approve({ ...minutes, leaf: theBoard(log).leaf }, byDevice)
      },
    ],
    [
      'of a contest, of an area that nobody entered',
      ['consistency contest-unknown leaf #: na-9', 'consistency area-unknown leaf #: na-1 / area 0009'],
      ({ log, key, approve }) => {
        key(publicOf(device), { contests: null, areas: null })
        approve({ ...theBoard(log), contest: 'na-9' }, byDevice)
        approve({ ...theMinutes(log), area: '0009' }, byDevice)
      },
    ],
    [
      'an area without a contest, a member too many',
      ['integrity leaf-shape leaf #', 'integrity leaf-shape leaf #'],
      ({ log, key, approve }) => {
        key(publicOf(device))
        approve({ ...theMinutes(log), contest: null }, byDevice)
        approve({ ...theMinutes(log), more: 1 } as Approval, byDevice)
      },
    ],
  ])('%s', async (_, wanted, work) => {
    expect(await found(work)).toEqual(wanted)
  })

  it('T9: of minutes that were withdrawn, and of those that took their place', async () => {
    const stale = await found(({ log, key, approve, add }) => {
      key(publicOf(device))
      const first = theMinutes(log)
      add({ type: 'withdrawal', ...minutes, prev: first.leaf, reason: 'correction' })
      approve(first, byDevice)
      approve({ ...first, leaf: hashOf(log, { type: 'withdrawal', ...minutes }) }, byDevice)
      const { commit } = log.bodies[indexOf(log, { type: 'minute', ...minutes })] as { commit: string }
      const prev = hashOf(log, { type: 'withdrawal', ...minutes })
      add({ type: 'correction', ...minutes, prev, commit, papers: [], exceptions: [], reason: 'decision' })
      approve(first, byDevice)
      approve({ ...first, leaf: hashOf(log, { type: 'correction', ...minutes }) }, byDevice)
    })
    expect(stale).toEqual([
      'consistency approval-stale leaf #: na-1 / area 0001',
      'consistency approval-unknown leaf #: na-1 / area 0001',
      'consistency approval-stale leaf #: na-1 / area 0001',
    ])
  })
})
