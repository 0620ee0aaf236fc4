import { describe, expect, test } from 'vitest'
import { type ElectedList, electedList, refuseElectedList } from './index.ts'
import { expectOfficialWords, hasOfficialWords, officialWords } from './testing/official-words.ts'
import { hasPdfTools, pdfText } from './testing/pdf-text.ts'
import { docxWords, expectInOrder } from './testing/words.ts'

const words = async (data: ElectedList) => docxWords(await electedList(data, 'docx'))
const person = (name: string, constituency = 1) =>
  ({ name, constituency, gender: 'F', birthDate: '1975-05-06', remark: '' }) as const
const table = {
  ...{ constituency: 1, electionDay: '2026-03-15', people: [person('Lò Thị An'), person('Trần Văn Bình')] },
  ...{ left: [], incomplete: false },
}
const list = (changes: Partial<ElectedList> = {}): ElectedList => ({
  ...{ edition: '2025', rehearsal: false, electionDay: '2026-03-15', body: 'NA', unit: 'Tỉnh Mẫu', whole: 'tỉnh Mẫu' },
  ...{ term: 'XVI', seats: 3, tables: [table], source: 'Lập từ biên bản.', stamp: '2026-03-21T08:30:00+07:00' },
  ...changes,
})
const council = { body: 'province', term: 'XVII', tables: [{ ...table, constituency: null }] } as const

describe('the lists of the elected', () => {
  test.skipIf(!hasOfficialWords)(
    'H13: every word of forms 21 and 26 stands in its order on the paper (skipped without ../shared)',
    async () => {
      const left = /\(\*\)|Tỉnh\/Thành phố/gu
      // The form puts the five parts of the level of education behind the whole row of heads.
      const inRow = (asked: readonly string[]) => {
        const text = asked.join(' ')
        const parts = 'Giáo dục phổ thông Chuyên môn nghiệp vụ Học hàm học vị Lý luận chính trị Ngoại ngữ'
        expect(text).toContain(parts)
        return text.replace(` ${parts}`, '').replace('Trình độ ', '').split(' ')
      }
      expectOfficialWords(
        inRow(officialWords('Mẫu số 21/HĐBC-QH', '(*) Ghi đầy đủ', left)),
        (await words(list())).body,
        36,
      )
      expectOfficialWords(
        inRow(officialWords('Mẫu số 26/HĐBC-HĐND', 'Ghi chú:\n(1)', left)),
        (await words(list(council))).body,
        36,
      )
    },
  )

  test('H13: form 21 has a page for each poll of a constituency, what the official list holds, and empty cells', async () => {
    const second = {
      ...table,
      constituency: 2,
      electionDay: '2026-03-22',
      people: [],
      incomplete: true,
      left: ['Còn thiếu.'],
    }
    const { body, head, foot } = await words(list({ tables: [table, second] }))
    expect(head).toContain('Mẫu số 21/HĐBC-QH')
    expectInOrder(body, [
      ...['Tỉnh Mẫu', 'Đơn vị bầu cử số 1', 'BÁO CÁO VỀ DANH SÁCH', 'KHÓA XVI', '(Bầu cử ngày 15 tháng 3 năm 2026)'],
      ...['1\nLò Thị An\n06/05/1975\nNữ\n\n\n', '2\nTrần Văn Bình', 'TRƯỞNG BAN BẦU CỬ'],
      ...['Mẫu số 21/HĐBC-QH', 'Đơn vị bầu cử số 2', '(Bầu cử ngày 22 tháng 3 năm 2026)', 'Không có'],
      ...['Danh sách này chưa đầy đủ:', '- Còn thiếu.', 'TRƯỞNG BAN BẦU CỬ'],
    ])
    expect(foot).not.toContain('chưa đối chiếu')
  })

  test('H13: form 26 names the constituency of everybody and both sums; of 2021 it says that the form was not seen', async () => {
    const { body, head } = await words(list(council))
    expect(head).toContain('Mẫu số 26/HĐBC-HĐND')
    expectInOrder(body, [
      ...['HỘI ĐỒNG NHÂN DÂN TỈNH MẪU', 'NHIỆM KỲ 2026-2031', '1\nLò Thị An\n1\n06/05/1975\nNữ'],
      ...['Số đại biểu được bầu của HĐND tỉnh Mẫu: 03 đại biểu', 'trong danh sách này là: 02 người', 'CHỦ TỊCH'],
    ])
    for (const [changes, form] of [
      [{}, 21],
      [council, 26],
    ] as const) {
      const old = await words(list({ ...changes, edition: '2015', electionDay: '2021-05-23' }))
      expect(old.head).toMatch(/Mẫu số \.+\/HĐBC/)
      expect(old.foot).toContain(`theo mẫu ${form} năm 2025; số mẫu và bản gốc năm 2021 chưa đối chiếu được`)
    }
  })

  test.skipIf(!hasPdfTools)('H13: the PDF says the same and is the same for the same data', async () => {
    const [one, two] = [await electedList(list(council), 'pdf'), await electedList(list(council), 'pdf')]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    for (const said of ['Lò Thị An', '06/05/1975', '02 người']) expect(pdfText(one)).toContain(said)
  })

  test('a list that belongs to no form is refused', () => {
    expect(refuseElectedList(list())).toBeUndefined()
    expect(refuseElectedList(list({ tables: [] }))).toMatchObject({ path: 'tables' })
    expect(refuseElectedList(list({ ...council, tables: [table] }))).toMatchObject({ path: 'tables' })
    expect(refuseElectedList(list({ stamp: '' }))).toMatchObject({ path: 'stamp' })
  })
})
