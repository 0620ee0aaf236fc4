import type { ProblemWords } from '../../kernel/problem-words.ts'

/** Why minutes are not entered, and sheets not printed. */
export const countWords: ProblemWords = {
  'tally-no-contest': {
    vi: () => 'Khu vực này chưa thuộc đơn vị bầu cử nào, nên chưa có phiếu kiểm đếm.',
    en: () => 'This area lies in no constituency yet, so there is no tally sheet.',
  },
  'minutes-unknown-constituency': {
    vi: (n) => `Khu vực ${n.area}: đơn vị bầu cử hoặc số người ứng cử trên biên bản không đúng.`,
    en: (n) => `Area ${n.area}: the constituency or the number of candidates on the minutes is wrong.`,
  },
  'minutes-open-error': {
    vi: (n) => `Khu vực ${n.area}: biên bản còn lỗi (${n.codes}).`,
    en: (n) => `Area ${n.area}: the minutes have open errors (${n.codes}).`,
  },
  'minutes-differ': {
    vi: (n) => `Khu vực ${n.area} đã có biên bản với số liệu khác; cần xem bản giấy để biết bản nào đúng.`,
    en: (n) => `Area ${n.area} has minutes with other figures; the paper must say which are right.`,
  },
}
