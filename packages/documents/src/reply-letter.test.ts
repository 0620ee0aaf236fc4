import { describe, expect, it } from 'vitest'
import { type ReplyLetter, replyLetter, signingBlock } from './index.ts'
import { partOf } from './testing/unzip.ts'

const letter: ReplyLetter['letter'] = {
  ...{ form: 'party', issuer: 'Tỉnh ủy Mẫu', superior: null, number: '12-CV/TU', place: 'Mẫu', on: '2026-03-18' },
  ...{ recipients: ['- Như trên,', '- Lưu Văn phòng.'], rehearsal: false },
  signing: signingBlock({ title: 'Phó Bí thư Thường trực', kind: 'party' }, 'Nguyễn Văn An'),
}
const reply: ReplyLetter = {
  letter,
  proposers: ['Liên đoàn Lao động tỉnh Mẫu', 'Hội Liên hiệp Phụ nữ tỉnh Mẫu'],
  proposed: { number: 3, year: 2026, subject: 'Ban hành chỉ thị <b>& về công tác dân tộc', on: '2026-03-10' },
  meeting: { title: 'Hội nghị giao ban quý I', day: '2026-03-16' },
  decision: {
    ...{ outcome: 'accepted', reason: '', lead: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', until: '2026-06', granted: null },
    on: '2026-03-16',
  },
  requested: null,
}
const wordsOf = async (change: Partial<ReplyLetter>) =>
  partOf(await replyLetter({ ...reply, ...change }, 'docx'), 'word/document.xml')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')

describe('the letter to those who proposed something', () => {
  it('L06: a Party paper says what was agreed, who leads and in which month', async () => {
    const words = await wordsOf({})
    for (const said of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 12-CV/TU',
      'V/v trả lời đề xuất, kiến nghị',
      'Kính gửi: Liên đoàn Lao động tỉnh Mẫu; Hội Liên hiệp Phụ nữ tỉnh Mẫu',
      'Nơi nhận:',
      'Mẫu, ngày 18 tháng 3 năm 2026',
      'tại Hội nghị giao ban quý I ngày 16/03/2026',
      'Đồng ý với đề xuất.',
      'Giao Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, hoàn thành trong tháng 6/2026.',
      'chỉ thị &lt;b&gt;&amp; về',
      'PHÓ BÍ THƯ THƯỜNG TRỰC',
    ]) {
      expect(words).toContain(said)
    }
    expect(words).not.toContain('CỘNG HÒA')
    expect(words).not.toContain('Lý do')
  })

  it('L09: a State paper says the amount granted and how much less it is', async () => {
    const words = await wordsOf({
      ...{ proposers: ['Hội Nông dân tỉnh Mẫu'], meeting: null },
      letter: { ...letter, form: 'state', number: null, place: null, signing: null },
      requested: 150_000_000,
      decision: {
        ...{ outcome: 'partly', reason: 'Cân đối ngân sách', lead: null, until: '2026-05-15' },
        ...{ granted: 120_000_000, on: '2026-03-16' },
      },
    })
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(words).toMatch(/Số: \.{10}/)
    expect(words).toContain('Lý do: Cân đối ngân sách')
    expect(words).toContain('120.000.000 đồng, ít hơn đề nghị 30.000.000 đồng')
    expect(words).toContain('Thời hạn: chậm nhất ngày 15/05/2026.')
  })

  it('is a PDF, the same for the same answer', async () => {
    const [first, second] = [await replyLetter(reply, 'pdf'), await replyLetter(reply, 'pdf')]
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const bare = await replyLetter({ ...reply, letter: { ...letter, signing: null, number: null } }, 'pdf')
    expect(bare.length).toBeGreaterThan(1_000)
  })
})
