import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ResultMinutes, refuseResultMinutes, resultMinutes } from './index.ts'
import { minutes, withVotes } from './testing/minutes.ts'
import { hasPdfTools, pdfText as textOf } from './testing/pdf-text.ts'
import { wordsIn } from './testing/words.ts'

/** The words of the printed form. */
const pdfText = async (data: ResultMinutes): Promise<string> => textOf(await resultMinutes(data, 'pdf'))

/** Paragraphs of the Word document, and of its headers and footers. */
async function docxText(data: ResultMinutes): Promise<{ body: string; head: string[]; foot: string }> {
  const file = await resultMinutes(data, 'docx')
  const words = (part: string) => wordsIn(file, part)
  return {
    body: words('word/document.xml'),
    head: [words('word/header1.xml'), words('word/header2.xml')],
    foot: words('word/footer1.xml'),
  }
}

const body = async (data: ResultMinutes) => (await docxText(data)).body

/** Each of `pieces` stands in `text`, after the one before it. */
function expectInOrder(text: string, pieces: readonly string[]): void {
  let at = 0
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    expect(found, `"${piece}" after "${text.slice(Math.max(0, at - 60), at)}"`).toBeGreaterThanOrEqual(0)
    at = found + piece.length
  }
}

const official = new URL('../../../../shared/reference/legal/resolution-40-2025-forms.txt', import.meta.url)
const formsText = [
  official,
  new URL('../../../../../shared/reference/legal/resolution-40-2025-forms.txt', import.meta.url),
].find((url) => existsSync(url))

describe('result minutes of a constituency', () => {
  test.skipIf(!formsText)('every word of form 19/HĐBC-QH stands in its order (skipped without ../shared)', async () => {
    const whole = readFileSync(formsText ?? official, 'utf8')
    const form = whole.slice(
      whole.indexOf('Mẫu số 19/HĐBC-QH'),
      whole.indexOf(
        '(1) Ghi tên các đơn vị hành chính cấp xã\ntrong phạm vi đơn vị bầu cử đại biểu Quốc hội.\n(2) Ghi rõ số lượng',
      ),
    )
    const words = (text: string): readonly string[] =>
      text
        .normalize('NFC')
        .replace(/tỉnh\/thành phố|tỉnh, thành phố/g, 'tỉnh')
        .match(/\p{L}+/gu) ?? []
    const asked = words(form.replace('Mẫu số 19/HĐBC-QH', ''))
    expect(asked.length).toBeGreaterThan(600)
    const { body: printed, head } = await docxText(minutes())
    expect(head.join('')).toContain('Mẫu số 19/HĐBC-QH')
    const given = words(printed)
    let at = 0
    for (const [index, word] of asked.entries()) {
      const found = given.indexOf(word, at)
      expect(found, `"${asked.slice(Math.max(0, index - 6), index + 1).join(' ')}"`).toBeGreaterThanOrEqual(0)
      // What is filled in (names, the area) may stand between two words of the form, never more than a few words.
      expect(found - at, `words before "${asked.slice(index, index + 5).join(' ')}"`).toBeLessThan(12)
      at = found + 1
    }
    expect(given.length - at).toBe(0)
  })

  test('figures, winners and seats are printed as the minutes have them', async () => {
    expectInOrder(await body(minutes()), [
      'Gồm phường Mẫu và các xã: Nậm Thử',
      '- Tổng số cử tri của đơn vị bầu cử:\t62.000 người',
      '- Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri của đơn vị bầu cử:\t98,39 %',
      '- Số phiếu hợp lệ: 60.000 phiếu. Tỷ lệ so với tổng số phiếu thu vào:\t98,36 %',
      '- Số phiếu không hợp lệ: 998 phiếu.',
      'Số phiếu bầu cho Ông (Bà)\nNông Thị Thí Dụ',
      'Tổng cộng:\n53\n55.253\n51.575\n45.240\n23.406\n13.975\n',
      '92,09 %\n85,96 %\n75,40 %\n39,01 %\n23,29 %\n',
      'a) Số cử tri đã tham gia bỏ phiếu đạt 98,39 %',
      '1. Ông/Bà Nông Thị Thí Dụ số phiếu: 55.253 đạt: 92,09 % so với tổng số phiếu hợp lệ.',
      '2. Ông/Bà Trần Văn Giả Định',
      '3. Ông/Bà Vàng Thị Minh Hoạ',
      'là 03 đại biểu, nay đã bầu được 03 đại biểu, còn thiếu 0 đại biểu.',
      'TM. BAN BẦU CỬ',
      'CÁC PHÓ TRƯỞNG BAN',
      'Ghi chú: Nhất thiết không được tẩy xóa trên biên bản.',
    ])
  })

  test('winners stand by their votes, whatever the order of the ballot', async () => {
    expectInOrder(await body(withVotes([31000, 35000, 33000, 100, 5])), [
      '1. Ông/Bà Trần Văn Giả Định',
      '2. Ông/Bà Vàng Thị Minh Hoạ',
      '3. Ông/Bà Nông Thị Thí Dụ',
    ])
  })

  const invalidPoll = 'Vì số cử tri đi bỏ phiếu chưa đạt quá nửa tổng số cử tri'
  const shortage = 'Vì số người trúng cử đại biểu Quốc hội chưa đủ số lượng'

  test('the sentences of notes (5) and (7) stand only where the law asks for them', async () => {
    const full = await body(minutes())
    expect([full.includes(invalidPoll), full.includes(shortage)]).toEqual([false, false])
    const short = await body(withVotes([50000, 40000, 30000, 100, 5]))
    expect([short.includes(invalidPoll), short.includes(shortage)]).toEqual([false, true])
    expect(short).toContain('nay đã bầu được 02 đại biểu, còn thiếu 01 đại biểu.')
    expect(short).toContain(
      'Ủy ban bầu cử tỉnh Minh Sơn báo cáo Hội đồng bầu cử quốc gia để xem xét, quyết định việc bầu cử thêm',
    )
    const low = await body(minutes({ voted: 31000 }))
    expect([low.includes(invalidPoll), low.includes(shortage)]).toEqual([true, false])
    expectInOrder(low, [
      'a) Số cử tri',
      'bầu cử lại tại đơn vị bầu cử.',
      'b) Các Ông/Bà',
      'Không có.',
      'nay đã bầu được 0 đại biểu, còn thiếu 03 đại biểu.',
    ])
  })

  test('a tie that the law does not settle leaves the last line to a person', async () => {
    const text = await docxText(withVotes([50000, 40000, 35000, 35000, 5]))
    expect(text.body).toMatch(/3\. Ông\/Bà \.{20,} số phiếu: \.+ đạt: \.+ %/)
    expect(text.body).toMatch(/nay đã bầu được \.+ đại biểu, còn thiếu \.+ đại biểu/)
    expect(text.foot).toContain('Bằng phiếu ở chỗ cuối')
    expect(text.body).not.toContain(shortage)
  })

  test('figures that were not published are dots, the table has its total only, a range is told in the footer', async () => {
    const data = withVotes([236480, 227669, 224717, 29012, 28223], {
      edition: '2015',
      term: 'XV',
      electionDay: '2021-05-23',
      area: 'Gồm thành phố Mẫu',
      registered: null,
      voted: null,
      issued: null,
      collected: null,
      invalid: null,
      valid: { from: 249651, to: 249671 },
      places: null,
    })
    const { body: text, head, foot } = await docxText(data)
    expect(head.join('')).toContain('Mẫu số 21/HĐBC-QH')
    expect(text).toContain('Gồm thành phố Mẫu')
    expect(text).not.toContain('Gồm Gồm')
    const figures = text.slice(text.indexOf('- Tổng số cử tri'), text.indexOf('SỐ PHIẾU BẦU CHO'))
    expect(figures).not.toMatch(/\d/)
    expect(text).not.toContain('249.651')
    expect(text).toMatch(/đạt \.+ % so với tổng số cử tri/)
    expect(text).toContain('94,72 %')
    const table = text.slice(text.indexOf('Ghi chú\n'), text.indexOf('Căn cứ vào'))
    expect(table.match(/Tổng cộng/g)).toHaveLength(1)
    expect(foot).toContain('Số phiếu hợp lệ suy từ tỷ lệ đã công bố: 249.651 đến 249.671.')
    expect(foot).toContain('Chưa đủ số liệu để kết luận cuộc bầu cử có giá trị.')
    expect(foot).toContain('Bố cục mẫu 21 chưa đối chiếu bản gốc.')
    expect(foot).toContain('Bản ký, đóng dấu là bản chính thức.')
  })

  test('a rehearsal says so at the head of every page, and nothing else does', async () => {
    const { head } = await docxText(minutes({ rehearsal: true }))
    expect(head.every((each) => each.includes('DIỄN TẬP'))).toBe(true)
    expect((await docxText(minutes())).head.join('')).not.toContain('DIỄN TẬP')
  })

  test('what was written before printing replaces the dots', async () => {
    const text = await body(
      minutes({
        written: {
          meeting: { day: '2026-03-18', time: '08:30' },
          place: 'trụ sở Ủy ban nhân dân phường Mẫu',
          members: [
            { name: 'Hoàng Thị Ví Dụ', gender: 'F', role: 'Trưởng ban' },
            { name: 'Và 07 Ủy viên khác có tên trong danh sách kèm theo.', gender: null, role: null },
          ],
          seatsResolution: { number: '00/NQ-HĐBCQG', day: '2025-12-15' },
          listResolution: { number: '00/NQ-HĐBCQG', day: '2026-02-14' },
          incidents: 'Không có.',
          settledByTeams: 'Không có.',
          settledByBoard: 'Không có.',
          forwarded: 'Không có.',
          attachments: ['Danh sách thành viên Ban bầu cử.'],
        },
      }),
    )
    expectInOrder(text, [
      'Vào hồi 08 giờ 30 phút, ngày 18 tháng 3 năm 2026,',
      '1. Bà Hoàng Thị Ví Dụ,\tTrưởng ban',
      '2. Và 07 Ủy viên khác',
      'Theo Nghị quyết số: 00/NQ-HĐBCQG ngày 15 tháng 12 năm 2025',
      'Theo Nghị quyết số 00/NQ-HĐBCQG ngày 14 tháng 02 năm 2026',
      'd) Tóm tắt những việc xảy ra: Không có.',
      '1. Danh sách thành viên Ban bầu cử.',
    ])
    expect(text).not.toContain('....')
  })
})

describe('the printed file', () => {
  test('PDF/A-2b, byte for byte the same for the same data in this and in another process, another for other data', async () => {
    const [first, second, other] = await Promise.all([
      resultMinutes(minutes(), 'pdf'),
      resultMinutes(minutes(), 'pdf'),
      resultMinutes(minutes({ unitNumber: 3 }), 'pdf'),
    ])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false)
    const script = `import { createHash } from 'node:crypto'
      import { resultMinutes } from '${new URL('./index.ts', import.meta.url).href}'
      import { minutes } from '${new URL('./testing/minutes.ts', import.meta.url).href}'
      console.log(createHash('sha256').update(await resultMinutes(minutes(), 'pdf')).digest('hex'))`
    const elsewhere = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
    expect(elsewhere.stdout.trim(), elsewhere.stderr).toBe(createHash('sha256').update(first).digest('hex'))
    const text = Buffer.from(first).toString('latin1')
    expect(text).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</)
    expect(text).toContain('2026-03-18T01:30:00')
  })

  test.skipIf(!hasPdfTools)(
    'copied text is right Vietnamese, and says what the Word document says (needs pdftotext)',
    async () => {
      const text = await pdfText(minutes({ rehearsal: true }))
      expectInOrder(text, [
        'DIỄN TẬP',
        'Mẫu số 19/HĐBC-QH',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'XÁC ĐỊNH KẾT QUẢ BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XVI',
        'Tổng số cử tri của đơn vị bầu cử:',
        '62.000 người',
        'Tổng cộng:',
        'Bản ký, đóng dấu là bản chính thức.',
        'Trang 1/2',
        'DIỄN TẬP',
        'Ông/Bà Nông Thị Thí Dụ số phiếu: 55.253 đạt: 92,09 % so với tổng số phiếu hợp lệ.',
        'Nhất thiết không được tẩy xóa trên biên bản.',
        'Trang 2/2',
      ])
      const plain = (words: string) => words.replace(/[\s\u00a0\u200b.]+/g, '')
      const word = await body(minutes({ rehearsal: true }))
      for (const line of word.split('\n').flatMap((each) => each.split('\t'))) {
        if (/\p{L}{2}/u.test(line)) expect(plain(text)).toContain(plain(line))
      }
    },
  )

  const hostile = [
    '#import "x": *; #panic()',
    '$x^2$ \\ `y` @z <b>&amp;',
    '*đậm* _ng_ // #{1+1}',
    '{{7*7}}$' + '{7*7} ]] //',
    `Trần ${'Ế'.repeat(200)}`,
  ]
  const named = (names: readonly string[]) =>
    minutes({
      candidates: minutes().candidates.map((each, index) => ({ ...each, name: names[index] ?? '' })),
      area: names.join(' '),
      places: minutes().places?.map((place, index) => ({ ...place, name: names[index] ?? '' })) ?? null,
    })

  test.skipIf(!hasPdfTools)('names are never read as markup (needs pdftotext)', async () => {
    const text = await pdfText(named(hostile))
    const solid = text.replace(/[\s\u200b]/g, '')
    for (const name of hostile) expect(solid).toContain(name.replace(/\s/g, ''))
    expect(text).toContain('1. Ông/Bà #import "x": *; #panic() số phiếu: 55.253')
    expect(text.match(/Ế/g)?.length).toBeGreaterThanOrEqual(400)
  })

  test('names from other scripts, reading-direction marks and control characters still print', async () => {
    const odd = named(['محمد نام', 'Nguyễn \u202eA năV', 'A\u0000B\u0007', '\ud800', '名字 😀'])
    expect((await resultMinutes(odd, 'pdf')).length).toBeGreaterThan(10_000)
    const text = await body(odd)
    expect(text).toContain('Nguyễn \ufffdA năV')
    expect(text).toContain('A\ufffdB\ufffd')
    expect(text.isWellFormed()).toBe(true)
  })

  test.skipIf(!hasPdfTools)(
    'seventy places and eight candidates: nothing is lost and the head of the table repeats (needs pdftotext)',
    async () => {
      const candidates = Array.from({ length: 8 }, (_, index) => ({
        id: `c${index}`,
        name: `Nguyễn Trương Phương Nghiêng Thử ${index + 1}`,
        votes: 70 * (1000 + index),
      }))
      const places = Array.from({ length: 70 }, (_, row) => ({
        name: row % 7 === 0 ? `Đặc khu Quần đảo Nghiên Thử Trường số ${row + 1}` : `Xã Thử Nghiệm ${row + 1}`,
        areas: 20,
        votes: candidates.map((each) => each.votes / 70),
      }))
      const text = await pdfText(minutes({ candidates, places }))
      expect(text.match(/Số khu vực bỏ phiếu/g)?.length).toBeGreaterThanOrEqual(2)
      for (const place of places) expect(text).toContain(place.name)
      expect(text.match(/1\.007(?!\d)/g)).toHaveLength(70)
      expect(text).toContain('70.490')
    },
  )

  test('data that contradict themselves are refused and not printed', async () => {
    const first = minutes()
    const cases: [Partial<ResultMinutes>, string][] = [
      [{ places: [{ name: 'x', areas: 1, votes: [1, 2, 3, 4, 5] }] }, 'ID-13'],
      [{ places: [{ name: 'x', areas: 1, votes: [1] }] }, 'row-length'],
      [{ outcome: { ...first.outcome, elected: ['nobody'] } }, 'unknown-candidate'],
      [{ stamp: 'yesterday' }, 'not-an-instant'],
      [{ source: 'x'.repeat(161) }, 'too-long'],
    ]
    for (const [change, code] of cases) {
      expect(refuseResultMinutes({ ...first, ...change })?.code).toBe(code)
      await expect(resultMinutes({ ...first, ...change }, 'pdf')).rejects.toThrow(RangeError)
    }
    expect(refuseResultMinutes(first)).toBeUndefined()
  })
})
