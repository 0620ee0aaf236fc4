import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const schemeWords: ProblemWords = {
  'scheme-ends-before': {
    vi: (n) => `Ngày kết thúc trước ngày bắt đầu ${day(n.from)}.`,
    en: (n) => `It ends before it starts on ${day(n.from)}.`,
  },
  'scheme-target-twice': {
    vi: () => 'Một chỉ tiêu được gửi hai lần hoặc đã thuộc đề án khác.',
    en: () => 'A target was sent twice, or belongs to another scheme.',
  },
  'scheme-target-outside': {
    vi: (n) => `Chỉ tiêu ${n.target}: hạn phải nằm trong thời gian của đề án, ${day(n.from)} đến ${day(n.to)}.`,
    en: (n) => `Target ${n.target}: its day must lie within the scheme, ${day(n.from)} to ${day(n.to)}.`,
  },
  'scheme-target-in-use': {
    vi: (n) => `Chỉ tiêu "${n.title}" đã có việc được giao, không bỏ được.`,
    en: (n) => `Tasks were given for the target "${n.title}"; it cannot be dropped.`,
  },
  'scheme-lead-gone': {
    vi: () => 'Cơ quan chủ trì không còn hoạt động hoặc ngoài phạm vi của bạn. Chọn lại.',
    en: () => 'The lead organisation no longer exists or is out of your reach. Choose again.',
  },
  'scheme-assigned-already': {
    vi: (n) => `Đã giao trước đó: ${n.names}.`,
    en: (n) => `Assigned before: ${n.names}.`,
  },
  'scheme-state': {
    vi: () => 'Trạng thái này không báo được từ đây.',
    en: () => 'That cannot be told from here.',
  },
  'scheme-needs-plan': {
    vi: () => 'Ghi số, ký hiệu của kế hoạch đã ban hành.',
    en: () => 'Write the number of the plan that was issued.',
  },
  'scheme-needs-reason': {
    vi: () => 'Ghi vì sao đề án không liên quan đến tổ chức.',
    en: () => 'Write why the scheme does not concern the organisation.',
  },
  'scheme-day-to-come': {
    vi: (n) => `Ngày tham gia chưa đến. Ghi một ngày đến hết ${day(n.on)}.`,
    en: (n) => `That day is still to come. Write one up to ${day(n.on)}.`,
  },
  'scheme-amount-needs-target': {
    vi: () => 'Chọn chỉ tiêu của con số này.',
    en: () => 'Choose the target that the figure belongs to.',
  },
  'contribution-needs-reason': {
    vi: () => 'Ghi lý do sửa.',
    en: () => 'Say why it is corrected.',
  },
  'contribution-replaced': {
    vi: () => 'Phần tham gia này đã được sửa một lần khác. Mở lại để xem bản mới.',
    en: () => 'This contribution was corrected meanwhile. Open it again to see the new one.',
  },
  'scheme-contribution-there': {
    vi: () => 'Phần tham gia này đã được ghi.',
    en: () => 'This contribution was noted before.',
  },
}

/** Words of the matrix as a table. */
export const matrixWords = {
  vi: {
    sheet: 'Tổ chức và đề án',
    organisation: 'Tổ chức',
    scheme: (number: string, title: string) => `${number}. ${title}`,
    studied: 'Đã nghiên cứu',
    planned: 'Có kế hoạch',
    of: (part: number, whole: number) => `${part}/${whole}`,
    states: {
      none: 'Chưa giao',
      assigned: 'Đã giao nghiên cứu',
      studied: 'Đã nghiên cứu',
      planned: 'Có kế hoạch',
      irrelevant: 'Không liên quan',
    },
    due: (date: string) => `hạn ${day(date)}`,
    late: 'quá hạn',
  },
  en: {
    sheet: 'Schemes',
    organisation: 'Organisation',
    scheme: (number: string, title: string) => `${number}. ${title}`,
    studied: 'Studied',
    planned: 'With a plan',
    of: (part: number, whole: number) => `${part}/${whole}`,
    states: {
      none: 'Not assigned',
      assigned: 'Assigned',
      studied: 'Studied',
      planned: 'Has a plan',
      irrelevant: 'Not concerned',
    },
    due: (date: string) => `due ${day(date)}`,
    late: 'overdue',
  },
} as const
