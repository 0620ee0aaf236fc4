import { describe, expect, test } from 'vitest'
import { refuseStatisticsTables, type StatisticsTables, statisticsTables } from './index.ts'
import { expectOfficialWords, hasOfficialWords, officialWords } from './testing/official-words.ts'
import { hasPdfTools, pdfText } from './testing/pdf-text.ts'
import { statistics, statisticsPoll } from './testing/statistics.ts'
import { docxWords, expectInOrder } from './testing/words.ts'

const words = async (data: StatisticsTables) => docxWords(await statisticsTables(data, 'docx'))
const nothing = { polls: {}, assembly: null, councils: {}, signed: null } as const

describe('the statistics of an election', () => {
  test.skipIf(!hasOfficialWords)(
    'H13: every word of forms 28 and 30 stands in its order on the blank paper (skipped without ../shared)',
    async () => {
      // The place and date stand under the title, and the title of form 30 is broken by them in the print.
      const left =
        /TỈNH\/THÀNH PHỐ|\| [. ]*, ngày[. ]+tháng[. ]+năm 2026|TM\. ỦY BAN|BIỂU THỐNG KÊ CHÍNH THỨC KẾT|QUẢ CUỘC BẦU CỬ(?= ĐẠI BIỂU QUỐC HỘI KHÓA)/gu
      for (const [kind, number, until] of [
        ['preliminary', 28, 'TM. ỦY BAN BẦU CỬ'],
        ['official', 30, 'TM. ỦY BAN BẦU CỬ'],
      ] as const) {
        const asked = officialWords(`Mẫu số ${number}/HĐBC`, until, left)
        expectOfficialWords(asked, (await words(statistics({ ...nothing, kind }))).body, 26)
      }
    },
  )

  test('H13: form 30 filled: percentages, totals of what can be added, shares of the elected', async () => {
    const { body, head, foot } = await words(statistics())
    expect(head).toContain('Mẫu số 30/HĐBC')
    const lines = body.replaceAll('\n', '|')
    expectInOrder(lines, [
      'BIỂU THỐNG KÊ CHÍNH THỨC KẾT QUẢ CUỘC BẦU CỬ',
      'ĐẠI BIỂU QUỐC HỘI KHÓA XVI,',
      'Minh Sơn, ngày 30 tháng 3 năm 2026',
      'Số đơn vị bầu thiếu đại biểu (*)',
      'I|ĐẠI BIỂU QUỐC HỘI|1.204.000|1.180.000|98,01|30|2|0|0|0|1|1|1.250|3|0|0|40|1.180.000|1.179.400|99,95|1.170.000|99,20|',
      '1|Cấp tỉnh|1.204.000|',
      '2|Cấp xã|1.204.000|',
      '|Tổng cộng||||90|6|0|0|0|3|3||||||3.540.000|3.538.200|99,95|3.500.001|98,92|',
      'Số đại biểu được ấn định|Số đại biểu trúng cử',
      '7|7|20|31|12|5|18|1|0|1|30|28|11|40|8|14|20|9|1|1|6|8|',
      '1|Cấp tỉnh|60|59|20|33,90|31|52,54|12|20,34|5|8,47|18|30,51|1|1,69|0|0,00|1,69|50,85|47,46|18,64|67,80|13,56|',
      '2|Cấp xã|2.391|14|0,59|',
      'CHỦ TỊCH',
      '(*) Đơn vị bầu thiếu',
    ])
    expect(foot).toContain('không cộng ở dòng tổng cộng')
  })

  test('H13: form 28 has no column of missing deputies; 2021 has the district and other numbers', async () => {
    const first = await words(statistics({ kind: 'preliminary' }))
    expect(first.head).toContain('Mẫu số 28/HĐBC')
    expect(first.body).toContain('BIỂU THỐNG KÊ SƠ BỘ')
    expect(first.body).not.toContain('bầu thiếu')
    for (const [kind, number] of [
      ['preliminary', 30],
      ['official', 32],
    ] as const) {
      const old = await words(statistics({ kind, edition: '2015', electionDay: '2021-05-23', term: 'XV' }))
      expect(old.head).toContain(`Mẫu số ${number}/HĐBC`)
      expect(old.body).toContain('Cấp huyện')
      expect(old.foot).toContain(`chưa đối chiếu được mẫu ${number} gốc`)
    }
  })

  test('H13: a level that is not known leaves its row and the total to the pen', async () => {
    const { body } = await words(statistics({ polls: { NA: statisticsPoll } }))
    const lines = body.replaceAll('\n', '|')
    expect(lines).toMatch(/Cấp xã\|{20}/)
    expect(lines).toMatch(/Tổng cộng\|{20}/)
    expect(refuseStatisticsTables(statistics({ stamp: '' }))?.code).toBe('not-an-instant')
  })

  test.skipIf(!hasPdfTools)('H13: the PDF says the same, on its side, the same again (needs pdftotext)', async () => {
    const file = await statisticsTables(statistics({ rehearsal: true }), 'pdf')
    expect(Buffer.from(await statisticsTables(statistics({ rehearsal: true }), 'pdf')).equals(file)).toBe(true)
    expectInOrder(pdfText(file), [
      'DIỄN TẬP',
      'Mẫu số 30/HĐBC',
      '1.204.000',
      '98,01',
      'Tổng cộng',
      '3.540.000',
      'CHỦ TỊCH',
    ])
  })
})
