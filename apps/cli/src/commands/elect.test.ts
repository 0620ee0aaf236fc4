import { readFileSync } from 'node:fs'
import { type ResultsFile, resultsFile } from '@baucu/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call, spawned } from '../testing/call.ts'
import { damaged } from '../testing/damaged.ts'
import { shared } from '../testing/shared.ts'

const contest = {
  edition: '2015',
  body: 'NA',
  round: 'first',
  seats: 2,
  registered: 1000,
  voted: 900,
  validBallots: 880,
  candidates: [
    { id: 'c1', birthDate: '1970-01-01', votes: 600 },
    { id: 'c2', birthDate: null, votes: 440 },
    { id: 'c3', birthDate: '1980-01-01', votes: 441 },
  ],
}

const electJson = async (input: unknown, argv: readonly string[] = ['--json']) =>
  await call(['elect', '-', ...argv], { input: JSON.stringify(input) })

describe('baucu elect', () => {
  test('one contest answers one outcome, an array an array, an empty one an empty one', async () => {
    const one = await electJson(contest)
    expect(one).toMatchObject({ code: 0, err: '' })
    const outcome = JSON.parse(one.out)
    expect(outcome).toMatchObject({
      poll: 'valid',
      elected: ['c1', 'c3'],
      unfilled: 0,
      undecided: [],
      next: 'none',
      percent: { c1: '68,18', c2: '50,00', c3: '50,11' },
    })
    expect(outcome.reasons).toContainEqual({
      rule: 'W-2',
      article: '78.2',
      candidate: 'c2',
      text: 'Được 440 phiếu, không quá nửa của 880 phiếu hợp lệ.',
      numbers: { votes: 440, valid: 880 },
      holds: false,
      confidence: 'confirmed',
    })
    expect(JSON.parse((await electJson([contest, contest])).out)).toEqual([outcome, outcome])
    expect(JSON.parse((await electJson([])).out)).toEqual([])
  })

  test('unknown turnout: winners are conditional, and the table says so', async () => {
    const { code, out } = await electJson({ ...contest, registered: null, voted: null }, [])
    expect(code).toBe(0)
    expect(out).toContain('trúng cử có điều kiện')
    expect(out).toContain('chưa được xác nhận')
    expect((await electJson(contest, ['--lang', 'en'])).out).toMatch(/c1 +600 +68\.18 +elected\n/)
  })

  test.each([
    [{ ...contest, seats: 0 }, 'seats: 0: cần số nguyên từ 1 trở lên'],
    [{ ...contest, edition: '1997' }, 'edition: "1997": cần "2015" hoặc "2025"'],
    [{ ...contest, edition: '2025', body: 'district' }, 'body: luật bản 2025 không có cấp "district"'],
    [{ ...contest, voted: 1001 }, 'voted: 1.001 người bỏ phiếu nhưng chỉ có 1.000 cử tri'],
    [{ ...contest, validBallots: 599 }, 'candidates[0].votes: 600 phiếu bầu nhưng chỉ có 599 phiếu hợp lệ'],
    [{ ...contest, candidates: [contest.candidates[0], contest.candidates[0]] }, 'candidates[1].id: người ứng cử "c1"'],
    [{ ...contest, candidates: [{ id: 'a', votes: 1.5 }] }, 'candidates[0].votes: 1.5: cần số nguyên'],
    [{ ...contest, candidates: [{ id: 'a', votes: '950' }] }, 'candidates[0].votes: "950": cần số nguyên'],
    [
      { ...contest, candidates: [{ id: 'a', birthDate: '2021-02-30', votes: 1 }] },
      'candidates[0].birthDate: "2021-02-30"',
    ],
    [{ ...contest, validBallots: undefined }, 'validBallots: thiếu, cần số nguyên'],
    [null, 'null: cần một đối tượng'],
  ])('impossible input %# is refused with its place', async (input, text) => {
    const { code, out, err } = await electJson(input)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('the place in an array, and nothing on standard output although the others are fine', async () => {
    const wrong = {
      ...contest,
      candidates: [
        { id: 'a', votes: 0 },
        { id: 'b', votes: 881 },
      ],
    }
    const { code, out, err } = await electJson([contest, contest, contest, wrong])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('[3].candidates[1].votes: 881 phiếu bầu nhưng chỉ có 880 phiếu hợp lệ')
  })

  test('bytes that are no UTF-8 text', async () => {
    const bytes = (...all: number[]) => call(['elect', '-'], { input: new Uint8Array(all) })
    expect((await bytes(0xff, 0xfe, 0x7b, 0)).err).toContain('UTF-16')
    expect((await bytes(0x7b, 0x0a, 0x22, 0xc3, 0x28)).err).toContain('dòng 2 cột 2: byte "0xc3" không phải UTF-8')
    expect((await bytes(0x7b, 0)).err).toContain('dòng 1 cột 2: có byte NUL')
    expect((await bytes(0x20, 0x0a)).err).toContain('tệp rỗng')
    expect((await bytes()).err).toContain('tệp rỗng')
    const marked = await call(['elect', '-', '--json'], { input: `\ufeff${JSON.stringify(contest)}` })
    expect(marked.code).toBe(0)
  })

  test('any bytes end in one line and exit code 2, or in an answer', async () => {
    const text = JSON.stringify(contest)
    await fc.assert(
      fc.asyncProperty(damaged(text), async (input) => {
        const { code, out, err } = await call(['elect', '-', '--json'], { input })
        if (code === 0) {
          expect(err).toBe('')
          JSON.parse(out)
          return
        }
        expect({ code, out }).toEqual({ code: 2, out: '' })
        expect(err).toMatch(/^baucu elect: đầu vào chuẩn.*: .+\n$/)
        expect(err).not.toContain('ngoài dự tính')
      }),
      { numRuns: 2000 },
    )
  })

  test('100,000 contests stream through the real command', async () => {
    const many = `[${Array.from({ length: 100_000 }, () => JSON.stringify({ ...contest, candidates: contest.candidates.slice(0, 1) })).join(',\n')}]`
    const { code, out, err } = await spawned(['elect', '-', '--json'], { input: many })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.match(/"poll":"valid"/g)).toHaveLength(100_000)
    expect(out.endsWith('}\n]\n')).toBe(true)
  })
})

const published = shared('data/na-2021.json')

describe('the published results of 2021', () => {
  test.skipIf(!published)('the law elects exactly the persons published, at both ends of the valid range', async () => {
    const file: ResultsFile = resultsFile.parse(JSON.parse(readFileSync(published ?? '', 'utf8')))
    for (const end of ['validBallotsMin', 'validBallotsMax'] as const) {
      const contests = file.constituencies.map((each) => ({
        edition: file.edition,
        body: 'NA',
        seats: each.seats,
        validBallots: each[end],
        candidates: each.candidates.map(({ birthDate, votes }, index) => ({ id: `${index}`, birthDate, votes })),
      }))
      const { code, out } = await electJson(contests)
      expect(code).toBe(0)
      const outcomes = JSON.parse(out)
      expect(outcomes).toHaveLength(file.constituencies.length)
      for (const [index, { candidates, id }] of file.constituencies.entries()) {
        const elected = candidates.flatMap((each, at) => (each.elected ? [`${at}`] : []))
        expect({ id, elected: [...outcomes[index].elected].sort() }).toEqual({ id, elected })
        for (const [at, { percentText }] of candidates.entries()) {
          // The bulletin prints 60 for 60,00.
          if (percentText !== null) {
            const [whole, part = ''] = percentText.split(',')
            expect({ id, share: outcomes[index].percent[at] }).toEqual({ id, share: `${whole},${part.padEnd(2, '0')}` })
          }
        }
      }
    }
  })
})
