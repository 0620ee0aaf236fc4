import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electionFile, minutesLine, resultsFile } from '@baucu/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call, spawned } from '../testing/call.ts'
import { damaged } from '../testing/damaged.ts'
import { folder } from '../testing/folder.ts'
import { shared } from '../testing/shared.ts'

const results = {
  schema: 'vn-election-results/1',
  election: 'small',
  electionDay: '2021-05-23',
  edition: '2015',
  attribution: 'Số liệu thử.',
  constituencies: [1, 2].map((number) => ({
    id: `small-${number}`,
    province: 'Lào Cai',
    constituency: number,
    area: 'Gồm',
    seats: 2,
    validBallotsMin: 8800,
    validBallotsMax: 8801,
    candidates: [
      { name: 'A', birthDate: '1970-01-01', votes: 6000 },
      { name: 'B', votes: 4400 },
      { name: 'C', votes: 4501 },
    ],
  })),
}
const text = JSON.stringify(results)

const rehearse = (out: string, areas: number, seed = 1, input: string | Uint8Array = text) =>
  call(['rehearse', '--from', '-', '--areas', `${areas}`, '--seed', `${seed}`, '--out', out, '--json'], { input })

const read = (path: string) => readFileSync(path, 'utf8')

describe('baucu rehearse', () => {
  test('writes an election and its minutes, marked as a rehearsal, that add up to what was published', async () => {
    const out = join(folder(), 'new', 'rehearsal')
    const { code, out: summary, err } = await rehearse(out, 20, 7)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(summary)).toMatchObject({ rehearsal: true, areas: 20, seed: 7, minutes: 20, basis: 'invented' })
    expect(readdirSync(out).sort()).toEqual(['election.json', 'minutes.ndjson'])
    expect(readdirSync(join(out, '..'))).toEqual(['rehearsal'])
    const election = electionFile.parse(JSON.parse(read(join(out, 'election.json'))))
    expect(election.rehearsal).toBe(true)
    const minutes = read(join(out, 'minutes.ndjson')).trimEnd().split('\n')
    for (const line of minutes) minutesLine.parse(JSON.parse(line))
    const counted = await call(['tabulate', out, '--json'])
    expect(counted).toMatchObject({ code: 0, err: '' })
    const { constituencies, nation, findings } = JSON.parse(counted.out)
    expect(findings).toEqual([])
    expect(nation).toMatchObject({ areas: { expected: 20, reported: 20, rejected: 0 }, ...JSON.parse(summary).totals })
    for (const each of constituencies) {
      expect(each).toMatchObject({ valid: 8800, votes: { [`${each.id}-1`]: 6000, [`${each.id}-3`]: 4501 } })
      expect(each.outcome.elected).toEqual([`${each.id}-1`, `${each.id}-3`])
    }
    expect((await call(['check', join(out, 'minutes.ndjson'), '--json'])).code).toBeLessThan(2)
  })

  test('the same file, areas and seed give the same bytes; another seed gives others', async () => {
    const base = folder()
    const made = async (name: string, seed: number) => {
      await rehearse(join(base, name), 30, seed)
      return read(join(base, name, 'election.json')) + read(join(base, name, 'minutes.ndjson'))
    }
    const first = await made('a', 1)
    expect(await made('b', 1)).toBe(first)
    expect(await made('c', 2)).not.toBe(first)
  })

  test('an empty folder is taken, a folder with something in it or a file is not', async () => {
    const base = folder()
    mkdirSync(join(base, 'empty'))
    expect((await rehearse(join(base, 'empty'), 10)).code).toBe(0)
    const again = await rehearse(join(base, 'empty'), 10)
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('cần một thư mục mới hoặc rỗng')
    writeFileSync(join(base, 'file'), 'x')
    expect((await rehearse(join(base, 'file'), 10)).err).toContain('ENOTDIR')
    expect((await rehearse(join(base, 'file', 'inside'), 10)).code).toBe(2)
    expect(readdirSync(base).sort()).toEqual(['empty', 'file'])
  })

  test.each([
    [1, text, '--areas 1: 1 khu vực bỏ phiếu: phải từ 2'],
    [100_000, text, '--areas 100000'],
    [10, text.replace('"votes":6000', '"votes":9000'), 'constituencies[0].candidates: không thể có'],
    [10, text.replace('vn-election-results/1', 'other'), 'schema: "other": cần "vn-election-results/1"'],
    [10, text.replace('small-2', 'small-1'), 'constituencies[1].id'],
  ])('%s areas of a file that does not fit: one line, no folder', async (areas, input, message) => {
    const base = folder()
    const { code, out, err } = await rehearse(join(base, 'out'), areas, 1, input)
    expect({ code, out, left: readdirSync(base) }).toEqual({ code: 2, out: '', left: [] })
    expect(err).toContain(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  /** A hundred times the votes, so that many areas can be invented. */
  const large = text.replace(/(88\d\d|"votes":\d+)/g, '$100')

  test('stopped half way: exit code 130 and nothing left behind', async () => {
    const base = folder()
    const stop = new AbortController()
    const whenBegun = () => (readdirSync(base).length > 0 ? stop.abort() : void setImmediate(whenBegun))
    whenBegun()
    const argv = ['rehearse', '--from', '-', '--areas', '100000', '--seed', '1', '--out', join(base, 'out')]
    const stopped = await call(argv, { input: large, signal: stop.signal })
    expect(stopped).toEqual({ code: 130, out: '', err: 'baucu rehearse: đã dừng theo yêu cầu\n' })
    expect(readdirSync(base)).toEqual([])
  })

  test('Ctrl-C of the real command does the same', async () => {
    const base = folder()
    const argv = ['rehearse', '--from', '-', '--areas', '500000', '--seed', '1', '--out', join(base, 'out')]
    const stopped = await spawned(argv, { input: large, interruptWhen: () => readdirSync(base).length > 0 })
    expect(stopped).toEqual({ code: 130, out: '', err: 'baucu rehearse: đã dừng theo yêu cầu\n' })
    expect(readdirSync(base)).toEqual([])
  })

  test('any bytes end in one line and exit code 2, or in a folder', async () => {
    const base = folder()
    let number = 0
    await fc.assert(
      fc.asyncProperty(damaged(text), async (input) => {
        number += 1
        const out = join(base, `${number}`)
        const { code, err } = await rehearse(out, 4, 1, input)
        expect(existsSync(out)).toBe(code === 0)
        if (code === 0) return
        expect(code).toBe(2)
        expect(err).toMatch(/^baucu rehearse: .+\n$/)
        expect(err).not.toContain('ngoài dự tính')
      }),
      { numRuns: 500 },
    )
  })
})

const published = shared('data/na-2021.json')

describe.skipIf(!published)('the published results of 2021', () => {
  test('2,000 invented areas add up to the published figures to the vote', async () => {
    const out = join(folder(), 'rehearsal')
    const path = published ?? ''
    const made = await spawned(['rehearse', '--from', path, '--areas', '2000', '--seed', '3', '--out', out])
    expect(made).toMatchObject({ code: 0, err: '' })
    const counted = await spawned(['tabulate', out, '--json'])
    expect(counted).toMatchObject({ code: 0, err: '' })
    const { constituencies, nation } = JSON.parse(counted.out)
    expect(nation.areas).toEqual({ expected: 2000, reported: 2000, rejected: 0 })
    const file = resultsFile.parse(JSON.parse(read(path)))
    expect(constituencies).toHaveLength(file.constituencies.length)
    for (const [index, each] of file.constituencies.entries()) {
      const { id, votes, valid, outcome } = constituencies[index]
      expect(Object.values(votes)).toEqual(each.candidates.map((candidate) => candidate.votes))
      expect(valid).toBeGreaterThanOrEqual(each.validBallotsMin)
      expect(valid).toBeLessThanOrEqual(each.validBallotsMax)
      const elected = each.candidates.flatMap((candidate, at) => (candidate.elected ? [`${id}-${at + 1}`] : []))
      expect([...outcome.elected].sort()).toEqual(elected)
    }
  })
})
