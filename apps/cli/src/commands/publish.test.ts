import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeEntries, hashLeaf, openCheckpoint, readPolicy, rootOf } from '@baucu/proof'
import { expect, test } from 'vitest'
import { call } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

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
      { name: 'Nguyễn Mẫu A', birthDate: '1970-01-01', votes: 6000 },
      { name: 'Nguyễn Mẫu B', votes: 4400 },
      { name: 'Nguyễn Mẫu C', votes: 4501 },
    ],
  })),
}

async function rehearsed(): Promise<string> {
  const place = folder()
  const input = JSON.stringify(results)
  const said = await call(['rehearse', '--from', '-', '--areas', '12', '--out', 'dien-tap'], { input, cwd: place })
  expect(said.code).toBe(0)
  return place
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('baucu publish writes a bundle whose every byte hangs on the checkpoint, and nobody’s name is in the log', async () => {
  const place = await rehearsed()
  const said = await call(['publish', '--election', 'dien-tap', '--out', 'cong-bo', '--json'], { cwd: place })
  expect(said.err).toBe('')
  const published = JSON.parse(said.out)
  expect(published).toMatchObject({ event: 'bau-cu-2021-05-23-dien-tap', status: 'final', contests: 2 })
  const read = (path: string) => readFileSync(join(place, 'cong-bo', path))
  const width = published.entries as number
  const entries = decodeEntries(read(`tile/entries/000.p/${width}`), width)
  const leaves = entries.ok ? entries.value : []
  expect(Buffer.from(rootOf(leaves.map(hashLeaf))).toString('hex')).toBe(published.root)
  const policy = readPolicy(read('policy'))
  const trusted = policy.ok ? openCheckpoint(policy.value, read('checkpoint')) : policy
  expect(trusted.ok && trusted.value.witnesses.size).toBe(3)
  const bodies = leaves.map((leaf) => JSON.parse(new TextDecoder().decode(leaf)).body)
  expect(bodies.at(-1)).toMatchObject({ type: 'publication', manifest: sha256(read('manifest.json')), status: 'final' })
  for (const { path, sha256: hash } of JSON.parse(read('manifest.json').toString()).files)
    expect(sha256(read(path))).toBe(hash)
  const log = leaves.map((leaf) => new TextDecoder().decode(leaf)).join('')
  // Sums of Boards are public; figures of a polling area and people are not in the log. A hash may hold any digits.
  const minutes = bodies.filter(({ type }) => type === 'minute').map((body) => JSON.stringify({ ...body, commit: '' }))
  for (const told of ['Nguyễn', '1970', '"votes":[1', 'registered":1']) {
    expect(minutes.filter((text) => text.includes(told))).toEqual([])
  }
  expect(log).not.toContain('Nguyễn')
  const csv = read('results.csv').toString().split('\r\n')
  expect(csv.slice(0, 2)).toEqual([
    'contest,candidate,votes,valid,registered,voted,areas,expected,elected',
    expect.stringMatching(/^small-1,small-1-1,6000,8800,\d+,\d+,6,6,1$/),
  ])
})

test('baucu publish leaves nothing behind when it cannot: minutes that do not add up, a full folder, an election nobody has', async () => {
  const place = await rehearsed()
  const minutes = join(place, 'dien-tap', 'minutes.ndjson')
  const [first = '', ...rest] = readFileSync(minutes, 'utf8').split('\n')
  writeFileSync(minutes, [JSON.stringify({ ...JSON.parse(first), invalid: 99_999 }), ...rest].join('\n'))
  const refused = await call(['publish', '--election', 'dien-tap', '--out', 'cong-bo'], { cwd: place })
  expect(refused.code).toBe(1)
  expect(refused.out).toContain('small-1')
  const full = await call(['publish', '--election', 'dien-tap', '--out', 'dien-tap'], { cwd: place })
  expect([full.code, full.out]).toEqual([2, ''])
  expect(existsSync(join(place, 'cong-bo'))).toBe(false)
  expect(readdirSync(place)).toEqual(['dien-tap'])
})
