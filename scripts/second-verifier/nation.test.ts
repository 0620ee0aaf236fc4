import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyBundle } from '@baucu/verifier'
import {
  memoryFolder,
  type NationChanges,
  origin,
  type Provinces,
  policyOf,
  sampleNation,
  sampleProvince,
} from '@baucu/verifier/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const verifier = path.resolve(import.meta.dirname, '../../docs/formats/verify.py')
const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

type Files = Map<string, Uint8Array>
const provinces: Provinces = { an: sampleProvince('an'), binh: sampleProvince('binh') }
const log = `${origin}/binh`

const without = (files: Files, place: string): Files => new Map([...files].filter(([file]) => !file.startsWith(place)))
const put = (files: Files, place: string, inside: Files): Files =>
  new Map([...without(files, place), ...[...inside].map(([file, bytes]) => [`${place}${file}`, bytes] as const)])
const flipped = (files: Files, file: string): Files => {
  const bytes = files.get(file) ?? new Uint8Array(1)
  const middle = bytes.length >> 1
  return new Map(files).set(file, bytes.with(middle, (bytes[middle] ?? 0) ^ 1))
}
const binh = (changes: Parameters<typeof sampleProvince>[1], more: NationChanges = {}): Files =>
  sampleNation({ ...provinces, binh: sampleProvince('binh', changes) }, more)
const honest = sampleNation(provinces)
/** What is changed, and what both verifiers must say besides `not-checked`. */
const attacks: Readonly<Record<string, () => Files>> = {
  'nothing at all': () => honest,
  'a byte of a leaf inside': () =>
    flipped(honest, [...honest.keys()].find((file) => file.startsWith('logs/an/tile/entries')) ?? ''),
  'a byte of the results inside': () => flipped(honest, 'logs/an/results.csv'),
  'a byte of a checkpoint inside': () => flipped(honest, 'logs/an/checkpoint'),
  'bundles of two provinces swapped': () =>
    put(put(honest, 'logs/an/', provinces.binh?.files ?? new Map()), 'logs/binh/', provinces.an?.files ?? new Map()),
  'yesterday’s bundle': () =>
    put(
      honest,
      'logs/binh/',
      sampleProvince('binh', { leaf: (body) => (body.type === 'audit-result' ? null : body) }).files,
    ),
  'a fork at equal size': () =>
    put(
      honest,
      'logs/binh/',
      sampleProvince('binh', { leaf: (body) => (body.type === 'software' ? { ...body, release: '2' } : body) }).files,
    ),
  'an earlier checkpoint of another history': () =>
    sampleNation(provinces, { checkpoints: (all) => [{ log, size: 20, root: '0'.repeat(64) }, ...all] }),
  'a province rolled back': () =>
    sampleNation(provinces, { checkpoints: (all) => [...all, { log, size: 20, root: '0'.repeat(64) }] }),
  'a province dropped from the log': () => sampleNation(provinces, { checkpoints: (all) => all.slice(0, 1) }),
  'a province dropped from the manifest': () =>
    sampleNation(provinces, { manifest: (each) => ({ ...each, logs: each.logs.slice(0, 1) }) }),
  'a province dropped, with its key still in the list': () =>
    sampleNation({ an: sampleProvince('an') }, { policy: policyOf(origin, `${origin}/an`, log) }),
  'a folder that is gone': () => without(honest, 'logs/binh/'),
  'one log under two names': () =>
    sampleNation(provinces, {
      manifest: (each) => ({ ...each, logs: [each.logs[0], { ...each.logs[0], name: 'binh' }] }),
    }),
  'a contest of two provinces': () =>
    binh({ model: ([first]) => void (first && Object.assign(first, { id: 'an-na-1' })) }),
  'a Committee of two provinces': () =>
    binh({ model: (contests) => contests.forEach((each) => void Object.assign(each, { committee: 'an' })) }),
  'an area of two provinces': () =>
    binh({ model: ([first]) => void (first?.areas[1] && Object.assign(first.areas[1], { id: 'an-0001' })) }),
  'another day': () => binh({ leaf: (body) => (body.type === 'election' ? { ...body, day: '2021-05-24' } : body) }),
  'a province that is not final': () => binh({ status: 'preliminary' }),
  'a key the policy does not have': () => sampleNation(provinces, { policy: policyOf(origin, `${origin}/an`) }),
  'sums of the nation': () =>
    sampleNation(provinces, {
      leaf: (body) =>
        body.type === 'aggregate' ? { ...body, figures: { ...(body.figures as object), valid: 1 } } : body,
    }),
  'results of the nation': () =>
    sampleNation(provinces, {
      results: (each) => {
        each.contests[0].figures.valid += 1
        return each
      },
    }),
  'results that are gone': () => without(honest, 'results.csv'),
  'a page that nobody names': () =>
    new Map(honest).set('x.html', new TextEncoder().encode('<data value="1" data-figure="NA/valid">1</data>')),
  'a stray file below logs': () => new Map(honest).set('logs/khac/x', new Uint8Array(1)),
  'a nation inside a nation': () => put(honest, 'logs/binh/', honest),
}

describe.skipIf(!python)(
  `both verifiers say the same of a nation${python ? '' : ' (needs python3, 3.11 or later)'}`,
  () => {
    let place = ''
    beforeAll(() => {
      place = mkdtempSync(path.join(tmpdir(), 'baucu-nation-'))
    })
    afterAll(() => rmSync(place, { recursive: true, force: true }))

    it.each(Object.entries(attacks))('%s', async (name, make) => {
      const files = make()
      const folder = mkdtempSync(path.join(place, 'x-'))
      for (const [file, bytes] of files) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
        writeFileSync(path.join(folder, file), bytes)
      }
      const ours = await verifyBundle(memoryFolder(files))
      const { stdout, stderr } = spawnSync('python3', [verifier, folder, '--json'], { encoding: 'utf8' })
      expect(stderr).toBe('')
      const theirs = JSON.parse(stdout) as typeof ours
      expect(theirs.ok).toBe(name === 'nothing at all')
      // A leaf that was changed is told by both; what follows from it each says in its own way.
      if (name === 'a byte of a leaf inside') expect(told(theirs)).toEqual(expect.arrayContaining([...told(ours)]))
      else expect(told(theirs)).toEqual(told(ours))
      expect(theirs.logs).toEqual(ours.logs)
    })
  },
)

/** What is said but for parts that could not be checked, and but for lists that are displaced: each says in its own way how far. */
const told = ({ checks }: Pick<Awaited<ReturnType<typeof verifyBundle>>, 'checks'>): readonly string[] =>
  checks
    .flatMap((check) => check.errors.map(({ code, subject }) => ({ code, told: `${check.name} ${code} ${subject}` })))
    .flatMap((each) => (each.code === 'not-checked' || each.code === 'result-differs' ? [] : [each.told]))
    .toSorted()
