import { describe, expect, test } from 'vitest'
import { call } from '../testing/call.ts'

const contest = {
  seats: 1,
  riskLimit: 0.05,
  areas: [
    { id: 'a', cast: 300, valid: 290, votes: { A: 200, B: 60, C: 30 } },
    { id: 'b', cast: 200, valid: 200, votes: { A: 130, B: 40, C: 30 } },
  ],
}

const auditJson = async (action: string, input: unknown, argv: readonly string[] = ['--json']) =>
  await call(['audit', action, '-', ...argv], { input: JSON.stringify(input) })
const answer = async (action: string, input: unknown) => JSON.parse((await auditJson(action, input)).out)

describe('baucu audit', () => {
  test('plan: who is elected, what is asserted, exact bounds in lowest terms, draws with no error', async () => {
    expect(await auditJson('plan', contest)).toMatchObject({ code: 0, err: '' })
    expect(await answer('plan', contest)).toEqual({
      elected: ['A'],
      assertions: [
        { name: 'majority(A)', margin: 170 },
        { name: 'notMajority(B)', margin: 290 },
        { name: 'notMajority(C)', margin: 370 },
      ],
      bounds: { a: '41/17', b: '26/17' },
      U: '67/17',
      n: 11,
    })
  })

  test('plan with small errors to be expected says how many areas that may take', async () => {
    const areas = Array.from({ length: 60 }, (_, at) => ({
      id: `${at}`,
      cast: 900,
      valid: 890,
      votes: { A: 560, B: 380 },
    }))
    const input = { ...contest, areas, expected: { share: 0.3, most: 4, seed: 1 } }
    const { n, expected } = await answer('plan', input)
    expect(expected.median).toBeLessThanOrEqual(expected.nine)
    expect(Math.abs(expected.mean - n)).toBeLessThan(6)
    expect(await answer('plan', input)).toEqual({ ...(await answer('plan', { ...contest, areas })), expected })
    expect((await auditJson('plan', input, [])).out).toMatch(/Nếu có sai sót nhỏ như dự kiến: trung bình \d+,\d,/)
  })

  test('a margin of zero: everything is counted, whichever action is asked', async () => {
    const tied = { ...contest, areas: [{ id: 'a', cast: 10, valid: 10, votes: { A: 8, B: 8 } }] }
    expect(await answer('plan', tied)).toEqual({
      elected: [],
      assertions: [
        { name: 'majority(A)', margin: 6 },
        { name: 'A>B', margin: 0 },
      ],
      fullCount: true,
    })
    expect(await answer('sample', { ...tied, seed: '1' })).toMatchObject({ fullCount: true })
    expect(await answer('measure', { ...tied, recounts: [] })).toMatchObject({ fullCount: true })
    expect((await auditJson('plan', tied, [])).out).toContain('phải kiểm lại toàn bộ')
  })

  test('sample: whole weights in byte order, the same picks for the same seed', async () => {
    const input = { ...contest, seed: '12345678901234567890,00ff', draws: 6, replacement: true }
    const { weights, picks } = await answer('sample', input)
    expect(Object.entries(weights)).toEqual([
      ['a', 2_411_764_706],
      ['b', 1_529_411_765],
    ])
    expect(picks).toHaveLength(6)
    expect(await answer('sample', input)).toEqual({ weights, picks })
    expect((await answer('sample', { ...input, replacement: false })).picks.toSorted()).toEqual(['a', 'b'])
    expect((await answer('sample', { ...contest, seed: 's' })).picks).toHaveLength(2)
    expect((await auditJson('sample', input, [])).out).toContain('2.411.764.706')
  })

  test('measure: p after each recount, the risk, and whether to stop', async () => {
    const recounts = contest.areas.map(({ id, valid, votes }) => ({ area: id, valid, votes }))
    const { p, risk, stop } = await answer('measure', { ...contest, betFraction: 1, replacement: true, recounts })
    // U = 67/17: two clean areas leave (50/67)².
    expect(p['majority(A)'][1]).toBeCloseTo((50 / 67) ** 2, 12)
    expect([risk, stop]).toEqual([p['majority(A)'][1], false])
    expect(await answer('measure', { ...contest, recounts })).toMatchObject({ risk: 0, stop: true })
    expect((await auditJson('measure', { ...contest, recounts }, [])).out).toContain(
      'Nếu kết quả đã công bố là sai thì khả năng cuộc kiểm tra này vẫn dừng lại là không quá 5 %.',
    )
    const turned = recounts.map((each) => ({ ...each, votes: { A: 0, B: 100, C: 0 } }))
    expect(await answer('measure', { ...contest, recounts: turned })).toMatchObject({
      risk: 1,
      stop: false,
      fullCount: true,
    })
    const english = await auditJson('measure', { ...contest, recounts: [] }, ['--lang', 'en'])
    expect(english).toMatchObject({ code: 0 })
    expect(english.out).toContain('Risk: 100 %. Do not stop yet')
    expect(english.out).toContain('Pilot: the election law knows no such audit')
  })

  test.each([
    ['plam', contest, 'cần plan, sample hoặc measure; có phải ý bạn là "plan"?'],
    ['plan', { ...contest, riskLimit: 5 }, 'riskLimit: 5: cần 0 < riskLimit < 1'],
    ['plan', { ...contest, areas: [] }, 'areas: […]: cần danh sách từ 1 trở lên phần tử'],
    ['plan', { ...contest, areas: [contest.areas[0], contest.areas[0]] }, 'areas[1].id: khu vực "a" đã có ở trên'],
    [
      'plan',
      { ...contest, areas: [{ ...contest.areas[0], valid: 301 }] },
      'areas[0].valid: 301 phiếu hợp lệ nhưng chỉ có 300',
    ],
    ['sample', contest, 'seed: thiếu'],
    ['sample', { ...contest, seed: 's', draws: 200_000 }, 'draws: 200000: số lần rút phải từ 1 đến 100.000'],
    [
      'measure',
      { ...contest, recounts: [{ area: 'x', valid: 1, votes: {} }] },
      'recounts[0].area: không có khu vực "x"',
    ],
    ['measure', { ...contest, recounts: [], betFraction: 0 }, 'betFraction: 0: cần 0 < betFraction ≤ 1'],
    ['measure', contest, 'recounts: thiếu'],
  ])('%s: impossible input %# is refused in one line', async (action, input, words) => {
    const { code, out, err } = await auditJson(action, input)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('a missing operand is bad usage', async () => {
    expect((await call(['audit'])).code).toBe(2)
    expect((await call(['audit', 'plan'])).code).toBe(2)
    expect((await call(['audit', '--help'])).out).toContain('Thí điểm')
  })

  test('with perBox some papers of each box are looked at: sizes, boxes with their papers, the risk', async () => {
    const polled = { ...contest, perBox: 20 }
    const { polling } = await answer('plan', polled)
    expect(polling.nine).toBeGreaterThanOrEqual(polling.median)
    expect((await call(['audit', 'plan', '-'], { input: JSON.stringify(polled) })).out).toContain(
      'Xem 20 phiếu mỗi hòm',
    )
    const seed = `12345678901234567890,${'0'.repeat(64)}`
    const { weights, picks, places } = await answer('sample', { ...polled, seed, draws: 8 })
    expect(weights).toEqual({ a: 300, b: 200 })
    expect(picks).toHaveLength(8)
    expect(places.map((each: number[]) => each.length)).toEqual(Array.from({ length: 8 }, () => 20))
    // A box that comes again is looked at elsewhere.
    expect(new Set(places.map((each: number[]) => each.join())).size).toBe(8)

    const recounts = (more: object) =>
      picks.map((area: string) => ({ area, valid: 20, votes: { A: 18, B: 1, C: 1 }, ...more }))
    const good = await answer('measure', { ...polled, recounts: recounts({}) })
    expect(good).toMatchObject({ stop: true })
    const lost = await answer('measure', { ...polled, recounts: recounts({ lost: true }) })
    expect(lost).toMatchObject({ risk: 1, stop: false })
    const many = await auditJson('measure', { ...polled, recounts: recounts({ cast: 21 }) })
    expect(many).toMatchObject({ code: 2, err: expect.stringContaining('recounts[0].cast') })
  })
})
