import { decide } from '@baucu/law'
import { describe, expect, test } from 'vitest'
import { type CouncilMinutes, councilMinutes, nothingWritten, refuseCouncilMinutes } from './index.ts'
import { expectOfficialWords, hasOfficialWords, officialWords } from './testing/official-words.ts'
import { hasPdfTools, pdfText } from './testing/pdf-text.ts'
import { docxWords, expectInOrder } from './testing/words.ts'

const names = ['Nông Thị Thí Dụ', 'Trần Văn Giả Định', 'Vàng Thị Minh Hoạ', 'Lý A Mẫu']
type Facts = Omit<CouncilMinutes, 'outcome'>

/** Invented figures of an invented constituency of a province. */
function minutes(changes: Partial<Facts> = {}): CouncilMinutes {
  const votes = [9_000, 8_000, 7_000, 900]
  const facts: Facts = {
    ...{ edition: '2025', rehearsal: false, electionDay: '2026-03-15', body: 'province', council: 'tỉnh Minh Sơn' },
    ...{ councilTerm: 'XVII', unitNumber: 5, area: 'Gồm các xã Suối Mẫu, Đồi Mẫu', seats: 3 },
    candidates: names.map((name, index) => ({ id: `c${index}`, name, gender: null, votes: votes[index] ?? 0 })),
    ...{ registered: 12_000, voted: 11_500, issued: 11_500, collected: 11_499, valid: 11_400, invalid: 99 },
    ...{ source: 'Bản in từ số liệu đã đối chiếu.', stamp: '2026-03-18T08:30:00+07:00', written: nothingWritten },
    ...changes,
  }
  const outcome = decide({
    ...{ edition: facts.edition, body: facts.body, round: 'first', seats: facts.seats },
    ...{ registered: facts.registered, voted: facts.voted, validBallots: facts.valid ?? 0 },
    candidates: facts.candidates.map((each) => ({ id: each.id, votes: each.votes ?? 0, birthDate: null })),
  })
  return { ...facts, outcome }
}
const blank: CouncilMinutes = {
  ...minutes({
    candidates: [],
    registered: null,
    voted: null,
    issued: null,
    collected: null,
    valid: null,
    invalid: null,
  }),
  ...{ outcome: null, councilTerm: null },
}
const words = async (data: CouncilMinutes) => docxWords(await councilMinutes(data, 'docx'))

describe('the result minutes of a constituency of a council', () => {
  test.skipIf(!hasOfficialWords)(
    'H13: every word of form 24 stands in its order on the blank paper (skipped without ../shared)',
    async () => {
      const asked = officialWords('Mẫu số 24/HĐBC-HĐND', '(1) Ghi tên', /4\. Ông\/Bà[. ]+số phiếu.*?hợp lệ\./gu)
      expectOfficialWords(asked, (await words(blank)).body, 16)
    },
  )

  test('H13: filled it has every figure, the elected by their votes, and the seats that are left', async () => {
    const { body, head } = await words(minutes())
    expect(head).toContain('Mẫu số 24/HĐBC-HĐND')
    expectInOrder(body, [
      'ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN TỈNH MINH SƠN',
      'Gồm các xã Suối Mẫu, Đồi Mẫu',
      'khóa XVII, nhiệm kỳ 2026-2031 tại các khu vực',
      'được bầu 03 đại biểu Hội đồng nhân dân.',
      'có 04 người ứng cử',
      '12.000 người',
      '11.500 người',
      '95,83 %',
      '11.499 phiếu',
      '11.400 phiếu. Tỷ lệ so với tổng số phiếu thu vào:\t99,14 %',
      '99 phiếu. Tỷ lệ so với tổng số phiếu thu vào:\t0,86 %',
      '1. Ông/Bà Nông Thị Thí Dụ được\t 9.000 phiếu/11.400 phiếu hợp lệ',
      'đạt 95,83 % so với tổng số cử tri',
      '1. Ông/Bà Nông Thị Thí Dụ số phiếu: 9.000 đạt: 78,95 %',
      '3. Ông/Bà Vàng Thị Minh Hoạ',
      'nay đã bầu được 03 đại biểu, còn thiếu 0 đại biểu.',
      'lập thành 04 bản',
      'TRƯỞNG BAN',
      'CÁC PHÓ TRƯỞNG BAN',
    ])
    expect(body).not.toMatch(/bầu cử lại tại|bầu cử thêm tại/)
  })

  test('H13: the sentences of notes (5) and (7) stand only where the law asks for them', async () => {
    expect((await words(minutes({ voted: 6_000 }))).body).toContain('quyết định việc bầu cử lại tại đơn vị bầu cử.')
    const one = minutes().candidates.map((each, index) => ({ ...each, votes: index === 0 ? 9_000 : 4_000 }))
    expect((await words(minutes({ candidates: one }))).body).toContain('quyết định việc bầu cử thêm tại đơn vị bầu cử.')
  })

  test('H13: 2021 is form 26 and owns up to its layout; a candidate elected who does not stand is refused', async () => {
    const { head, foot } = await words(minutes({ edition: '2015', electionDay: '2021-05-23', body: 'district' }))
    expect(head).toContain('Mẫu số 26/HĐBC-HĐND')
    expect(foot).toContain('chưa đối chiếu được mẫu 26 gốc')
    const wrong = { ...minutes(), candidates: minutes().candidates.slice(1) }
    expect(refuseCouncilMinutes(wrong)?.code).toBe('unknown-candidate')
    await expect(councilMinutes(wrong, 'pdf')).rejects.toThrow(RangeError)
  })

  test.skipIf(!hasPdfTools)(
    'H13: the PDF is the same again, and names are never markup (needs pdftotext)',
    async () => {
      const candidates = minutes().candidates.map((each) => ({ ...each, name: '#panic() $x$ *a* <b>' }))
      const file = await councilMinutes(minutes({ candidates, rehearsal: true }), 'pdf')
      expect(Buffer.from(await councilMinutes(minutes({ candidates, rehearsal: true }), 'pdf')).equals(file)).toBe(true)
      expectInOrder(pdfText(file), [
        'DIỄN TẬP',
        'Mẫu số 24/HĐBC-HĐND',
        '1. Ông/Bà #panic() $x$ *a* <b> được',
        'DIỄN TẬP',
      ])
    },
  )
})
