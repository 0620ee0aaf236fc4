import { describe, expect, test } from 'vitest'
import { call, spawned } from '../testing/call.ts'

type Step = { id: string; date: string; at: string | null; offset: number; bodies: string[] }

const stepsOf = async (...argv: string[]): Promise<Step[]> => {
  const { code, out, err } = await call(['calendar', ...argv, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}
const of2021 = ['--edition', '2015', '--election-day', '2021-05-23']
const of2026 = ['--edition', '2025', '--election-day', '2026-03-15']

describe('baucu calendar', () => {
  test('every step has exactly the fields other programs rely on, sorted by date', async () => {
    for (const steps of [await stepsOf(...of2021), await stepsOf(...of2026)]) {
      for (const step of steps) {
        expect(Object.keys(step)).toEqual([
          'id',
          'title',
          'titleEn',
          'article',
          'amendedBy',
          'offset',
          'at',
          'date',
          'responsible',
          'bodies',
          'status',
        ])
      }
      expect(steps.map((step) => step.date)).toEqual(steps.map((step) => step.date).sort())
    }
  })

  test('dossiers close 70 days before in one edition and 42 in the other, at 17:00', async () => {
    const filing = (steps: Step[]) => steps.find((step) => step.id === 'filing')
    expect(filing(await stepsOf(...of2021))).toMatchObject({ date: '2021-03-14', at: '17:00', offset: -70 })
    expect(filing(await stepsOf(...of2026))).toMatchObject({ date: '2026-02-01', at: '17:00', offset: -42 })
  })

  test('one body only', async () => {
    const all = await stepsOf(...of2021)
    const national = await stepsOf(...of2021, '--body', 'NA')
    expect(national).toEqual(all.filter((step) => step.bodies.includes('NA')))
    expect((await call(['calendar', ...of2026, '--body', 'district'])).err).toContain(
      '--body: luật bản 2025 không có cấp "district"',
    )
  })

  test('the page, in both languages', async () => {
    const vi = await call(['calendar', ...of2021])
    expect(vi).toMatchObject({ code: 0, err: '' })
    expect(vi.out).toMatch(/^14\/03\/2021 17:00 +−70 /m)
    expect((await call(['calendar', ...of2021, '--lang', 'en'])).out).toContain('Responsible')
  })

  test('a calendar file with an event a step', async () => {
    const { code, out } = await call(['calendar', ...of2026, '--ics'])
    expect(code).toBe(0)
    expect(out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength((await stepsOf(...of2026)).length)
    expect(out).toContain('UID:filing.2025.2026-03-15@baucu')
    expect(out).toContain('DTSTAMP:20260102T030405Z')
  })

  test.each([
    [[], 'thiếu --edition'],
    [['--edition', '2015'], 'thiếu --election-day'],
    [['--edition', '2016', '--election-day', '2021-05-23'], '--edition "2016": cần 2015 hoặc 2025'],
    [['--edition', '2015', '--election-day', '2021-02-30'], 'cần ngày có thật dạng YYYY-MM-DD'],
    [['--edition', '2015', '--election-day', '23/5/2021'], 'cần ngày có thật'],
    [[...of2021, '--body', 'ward'], 'cần NA, province, district hoặc commune'],
    [[...of2021, '--json', '--ics'], 'chỉ chọn một'],
    [[...of2021, '--edition', '2025'], 'hai giá trị'],
  ])('%j is refused in one line', async (argv, text) => {
    const { code, out, err } = await call(['calendar', ...argv])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([
    ['0001-01-01', 2],
    ['9999-12-31', 2],
    ['1946-01-06', 0],
    ['2999-12-29', 0],
    ['2024-02-29', 0],
  ])('election day %s ends with %i', async (electionDay, expected) => {
    const { code, err } = await call(['calendar', '--edition', '2015', '--election-day', electionDay, '--json'])
    expect(code).toBe(expected)
    expect(err).not.toContain('ngoài dự tính')
  })

  test('a day that is no Sunday is computed, and said', async () => {
    const { code, out, err } = await call(['calendar', '--edition', '2025', '--election-day', '2026-03-16', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).length).toBeGreaterThan(20)
    expect(err.toLowerCase()).toContain('chủ nhật')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('the real command', async () => {
    const { code, out } = await spawned(['calendar', ...of2021, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(await stepsOf(...of2021))
  })
})
