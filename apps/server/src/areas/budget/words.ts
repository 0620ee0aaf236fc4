import { count } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

const dong = (value: unknown, locale: 'vi' | 'en') =>
  `${count(Number(value), locale)} ${locale === 'vi' ? 'đồng' : 'VND'}`

export const budgetWords: ProblemWords = {
  'budget-item': {
    vi: () => 'Mục chi này không có trong danh mục. Tải lại trang rồi chọn mục khác.',
    en: () => 'This item is not in the catalogue. Load the page again and choose another one.',
  },
  'budget-amount': { vi: () => 'Ghi số tiền lớn hơn 0.', en: () => 'Give an amount above 0.' },
  'budget-too-large': {
    vi: () => 'Số tiền quá lớn để tính ở đây. Xem lại số lượng và mức chi.',
    en: () => 'The sum is too large to be reckoned here. Look at the quantities and the rates again.',
  },
  'budget-reason': { vi: () => 'Ghi lý do sửa hoặc hủy.', en: () => 'Say why it is corrected or taken back.' },
  'budget-replaced': {
    vi: () => 'Đã có bản khác thay. Tải lại trang, làm trên bản mới.',
    en: () => 'Another entry stands for this one. Load the page again and go on with the new one.',
  },
  'budget-there': { vi: () => 'Mục này đã ghi rồi.', en: () => 'This is entered already.' },
  'norm-source-day': {
    vi: () => 'Ghi ngày của văn bản quy định mức chi.',
    en: () => 'Give the day of the document that sets the norm.',
  },
  'norm-no-allowance': {
    vi: () => 'Mục này không phải bồi dưỡng theo người. Bỏ phần chức danh.',
    en: () => 'This item is not an allowance of a person. Leave the role out.',
  },
  'norm-for-whom': { vi: () => 'Chọn bồi dưỡng cho ai.', en: () => 'Choose whom the allowance is for.' },
  'norm-unit': {
    vi: () => 'Bồi dưỡng theo người tính theo ngày, theo tháng hoặc một lần.',
    en: () => 'An allowance of a person is paid by day, by month or once.',
  },
  'norm-days': {
    vi: (n) => `Ghi ngày đầu và ngày cuối được hưởng, không quá ${n.most} ngày.`,
    en: (n) => `Give the first and the last day it is paid for, ${n.most} days at most.`,
  },
  'norm-unknown': {
    vi: () => 'Mức chi này không còn hoặc ghi hai lần. Tải lại trang.',
    en: () => 'This norm is gone or stands twice. Load the page again.',
  },
  'allocation-not-below': {
    vi: () => 'Chọn nơi nhận là chính đơn vị này (ngân sách cấp) hoặc đơn vị trực thuộc.',
    en: () => 'Choose the organisation itself (money from the budget) or one below it.',
  },
  'voucher-number': {
    vi: (n) => `Chứng từ số ${n.number} đã có. Xem lại số chứng từ.`,
    en: (n) => `There is a voucher ${n.number} already. Look at the number again.`,
  },
  'voucher-scans': {
    vi: (n) => `Mỗi chứng từ đính không quá ${n.most} bản quét.`,
    en: (n) => `A voucher has ${n.most} scans at most.`,
  },
  'allowance-member': {
    vi: () => 'Người này không ở tổ chức phụ trách bầu cử do đơn vị bạn chi trả.',
    en: () => 'This person is on no election body that your organisation pays.',
  },
  'allowance-norm': {
    vi: () => 'Mức chi này không dùng cho chức danh đã chọn. Tải lại trang rồi chọn lại.',
    en: () => 'This norm is not for the role chosen. Load the page again and choose again.',
  },
  'allowance-whom': {
    vi: () => 'Bồi dưỡng thành viên tổ chức bầu cử được chi theo từng người: mở phần Bồi dưỡng, bấm Chi.',
    en: () => 'Members of election bodies are paid one by one: open Allowances and press Pay.',
  },
  'allowance-lower': {
    vi: (n) =>
      `Không chi được: một người chỉ hưởng mức cao nhất. Mức của ${n.role} là ${dong(n.amount, 'vi')}, mức của ${n.higher} là ${dong(n.higherAmount, 'vi')} và là mức được chi.`,
    en: (n) =>
      `Not payable: one person gets the highest allowance alone. As ${n.role} it is ${dong(n.amount, 'en')}, as ${n.higher} ${dong(n.higherAmount, 'en')}, which is the one to be paid.`,
  },
  'allowance-more': {
    vi: (n) =>
      `Chi quá mức được hưởng: còn được chi ${dong(n.left, 'vi')} trong ${dong(n.payable, 'vi')}, tính cả số đã chi cho chức danh khác của người này.`,
    en: (n) =>
      `More than is payable: ${dong(n.left, 'en')} of ${dong(n.payable, 'en')} is left, with what was paid for other roles of this person.`,
  },
  'reward-whom': {
    vi: () => 'Chọn một người hoặc một tập thể được đề nghị.',
    en: () => 'Choose one person or one organisation.',
  },
  'reward-decision': {
    vi: () => 'Ghi đủ người quyết định, số và ngày quyết định; chưa có thì để trống số và ngày.',
    en: () => 'Give who decided, the number and the day; leave number and day empty while there is none.',
  },
}
