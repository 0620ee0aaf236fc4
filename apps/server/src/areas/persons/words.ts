import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

type Numbers = Readonly<Record<string, string | number>>

/** "từ 01/07/2025 đến 01/07/2026", as far as both days are known. */
export const spanVi = ({ from, to }: Numbers): string =>
  [from ? `từ ${day(from)}` : '', to ? `đến ${day(to)}` : ''].filter((part) => part !== '').join(' ') ||
  'không ghi ngày'
const spanEn = ({ from, to }: Numbers): string =>
  [from ? `from ${day(from)}` : '', to ? `to ${day(to)}` : ''].filter((part) => part !== '').join(' ') ||
  'without dates'

export const personWords: ProblemWords = {
  'person-exists': {
    vi: () => 'Đã có người với mã định danh này; muốn sửa thì gửi kèm phiên bản đã xem.',
    en: () => 'There is a person with this id already; to change it, send the version you saw.',
  },
  'person-elsewhere': {
    vi: () => 'Hồ sơ của người này thuộc một tỉnh khác; ghi hồ sơ mới ở tỉnh này.',
    en: () => 'This person is kept in another province; record the person here anew.',
  },
  'office-exists': {
    vi: () => 'Đã có chức vụ với mã định danh này; muốn sửa thì gửi kèm phiên bản đã xem.',
    en: () => 'There is an office with this id already; to correct it, send the version you saw.',
  },
  'office-not-held': {
    vi: (n) => `Ngày ${day(n.at)} người này không giữ chức vụ đã chọn.`,
    en: (n) => `This person does not hold the chosen office on ${day(n.at)}.`,
  },
  'terms-overlap': {
    vi: (n) => `Người này đã giữ chức vụ "${n.title}" (${spanVi(n)}); hai lần giữ một chức vụ không được trùng ngày.`,
    en: (n) => `This person held "${n.title}" (${spanEn(n)}) already; two terms in one office cannot overlap.`,
  },
  'term-backwards': {
    vi: (n) => `Ngày thôi giữ chức vụ (${day(n.to)}) phải sau ngày bắt đầu (${day(n.from)}).`,
    en: (n) => `The day an office ends (${day(n.to)}) must come after its first day (${day(n.from)}).`,
  },
  'term-outside-organisation': {
    vi: (n) => `Thời gian giữ chức vụ phải nằm trong thời gian hoạt động của tổ chức (${spanVi(n)}).`,
    en: (n) => `An office is held within the life of its organisation (${spanEn(n)}).`,
  },
  'sheet-unreadable': {
    vi: () => 'Không đọc được bảng tính.',
    en: () => 'The sheet cannot be read.',
  },
  'date-not-come': {
    vi: (n) => `Ngày ${day(n.asOf)} chưa đến; chỉ xóa dữ liệu đã hết hạn đến hôm nay.`,
    en: (n) => `${day(n.asOf)} has not come; only what is past its date today is erased.`,
  },
}
