import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainReading } from '../words/readings.ts'
import { type ExtractFrame, extractConclusion, type ProposedItem } from './extract.ts'
import { type Listed, notices } from './testing/notices.ts'
import { laoCai, ninhBinh } from './testing/published-reports.ts'

const frame2021: ExtractFrame = { edition: '2015', electionDay: '2021-05-23', saidOn: '2021-05-13' }
const frame2026: ExtractFrame = { edition: '2025', electionDay: '2026-03-15', saidOn: '2026-01-20' }

const isListed = (item: ProposedItem) => (listed: Listed) =>
  item.kind === listed.kind && item.text.startsWith(listed.starts)

/** What was found against what a careful reader listed: the share of items that are listed, and of the list that was found. */
function compare(items: readonly ProposedItem[], listed: readonly Listed[]) {
  const right = items.filter((item) => listed.some(isListed(item)))
  const found = listed.filter((each) => items.some((item) => isListed(item)(each)))
  return { precision: right.length / items.length, recall: found.length / listed.length }
}

describe('N36 the conclusions of real meetings', () => {
  const articles = path.resolve(import.meta.dirname, '../../../../../shared/data/articles')
  for (const report of [ninhBinh, laoCai]) {
    const file = path.join(articles, report.file)
    it.skipIf(!existsSync(file))(
      `${report.name}: every concluding request a careful reader lists, and nothing else`,
      () => {
        const { items } = extractConclusion(readFileSync(file, 'utf8'), { ...frame2021, saidOn: report.saidOn })
        const tasks = items.filter((each) => each.kind === 'task')
        expect(tasks.map((each) => each.text.slice(0, 60))).toHaveLength(report.listed.length)
        expect(compare(tasks, report.listed)).toEqual({ precision: 1, recall: 1 })
        for (const listed of report.listed) {
          const item = tasks.find((each) => isListed(each)(listed))
          expect([listed.starts, item?.addressees.map((each) => each.text)]).toEqual([listed.starts, listed.for])
          expect([listed.starts, item?.due?.until]).toEqual([listed.starts, listed.until])
        }
      },
    )
  }
})

describe('N36 conclusions as offices write them', () => {
  for (const notice of notices) {
    it(`${notice.name}: kinds, addressees and last days`, () => {
      const { items } = extractConclusion(notice.text, notice)
      expect(
        items.map(({ kind, text, addressees, due }) => {
          const listed = notice.listed.find((each) => text.startsWith(each.starts))
          return [kind, listed?.starts ?? text, addressees.map((each) => each.text), due?.until]
        }),
      ).toEqual(notice.listed.map((each) => [each.kind, each.starts, each.for ?? [], each.until]))
    })
  }
})

const tasksOf = (text: string, frame = frame2026) => extractConclusion(text, frame).items

describe('an item of a conclusion', () => {
  it('says why it was read so, in both languages', () => {
    const items = notices.flatMap((notice) => extractConclusion(notice.text, notice).items)
    for (const reading of items.flatMap((each) => each.readings)) {
      for (const locale of ['vi', 'en'] as const) expect(explainReading(reading, locale)).toMatch(/^.{10,}[.]$/u)
    }
  })

  it('that nobody is named for is a task without addressee, and says so', () => {
    const [item] = tasksOf('Rà soát danh sách cử tri trước ngày 30/01.')
    expect(item).toMatchObject({ kind: 'task', addressees: [], due: { until: '2026-01-29' } })
    expect(item?.readings.map((each) => each.code)).toContain('no-addressee')
    expect(item?.links).toMatchObject([{ step: 'voterListPosted', article: '32', date: '2026-02-03' }])
  })

  it('due after the legal date of its subject says so', () => {
    const [item] = tasksOf('Các xã niêm yết danh sách cử tri trước ngày 10/02.')
    expect(item?.readings).toContainEqual({
      code: 'after-legal-date',
      words: 'danh sách cử tri',
      said: { until: '2026-02-09', date: '2026-02-03', article: '32' },
    })
  })

  it('reads days, months, quarters, weeks, hours, steps of the law and the election day', () => {
    const untilOf = (words: string) => {
      const { due } = tasksOf(`Các xã báo cáo ${words}.`)[0] ?? {}
      return [due?.until, due?.at, due?.rule]
    }
    expect(untilOf('trước ngày 20/02')).toEqual(['2026-02-19', null, 'before-date'])
    expect(untilOf('trước 17 giờ 30 phút ngày 20/02/2026')).toEqual(['2026-02-20', '17:30', 'date'])
    expect(untilOf('chậm nhất ngày 20 tháng 02 năm 2026')).toEqual(['2026-02-20', null, 'date'])
    expect(untilOf('trước ngày 05/01')).toEqual(['2027-01-04', null, 'before-date'])
    expect(untilOf('trong tháng 02')).toEqual(['2026-02-28', null, 'month-end'])
    expect(untilOf('trong quý I')).toEqual(['2026-03-31', null, 'quarter-end'])
    expect(untilOf('trong tuần này')).toEqual(['2026-01-23', null, 'week-end'])
    expect(untilOf('trong vòng 3 ngày làm việc')).toEqual(['2026-01-23', null, 'working-days-later'])
    expect(untilOf('sau 10 ngày')).toEqual(['2026-01-30', null, 'days-later'])
    expect(untilOf('trước ngày bầu cử')).toEqual(['2026-03-14', null, 'before-election'])
    expect(untilOf('từ nay đến ngày bầu cử')).toEqual(['2026-03-15', null, 'until-election'])
    expect(untilOf('trước hội nghị hiệp thương lần thứ ba')).toEqual(['2026-02-20', null, 'before-step'])
    expect(untilOf('trước ngày 31/02')).toEqual([undefined, undefined, undefined])
    expect(untilOf('tình hình liên quan đến cuộc bầu cử')).toEqual([undefined, undefined, undefined])
  })

  it('begins behind a time that ends in "bầu cử"', () => {
    const [item] = tasksOf('Các xã từ nay đến ngày bầu cử tập trung rà soát danh sách cử tri.')
    expect([item?.text, item?.addressees.map((each) => each.text), item?.due?.until]).toEqual([
      'Tập trung rà soát danh sách cử tri',
      ['Các xã'],
      '2026-03-15',
    ])
  })

  it('outside elections has no legal links and no election day', () => {
    const [item] = tasksOf('Các xã rà soát danh sách cử tri từ nay đến ngày bầu cử.', {
      ...frame2026,
      electionDay: null,
    })
    expect(item).toMatchObject({ kind: 'task', due: null, links: [] })
  })

  it('of any text lies in the text, in order, and its words are there', () => {
    const words = notices.flatMap((each) => each.text.split(/(?<=[\s,;.:])/))
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(texts, (given) => {
        const { text, items, passage } = extractConclusion(given, frame2026)
        let last = passage.from
        for (const { place, addressees, text: said, number } of items) {
          expect(place.from).toBeGreaterThanOrEqual(last)
          expect(place.to).toBeGreaterThan(place.from)
          last = place.to
          expect(number).toBeGreaterThan(0)
          expect(said.toLowerCase()).toBe(text.slice(place.from, place.to).replace(/\s+/g, ' ').trim().toLowerCase())
          for (const each of addressees)
            expect(text.slice(each.place.from, each.place.to).replace(/\s+/g, ' ')).toBe(each.text)
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })

  it('of a very long text comes quickly', () => {
    const text = Array.from({ length: 2000 }, () => notices[1]?.text ?? '').join('\n')
    expect(extractConclusion(text.slice(0, 400_000), frame2026).items.length).toBeGreaterThan(1000)
  })
})
