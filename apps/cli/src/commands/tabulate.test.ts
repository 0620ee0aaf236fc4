import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call, spawned } from '../testing/call.ts'
import { damaged } from '../testing/damaged.ts'
import { folder } from '../testing/folder.ts'

const election = {
  edition: '2025',
  electionDay: '2026-03-15',
  bodies: ['NA'],
  rehearsal: false,
  constituencies: [
    {
      id: 'u1',
      body: 'NA',
      province: 'Lào Cai',
      number: 1,
      area: '',
      seats: 1,
      candidates: ['a', 'b', 'c'].map((id) => ({ id, name: id, birthDate: null })),
      pollingAreas: ['k1', 'k2', 'k3'],
    },
  ],
}

const minutes = (area: string, change: object = {}) => ({
  edition: '2025',
  body: 'NA',
  seats: 1,
  constituency: 'u1',
  area,
  registered: 110,
  voted: 105,
  issued: 105,
  collected: 105,
  valid: 100,
  invalid: 5,
  votes: { a: 60, b: 30, c: 10 },
  candidates: ['a', 'b', 'c'],
  ...change,
})

function write(lines: readonly (object | string)[], text = JSON.stringify(election)): string {
  const path = folder()
  writeFileSync(join(path, 'election.json'), text)
  const put = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
  writeFileSync(join(path, 'minutes.ndjson'), `${put.join('\n')}\n`)
  return path
}

describe('baucu tabulate', () => {
  test('sums of the constituency and the nation, the outcome with its reasons', async () => {
    const path = write(['k1', 'k2', 'k3'].map((area) => minutes(area)))
    const { code, out, err } = await call(['tabulate', path, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['constituencies', 'nation', 'findings'])
    expect(answer.constituencies[0]).toMatchObject({
      id: 'u1',
      areas: { expected: 3, reported: 3, rejected: 0 },
      registered: 330,
      voted: 315,
      issued: 315,
      collected: 315,
      valid: 300,
      invalid: 15,
      votes: { a: 180, b: 90, c: 30 },
      outcome: { poll: 'valid', elected: ['a'], next: 'none', percent: { a: '60,00' } },
    })
    expect(answer.constituencies[0].outcome.reasons[0].text).toContain('quá nửa số cử tri')
    expect(answer.nation).toMatchObject({ registered: 330, seats: 1, elected: 1 })
  })

  test('minutes that are refused are named and not summed; exit code 1', async () => {
    const path = write([
      minutes('k1'),
      minutes('k1'),
      minutes('k2', { votes: { a: 60, b: 30, z: 10 } }),
      minutes('k3', { invalid: 6 }),
      minutes('k9'),
    ])
    const { code, out, err } = await call(['tabulate', path, '--json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const { constituencies, findings } = JSON.parse(out)
    expect(constituencies[0]).toMatchObject({ valid: 100, areas: { expected: 3, reported: 1 } })
    expect(findings.map((each: { area: string; code: string }) => [each.area, each.code])).toEqual([
      ['k1', 'area-given-twice'],
      ['k2', 'unknown-candidate'],
      ['k3', 'open-error'],
      ['k9', 'area-not-expected'],
    ])
    expect(findings[2].findings[0]).toMatchObject({ code: 'ID-01', text: expect.stringContaining('100 + ') })
    const page = await call(['tabulate', path])
    expect(page.code).toBe(1)
    expect(page.out).toContain('4 biên bản không được cộng:')
    expect(page.out).toContain('đang kiểm phiếu')
    expect((await call(['tabulate', path, '--lang', 'en'])).out).toContain('4 minutes not added:')
  })

  test('blank lines, a byte order mark, carriage returns and a last line without its end are nothing to speak of', async () => {
    const path = write([])
    const lines = ['k1', 'k2', 'k3'].map((area) => JSON.stringify(minutes(area)))
    writeFileSync(join(path, 'minutes.ndjson'), `\ufeff${lines.join('\r\n\r\n')}`)
    expect((await call(['tabulate', path, '--json'])).code).toBe(0)
  })

  test.each([
    ['a broken line', ['{"edition":'], 'minutes.ndjson dòng 2 cột 12: hết tệp ở giữa chừng'],
    ['a line without a figure', [minutes('k2', { valid: undefined })], 'minutes.ndjson dòng 2: valid: thiếu'],
    ['votes that are text', [minutes('k2', { votes: { a: '60' } })], 'minutes.ndjson dòng 2: votes.a: "60"'],
    ['a repeated name', ['{"valid":900,"valid":9}'], 'dòng 2 cột 14: trường "valid" có hai lần'],
    ['a NUL byte', [`${JSON.stringify(minutes('k2'))}\0`], 'dòng 2'],
  ])('%s is refused with its line, and nothing is summed', async (_, lines, text) => {
    const path = write([minutes('k1'), ...lines, minutes('k3')])
    const { code, out, err } = await call(['tabulate', path, '--json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('what is not there, or not an election', async () => {
    const path = folder()
    expect((await call(['tabulate', path])).err).toContain('election.json: không có tệp này')
    writeFileSync(join(path, 'election.json'), JSON.stringify(election))
    expect((await call(['tabulate', path])).err).toContain('minutes.ndjson: không có tệp này')
    mkdirSync(join(path, 'minutes.ndjson'))
    expect((await call(['tabulate', path])).err).toContain('minutes.ndjson: là thư mục')
    expect((await call(['tabulate', join(path, 'election.json')])).code).toBe(2)
    const twice = { ...election, constituencies: [election.constituencies[0], election.constituencies[0]] }
    const { code, err } = await call(['tabulate', write([], JSON.stringify(twice))])
    expect(code).toBe(2)
    expect(err).toContain('constituencies[1].id: đơn vị bầu cử "u1" có hai lần')
  })

  test('lines are cut at any byte the chunks of the file happen to end on', async () => {
    const path = write([])
    const areas = Array.from({ length: 4000 }, (_, index) => `khu vực ẩ ${index}`)
    writeFileSync(
      join(path, 'election.json'),
      JSON.stringify({ ...election, constituencies: [{ ...election.constituencies[0], pollingAreas: areas }] }),
    )
    for (const area of areas) appendFileSync(join(path, 'minutes.ndjson'), `${JSON.stringify(minutes(area))}\n`)
    const { code, out } = await spawned(['tabulate', path, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).nation).toMatchObject({ areas: { reported: 4000 }, valid: 400_000 })
  })

  test('any bytes end in one line and exit code 2, or in an answer', async () => {
    const path = write([])
    const lines = `${JSON.stringify(minutes('k1'))}\n${JSON.stringify(minutes('k2'))}\n`
    const whole = readFileSync(join(path, 'election.json'), 'utf8')
    const either = fc.oneof(
      damaged(lines).map((bytes) => ['minutes.ndjson', bytes] as const),
      damaged(whole).map((bytes) => ['election.json', bytes] as const),
    )
    await fc.assert(
      fc.asyncProperty(either, async ([name, bytes]) => {
        writeFileSync(join(path, 'election.json'), whole)
        writeFileSync(join(path, 'minutes.ndjson'), lines)
        writeFileSync(join(path, name), bytes)
        const { code, out, err } = await call(['tabulate', path, '--json'])
        if (code !== 2) {
          expect(err).toBe('')
          JSON.parse(out)
          return
        }
        expect(out).toBe('')
        expect(err).toMatch(/^baucu tabulate: .+: .+\n$/)
        expect(err).not.toContain('ngoài dự tính')
      }),
      { numRuns: 1000 },
    )
  })
})
