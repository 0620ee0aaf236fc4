import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTable } from '@baucu/documents'
import { wordFile } from '@baucu/documents/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call } from '../testing/call.ts'
import { damaged } from '../testing/damaged.ts'
import { folder } from '../testing/folder.ts'

type Item = Record<string, unknown>
const item = (number: string, content: string, more: Item = {}): Item => ({
  number,
  content,
  lead: 'Ban Thường trực Ủy ban MTTQ xã',
  cooperating: 'Ủy ban nhân dân xã',
  ...more,
})

/** A commune plan as a file; `items` and `grounds` are what a test makes of it. */
const planFile = (items: readonly Item[], more: Item = {}): string =>
  JSON.stringify({
    schema: 'baucu-plan/1',
    head: {
      title: 'Kế hoạch tham gia công tác bầu cử',
      issuer: 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ MẪU SƠN',
      level: 'commune',
      number: '11/KH-MTTQ',
      place: 'Mẫu Sơn',
      date: '2025-12-05',
      grounds: ['Căn cứ Nghị quyết số 40/NQ-HĐBCQG ngày 29/9/2025'],
    },
    sections: [{ number: 'I', title: 'Nội dung', items }],
    ...more,
  })

const sound = [
  item('1', 'Hội nghị hiệp thương lần thứ nhất', { until: '2025-12-10' }),
  item('2', 'Hội nghị cử tri nơi cư trú', { from: '2026-02-04', until: '2026-02-08' }),
]

type Answer = {
  open: number
  muted: number
  electionDay: string
  findings: {
    rule: string
    severity: string
    article: string | null
    text: string
    suggestion: string
    muted: string | null
    place: { path: string; text: string; cell: string | null }
  }[]
}

describe('baucu lint-plan', () => {
  test('a sound plan has no finding', async () => {
    const { code, out, err } = await call(['lint-plan', '-'], { input: planFile(sound) })
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'Bầu cử ngày 15/03/2026: 0 chỗ cần sửa hoặc xem lại.\n',
      err: '',
    })
  })

  test('L43 a plan with six seeded faults: each is listed with its place and its rule', async () => {
    const faulty = planFile(
      [
        item('3.1', 'Hội nghị hiệp thương lần thứ hai, biên bản theo mẫu 04/HNCT', { until: '2026-02-03' }),
        item('3.2', 'Thành lập Tổ bầu cử', { until: '2026-02-10', lead: 'Ủy ban nhân dân xã' }),
        item('3.2', 'Chuẩn bị kinh phí ngày … tháng 02 năm 2026'),
        item('3.3', 'Giám sát đợt 2', {
          from: '2026-02-23',
          until: '2026-03-14',
          requirement: 'Giám sát hội nghị cử tri nơi cư trú',
        }),
        item('3.4', 'Trang trí khu vực bỏ phiếu', { lead: '' }),
      ],
      {
        head: {
          title: 'Kế hoạch tham gia công tác bầu cử',
          number: '11/KH-MTTQ',
          date: '2025-12-05',
          grounds: ['Căn cứ Kế hoạch số 62/KH-UBBC ngày 20/12/2025 của Ủy ban bầu cử tỉnh'],
        },
      },
    )
    const { code, out, err } = await call(['lint-plan', '-', '--json'], { input: faulty })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const { findings, open } = JSON.parse(out) as Answer
    expect(findings.map(({ rule, place }) => [rule, place.path, place.text])).toEqual([
      ['PL-01', 'sections[0].items[0].content', 'Mục I, việc 3.1, nội dung'],
      ['PL-03', 'head.grounds[0]', 'Đầu văn bản, căn cứ 1'],
      ['PL-04', 'sections[0].items[2].number', 'Mục I, việc 3.2, số thứ tự'],
      ['PL-05', 'sections[0].items[3].requirement', 'Mục I, việc 3.3, yêu cầu'],
      ['PL-08', 'sections[0].items[2].content', 'Mục I, việc 3.2, nội dung'],
      ['PL-10', 'sections[0].items[1].until', 'Mục I, việc 3.2, hạn'],
      ['PL-11', 'sections[0].items[4].lead', 'Mục I, việc 3.4, chủ trì'],
    ])
    expect(open).toBe(7)
    for (const { text, suggestion } of findings) expect([text, suggestion].join(' ')).toMatch(/\. .*\.$/)
    expect(findings.find((each) => each.rule === 'PL-10')).toMatchObject({ article: '25.1', severity: 'error' })
    const said = (await call(['lint-plan', '-'], { input: faulty })).out
    expect(said).toContain(
      'PL-10 lỗi · Mục I, việc 3.2, hạn\n   Hạn 10/02/2026 muộn hơn luật: "Lập Tổ bầu cử" chậm nhất 31/01/2026.',
    )
    expect(said).toContain('Căn cứ: Điều 25.1')
    expect((await call(['lint-plan', '-', '--lang', 'en'], { input: faulty })).out).toContain('Rests on: Article 25.1')
  })

  test('a finding muted with a reason stays listed and does not fail', async () => {
    const input = planFile([...sound, item('3', 'Thành lập Ban bầu cử', { until: '2026-01-10' })], {
      mutes: [{ rule: 'PL-10', place: 'sections[0].items[2]', reason: 'Chờ văn bản của tỉnh' }],
    })
    const { code, out } = await call(['lint-plan', '-', '--json'], { input })
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { open: 0, muted: 1, findings: [{ muted: 'Chờ văn bản của tỉnh' }] },
    ])
    expect((await call(['lint-plan', '-'], { input })).out).toContain('Đã tắt: Chờ văn bản của tỉnh')
  })

  test('the progress table of a workbook: header found below headings, cells named', async () => {
    const bytes = await writeTable(
      [
        ['ỦY BAN BẦU CỬ XÃ MẪU SƠN', null, null, null, 'Mẫu Sơn, ngày 05 tháng 12 năm 2025'],
        ['Số: 05/KH-UBBC'],
        ['PHỤ LỤC TIẾN ĐỘ CÔNG VIỆC'],
        ['TT', 'Công việc', 'Ngày luật', 'Hạn', 'Chủ trì', 'Phối hợp', 'Sản phẩm'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['1', 'Thành lập Tổ bầu cử', '31/01/2026', '10/02/2026', 'UBND xã', 'MTTQ xã', 'Quyết định'],
        ['2', 'Niêm yết danh sách cử tri', '01/02/2026', '01/02', 'UBND xã', 'Công an xã', 'Biên bản'],
        ['4', 'Hội nghị cử tri nơi cư trú', '', 'Từ 04/02 đến 08/02/2026', '', 'UBND xã', 'Biên bản'],
      ],
      'xlsx',
    )
    const file = join(folder(), 'tien-do.xlsx')
    writeFileSync(file, bytes)
    const { code, out } = await call(['lint-plan', file, '--json'])
    const { findings } = JSON.parse(out) as Answer
    expect(code).toBe(1)
    expect(findings.map(({ rule, place }) => [rule, place.cell, place.text])).toEqual([
      ['PL-04', 'A8', 'Phụ lục, TT 4, dòng 8, số thứ tự'],
      ['PL-10', 'D6', 'Phụ lục, TT 1, dòng 6, hạn'],
      ['PL-10', 'C7', 'Phụ lục, TT 2, dòng 7, ngày luật'],
      ['PL-11', 'E8', 'Phụ lục, TT 4, dòng 8, chủ trì'],
    ])
    expect((await call(['lint-plan', '-', '--json'], { input: bytes })).out).toBe(out)
  })

  test('L43 a plan as a Word file: head, items with their small headings, and the table of the annex', async () => {
    const bytes = wordFile([
      [
        ['ỦY BAN MTTQ VIỆT NAM XÃ MẪU SƠN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['Số: 11/KH-MTTQ', 'Mẫu Sơn, ngày 05 tháng 12 năm 2025'],
      ],
      'KẾ HOẠCH',
      'Tham gia công tác bầu cử',
      'Căn cứ Kế hoạch số 62/KH-UBBC ngày 20/12/2025 của Ủy ban bầu cử tỉnh;',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Bảo đảm dân chủ, đúng luật.',
      'II. NỘI DUNG',
      '1. Hội nghị hiệp thương lần thứ hai',
      '- Yêu cầu: biên bản theo mẫu số 04/HNCT',
      '- Thời gian hoàn thành: chậm nhất 03/02/2026',
      '- Chủ trì: Ban Thường trực Ủy ban MTTQ xã',
      '- Phối hợp: UBND xã',
      '3. Hội nghị cử tri nơi cư trú; ít nhất 50 cử tri dự',
      '- Thời gian: từ ngày 04/02 đến ngày 08/02/2026',
      '- Phối hợp: UBND xã',
      [
        ['TT', 'Công việc', 'Hạn', 'Chủ trì', 'Phối hợp'],
        ['1', 'Thành lập Tổ bầu cử', '10/02/2026', 'UBND xã', 'MTTQ xã'],
      ],
    ])
    const file = join(folder(), 'ke-hoach.docx')
    writeFileSync(file, bytes)
    const { code, out } = await call(['lint-plan', file, '--json'])
    expect(code).toBe(1)
    expect((JSON.parse(out) as Answer).findings.map(({ rule, place }) => [rule, place.text])).toEqual([
      ['PL-01', 'Mục II, việc 1, yêu cầu'],
      ['PL-03', 'Đầu văn bản, căn cứ 1'],
      ['PL-04', 'Mục II, việc 3, số thứ tự'],
      ['PL-10', 'Phụ lục, TT 1, hạn'],
      ['PL-11', 'Mục II, việc 3, chủ trì'],
      ['PL-12', 'Mục II, việc 3, nội dung'],
    ])
    expect((await call(['lint-plan', '-', '--json'], { input: bytes })).out).toBe(out)
  })

  test('the election is that of the option, of the file, or of the day of the plan', async () => {
    const dayOf = async (argv: readonly string[], more: Item) =>
      (JSON.parse((await call(['lint-plan', '-', '--json', ...argv], { input: planFile(sound, more) })).out) as Answer)
        .electionDay
    expect(await dayOf([], {})).toBe('2026-03-15')
    expect(await dayOf([], { electionDay: '2031-03-16' })).toBe('2031-03-16')
    expect(await dayOf(['--election-day', '2026-03-22'], { electionDay: '2031-03-16' })).toBe('2026-03-22')
    expect(await dayOf([], { head: { number: '1/KH', date: '2021-02-01' } })).toBe('2021-05-23')
  })

  test.each([
    ['{}', /schema: thiếu \(và \d+ chỗ khác\)/],
    [planFile([{ content: 'x', lead: 5 }]), /sections\[0\]\.items\[0\]\.lead: cần một đoạn chữ/],
    [planFile([{ content: 'x', until: '2026-02-31' }]), /until: "2026-02-31": cần ngày có thật/],
    [planFile(sound, { extra: 1 }), /extra: không có trường này/],
    ['not json', /dòng 1 cột 1/],
    ['', /rỗng/],
  ])('unreadable: %s', async (input, sentence) => {
    const { code, out, err } = await call(['lint-plan', '-'], { input })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('a workbook without the columns, a Word file that is none, a file that is not there', async () => {
    const input = await writeTable(
      [
        ['Họ tên', 'Tuổi'],
        ['A', '1'],
      ],
      'xlsx',
    )
    expect(await call(['lint-plan', '-'], { input })).toMatchObject({
      code: 2,
      err: expect.stringContaining('thiếu cột "Công việc"'),
    })
    const word = join(folder(), 'ke-hoach.docx')
    writeFileSync(word, 'x')
    expect(await call(['lint-plan', word])).toMatchObject({
      code: 2,
      err: expect.stringContaining('không phải tệp Word'),
    })
    expect(await call(['lint-plan', '/no/such/file'])).toMatchObject({ code: 2, out: '' })
  })

  test('a damaged file is a finding or a refusal, never an accident', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(planFile(sound)), async (input) => {
        const { code, err } = await call(['lint-plan', '-'], { input })
        expect([0, 1, 2]).toContain(code)
        expect(err).not.toMatch(/Lỗi bên trong|TypeError/)
      }),
      { numRuns: 100 },
    )
  })
})
