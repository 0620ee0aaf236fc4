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
  'scheme-contribution-there': {
    vi: () => 'Phần tham gia này đã được ghi.',
    en: () => 'This contribution was noted before.',
  },
}
