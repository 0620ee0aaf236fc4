import { describe, expect, test } from 'vitest'
import { type ElectionSummary, electionSummary, refuseElectionSummary } from './index.ts'
import { expectOfficialWords, hasOfficialWords, officialWords } from './testing/official-words.ts'
import { hasPdfTools, pdfText } from './testing/pdf-text.ts'
import { blankSummary, constituency, summary } from './testing/summary.ts'
import { docxWords, expectInOrder } from './testing/words.ts'

const words = async (data: ElectionSummary) => docxWords(await electionSummary(data, 'docx'))
const council = { body: 'province', whole: 'tỉnh Minh Sơn', term: 'XVII' } as const

describe('the minutes of a committee on a whole election', () => {
  test.skipIf(!hasOfficialWords)(
    'H13: every word of forms 20 and 25 stands in its order on the blank paper (skipped without ../shared)',
    async () => {
      // Names of places are filled in; the remark of form 20 on an additional election says "lại" (see the register).
      const left =
        /TỈNH ?\/ ?THÀNH PHỐ|tỉnh ?\/ ?thành phố|Ghi tên các xã, phường, đặc khu thuộc đơn vị bầu cử( đại biểu HĐND)?|\(ngày tổ chức bầu cử lại\)/gu
      expectOfficialWords(
        officialWords('Mẫu số 20/HĐBC-QH', '(1) Ghi rõ', left),
        (await words(blankSummary({ term: 'XVI' }))).body,
        16,
      )
      const asked = officialWords('Mẫu số 25/HĐBC-HĐND', '(1) Ghi tên', left)
      expectOfficialWords(asked, (await words(blankSummary({ body: 'province' }))).body, 45)
    },
  )

  test('H13: form 20 filled: constituencies, turnout with totals, votes in ballot order, the elected, the second poll', async () => {
    const { body, head } = await words(summary())
    expect(head).toContain('Mẫu số 20/HĐBC-QH')
    expectInOrder(body, [
      'Ở TỈNH MINH SƠN',
      'Vào hồi 08 giờ 00 phút, ngày 21 tháng 3 năm 2026',
      '1. Bà Hoàng Thị Ví Dụ,\tChủ tịch',
      'thì tỉnh Minh Sơn được bầu 06 đại biểu Quốc hội.',
      'có 10 người ứng cử',
      '1. Các đơn vị bầu cử',
      'Đơn vị bầu cử số 2\nPhường Mẫu 2',
      '2. Số lượng đơn vị bầu cử',
      'Đơn vị bầu cử số 1\n12.001\n11.500\n95,83 %\n11.400\n99,14 %\n99\n0,86 %',
      'Tổng cộng:\n24.003\n23.000\n95,82 %\n22.800\n99,14 %\n198\n0,86 %',
      'phải tổ chức bầu cử lại gồm: Không có.',
      '4. Số phiếu bầu',
      'Đơn vị bầu cử số 1\n1. Nông Thị Thí Dụ 1\n9.000\n78,95 %',
      '5. Danh sách những người trúng cử đại biểu Quốc hội',
      '1. Nông Thị Thí Dụ 2\n9.500\n83,33 %',
      '2. Trần Văn Giả Định 2',
      'phải tổ chức bầu cử thêm, gồm: Đơn vị bầu cử số 2.',
      '29/03/2026',
      'sau khi bầu cử thêm như sau:',
      '1. Nông Thị Thí Dụ 2\n7.000\n61,40 %',
      '7. Những khiếu nại, tố cáo do Tổ bầu cử',
      '8. Những việc quan trọng',
      '9. Những khiếu nại, tố cáo do Ủy ban bầu cử đã giải quyết: Không có.',
      '10. Những khiếu nại',
      'lập thành 04 bản',
      '1. Hai biên bản của các Ban bầu cử.',
      'CÁC PHÓ CHỦ TỊCH',
    ])
    expect(body).not.toContain('Kết quả cử tri tham gia bỏ phiếu bầu cử lại như sau')
  })

  test('H13: form 25 names the council and sends six copies to those of its level; 2021 is forms 22 and 27', async () => {
    const { body, head } = await words(summary({ ...council, additional: [] }))
    expect(head).toContain('Mẫu số 25/HĐBC-HĐND')
    expectInOrder(body, [
      'ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN TỈNH MINH SƠN',
      'KHÓA XVII, NHIỆM KỲ 2026-2031',
      'Theo quy định của Luật Tổ chức chính quyền địa phương thì tỉnh Minh Sơn được bầu 06',
      'Họ và tên người ứng cử đại biểu HĐND',
      'phải tổ chức bầu cử thêm gồm: Không có.',
      'lập thành 06 bản và được gửi đến Hội đồng nhân dân',
      'Ủy ban Thường vụ Quốc hội, Chính phủ',
    ])
    const commune = await words(summary({ ...council, body: 'commune', whole: 'xã Suối Mẫu', additional: [] }))
    expect(commune.body).toContain('cùng cấp và tỉnh, thành phố.')
    for (const [change, number] of [
      [{}, 22],
      [council, 27],
    ] as const) {
      const old = await words(summary({ ...change, edition: '2015', electionDay: '2021-05-23' }))
      expect(old.head).toContain(`Mẫu số ${number}/`)
      expect(old.foot).toContain(`chưa đối chiếu được mẫu ${number} gốc`)
    }
  })

  test('H13: where a constituency voted again, its votes and its elected are those of the re-election', async () => {
    const again = { ...constituency(1, [6_100, 6_000, 5_900, 5, 4]), on: '2026-03-29' }
    const { body } = await words(summary({ reElections: [again], additional: [] }))
    expectInOrder(body, [
      'bầu cử lại gồm: Đơn vị bầu cử số 1.',
      '29/03/2026',
      '4. Số phiếu bầu',
      '6.100',
      '5. Danh sách',
    ])
    expect(body).not.toContain('9.000')
  })

  test('H13: somebody elected who did not stand is refused', async () => {
    const [first] = summary().constituencies ?? []
    const wrong = summary({ constituencies: first ? [{ ...first, candidates: [] }] : [] })
    expect(refuseElectionSummary(wrong)).toMatchObject({ code: 'unknown-candidate', path: 'constituencies[0].outcome' })
    await expect(electionSummary(wrong, 'docx')).rejects.toThrow(RangeError)
  })

  test.skipIf(!hasPdfTools)(
    'H13: the PDF says the same, the same again, and names are data (needs pdftotext)',
    async () => {
      const one = constituency(1, [9_000, 8_000, 7_000])
      const hostile = { ...one, candidates: one.candidates.map((each) => ({ ...each, name: '#panic() $x$ <b>' })) }
      const data = summary({ constituencies: [hostile], additional: null, rehearsal: true })
      const file = await electionSummary(data, 'pdf')
      expect(Buffer.from(await electionSummary(data, 'pdf')).equals(file)).toBe(true)
      expectInOrder(pdfText(file), [
        'DIỄN TẬP',
        'Mẫu số 20/HĐBC-QH',
        '12.001',
        '1. #panic() $x$ <b>',
        '9.000',
        '78,95 %',
      ])
    },
  )
})
