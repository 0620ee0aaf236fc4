import type { Locale } from '@baucu/law'
import type { DocumentRefusal, DocumentRefusalCode } from './document.ts'
import { explainTableRefusal } from './table-words.ts'

/** What is said otherwise of a document than of a table. */
const sentences: Readonly<Partial<Record<DocumentRefusalCode, Readonly<Record<Locale, string>>>>> = {
  'not-docx': { vi: 'Đây không phải tệp Word (.docx).', en: 'This is not a Word file (.docx).' },
  'tracked-changes': {
    vi: 'Tệp còn thay đổi đang theo dõi. Hãy chấp nhận hoặc bỏ các thay đổi đang theo dõi trước.',
    en: 'The file has tracked changes. Accept or reject them first.',
  },
  encrypted: {
    vi: 'Tệp có mật khẩu hoặc là tệp Word đời cũ (.doc). Hãy bỏ mật khẩu, lưu lại dạng .docx.',
    en: 'The file has a password or is an old Word file (.doc). Remove the password and save it as .docx.',
  },
  macro: {
    vi: 'Tệp có macro. Hãy lưu lại dạng .docx không có macro.',
    en: 'The file has macros. Save it as .docx without macros.',
  },
  damaged: {
    vi: 'Không đọc được tệp. Hãy mở và lưu lại bằng phần mềm soạn thảo rồi gửi lại.',
    en: 'The file cannot be read. Open and save it again in a word processor.',
  },
  'cell-too-long': {
    vi: 'Có một đoạn quá dài. Hãy chia thành nhiều đoạn.',
    en: 'A paragraph is too long. Divide it.',
  },
  'too-many-rows': {
    vi: 'Tệp có quá nhiều đoạn. Hãy chia thành nhiều tệp.',
    en: 'Too many paragraphs. Split the file.',
  },
  'control-character': {
    vi: 'Có ký tự điều khiển không nhìn thấy. Hãy gõ lại đoạn này.',
    en: 'There is an invisible control character. Type the paragraph again.',
  },
  'bidi-control': {
    vi: 'Có ký tự đảo chiều chữ, làm chữ hiện khác với chữ được lưu. Hãy gõ lại đoạn này.',
    en: 'There is a mark that turns the reading direction. Type the paragraph again.',
  },
}

/** The refusal of a document as a sentence, with its place in front: `Đoạn 12: …`. */
export function explainDocumentRefusal({ code, block, numbers }: DocumentRefusal, locale: Locale): string {
  const table = code === 'not-docx' || code === 'tracked-changes' ? null : { code, numbers, ...nowhere }
  const sentence = sentences[code]?.[locale] ?? (table ? explainTableRefusal(table, locale) : code)
  if (block === null) return sentence
  return `${locale === 'vi' ? 'Đoạn' : 'Paragraph'} ${block}: ${sentence}`
}

const nowhere = { sheet: null, row: null, column: null } as const
