import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex, toUtf8 } from './encoding.ts'
import type { CheckName, Code } from './findings.ts'
import { origin, plainRoot, policyOf } from './testing/log-writer.ts'
import { memoMachine } from './testing/memo-machine.ts'
import { memoryFolder } from './testing/memory-folder.ts'
import { type NationChanges, type Provinces, sampleNation, sampleProvince } from './testing/sample-nation.ts'
import { type Options, verifyBundle } from './verify.ts'

const machine = memoMachine()
const provinces: Provinces = { an: sampleProvince('an'), binh: sampleProvince('binh') }
/** What `binh` published a day before: it had not as many leaves. */
const yesterday = sampleProvince('binh', {
  leaf: (body) => (body.type === 'audit-seed' || body.type === 'audit-result' ? null : body),
})

type Found = readonly `${CheckName} ${Code} ${string}`[]

async function found(files: ReadonlyMap<string, Uint8Array>, options: Options = {}): Promise<Found> {
  const { checks, ok } = await verifyBundle(memoryFolder(files), { machine, ...options })
  const all = checks.flatMap(({ name, errors }) =>
    errors.map(({ code, subject }) => `${name} ${code} ${subject}` as Found[number]),
  )
  expect(ok).toBe(all.length === 0)
  return all
}

const told = async (changes: NationChanges = {}, of: Provinces = provinces, options: Options = {}): Promise<string[]> =>
  (await found(sampleNation(of, changes), options)).filter((each) => !each.includes(' not-checked '))

describe('a nation of several logs', () => {
  test('a sound one: each log by its name, and how far all of it is', async () => {
    const steps: [number, number, string | undefined][] = []
    const answer = await verifyBundle(memoryFolder(sampleNation(provinces)), {
      machine,
      progress: (done, total, log) => void steps.push([done, total, log]),
    })
    expect(answer.checks.flatMap(({ errors }) => errors)).toEqual([])
    const { an, binh } = provinces
    expect(answer).toMatchObject({
      ok: true,
      entries: 5,
      logs: [
        { name: 'an', log: `${origin}/an`, ok: true, entries: an?.log.leaves.length },
        { name: 'binh', log: `${origin}/binh`, ok: true, root: toHex(plainRoot(binh?.log.hashes ?? [])) },
      ],
    })
    const total = 5 + (an?.log.leaves.length ?? 0) + (binh?.log.leaves.length ?? 0)
    expect(steps.at(-1)).toEqual([total, total, `${origin}/binh`])
  })

  test('a preliminary one without a province, and a final one whose list of keys says that it lacks', async () => {
    const { an } = provinces
    const one: Provinces = an ? { an } : {}
    const policy = policyOf(origin, `${origin}/an`, `${origin}/binh`)
    const contests: NationChanges['leaf'] = (body) => (body.type === 'election' ? { ...body, contests: 6 } : body)
    const { status } = { status: 'preliminary' as const }
    expect(await told({ policy, status, leaf: contests }, { an: sampleProvince('an', { status }) })).toEqual([])
    expect(await told({ policy, leaf: contests }, one)).toEqual([
      `completeness log-missing policy: ${origin}/binh`,
      'completeness contest-missing leaf 0: election',
    ])
    // Whoever has the list of keys from elsewhere is not taken in by a shorter one.
    expect(await told({}, one, { policy: { name: 'policy', bytes: toUtf8(policy) } })).toEqual([
      `completeness log-missing policy: ${origin}/binh`,
    ])
  })

  test('a nation that is final over a province that is not', async () => {
    const { an } = provinces
    const early = sampleProvince('binh', { status: 'preliminary' })
    expect(an && (await told({}, { an, binh: early }))).toEqual(['completeness log-preliminary logs/binh'])
  })

  test('one byte in a log inside: named there', async () => {
    const files = sampleNation(provinces)
    const inner = [...files.keys()].filter((path) => path.startsWith('logs/'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...inner), fc.nat(), async (path, at) => {
        const bytes = files.get(path) ?? new Uint8Array(0)
        const offset = at % bytes.length
        const changed = new Map(files).set(path, bytes.with(offset, (bytes[offset] ?? 0) ^ 1))
        const all = await found(changed)
        const below = path.split('/').slice(0, 2).join('/')
        expect(all.length, path).toBeGreaterThan(0)
        expect(
          all.some((each) => each.includes(` ${below}`)),
          `${path}: ${all}`,
        ).toBe(true)
        const elsewhere = below === 'logs/an' ? ' logs/binh' : ' logs/an'
        expect(all.some((each) => each.includes(elsewhere))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('bundles of two provinces that were swapped', async () => {
    const swap: NonNullable<NationChanges['folder']> = (files) => {
      for (const [path, bytes] of [...files]) {
        const [, name, ...rest] = path.split('/')
        if (name === 'an' || name === 'binh') {
          files.delete(path)
          files.set(`swapped/${name === 'an' ? 'binh' : 'an'}/${rest.join('/')}`, bytes)
        }
      }
      for (const [path, bytes] of [...files]) {
        if (!path.startsWith('swapped/')) continue
        files.delete(path)
        files.set(path.replace('swapped/', 'logs/'), bytes)
      }
    }
    expect((await told({ folder: swap })).toSorted()).toEqual([
      'authenticity log-key-differs logs/an/policy',
      'authenticity log-key-differs logs/binh/policy',
      'authenticity origin-differs logs/an/checkpoint',
      'authenticity origin-differs logs/binh/checkpoint',
    ])
  })

  const replaced =
    (name: string, files: ReadonlyMap<string, Uint8Array>): NonNullable<NationChanges['folder']> =>
    (folder) => {
      for (const path of [...folder.keys()]) if (path.startsWith(`logs/${name}/`)) folder.delete(path)
      for (const [path, bytes] of files) folder.set(`logs/${name}/${path}`, bytes)
    }

  test('yesterday’s bundle of a province; one forked at the same size', async () => {
    expect(await told({ folder: replaced('binh', yesterday.files) })).toEqual([
      'consistency log-differs logs/binh/checkpoint',
    ])
    const forked = sampleProvince('binh', {
      leaf: (body) => (body.type === 'software' ? { ...body, release: '1.0.1' } : body),
    })
    expect(forked.log.leaves.length).toBe(provinces.binh?.log.leaves.length)
    expect(await told({ folder: replaced('binh', forked.files) })).toEqual([
      'consistency log-differs logs/binh/checkpoint',
    ])
  })

  test('a province that published again: its log goes on, was rolled back, or has two histories', async () => {
    const { binh } = provinces
    const size = 20
    const [earlier, other] = [binh?.log.hashes.slice(0, size) ?? [], binh?.log.hashes.slice(1, size + 1) ?? []]
    const log = `${origin}/binh`
    const before = (hashes: readonly Uint8Array[]): NationChanges => ({
      checkpoints: (all) => [{ log, size, root: toHex(plainRoot(hashes)) }, ...all],
    })
    expect(await told(before(earlier))).toEqual([])
    expect(await told(before(other))).toEqual([`consistency log-forked leaf 1: log ${log}`])
    expect(
      await told({
        checkpoints: (all) => [...all, { log, size, root: toHex(plainRoot(earlier)) }],
      }),
    ).toEqual(['consistency log-differs logs/binh/checkpoint', `consistency log-rolled-back leaf 3: log ${log}`])
    const twin = binh?.log.hashes.length ?? 0
    expect(await told({ checkpoints: (all) => [{ log, size: twin, root: '0'.repeat(64) }, ...all] })).toEqual([
      `consistency log-forked leaf 1: log ${log}`,
    ])
  })

  test('the nation’s log drops a province, or names one it does not have', async () => {
    const policy = `completeness log-missing policy: ${origin}/binh`
    expect(await told({ checkpoints: (all) => all.slice(0, 1) })).toEqual([
      'completeness log-unknown logs/binh',
      policy,
    ])
    expect(await told({ manifest: (each) => ({ ...each, logs: each.logs.slice(0, 1) }) })).toEqual(
      expect.arrayContaining([
        `completeness log-missing leaf 2: log ${origin}/binh`,
        'completeness contest-missing leaf 0: election',
        'completeness child-foreign leaf 3: nation NA',
      ]),
    )
    expect(await told({ folder: replaced('binh', new Map()) })).toEqual(['completeness log-missing logs/binh'])
    expect(
      await told({
        manifest: (each) => ({ ...each, logs: [each.logs[0], { log: each.logs[0].log, name: 'binh' }] }),
      }),
    ).toEqual(expect.arrayContaining(['completeness log-doubled logs/binh']))
  })

  test('a contest, a Committee or an area in two provinces', async () => {
    const twin = sampleProvince('binh', {
      model: ([first]) => {
        if (first) first.id = 'an-na-1'
      },
    })
    expect(await told({}, { ...provinces, binh: twin })).toContain('completeness contest-twice logs/binh/an-na-1')
    const committee = sampleProvince('binh', {
      model: (contests) => {
        for (const each of contests) each.committee = 'an'
      },
    })
    expect(await told({}, { ...provinces, binh: committee })).toContain(
      'completeness contest-twice logs/binh/committee NA/an',
    )
    const area = sampleProvince('binh', {
      model: ([first]) => {
        if (first?.areas[1]) first.areas[1].id = 'an-0001'
      },
    })
    expect(await told({}, { ...provinces, binh: area })).toEqual([
      'completeness area-twice logs/binh/binh-na-1 / an-0001',
    ])
  })

  test('another election, other terms, a key the nation’s policy does not have', async () => {
    const other = (change: object) =>
      sampleProvince('binh', { leaf: (body) => (body.type === 'election' ? { ...body, ...change } : body) })
    for (const change of [
      { day: '2021-05-24' },
      { edition: '2025' },
      { rehearsal: false },
      { secrecy: { near: [0, 0], small: 0, unanimous: 0 } },
      { bodies: ['NA', 'province', 'commune'] },
    ]) {
      expect(await told({}, { ...provinces, binh: other(change) })).toEqual([
        'consistency election-differs logs/binh/leaf 0: election',
      ])
    }
    const event = sampleProvince('binh', {
      leaf: (body) => ({ ...body, event: 'khac' }),
      manifest: (each) => ({ ...each, event: 'khac' }),
    })
    expect(await told({}, { ...provinces, binh: event })).toContain(
      'consistency event-differs logs/binh/leaf 0: election',
    )
    expect(await told({ policy: policyOf(origin, `${origin}/an`) })).toEqual([
      'authenticity log-key-differs logs/binh/policy',
    ])
  })

  test('sums and results of the nation that are not those of its provinces', async () => {
    const more = {
      leaf: (body: Readonly<Record<string, unknown>>) =>
        body.type === 'aggregate' ? { ...body, figures: { ...(body.figures as object), valid: 1 } } : body,
    }
    expect((await told(more)).toSorted()).toEqual([
      'arithmetic result-differs results.json: NA',
      'arithmetic sum-differs leaf 3: nation NA',
    ])
    expect(
      await told({
        results: (each) => {
          each.contests[0].figures.valid += 1
          return each
        },
      }),
    ).toEqual(['arithmetic result-differs results.json: an-na-1'])
  })

  test('a contest in the nation’s log, a nation inside a nation, a stray file below logs', async () => {
    const misplaced: NationChanges = {
      checkpoints: (all) => all,
      leaf: (body, index, log) => {
        if (body.type === 'log-checkpoint' && index === 1) {
          const at = '2021-05-23T20:00:00Z'
          log.append(provinces.an?.log.leaves[6] ?? new Uint8Array(0), { ...(provinces.an?.log.bodies[6] ?? {}), at })
        }
        return body
      },
    }
    expect(await told(misplaced)).toContain('consistency leaf-misplaced leaf 1: an-na-1')
    expect(await told({ folder: replaced('binh', sampleNation(provinces)) })).toContain(
      'integrity manifest-broken logs/binh/manifest.json',
    )
    expect(await told({ folder: (files) => void files.set('logs/khac/x', new Uint8Array(1)) })).toEqual([
      'integrity file-unknown logs/khac/x',
    ])
  })

  test('goes on from where it stopped, province by province', async () => {
    const files = sampleNation(provinces)
    const states: unknown[] = []
    await verifyBundle(memoryFolder(files), { machine, verified: (state) => void states.push(state) })
    const last = states.at(-1) as NonNullable<Options['resume']>
    expect(Object.keys(last.logs ?? {})).toEqual(['an', 'binh'])
    let asked = 0
    const counting = {
      ...machine,
      verify: (jobs: Parameters<typeof machine.verify>[0]) => {
        asked += jobs.length
        return machine.verify(jobs)
      },
    }
    expect((await verifyBundle(memoryFolder(files), { machine: counting, resume: last })).ok).toBe(true)
    expect(asked).toBe(0)
  })
})
