import { explainSignedPdf, type SignedPdfCode } from '@baucu/documents'
import type { Locale } from '@baucu/law'
import type { ProblemWords } from '../problem-words.ts'

/** ` (word/vbaProject.bin)`: where in the file, when that is known. */
const at = (part: string | number | undefined): string => (part ? ` (${part})` : '')
/** What the check of a signed PDF found first. */
const faultText = ({ finding, signature }: Readonly<Record<string, string | number>>, locale: Locale): string =>
  explainSignedPdf({ code: finding as SignedPdfCode, signature: Number(signature) || null }, locale)
/** Tenths of a megabyte, rounded up. */
const megabytes = (bytes: string | number | undefined, locale: Locale): string =>
  (Math.ceil(Number(bytes ?? 0) / 100_000) / 10).toLocaleString(locale)

/** Why a file is not taken. */
export const fileWords: ProblemWords = {
  'file-type': {
    vi: (n) => `Chỉ nhận ${n.types}. Chụp, quét lại hoặc lưu thành một trong các dạng này rồi tải lên.`,
    en: (n) => `Only ${n.types} is taken. Scan, photograph or save it as one of these, then upload that.`,
  },
  'file-empty': {
    vi: () => 'Tệp không có gì bên trong. Chọn tệp khác.',
    en: () => 'There is nothing in the file. Choose another.',
  },
  'file-too-large': {
    vi: (n) =>
      `Tệp nặng ${megabytes(n.bytes, 'vi')} MB, tối đa ${megabytes(n.most, 'vi')} MB. Quét lại nhẹ hơn hoặc chia thành nhiều tệp.`,
    en: (n) =>
      `The file has ${megabytes(n.bytes, 'en')} MB, at most ${megabytes(n.most, 'en')} MB is taken. Make it smaller or split it.`,
  },
  'file-broken': {
    vi: () => 'Tệp bị thiếu phần cuối. Sao chép hoặc quét lại rồi tải lên lần nữa.',
    en: () => 'The file ends too early. Copy or scan it again, then upload it once more.',
  },
  'file-active': {
    vi: () => 'Tệp PDF này có mã chạy hoặc tệp đính kèm bên trong. In ra và quét lại thành PDF thường.',
    en: () => 'This PDF runs programs or carries other files. Print it and scan it as a plain PDF.',
  },
  'pdf-not-signed': {
    vi: () =>
      'Đây là bản PDF phần mềm in ra, chưa có chữ ký số. Ký số rồi tải lên, hoặc in ra, ký, đóng dấu và quét lại.',
    en: () =>
      'This is the PDF that the product prints, not signed. Sign it and upload that, or print, sign and scan it.',
  },
  'pdf-signed-wrong': {
    vi: (n) => `Không nhận tệp PDF ký số này. ${faultText(n, 'vi')}`,
    en: (n) => `This signed PDF is not taken. ${faultText(n, 'en')}`,
  },
  'file-locked': {
    vi: () => 'Tệp PDF này bị khóa bằng mật khẩu. Bỏ khóa, hoặc in ra và quét lại.',
    en: () => 'This PDF is locked. Unlock it, or print and scan it.',
  },
  'file-macro': {
    vi: (n) => `Tệp có macro hoặc mã chạy${at(n.part)}. Lưu lại dạng .docx, .xlsx không có macro, hoặc xuất thành PDF.`,
    en: (n) => `The file has macros or controls${at(n.part)}. Save it as .docx or .xlsx without them, or as a PDF.`,
  },
  'file-inside': {
    vi: (n) => `Trong tệp có một tệp khác${at(n.part)}. Bỏ tệp nhúng, hoặc xuất thành PDF.`,
    en: (n) => `There is another file inside the file${at(n.part)}. Remove it, or save the whole as a PDF.`,
  },
  'file-link': {
    vi: (n) => `Tệp nối tới tệp hoặc mẫu ở nơi khác${at(n.part)}. Ngắt liên kết, hoặc xuất thành PDF.`,
    en: (n) => `The file fetches another file or template${at(n.part)}. Break the links, or save it as a PDF.`,
  },
  'file-old-or-locked': {
    vi: () =>
      'Tệp có mật khẩu, hoặc là Word, Excel đời cũ (.doc, .xls). Bỏ mật khẩu, lưu lại dạng .docx, .xlsx hoặc PDF.',
    en: () => 'The file has a password or is an old .doc or .xls. Save it as .docx, .xlsx or PDF without one.',
  },
  'file-unreadable': {
    vi: () => 'Không đọc được tệp Word, Excel này. Mở, lưu lại hoặc xuất thành PDF rồi tải lên lần nữa.',
    en: () => 'This Word or Excel file cannot be read. Open and save it again, or as a PDF, then upload it once more.',
  },
}
