import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'

const people = ['A', 'B', 'C'].map((name, at) => ({
  name: `Nguyễn Mẫu ${name}`,
  votes: 6000 - at * 900,
  birthDate: `197${at}-01-01`,
}))
const results = {
  schema: 'vn-election-results/1',
  election: 'thu',
  electionDay: '2021-05-23',
  edition: '2015',
  attribution: 'Số liệu thử.',
  constituencies: ['Lào Cai', 'Ninh Bình', 'Bà Rịa – Vũng Tàu'].map((province, at) => ({
    ...{ id: `thu-${at + 1}`, province, constituency: 1, area: 'Gồm', seats: 2 },
    ...{ validBallotsMin: 8800, validBallotsMax: 8800, candidates: people },
  })),
}

/** A rehearsal of three provinces, published as a nation whose keys are kept. */
async function published(): Promise<string> {
  const place = folder()
  const input = JSON.stringify(results)
  expect(await call(['rehearse', '--from', '-', '--areas', '30', '--out', 'reh'], { input, cwd: place })).toMatchObject(
    {
      code: 0,
    },
  )
  const made = await call(
    ['publish', '--election', 'reh', '--by-province', '--keys', 'khoa', '--out', 'mot', '--json'],
    {
      cwd: place,
    },
  )
  expect(made.err).toBe('')
  expect(JSON.parse(made.out)).toMatchObject({ status: 'final', contests: 3, entries: 6 })
  return place
}

const provinces = ['ba-ria-vung-tau', 'lao-cai', 'ninh-binh']

test('a rehearsal by province: each has a log and pages of its own, and the nation’s first page leads to them', async () => {
  const place = await published()
  const read = (path: string) => readFileSync(join(place, 'mot', path), 'utf8')
  expect(readdirSync(join(place, 'mot', 'logs')).toSorted()).toEqual(provinces)
  expect(JSON.parse(read('manifest.json'))).toMatchObject({
    format: 'baucu-nation/1',
    logs: provinces.map((name) => ({ log: `dien-tap/bau-cu-2021-05-23-dien-tap/${name}`, name })),
  })
  for (const name of provinces) expect(read('index.html')).toContain(`href="logs/${name}/index.html"`)
  expect(read('en/index.html')).toContain('href="../logs/lao-cai/en/index.html"')
  expect(read('index.html')).toContain('Bà Rịa – Vũng Tàu')
  const { nations, contests } = JSON.parse(read('results.json'))
  expect(nations[0].figures).toMatchObject({ contests: 3, areas: 30, elected: 6 })
  expect(contests).toHaveLength(3)
  expect(statSync(join(place, 'khoa')).mode & 0o077).toBe(0)
  const { code, out } = await call(['verify', 'mot', '--json'], { cwd: place })
  expect([code, JSON.parse(out).logs.map((log: { name: string; ok: boolean }) => [log.name, log.ok])]).toEqual([
    0,
    provinces.map((name) => [name, true]),
  ])
  // Each is a bundle by itself.
  expect((await call(['verify', 'mot/logs/lao-cai'], { cwd: place })).code).toBe(0)
  const said = await call(['verify', 'mot', '--lang', 'en'], { cwd: place })
  expect(said.out).toContain('✓ logs/ninh-binh: ')
  expect(said.out).toContain('6 leaves over 3 logs of provinces')
})

test('bundles of provinces from anywhere become a nation; it goes on when one publishes again, and drops none', async () => {
  const place = await published()
  const again = await call(
    ['publish', '--provinces', 'mot/logs', '--keys', 'khoa', '--previous', 'mot', '--out', 'hai'],
    { cwd: place },
  )
  expect(again).toMatchObject({ code: 0, err: '' })
  // Nothing new of any province: the log has the nation's sums once more and the publication.
  expect((await call(['verify', 'hai', '--since', 'mot/checkpoint'], { cwd: place })).code).toBe(0)
  const fewer = ['mot/logs/lao-cai', 'mot/logs/ninh-binh'].join(',')
  const dropped = await call(['publish', '--provinces', fewer, '--keys', 'khoa', '--previous', 'mot', '--out', 'ba'], {
    cwd: place,
  })
  expect(dropped.code).toBe(1)
  expect(dropped.out).toContain('log-missing')
  expect(dropped.out).toContain('ba-ria-vung-tau')
  // Without the third the nation is quick, not final.
  const quick = await call(
    [
      'publish',
      '--provinces',
      `${fewer.replace('mot', 'Tỉnh Lào Cai=mot')}`,
      '--contests',
      '3',
      '--out',
      'nhanh',
      '--json',
    ],
    { cwd: place },
  )
  expect(JSON.parse(quick.out)).toMatchObject({ status: 'preliminary', contests: 2 })
  expect(readFileSync(join(place, 'nhanh', 'index.html'), 'utf8')).toContain('>Tỉnh Lào Cai</a>')
  expect((await call(['verify', 'nhanh'], { cwd: place })).code).toBe(0)
  // Another history of a province that was published already: it is named, nothing is written.
  cpSync(join(place, 'mot', 'logs'), join(place, 'khac'), { recursive: true })
  expect((await call(['publish', '--election', 'reh', '--by-province', '--out', 'reh-hai'], { cwd: place })).code).toBe(
    0,
  )
  cpSync(join(place, 'reh-hai', 'logs', 'lao-cai'), join(place, 'khac', 'lao-cai'), { recursive: true })
  const forked = await call(['publish', '--provinces', 'khac', '--keys', 'khoa', '--previous', 'mot', '--out', 'bon'], {
    cwd: place,
  })
  expect(forked.code).toBe(1)
  expect(forked.out).toContain('lao-cai')
  expect(forked.out).toContain('log-key-differs')
  expect(['ba', 'bon'].filter((name) => existsSync(join(place, name)))).toEqual([])
})

test('a bundle that does not hold is named by its province, and nothing is published', async () => {
  const place = await published()
  const table = join(place, 'mot', 'logs', 'lao-cai', 'results.csv')
  writeFileSync(table, readFileSync(table, 'utf8').replace('6000', '6001'))
  const said = await call(['publish', '--provinces', 'mot/logs', '--out', 'hai'], { cwd: place })
  expect(said.code).toBe(1)
  expect(said.out).toContain('lao-cai: file-changed')
  expect(existsSync(join(place, 'hai'))).toBe(false)
})

test('what is asked wrongly: one line, exit 2', async () => {
  const place = await published()
  const refused = async (...argv: string[]) => {
    const { code, err, out } = await call(['publish', ...argv, '--out', 'x'], { cwd: place })
    expect([code, out, existsSync(join(place, 'x'))]).toEqual([2, '', false])
    return err
  }
  expect(await refused()).toContain('--election')
  expect(await refused('--election', 'reh', '--provinces', 'mot/logs')).toContain('--provinces')
  expect(await refused('--election', 'khong-co', '--by-province')).toContain('--by-province')
  expect(await refused('--provinces', 'reh')).toContain('checkpoint')
  expect(await refused('--provinces', 'mot')).toContain('cả nước')
  expect(await refused('--provinces', 'mot/logs', '--keys', 'reh/election.json')).toContain('reh/election.json')
  expect(await refused('--provinces', 'mot/logs', '--keys', 'khoa', '--origin', 'so-khac')).toContain('khoa')
  expect(await refused('--provinces', 'mot/logs', '--previous', 'mot')).toContain('--previous')
})

test('baucu monitor follows a nation and all its provinces, and names the one that is not what it was', async () => {
  const place = await published()
  const look = async (source: string) => {
    const said = await call(['monitor', source, '--state', 'so.json', '--json'], { cwd: place })
    return { code: said.code, ...JSON.parse(said.out) }
  }
  expect(await look('mot')).toMatchObject({ code: 0, size: 6, provinces: 3, alarms: [] })
  expect(await look('mot')).toMatchObject({ code: 0, before: 6, provinces: 3 })
  const kept = readFileSync(join(place, 'so.json'), 'utf8')
  const change = (to: string, how: (logs: string) => void) => {
    cpSync(join(place, 'mot'), join(place, to), { recursive: true })
    how(join(place, to, 'logs'))
  }
  // The province publishes another history, with other keys; then an earlier day's bundle; then two are swapped; then one is gone.
  expect((await call(['publish', '--election', 'reh', '--by-province', '--out', 'khac'], { cwd: place })).code).toBe(0)
  const log = (name: string) => `dien-tap/bau-cu-2021-05-23-dien-tap/${name}`
  change('doi', (logs) => {
    rmSync(join(logs, 'lao-cai'), { recursive: true })
    cpSync(join(place, 'khac', 'logs', 'lao-cai'), join(logs, 'lao-cai'), { recursive: true })
  })
  const { code, alarms } = await look('doi')
  expect([code, alarms.map((each: { code: string }) => each.code)]).toEqual([1, ['policy-changed']])
  expect(alarms[0].text).toContain(log('lao-cai'))
  const evidence = JSON.parse(readFileSync(join(place, 'so.json.alarm'), 'utf8'))
  expect(evidence.provinces[0].log).toBe(log('lao-cai'))
  expect(evidence.provinces[0].kept).toBe(readFileSync(join(place, 'mot/logs/lao-cai/checkpoint'), 'utf8'))
  expect(evidence.provinces[0].seen).toBe(readFileSync(join(place, 'doi/logs/lao-cai/checkpoint'), 'utf8'))
  change('trao', (logs) => {
    cpSync(join(logs, 'lao-cai'), join(logs, 'x'), { recursive: true })
    rmSync(join(logs, 'lao-cai'), { recursive: true })
    cpSync(join(logs, 'ninh-binh'), join(logs, 'lao-cai'), { recursive: true })
    rmSync(join(logs, 'ninh-binh'), { recursive: true })
    cpSync(join(logs, 'x'), join(logs, 'ninh-binh'), { recursive: true })
  })
  expect((await look('trao')).alarms).toHaveLength(2)
  change('mat', (logs) => rmSync(join(logs, 'lao-cai'), { recursive: true }))
  expect((await look('mat')).alarms.map((each: { code: string }) => each.code)).toEqual(['checkpoint-missing'])
  expect(readFileSync(join(place, 'so.json'), 'utf8')).toBe(kept)
})
