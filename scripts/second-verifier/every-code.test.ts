import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Code } from '@baucu/verifier'
import {
  type Changes,
  checkpointText,
  childrenOf,
  logLine,
  logSigner,
  office,
  publicOf,
  root,
  sampleBundle,
  signer,
  witnesses,
  witnessLine,
} from '@baucu/verifier/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asked, BothVerifiers, hasPython } from './both-verifiers.ts'

// biome-ignore lint/suspicious/noExplicitAny: bodies and documents that are taken apart
type Loose = any
type Log = Parameters<NonNullable<Changes['late']>>[0]

const zero = '0'.repeat(64)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** Changes the body of the leaf that has these members. */
const leaf = (wanted: object, change: (body: Loose, log: Log) => Loose): Changes => ({
  leaf: (body, _, log) => (isLike(body, wanted) ? change(structuredClone(body), log) : body),
})
const isLike = (body: object, wanted: object): boolean =>
  Object.entries(wanted).every(([name, value]) => (body as Loose)[name] === value)

/** More leaves by the office, before the publication. */
const late = (...bodies: ((log: Log) => Loose)[]): Changes => ({
  late: (log) => {
    for (const body of bodies) log.add({ ...common(log), ...body(log) }, office)
  },
})
const common = (log: Log) => ({ event: log.bodies[0]?.event, at: log.bodies[0]?.at })
const indexOf = (log: Log, wanted: object): number => log.bodies.findIndex((body) => isLike(body, wanted))
const bodyOf = (log: Log, wanted: object): Loose => structuredClone(log.bodies[indexOf(log, wanted)])

/** Changes a document before its hash is taken. */
const document = (name: string, change: (value: Loose) => unknown): Changes => ({
  document: (each, value) => {
    if (each === name) change(value)
    return value
  },
})
const text = (name: string, change: (text: string) => string): Changes => ({
  files: (files) => void files.set(name, bytesOf(change(textOf(files.get(name))))),
})
/** Changes a file when everything is signed. */
const file = (name: string, change: (bytes: Uint8Array) => Uint8Array): Changes => ({
  folder: (files) => void files.set(name, change(files.get(name) ?? new Uint8Array(0))),
})
const gone = (name: string): Changes => ({ folder: (files) => void files.delete(name) })
const flip = (at: number) => (bytes: Uint8Array) => bytes.with(at, (bytes[at] ?? 0) ^ 1)
const signedBy = (lines: (text: string) => readonly string[]): Changes => ({
  checkpoint: (_, log) => checkpointText(log, lines),
})
const cosigned = (note: string) => witnesses.slice(0, 2).map((each) => witnessLine(note, each))

const board = { type: 'aggregate', subject: 'na-1' }
const children = (change: (indexes: number[]) => number[]): Changes =>
  leaf(board, (body, log) => ({ ...body, children: childrenOf(log, change(body.children.indexes)) }))
const minutes = (area: string) => ({ type: 'minute', contest: 'na-1', area })
const correction = (log: Log, area: string): Loose => {
  const { prev: _, ...body } = bodyOf(log, minutes(area))
  return { ...body, type: 'correction', prev: log.hashOf(indexOf(log, minutes(area))), reason: 'typing' }
}
type Contests = Parameters<NonNullable<Changes['model']>>[0]
function regroup(contest: Contests[number] | undefined, grouped: (area: string) => boolean): void {
  for (const area of contest?.areas ?? []) area.grouped = grouped(area.id)
}
const entries = 'tile/entries/000.p/38'
const nobody = signer('nobody')

type Row = Readonly<{ subject: string; changes: Changes; asked?: Asked }>

/** A scan of the minutes of an area. */
const paper = (log: Log, more: Loose = {}): Loose => {
  const { event, at } = bodyOf(log, minutes('0003'))
  const of = { leaf: log.hashOf(indexOf(log, minutes('0003'))), contest: 'na-1', area: '0003' }
  return { type: 'paper', event, at, ...of, papers: [{ kind: 'scan', sha256: zero }], ...more }
}

/** Codes whose bundles stand in tests of their own; what both verifiers say of them is compared beside this file. */
const elsewhere = {
  '../../packages/verifier/src/nation.test.ts': [
    ...(['log-key-differs', 'leaf-misplaced', 'election-differs', 'log-differs', 'log-rolled-back'] as const),
    ...(['log-forked', 'contest-twice', 'log-missing', 'log-unknown', 'log-doubled', 'log-preliminary'] as const),
  ],
  'approvals.test.ts': ['approval-unknown', 'approval-stale', 'approval-differs'],
  'second-verifier.test.ts': ['audit-draw', 'audit-stop'],
} as const satisfies Readonly<Record<string, readonly Code[]>>
type Elsewhere = (typeof elsewhere)[keyof typeof elsewhere][number]

/** For every code one bundle of an office that has every key and lies in this one thing, or one that was changed afterwards. */
const rows: Readonly<Record<Exclude<Code, Elsewhere>, Row>> = {
  'file-missing': { subject: 'checkpoint', changes: gone('checkpoint') },
  'file-unknown': { subject: 'notes.txt', changes: file('notes.txt', () => bytesOf('x')) },
  'file-changed': { subject: 'index.html', changes: file('index.html', flip(9)) },
  'file-broken': { subject: 'contests/na-2.json', changes: text('contests/na-2.json', (all) => `${all}}`) },
  'manifest-broken': { subject: 'manifest.json', changes: { manifestText: (all) => `${all}\n` } },
  'manifest-changed': {
    subject: 'manifest.json',
    changes: file('manifest.json', (bytes) => bytesOf(textOf(bytes).replace('2021-05-24', '2021-05-25'))),
  },
  'tile-missing': { subject: 'tile/0/000.p/38', changes: gone('tile/0/000.p/38') },
  'tile-changed': { subject: 'tile/0/000.p/38', changes: file('tile/0/000.p/38', flip(40)) },
  'entries-broken': { subject: entries, changes: file(entries, (bytes) => bytes.subarray(1)) },
  'leaf-changed': { subject: 'leaf 0', changes: file(entries, flip(30)) },
  'root-differs': {
    subject: 'checkpoint',
    changes: { checkpoint: (_, { hashes }) => checkpointText({ hashes: hashes.with(2, new Uint8Array(32)) }) },
  },
  'leaf-not-canonical': {
    subject: 'leaf 5',
    changes: { bytes: (bytes, { type }) => (type === 'software' ? bytesOf(` ${textOf(bytes)}`) : bytes) },
  },
  'leaf-shape': { subject: 'leaf 5', changes: leaf({ type: 'software' }, (body) => ({ ...body, who: 'x' })) },
  'no-publication': {
    subject: 'leaf 37',
    changes: leaf({ type: 'publication' }, ({ event, at }) => ({
      event,
      at,
      type: 'software',
      release: '1',
      sha256: zero,
    })),
  },
  'policy-broken': { subject: 'policy', changes: text('policy', (all) => `${all}quorum g\n`) },
  'checkpoint-broken': {
    subject: 'checkpoint',
    changes: signedBy((note) => [logLine(note, logSigner), logLine(note, nobody), ...cosigned(note)]),
  },
  'checkpoint-unsigned': { subject: 'checkpoint', changes: signedBy(cosigned) },
  'quorum-missed': { subject: 'checkpoint', changes: signedBy((note) => [logLine(note, logSigner)]) },
  'origin-differs': { subject: 'manifest.json', changes: { manifest: (all) => ({ ...all, origin: 'another' }) } },
  'key-refused': {
    subject: `leaf 37: key ${publicOf(root).id}`,
    changes: late((log) => ({ ...bodyOf(log, { type: 'key' }), key: publicOf(root) })),
  },
  'signature-missing': {
    subject: 'leaf 5: software',
    changes: { sign: (items, { type }) => (type === 'software' ? [] : items) },
  },
  'signature-wrong': {
    subject: 'leaf 5: software',
    changes: {
      sign: (items, { type }) =>
        type === 'software' ? items.map((item) => ({ ...item, value: `${'A'.repeat(86)}==` })) : items,
    },
  },
  'signer-unknown': {
    subject: 'leaf 5: software',
    changes: {
      sign: (items, { type }) => (type === 'software' ? items.map((item) => ({ ...item, key: nobody.id })) : items),
    },
  },
  'signer-revoked': {
    subject: 'leaf 38: software',
    changes: late(
      () => ({ type: 'revocation', key: office.id, reason: 'ended' }),
      () => ({ type: 'software', release: '2', sha256: zero }),
    ),
  },
  'signer-may-not': {
    subject: 'leaf 13: na-1 / area 0001',
    changes: leaf({ type: 'key' }, (body) => ({ ...body, contests: body.contests && ['na-2'] })),
  },
  'event-differs': {
    subject: 'leaf 5: software',
    changes: leaf({ type: 'software' }, (body) => ({ ...body, event: 'x' })),
  },
  'election-misplaced': {
    subject: 'leaf 37: election',
    changes: { late: (log) => void log.add(log.bodies[0] ?? {}, root) },
  },
  'contest-unknown': {
    subject: 'contests/old.json',
    changes: { files: (files) => void files.set('contests/old.json', bytesOf('{}')) },
  },
  'area-unknown': {
    subject: 'leaf 37: na-1 / area 0009',
    changes: late((log) => ({ ...bodyOf(log, minutes('0001')), area: '0009' })),
  },
  'chain-broken': {
    subject: 'leaf 35: audit-seed',
    changes: leaf({ type: 'audit-seed' }, (body) => ({ ...body, prev: zero })),
  },
  'chain-forked': {
    subject: 'leaf 38: na-1 / area 0003',
    changes: late(
      (log) => correction(log, '0003'),
      (log) => correction(log, '0003'),
    ),
  },
  'contest-changed-late': {
    subject: 'leaf 37: na-1',
    changes: late(() => ({ type: 'areas', contest: 'na-1', part: 3, parts: 3, areas: [['0009', 'xa-1']] })),
  },
  'opening-wrong': {
    subject: 'na-1 / 0001',
    changes: document('contests/na-1.json', (value) => Object.assign(value.minutes[0], { salt: zero })),
  },
  'leaf-copy-differs': {
    subject: 'contests/na-1.json: leaf 13',
    changes: document('contests/na-1.json', ({ leaves }) => delete leaves[13]),
  },
  'history-rewritten': {
    subject: 'since',
    changes: {},
    asked: { since: bytesOf(checkpointText({ hashes: [new Uint8Array(32)] })) },
  },
  'contest-missing': {
    subject: 'leaf 11: tinh-1',
    changes: leaf({ type: 'election' }, (body) => ({ ...body, bodies: ['NA'] })),
  },
  'areas-missing': { subject: 'na-1', changes: leaf({ type: 'areas' }, (body) => ({ ...body, part: body.part + 1 })) },
  'area-twice': {
    subject: 'na-2 / 0001',
    changes: { model: ([, second]) => void Object.assign(second?.areas[0] ?? {}, { id: '0001' }) },
  },
  'leaf-unknown': { subject: 'leaf 37: na-1 / area 0003', changes: late((log) => paper(log, { leaf: zero })) },
  'paper-twice': {
    subject: 'leaf 38: na-1 / area 0003',
    changes: late(
      (log) => paper(log),
      (log) => paper(log),
    ),
  },
  'audit-root': { subject: 'leaf 34: na-1', changes: { audit: { terms: { root: zero } } } },
  'minutes-missing': { subject: 'na-2 / 0006', changes: leaf({ type: 'minute', area: '0006' }, () => null) },
  'aggregate-missing': { subject: 'nation NA', changes: leaf({ type: 'aggregate', level: 'nation' }, () => null) },
  'child-missing': { subject: 'leaf 23: board na-1', changes: children((all) => all.slice(1)) },
  'child-doubled': { subject: 'leaf 23: board na-1', changes: children((all) => [all[0] ?? 0, ...all]) },
  'child-foreign': { subject: 'leaf 23: board na-1', changes: children((all) => [5, ...all]) },
  'children-root': {
    subject: 'leaf 23: board na-1',
    changes: leaf(board, (body) => ({ ...body, children: { ...body.children, root: zero } })),
  },
  'opening-missing': {
    subject: 'na-1 / 0001',
    changes: document('contests/na-1.json', (value) => value.minutes.shift()),
  },
  'list-missing': { subject: 'na-1', changes: document('contests/na-1.json', (value) => value.candidates.pop()) },
  identity: {
    subject: 'na-1 / 0001',
    changes: { model: ([first]) => void Object.assign(first?.areas[0]?.figures ?? {}, { voted: 313 }) },
  },
  'sum-differs': {
    subject: 'leaf 22: na-1 / group g-1',
    changes: leaf({ type: 'group' }, (body) => ({ ...body, figures: { ...body.figures, areas: 3 } })),
  },
  'result-differs': {
    subject: 'index.html: na-1/valid',
    changes: text('index.html', (all) => all.replace('>842<', '>843<')),
  },
  'outcome-differs': {
    subject: 'leaf 23: board na-1',
    changes: { model: ([first]) => void Object.assign(first?.outcome, { elected: ['a', 'c'] }) },
  },
  'area-exposed': {
    subject: 'na-1 / 0003',
    changes: { model: ([first]) => regroup(first, () => false) },
  },
  'group-exposed': {
    subject: 'leaf 22: na-1 / group g-1',
    changes: {
      model: ([first]) => regroup(first, (area) => area === '0003'),
    },
  },
  'area-in-two-views': {
    subject: 'na-1 / 0004',
    changes: late((log) => ({ ...bodyOf(log, { type: 'group' }), group: 'g-2' })),
  },
  'group-stale': { subject: 'leaf 22: na-1 / group g-1', changes: late((log) => correction(log, '0004')) },
  'group-split': {
    subject: 'leaf 22: na-1 / group g-1',
    changes: late((log) => ({
      ...bodyOf(log, { type: 'group' }),
      ...{ prev: log.hashOf(indexOf(log, { type: 'group' })), members: [14, 15] },
    })),
  },
  'member-unknown': {
    subject: 'results.json',
    changes: document('results.json', (value) => Object.assign(value, { voters: [] })),
  },
  'not-checked': { subject: 'leaf 5', changes: leaf({ type: 'software' }, (body) => ({ ...body, who: 'x' })) },
}

describe.skipIf(!hasPython)('every code of checks.md, by both verifiers', () => {
  let both: BothVerifiers
  beforeAll(() => {
    both = new BothVerifiers()
  })
  afterAll(() => both.close())

  const page = readFileSync(path.join(import.meta.dirname, '../../docs/formats/checks.md'), 'utf8')
  test('no code without a bundle that has it', () => {
    const told = page
      .split('\n')
      .flatMap((line) => (line.startsWith('| `') ? (line.split('|')[1]?.match(/[a-z-]+/g) ?? []) : []))
    expect([...Object.keys(rows), ...Object.values(elsewhere).flat()].sort()).toEqual([...told, 'not-checked'].sort())
    for (const [file, codes] of Object.entries(elsewhere)) {
      const tests = readFileSync(path.join(import.meta.dirname, file), 'utf8')
      expect(
        codes.filter((code) => !tests.includes(code)),
        file,
      ).toEqual([])
    }
  })

  test('nothing is found in the sample itself', async () => {
    const { first, second } = await both.ask(sampleBundle().files)
    expect([first.found, second.found]).toEqual([[], []])
  })

  test.each(Object.entries(rows))('%s', async (code, { subject, changes, asked }) => {
    const { first, second } = await both.ask(sampleBundle(changes).files, asked)
    expect(second).toEqual(first)
    const named = first.found
      .filter((each) => each.split(' ')[1] === code)
      .map((each) => each.split(' ').slice(2).join(' '))
    expect(named.map((each) => each.replace(/^\/.*\/(since|policy)$/, '$1'))).toContain(subject)
  })
})
