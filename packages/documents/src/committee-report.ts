import { dayInWords } from './day-in-words.ts'
import { type Block, blank, bold, type FormContent, paragraph, type Signature, sentence } from './form-content.ts'
import { insideSentence } from './inside-sentence.ts'

/** What the two reports of an Election Committee to the National Election Council share: forms 27 and 29 of 2025. */

/** The print names the terms of 2026; another election gets a blank for what is not known of it. */
export function electionOf({ term, electionDay }: Readonly<{ term: string | null; electionDay: string }>): string {
  const terms = electionDay.startsWith('2026-') ? '2026-2031' : blank(10)
  return `đại biểu Quốc hội khóa ${term ?? blank(6)} và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ ${terms}`
}

/** Who sends it, its number, its day and to whom copies go. */
export const committeeHead = (issuer: string, on: string): Pick<FormContent, 'issuer' | 'letter'> => ({
  issuer: /^ủy ban bầu cử/i.test(issuer)
    ? [issuer.toLocaleUpperCase('vi')]
    : ['ỦY BAN BẦU CỬ', issuer.toLocaleUpperCase('vi')],
  letter: {
    superior: null,
    number: `Số: ${blank(10)}/BC-UBBC`,
    dateline: `${blank(16)}, ${dayInWords(on)}`,
    recipients: [
      '- Như trên;',
      '- Văn phòng Hội đồng bầu cử quốc gia;',
      '- Bộ Nội vụ;',
      `- ${blank(12)};`,
      '- Lưu: VT.',
    ],
  },
})

export const addressed: Block = paragraph(sentence`Kính gửi: ${bold('Hội đồng bầu cử quốc gia')}`)

export const committeeSignature: readonly Signature[] = [
  {
    title: ['TM. ỦY BAN BẦU CỬ', 'CHỦ TỊCH'],
    instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Ủy ban bầu cử)'],
  },
]

/** The committee inside a sentence. */
export const issuerInWords = (issuer: string): string =>
  /^ủy ban bầu cử/i.test(issuer) ? issuer : `Ủy ban bầu cử ${insideSentence(issuer)}`

/** The print of part II, word by word. */
export const results = [
  '1. Kết quả bầu cử đại biểu Quốc hội về số lượng, cơ cấu, thành phần, trình độ của người trúng cử.',
  '2. Kết quả bầu cử đại biểu Hội đồng nhân dân các cấp về số lượng, cơ cấu, thành phần, trình độ của người trúng cử.',
  '3. Số đơn vị bầu cử, khu vực bỏ phiếu phải tổ chức bầu cử lại do có dưới 50% tổng số cử tri trong danh sách tham gia bỏ phiếu; số đơn vị bầu cử, khu vực bỏ phiếu phải tổ chức bầu cử thêm do bầu không đủ số lượng đại biểu được ấn định.',
  '4. Số đơn vị bầu cử, khu vực bỏ phiếu bị hủy kết quả bầu cử do vi phạm pháp luật nghiêm trọng.',
]

/** A line of the form, what is known of it, and lines for the pen. */
export const part = (title: string, known: readonly Block[]): readonly Block[] => [
  { kind: 'paragraph', runs: [bold(title)], keep: true },
  ...known,
  ...(known.length === 0 ? [{ kind: 'dotted' } as const, { kind: 'dotted' } as const] : [{ kind: 'dotted' } as const]),
]
