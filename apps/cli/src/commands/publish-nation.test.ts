import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Provinces, sampleProvince } from '@baucu/verifier/testing'
import { expect, test } from 'vitest'
import { call, fakeIo } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'
import { witness } from './witness.ts'

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
  // How far it came is kept for each log.
  for (const _ of [1, 2]) expect((await call(['verify', 'mot', '--resume', 'den-dau'], { cwd: place })).code).toBe(0)
  expect(Object.keys(JSON.parse(readFileSync(join(place, 'den-dau'), 'utf8')).logs)).toEqual(provinces)
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
  expect(again).toMatchObject({ code: 0 })
  // Nothing new of any province: the log has the nation's sums once more and the publication.
  expect((await call(['verify', 'hai', '--since', 'mot/checkpoint'], { cwd: place })).code).toBe(0)
  // Whom to believe has not changed, so who follows the log is not alarmed.
  expect(readFileSync(join(place, 'hai', 'policy'), 'utf8')).toBe(readFileSync(join(place, 'mot', 'policy'), 'utf8'))
  const fewer = ['mot/logs/lao-cai', 'mot/logs/ninh-binh'].join(',')
  const dropped = await call(['publish', '--provinces', fewer, '--keys', 'khoa', '--previous', 'mot', '--out', 'ba'], {
    cwd: place,
  })
  expect(dropped.code).toBe(1)
  expect(dropped.out).toContain('log-missing')
  expect(dropped.out).toContain('ba-ria-vung-tau')
  cpSync(join(place, 'mot'), join(place, 'sua'), { recursive: true })
  writeFileSync(
    join(place, 'sua', 'policy'),
    readFileSync(join(place, 'mot', 'policy'), 'utf8').replace(/^quorum .*/m, 'quorum none'),
  )
  const changed = await call(
    ['publish', '--provinces', 'mot/logs', '--keys', 'khoa', '--previous', 'sua', '--out', 'ba'],
    {
      cwd: place,
    },
  )
  expect([changed.code, changed.err.includes('policy')]).toEqual([2, true])
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
  expect(await refused('--election', 'reh', '--keys', 'khoa')).toContain('--by-province')
  expect(await refused('--provinces', 'reh')).toContain('checkpoint')
  expect(await refused('--provinces', 'mot')).toContain('cả nước')
  expect(await refused('--provinces', 'mot/logs', '--keys', 'reh/election.json')).toContain('reh/election.json')
  expect(await refused('--provinces', 'mot/logs', '--keys', 'khoa', '--origin', 'so-khac')).toContain('khoa')
  expect(await refused('--provinces', 'mot/logs', '--previous', 'mot')).toContain('--previous')
  expect(await refused('--provinces', 'mot/logs', '--policy', 'khong-co')).toContain('khong-co: không có tệp này')
  expect(await refused('--provinces', 'mot/logs', '--keys', 'khong/co')).toContain('khong/co')
  rmSync(join(place, 'mot', 'tile', 'entries'), { recursive: true })
  expect(await refused('--provinces', 'mot/logs', '--keys', 'khoa', '--previous', 'mot')).toContain('--previous mot')
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

type Sample = Provinces[string]

/** Bundles of provinces as their own installations published them. */
function written(place: string, provinces: Provinces): void {
  for (const [name, { files }] of Object.entries(provinces)) {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(place, name, path)), { recursive: true })
      writeFileSync(join(place, name, path), bytes)
    }
  }
}

/** The same province on the next day: its log goes on behind the first publication, or (`forked`) beside it. */
function nextDay(before: Sample, forked = false): Sample {
  let done = false
  return sampleProvince('binh', {
    leaf: (body, _, log) => {
      const publication = before.log.leaves.at(-1)
      if (body.type === 'publication' && publication && !done) {
        done = true
        log.append(publication, before.log.bodies.at(-1) ?? {})
      }
      return forked && body.type === 'software' ? { ...body, release: '9.9.9' } : body
    },
  })
}

test('a province publishes again: the log of the nation goes on; a rollback and a second history are named', async () => {
  const place = folder()
  const [an, binh] = [sampleProvince('an'), sampleProvince('binh')]
  written(join(place, 'ngay-1'), { an, binh })
  written(join(place, 'ngay-2'), { an, binh: nextDay(binh) })
  written(join(place, 'khac'), { an, binh: nextDay(binh, true) })
  const nation = (from: string, out: string, previous?: string) =>
    call(
      [
        'publish',
        '--provinces',
        from,
        '--keys',
        'khoa',
        '--out',
        out,
        '--json',
        ...(previous ? ['--previous', previous] : []),
      ],
      { cwd: place },
    )
  const look = async (source: string) => {
    const { out } = await call(['monitor', source, '--state', 'so.json', '--json'], { cwd: place })
    return JSON.parse(out).alarms.map((each: { code: string }) => each.code)
  }
  expect(JSON.parse((await nation('ngay-1', 'mot')).out)).toMatchObject({ entries: 5, status: 'final', contests: 6 })
  expect(await look('mot')).toEqual([])
  // Only the province that has something new gets a leaf.
  expect(JSON.parse((await nation('ngay-2', 'hai', 'mot')).out)).toMatchObject({ entries: 8 })
  expect((await call(['verify', 'hai', '--since', 'mot/checkpoint'], { cwd: place })).code).toBe(0)
  expect(await look('hai')).toEqual([])
  const back = await nation('ngay-1', 'ba', 'hai')
  expect([back.code, back.out.includes('log-rolled-back')]).toEqual([1, true])
  const other = await nation('khac', 'bon', 'mot')
  expect([other.code, other.out.includes('log-forked')]).toEqual([1, true])
  expect(existsSync(join(place, 'ba')) || existsSync(join(place, 'bon'))).toBe(false)
  // Whoever shows the other history beside the nation's log is seen by who followed.
  cpSync(join(place, 'hai'), join(place, 'sua'), { recursive: true })
  rmSync(join(place, 'sua/logs/binh'), { recursive: true })
  cpSync(join(place, 'khac/binh'), join(place, 'sua/logs/binh'), { recursive: true })
  expect(await look('sua')).toEqual(['history-changed'])
  expect((await call(['verify', 'sua'], { cwd: place })).out).toContain('log-differs  logs/binh/checkpoint')
})

/** Runs a witness as long as `use` needs it. */
async function witnessing<T>(place: string, name: string, use: (url: string, key: string) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const { io, out } = fakeIo({ cwd: place, signal: stop.signal })
  const options = { name, logs: 'so.txt', data: name, host: '127.0.0.1', port: 0 }
  const done = witness.run({ io, locale: 'vi', operands: {}, options })
  while (out() === '') await new Promise((resolve) => setImmediate(resolve))
  const { url, key } = JSON.parse(out()) as { url: string; key: string }
  try {
    return await use(url, key)
  } finally {
    stop.abort()
    await done
  }
}

test('T5 an election that is no rehearsal: the office names its witnesses, they cosign, and without them it is not done', async () => {
  const place = folder()
  const real: NonNullable<Parameters<typeof sampleProvince>[1]> = {
    leaf: (body) => (body.type === 'election' ? { ...body, rehearsal: false } : body),
  }
  written(join(place, 'tinh'), { an: sampleProvince('an', real), binh: sampleProvince('binh', real) })
  const nation = (out: string, ...more: string[]) =>
    call(
      ['publish', '--provinces', 'tinh', '--origin', 'ca-nuoc.example/2021', '--keys', 'khoa', '--out', out, ...more],
      {
        cwd: place,
      },
    )
  const unnamed = await call(['publish', '--provinces', 'tinh', '--out', 'x'], { cwd: place })
  expect([unnamed.code, unnamed.err.includes('--origin')]).toEqual([2, true])
  const told = await nation('x')
  expect(told.code).toBe(2)
  const [, key = ''] = /"log (\S+)"/.exec(told.err) ?? []
  writeFileSync(join(place, 'so.txt'), `${key}\n`)
  const logs = ['an', 'binh'].map((name) => readFileSync(join(place, 'tinh', name, 'policy'), 'utf8').split('\n')[1])
  await witnessing(place, 'mot.example', async (url, one) => {
    await witnessing(place, 'hai.example', async (other, two) => {
      const lines = [`log ${key}`, ...logs, `witness mot ${one} ${url}`, `witness hai ${two} ${other}`]
      writeFileSync(join(place, 'chinh-sach'), [...lines, 'group ca-hai all mot hai', 'quorum ca-hai', ''].join('\n'))
      expect(await nation('mot', '--policy', 'chinh-sach')).toMatchObject({ code: 0 })
    })
    expect((await call(['verify', 'mot', '--policy', 'chinh-sach'], { cwd: place })).code).toBe(0)
    // One of the two cannot be reached: the log is kept, for the other has cosigned it, and goes on from there.
    const half = await nation('nua', '--policy', 'chinh-sach', '--previous', 'mot')
    expect([half.code, half.err.includes('--previous nua')]).toEqual([1, true])
    expect((await call(['verify', 'nua'], { cwd: place })).out).toContain('quorum-missed')
  })
  expect((await nation('x', '--policy', 'tinh/an/policy')).err).toContain('tinh/an/policy')
})
