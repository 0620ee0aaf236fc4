import { existsSync } from 'node:fs'
import path from 'node:path'
import { wordFile } from '@baucu/documents/testing'
import { describe, expect, test } from 'vitest'
import { call } from '../testing/call.ts'

const notice = `Sáng ngày 20/01/2026, Ủy ban bầu cử xã họp. Chủ tịch kết luận như sau:
1. Giao Công an xã rà soát danh sách cử tri, hoàn thành trước ngày 10/02.
2. Đồng ý bố trí 03 hòm phiếu phụ.
3. Các thôn báo cáo hằng tuần.`

type Item = {
  kind: string
  text: string
  addressees: { text: string }[]
  due: { until: string } | null
  because: { code: string }[]
}

describe('N36 baucu extract', () => {
  test('proposes items with whom, until when, the law and why', async () => {
    const { code, out, err } = await call(['extract', '-', '--election-day', '2026-03-15', '--json'], { input: notice })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { items, saidOn, edition } = JSON.parse(out) as { items: Item[]; saidOn: string; edition: string }
    expect({ saidOn, edition }).toEqual({ saidOn: '2026-01-20', edition: '2025' })
    expect(items.map((each) => [each.kind, each.addressees.map((one) => one.text), each.due?.until])).toEqual([
      ['task', ['Công an xã'], '2026-02-09'],
      ['decision', [], undefined],
      ['task', ['Các thôn'], undefined],
    ])
    // Later than voter lists are posted (D-40).
    expect(items[0]?.because.map((each) => each.code)).toContain('after-legal-date')
  })

  test('as a page says the same in words', async () => {
    const { out } = await call(['extract', '-', '--election-day', '2026-03-15'], { input: notice })
    expect(out).toContain('1. [Nhiệm vụ] Rà soát danh sách cử tri')
    expect(out).toContain('Giao: Công an xã')
    expect(out).toContain('Hạn: 09/02/2026')
  })

  test('of a Word file are those of its text', async () => {
    const input = wordFile(notice.split('\n'))
    const argv = ['extract', '-', '--election-day', '2026-03-15', '--json']
    expect((await call(argv, { input })).out).toBe((await call(argv, { input: notice })).out)
  })

  const articles = path.resolve(import.meta.dirname, '../../../../../shared/data/articles')
  test.skipIf(!existsSync(articles))(
    'reads the two published reports and takes the day of the meeting from them',
    async () => {
      const of = async (file: string) => {
        const argv = [
          'extract',
          path.join(articles, file),
          '--edition',
          '2015',
          '--election-day',
          '2021-05-23',
          '--json',
        ]
        return JSON.parse((await call(argv)).out) as { saidOn: string; items: Item[] }
      }
      const ninhBinh = await of('000_3a8b75e6cb7dfacc.txt')
      const laoCai = await of('004_231fcbf6afebe9be.txt')
      expect([ninhBinh.saidOn, laoCai.saidOn]).toEqual(['2021-05-13', '2021-03-16'])
      expect([ninhBinh, laoCai].map(({ items }) => items.filter((each) => each.kind === 'task').length)).toEqual([
        11, 11,
      ])
    },
  )

  test('an empty text has no items, a file that is no text is refused', async () => {
    expect(await call(['extract', '-'], { input: ' \n.' })).toMatchObject({ code: 0, out: 'Không tìm thấy mục nào.\n' })
    expect(await call(['extract', '/no/such/file'])).toMatchObject({ code: 2, out: '' })
  })
})
