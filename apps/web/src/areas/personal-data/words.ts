import { count, day } from '@baucu/law'
import { clock } from '../../kernel/format.ts'
import { wordsOf } from '../../kernel/words/words.ts'

/** `15/03/2026 21:04` in Viet Nam. */
const moment = (at: string): string =>
  `${day(new Date(at).toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }))} ${clock(at)}`

const vi = {
  title: 'Vì sao giữ dữ liệu này',
  lead: 'Mỗi loại dữ liệu cá nhân trong hệ thống: để làm gì, căn cứ nào, ai được đọc, giữ bao lâu. Số đang giữ tính trong phạm vi của bạn.',
  notYours: 'Vai trò của bạn không đọc dữ liệu cá nhân',
  notYoursNext: 'Người quản trị hệ thống trả lời được câu hỏi vì sao giữ dữ liệu.',
  unconfirmed: 'Căn cứ chưa được xác nhận',
  unconfirmedLead: (fields: number) =>
    `${count(fields, 'vi')} loại dữ liệu chưa có người am hiểu pháp luật xác nhận mục đích, căn cứ và thời hạn. Hỏi bộ phận pháp chế trước khi dựa vào bảng này.`,
  confirmed: 'Căn cứ đã được xác nhận',
  table: 'Các loại dữ liệu cá nhân',
  field: 'Dữ liệu',
  purpose: 'Mục đích',
  basis: 'Căn cứ',
  readers: 'Ai được đọc',
  keep: 'Giữ bao lâu',
  held: 'Đang giữ',
  next: 'Lần xóa tới',
  days: (days: number) => `${count(days, 'vi')} ngày`,
  forever: 'Giữ lâu dài',
  nothingDue: 'chưa có gì đến hạn',
  overdue: 'đã quá hạn',
  heldCount: (held: number) => count(held, 'vi'),
  last: (at: string | null) => (at ? `Lần xóa gần nhất: ${moment(at)}.` : 'Chưa xóa lần nào.'),
  erase: 'Xóa dữ liệu hết hạn',
  eraseLead:
    'Xóa mọi dữ liệu cá nhân đã quá hạn giữ trong phạm vi của bạn. Dòng nhật ký và chuỗi băm vẫn còn; giá trị đã xóa không lấy lại được.',
  asOf: 'Tính đến ngày',
  wrongDay: 'Gõ ngày/tháng/năm, ví dụ 15/03/2026.',
  ask: 'Xóa…',
  sure: (at: string) => `Xóa dữ liệu đã hết hạn đến ngày ${day(at)}?`,
  sureLead: 'Việc này không làm lại được.',
  yes: 'Xóa, không lấy lại được',
  no: 'Thôi',
  erasing: 'Đang xóa…',
  erased: (erased: number) =>
    erased === 0 ? 'Không có dữ liệu nào hết hạn; không xóa gì.' : `Đã xóa ${count(erased, 'vi')} mục dữ liệu.`,
}

const en: typeof vi = {
  title: 'Why is this held',
  lead: 'Every kind of personal data in the system: for what, on which basis, who reads it, how long. Counts are those within your reach.',
  notYours: 'Your role does not read personal data',
  notYoursNext: 'The keeper of the system can answer why data is held.',
  unconfirmed: 'The basis is not confirmed',
  unconfirmedLead: (fields) =>
    `For ${count(fields, 'en')} kinds nobody who knows the law has confirmed purpose, basis and time. Ask the legal department before relying on this table.`,
  confirmed: 'The basis is confirmed',
  table: 'Kinds of personal data',
  field: 'Data',
  purpose: 'Purpose',
  basis: 'Basis',
  readers: 'Who reads it',
  keep: 'Kept for',
  held: 'Held',
  next: 'Next erasure',
  days: (days) => `${count(days, 'en')} days`,
  forever: 'Kept for good',
  nothingDue: 'nothing is due',
  overdue: 'past its date',
  heldCount: (held) => count(held, 'en'),
  last: (at) => (at ? `Last erasure: ${moment(at)}.` : 'Nothing has been erased yet.'),
  erase: 'Erase what is past its date',
  eraseLead:
    'Erases all personal data past its date within your reach. The rows of the log and their chain stay; values that are erased do not come back.',
  asOf: 'As of',
  wrongDay: 'Type day/month/year, for example 15/03/2026.',
  ask: 'Erase…',
  sure: (at) => `Erase what is past its date on ${day(at)}?`,
  sureLead: 'This cannot be undone.',
  yes: 'Erase for good',
  no: 'Cancel',
  erasing: 'Erasing…',
  erased: (erased) =>
    erased === 0
      ? 'Nothing is past its date; nothing was erased.'
      : `${count(erased, 'en')} pieces of data were erased.`,
}

export const usePersonalDataWords = wordsOf({ vi, en })
