import { minutesDigest } from '@baucu/counting'
import { describe, expect, test } from 'vitest'
import {
  type BallotUseMinutes,
  ballotUseMinutes,
  type CountMinutes,
  countMinutes,
  refuseCountMinutes,
} from './index.ts'
import { expectOfficialWords, hasOfficialWords, officialWords } from './testing/official-words.ts'
import { hasPdfTools, pdfText } from './testing/pdf-text.ts'
import { ballotUsePaper, blankCount, countPaper, ofCouncil } from './testing/team.ts'
import { docxWords, expectInOrder } from './testing/words.ts'

const count = async (data: CountMinutes) => docxWords(await countMinutes(data, 'docx'))
const inventory = async (data: BallotUseMinutes) => docxWords(await ballotUseMinutes(data, 'docx'))
const of2021 = { edition: '2015', electionDay: '2021-05-23' } as const

describe('the counting minutes of a Team', () => {
  test.skipIf(!hasOfficialWords)(
    'H13: every word of forms 18 and 23 stands in its order on the blank paper (skipped without ../shared)',
    async () => {
      const places = /Xã ?\/ ?Phường ?\/ ?Đặc khu ?:?|xã\/phường\/đặc khu:?|Tỉnh ?\/ ?Thành phố:?/giu
      const assembly = officialWords('Mẫu số 18/HĐBC-QH', '(1) Ghi tên', places)
      const nobody = blankCount({ contest: { ...countPaper().contest, candidates: [] } })
      expectOfficialWords(assembly, (await count(nobody)).body)
      const council = officialWords('Mẫu số 23/HĐBC-HĐND', '(1) Ghi tên', places)
      expectOfficialWords(council, (await count(ofCouncil(nobody))).body, 20)
    },
  )

  test('H13: form 18 filled has every figure, who was there, when, and what happened', async () => {
    const { body, head, foot } = await count(countPaper())
    expect(head).toContain('Mẫu số 18/HĐBC-QH')
    expectInOrder(body, [
      'TỈNH MINH SƠN',
      'XÃ SUỐI MẪU',
      'ĐẠI BIỂU QUỐC HỘI KHÓA XVI',
      'Khu vực bỏ phiếu số: 7, xã Suối Mẫu. Đơn vị bầu cử đại biểu Quốc hội số: 2. Gồm phường Mẫu và xã Suối Mẫu',
      'Ngày 15 tháng 3 năm 2026, Tổ bầu cử gồm có:',
      '1. Bà Hoàng Thị Ví Dụ,\tTổ trưởng',
      '2. Ông Đỗ Văn Thí Nghiệm,\tThư ký',
      'Đúng 07 giờ 00 phút, ngày 15 tháng 3 năm 2026, trước khi',
      '1. Bà: Lò Thị Chứng Một Nơi ở hiện nay: bản Mẫu Hạ',
      '2. Ông/Bà: Giàng A Chứng Hai Nơi ở hiện nay: bản Mẫu Thượng',
      'Đúng 19 giờ 00 phút',
      'chứng kiến việc kiểm phiếu gồm:',
      '1. Bà: Lò Thị Chứng Một',
      '- Số đại biểu Quốc hội được ấn định cho đơn vị bầu cử:\t3 người',
      '- Số người ứng cử:\t4 người',
      '- Tổng số cử tri của khu vực bỏ phiếu:\t1.206 người',
      '- Số cử tri đã tham gia bỏ phiếu:\t1.180 người',
      'so với tổng số cử tri:\t97,84 %',
      '- Số phiếu phát ra:\t1.180 phiếu',
      '- Số phiếu thu vào:\t1.179 phiếu',
      '- Số phiếu hợp lệ: 1.170 phiếu. Tỷ lệ so với tổng số phiếu thu vào:\t99,24 %',
      '- Số phiếu không hợp lệ: 9 phiếu. Tỷ lệ so với tổng số phiếu thu vào:\t0,76 %',
      '1. Bà Nông Thị Thí Dụ được\t 1.001 phiếu/1.170 phiếu hợp lệ',
      '3. Ông/Bà Vàng Thị Minh Hoạ được\t 700 phiếu/1.170 phiếu hợp lệ',
      'tố cáo sau đây: Mất điện từ 13:35',
      'Giải trình: Một cử tri mang phiếu ra khỏi phòng',
      'chưa giải quyết được và kiến nghị: Không có.',
      'hoàn thành vào hồi 22 giờ 05 phút, ngày 15 tháng 3 năm 2026, được lập thành 03 bản',
      'CỬ TRI THỨ NHẤT',
      'TỔ TRƯỞNG',
      'THƯ KÝ',
      'CỬ TRI THỨ HAI',
      'Nhất thiết không được tẩy xóa trên biên bản.',
    ])
    expect(body).not.toContain('....')
    expect(foot).toContain('Bản ký, đóng dấu là bản chính thức.')
    expect(foot).not.toContain('chưa đối chiếu')
  })

  test('H13: a council has its own name, term and form; 2021 has other numbers and owns up to its layout', async () => {
    const council = await count(ofCouncil(countPaper()))
    expect(council.head).toContain('Mẫu số 23/HĐBC-HĐND')
    expectInOrder(council.body, [
      'BẦU CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN XÃ SUỐI MẪU',
      'KHÓA II NHIỆM KỲ 2026-2031 CỦA TỔ BẦU CỬ',
      'kiểm phiếu bầu cử đại biểu Hội đồng nhân dân xã Suối Mẫu khóa II nhiệm kỳ 2026-2031.',
      'gửi đến Ban bầu cử đại biểu Hội đồng nhân dân xã Suối Mẫu, Ủy ban nhân dân, Ban Thường trực',
    ])
    const old = await count(countPaper({ place: { ...countPaper().place, ...of2021 } }))
    expect(old.head).toContain('Mẫu số 20/HĐBC-QH')
    expect(old.body).toContain('ĐẠI BIỂU QUỐC HỘI KHÓA XV')
    expect(old.foot).toContain('chưa đối chiếu được mẫu 20 gốc')
    const oldCouncil = await count(ofCouncil(countPaper({ place: { ...countPaper().place, ...of2021 } })))
    expect(oldCouncil.head).toContain('Mẫu số 25/HĐBC-HĐND')
    expect(oldCouncil.foot).toContain('chưa đối chiếu được mẫu 25 gốc')
  })

  test('H13: valid and invalid together are 100 % under the rule of 2026, each rounded alone under that of 2021', async () => {
    const figures = {
      registered: 20_000,
      voted: 20_000,
      issued: 20_000,
      collected: 20_000,
      valid: 6_667,
      invalid: 13_333,
    }
    const paper = countPaper({ figures: { ...figures, votes: [5_000, 1_000, 600, 67] } })
    expectInOrder((await count(paper)).body, ['thu vào:\t33,34 %', 'thu vào:\t66,66 %'])
    const old = { ...paper, place: { ...paper.place, ...of2021 } }
    expectInOrder((await count(old)).body, ['thu vào:\t33,34 %', 'thu vào:\t66,67 %'])
  })

  test('H13: what is not known is left to the pen, a figure at a time, and nothing is invented', async () => {
    const { body } = await count(blankCount({ expected: 1_204 }))
    expect(body).toContain('(theo danh sách trước ngày bầu cử: 1.204)')
    expect(body).toMatch(/1\. Bà Nông Thị Thí Dụ được \t phiếu\/\.{18} phiếu hợp lệ/)
    expect(body).not.toContain('Giải trình')
    expect(body).not.toContain('Mã đối chiếu')
    const half = countPaper().figures
    const text = (await count(countPaper({ figures: half && { ...half, invalid: null } }))).body
    expect(text).toMatch(/- Số phiếu không hợp lệ: \.{24} phiếu/)
    expect(text).toContain('- Số phiếu hợp lệ: 1.170 phiếu')
    expect(text).not.toContain('Mã đối chiếu')
    const nobody = blankCount({ contest: { ...countPaper().contest, candidates: [] } })
    expect((await count(nobody)).body).toMatch(/5\. Ông\/Bà \.{50} được/)
  })

  test('H13: the digest of the figures stands on the paper; another figure, another digest', async () => {
    const { body } = await count(countPaper())
    const { figures, contest } = countPaper()
    const { code } = minutesDigest({
      ...{ edition: '2025', frame: 'demo-2026', constituency: 'na-2', area: 'a-7' },
      ...{ registered: 1_206, voted: 1_180, issued: 1_180, collected: 1_179, valid: 1_170, invalid: 9 },
      votes: contest.candidates.map(({ id }, index) => ({ candidate: id, votes: figures?.votes[index] ?? 0 })),
    })
    expect(body).toContain(`Mã đối chiếu số liệu: ${code}`)
    const other = countPaper({ figures: figures && { ...figures, votes: [1_001, 900, 700, 121] } })
    expect((await count(other)).body).not.toContain(code)
  })

  test('H13: votes that are not one for each candidate are refused, and so is a date that is none', async () => {
    const { figures } = countPaper()
    const wrong = countPaper({ figures: figures && { ...figures, votes: [1] } })
    expect(refuseCountMinutes(wrong)?.code).toBe('row-length')
    await expect(countMinutes(wrong, 'pdf')).rejects.toThrow(RangeError)
    const { contest } = countPaper()
    const twice = { ...contest, candidates: contest.candidates.map((each) => ({ ...each, id: 'c1' })) }
    expect(refuseCountMinutes(countPaper({ contest: twice }))?.code).toBe('duplicate-candidate')
    expect(refuseCountMinutes(countPaper({ stamp: 'today' }))?.code).toBe('not-an-instant')
    expect(refuseCountMinutes(countPaper({ source: 'x'.repeat(161) }))?.code).toBe('too-long')
    expect(refuseCountMinutes(countPaper())).toBeUndefined()
  })

  test('H13: a rehearsal says so at the head of every page', async () => {
    expect((await count(countPaper({ rehearsal: true }))).head.split('DIỄN TẬP')).toHaveLength(3)
    expect((await count(countPaper())).head).not.toContain('DIỄN TẬP')
  })

  test.skipIf(!hasPdfTools)(
    'H13: the PDF says what the Word document says, byte for byte the same again, hostile names included (needs pdftotext)',
    async () => {
      const hostile = ['#import "x": *; #panic()', '$x^2$ `y` <b>', '{{7*7}}', `Trần ${'Ế'.repeat(60)}`]
      const { contest, written } = countPaper()
      const paper = countPaper({
        contest: {
          ...contest,
          candidates: contest.candidates.map((each, index) => ({ ...each, name: hostile[index] ?? '' })),
        },
        written: { ...written, incidents: `${hostile[0]}\n${hostile[1]}`, unsettled: '*đậm* _ng_' },
      })
      for (const data of [countPaper(), paper, ofCouncil(countPaper()), blankCount()]) {
        const file = await countMinutes(data, 'pdf')
        expect(Buffer.from(await countMinutes(data, 'pdf')).equals(Buffer.from(file))).toBe(true)
        const plain = (words: string) => words.replace(/[\s\u00a0\u200b.]+/g, '')
        const text = plain(pdfText(file))
        for (const line of (await count(data)).body.split(/[\n\t]/))
          if (/\p{L}{2}/u.test(line)) expect(text).toContain(plain(line))
      }
    },
  )
})

describe('the inventory of the use of ballots', () => {
  const blank = { closed: null, witnesses: null, signed: null } as const
  const unused = ballotUsePaper().contests.map((each) => ({ ...each, use: null }))

  test.skipIf(!hasOfficialWords)(
    'H13: every word of form 32 stands in its order on the blank paper (skipped without ../shared)',
    async () => {
      const places = /tỉnh\/thành phố|xã\/phường\/đặc khu/gu
      const asked = officialWords('Mẫu số 32/HĐBC', 'Mẫu số 33/HĐBC-QH', places)
      expectOfficialWords(asked, (await inventory(ballotUsePaper({ ...blank, contests: unused }))).body, 20)
    },
  )

  test('H13: filled it has each kind of ballot with its sum, the witnesses, and where it goes', async () => {
    const { body, head } = await inventory(ballotUsePaper())
    expect(head).toContain('Mẫu số 32/HĐBC')
    expectInOrder(body, [
      'Khu vực bỏ phiếu số: 7',
      'Thuộc xã/phường/đặc khu: Xã Suối Mẫu',
      'Tỉnh/thành phố: tỉnh Minh Sơn',
      'Vào hồi 19 giờ 00, ngày 15 tháng 3 năm 2026',
      '1. Bà Lò Thị Chứng Một Nơi ở hiện nay: bản Mẫu Hạ',
      '1. Số phiếu Tổ bầu cử đã nhận về là:\t3.750 phiếu',
      'Trong đó: Phiếu bầu cử đại biểu Quốc hội là:\t1.250 phiếu',
      'HĐND cấp tỉnh là:\t1.250 phiếu',
      '2. Số phiếu phát ra là:\t3.534 phiếu',
      '3. Số phiếu cử tri đổi do gạch hỏng là:\t20 phiếu',
      '4. Số phiếu còn lại không sử dụng đến là:\t196 phiếu',
      'lập thành 05 bản',
      '- Ban bầu cử đại biểu Hội đồng nhân dân xã Suối Mẫu, đơn vị bầu cử số 4',
      'Suối Mẫu, ngày 15 tháng 3 năm 2026',
      'CỬ TRI THỨ NHẤT',
      'CỬ TRI THỨ HAI',
    ])
    expect(body).not.toContain('....')
  })

  test('H13: a sum waits until every kind was counted; 2021 is form 35, its layout and copies not known', async () => {
    const [first, ...rest] = ballotUsePaper().contests
    const waiting = first ? [{ ...first, use: null }, ...rest] : rest
    expect((await inventory(ballotUsePaper({ contests: waiting }))).body).toMatch(/nhận về là: \t phiếu/)
    const old = await inventory(ballotUsePaper({ place: { ...ballotUsePaper().place, ...of2021 } }))
    expect(old.head).toContain('Mẫu số 35/HĐBC')
    expect(old.foot).toContain('chưa đối chiếu được mẫu 35 gốc')
    expect(old.body).toContain('được lập thành ...... bản')
  })

  test('H13: is a PDF, byte for byte the same again', async () => {
    const file = Buffer.from(await ballotUseMinutes(ballotUsePaper({ rehearsal: true }), 'pdf'))
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.equals(Buffer.from(await ballotUseMinutes(ballotUsePaper({ rehearsal: true }), 'pdf')))).toBe(true)
  })
})
