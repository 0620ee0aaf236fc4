import { count, type Locale } from '@baucu/law'
import { columnName, type TableRefusal, type TableRefusalCode } from './table.ts'

type Sentence = (numbers: TableRefusal['numbers']) => string
const mib = (bytes: number | string | undefined): string => `${Math.round(Number(bytes ?? 0) / 1024 / 1024)} MB`

const sentences: Readonly<Record<TableRefusalCode, Readonly<Record<Locale, Sentence>>>> = {
  'too-many-bytes': {
    vi: (n) => `Tệp lớn hơn ${mib(n.limit)}. Hãy chia thành nhiều tệp.`,
    en: (n) => `The file is larger than ${mib(n.limit)}. Split it.`,
  },
  'too-many-rows': {
    vi: (n) => `Tệp có hơn ${count(n.limit, 'vi')} dòng. Hãy chia thành nhiều tệp.`,
    en: (n) => `More than ${count(n.limit, 'en')} rows. Split the file.`,
  },
  'too-many-columns': {
    vi: (n) => `Có dữ liệu ở cột xa hơn cột thứ ${count(n.limit, 'vi')}. Hãy xóa các cột thừa.`,
    en: (n) => `There is data beyond column ${count(n.limit, 'en')}. Delete the extra columns.`,
  },
  'cell-too-long': {
    vi: (n) => `Ô dài hơn ${count(n.limit, 'vi')} ký tự.`,
    en: (n) => `The cell is longer than ${count(n.limit, 'en')} characters.`,
  },
  empty: { vi: () => 'Tệp không có dữ liệu.', en: () => 'The file has no data.' },
  encoding: {
    vi: () => 'Tệp không phải UTF-8. Hãy lưu lại với bảng mã UTF-8 (CSV UTF-8).',
    en: () => 'The file is not UTF-8. Save it as CSV UTF-8.',
  },
  'quote-open': {
    vi: (n) => `Dấu ngoặc kép mở ở dòng ${n.line} không được đóng.`,
    en: (n) => `The quotation mark opened on line ${n.line} is never closed.`,
  },
  'quote-garbage': {
    vi: (n) => `Có chữ ngay sau dấu ngoặc kép đóng ở dòng ${n.line}.`,
    en: (n) => `There is text right after a closing quotation mark on line ${n.line}.`,
  },
  'control-character': {
    vi: () => 'Ô có ký tự điều khiển không nhìn thấy. Hãy gõ lại nội dung ô.',
    en: () => 'The cell has an invisible control character. Type it again.',
  },
  'bidi-control': {
    vi: () => 'Ô có ký tự đảo chiều chữ, làm chữ hiện khác với chữ được lưu. Hãy gõ lại nội dung ô.',
    en: () => 'The cell has a mark that turns the reading direction. Type it again.',
  },
  'not-xlsx': { vi: () => 'Đây không phải tệp XLSX.', en: () => 'This is not an XLSX file.' },
  encrypted: {
    vi: () => 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
    en: () => 'The file has a password. Remove it and send the file again.',
  },
  macro: {
    vi: () => 'Tệp có macro. Hãy lưu lại dạng .xlsx không có macro.',
    en: () => 'The file has macros. Save it as .xlsx without macros.',
  },
  'nested-archive': {
    vi: () => 'Trong tệp có một tệp khác. Hãy bỏ tệp nhúng rồi gửi lại.',
    en: () => 'There is another file inside the file. Remove it.',
  },
  'too-many-parts': {
    vi: (n) => `Tệp có hơn ${count(n.limit, 'vi')} phần. Hãy chép dữ liệu sang tệp mới.`,
    en: (n) => `The file has more than ${count(n.limit, 'en')} parts. Copy the data to a new file.`,
  },
  'unpacks-too-large': {
    vi: (n) => `Tệp giải nén lớn hơn ${mib(n.limit)}. Hãy chia thành nhiều tệp.`,
    en: (n) => `The file unpacks to more than ${mib(n.limit)}. Split it.`,
  },
  'size-lie': {
    vi: () => 'Kích thước ghi trong tệp không đúng với nội dung. Tệp bị từ chối.',
    en: () => 'The sizes written in the file are not true. It is refused.',
  },
  doctype: {
    vi: () => 'Tệp có khai báo DOCTYPE, không được nhận.',
    en: () => 'The file has a DOCTYPE, which is not accepted.',
  },
  'external-link': {
    vi: () => 'Tệp có liên kết đến tệp khác. Hãy ngắt liên kết rồi gửi lại.',
    en: () => 'The file links to another file. Break the links and send it again.',
  },
  damaged: {
    vi: () => 'Không đọc được tệp. Hãy mở và lưu lại bằng phần mềm bảng tính rồi gửi lại.',
    en: () => 'The file cannot be read. Open and save it again in a spreadsheet program.',
  },
  'header-empty': { vi: () => 'Cột không có tên.', en: () => 'The column has no name.' },
  'header-duplicate': {
    vi: (n) => `Tên cột "${n.name}" có hai lần.`,
    en: (n) => `Column name "${n.name}" appears twice.`,
  },
  'header-forbidden': {
    vi: (n) => `Không được đặt tên cột là "${n.name}".`,
    en: (n) => `"${n.name}" cannot be the name of a column.`,
  },
}

/** The refusal as a sentence, with its place in front: `Trang "Tổ bầu cử", ô C14: …`. */
export function explainTableRefusal(refusal: TableRefusal, locale: Locale): string {
  const { code, sheet, row, column, numbers } = refusal
  const sentence = sentences[code][locale](numbers)
  const where = [
    ...(sheet ? [locale === 'vi' ? `trang "${sheet}"` : `sheet "${sheet}"`] : []),
    ...(row !== null && column !== null ? [`${locale === 'vi' ? 'ô' : 'cell'} ${columnName(column)}${row}`] : []),
  ].join(', ')
  return where === '' ? sentence : `${where.charAt(0).toLocaleUpperCase(locale)}${where.slice(1)}: ${sentence}`
}
