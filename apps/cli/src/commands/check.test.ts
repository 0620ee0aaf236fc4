import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call, spawned } from '../testing/call.ts'
import { damaged } from '../testing/damaged.ts'

/** Minutes on which everything agrees. */
const minutes = {
  edition: '2015',
  body: 'NA',
  seats: 3,
  area: 'KV 1',
  registered: 1311,
  voted: 1303,
  received: 1320,
  issued: 1303,
  exchanged: 0,
  unused: 17,
  collected: 1303,
  valid: 1299,
  invalid: 4,
  byCount: [100, 200, 999],
  votes: { a: 1201, b: 990, c: 802, d: 400, e: 104 },
  candidates: ['a', 'b', 'c', 'd', 'e'],
}
const surplus = { ...minutes, area: 'KV 2', collected: 1378, invalid: 79 }

const checkJson = (input: string) => call(['check', '-', '--json'], { input })

describe('baucu check', () => {
  test('agreeing minutes: an empty list of findings and exit code 0', async () => {
    expect(await checkJson(JSON.stringify(minutes))).toEqual({
      code: 0,
      out: '[\n{"area":"KV 1","findings":[]}\n]\n',
      err: '',
    })
    expect((await checkJson('[]')).out).toBe('[]\n')
  })

  test('more ballots collected than issued: critical, with its numbers, fields and sentence; exit code 1', async () => {
    const { code, out, err } = await checkJson(JSON.stringify([minutes, surplus]))
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toEqual([
      { area: 'KV 1', findings: [] },
      {
        area: 'KV 2',
        findings: [
          {
            code: 'ID-07',
            severity: 'critical',
            fields: ['collected', 'issued'],
            numbers: { collected: 1378, issued: 1303, surplus: 75 },
            article: '81',
            text: expect.stringContaining('nhiều hơn phát ra 1.303 là 75 phiếu'),
          },
        ],
      },
    ])
  })

  test('one a line answers like an array; a warning alone is exit code 1 too', async () => {
    const fewer = { ...minutes, issued: 1304, unused: 16, area: 'KV 3' }
    const lines = [minutes, surplus, fewer].map((each) => JSON.stringify(each))
    const answer = await checkJson(`${lines.join('\n')}\n`)
    expect(answer).toEqual(await checkJson(`[${lines.join(',')}]`))
    const warned = await checkJson(lines[2] ?? '')
    expect(warned.code).toBe(1)
    expect(new Set(JSON.parse(warned.out)[0].findings.map((each: { severity: string }) => each.severity))).toEqual(
      new Set(['warning']),
    )
  })

  test('minutes of two bodies of one area are compared', async () => {
    const province = { ...minutes, body: 'province', registered: 1312 }
    const { code, out } = await checkJson(JSON.stringify([minutes, province]))
    expect(code).toBe(1)
    const [national, provincial] = JSON.parse(out)
    expect(national.findings).toEqual([])
    expect(provincial.findings.map((each: { code: string }) => each.code)).toEqual(['ID-18', 'ID-10'])
    const twice = JSON.parse((await checkJson(JSON.stringify([minutes, minutes, province]))).out)
    expect(twice.map((each: { findings: unknown[] }) => each.findings.length)).toEqual([0, 0, 0])
  })

  test.each([
    ['a body the edition does not have', { ...minutes, edition: '2025', body: 'district' }, 'body: luật bản 2025'],
    ['a negative count', { ...minutes, valid: -1 }, 'valid: -1: cần số nguyên từ 0 trở lên'],
    ['votes that are text', { ...minutes, votes: { a: '7' } }, 'votes.a: "7": cần số nguyên'],
    ['a candidate without a name', { ...minutes, votes: { '': 7 } }, 'votes: tên "": cần một chuỗi không rỗng'],
    ['no area', { ...minutes, area: '' }, 'area: "": cần một chuỗi không rỗng'],
    ['a count too large', { ...minutes, voted: 2 ** 53 }, 'quá lớn'],
  ])('%s is refused with its place', async (_, input, text) => {
    const { code, out, err } = await checkJson(`${JSON.stringify(minutes)}\n${JSON.stringify(input)}\n`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('đầu vào chuẩn dòng 2')
    expect(err).toContain(text)
  })

  test('the page for people, in both languages', async () => {
    const vi = await call(['check', '-'], { input: JSON.stringify([minutes, surplus]) })
    expect(vi.out).toContain('KV 2\n  ID-07 NGHIÊM TRỌNG (Điều 81): Thu vào 1.378 phiếu')
    expect(vi.out).toContain('2 biên bản, 1 khớp, 1 cần xem lại.')
    const en = await call(['check', '-', '--lang', 'en'], { input: JSON.stringify([minutes, surplus]) })
    expect(en.out).toContain('ID-07 CRITICAL (Article 81): 1,378 collected')
  })

  test('any figures whatever end in an answer', async () => {
    const count = fc.oneof(fc.nat(3000), fc.maxSafeInteger().map(Math.abs))
    await fc.assert(
      fc.asyncProperty(
        fc.record({ registered: count, voted: count, issued: count, collected: count, valid: count, invalid: count }),
        count,
        async (figures, votes) => {
          const { code, out } = await checkJson(
            JSON.stringify({ ...minutes, ...figures, votes: { ...minutes.votes, a: votes } }),
          )
          expect([0, 1]).toContain(code)
          expect(JSON.parse(out)).toHaveLength(1)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('any bytes end in one line and exit code 2, or in an answer', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(`${JSON.stringify(minutes)}\n${JSON.stringify(surplus)}`), async (input) => {
        const { code, out, err } = await call(['check', '-', '--json'], { input })
        if (code !== 2) {
          expect(err).toBe('')
          JSON.parse(out)
          return
        }
        expect(out).toBe('')
        expect(err).toMatch(/^baucu check: đầu vào chuẩn.*: .+\n$/)
        expect(err).not.toContain('ngoài dự tính')
      }),
      { numRuns: 2000 },
    )
  })

  test('the real command', async () => {
    const { code, out, err } = await spawned(['check', '-'], { input: JSON.stringify(surplus), env: { LANG: 'en_US' } })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('1 minutes, 0 agree, 1 need another look.')
  })
})
