import type { ProblemWords } from '../../kernel/problem-words.ts'

export const figureWords: ProblemWords = {
  'indicator-unknown': {
    vi: (n) => `Không có chỉ tiêu "${n.indicator}".`,
    en: (n) => `There is no indicator "${n.indicator}".`,
  },
  'indicator-elsewhere': {
    vi: () => 'Chỉ tiêu này không ghi ở loại tổ chức đã chọn.',
    en: () => 'This indicator is not entered at this kind of organisation.',
  },
  'period-wrong': {
    vi: (n) => `Thời điểm của số liệu phải viết như "${n.form}".`,
    en: (n) => `The period must be written like "${n.form}".`,
  },
  'frame-needed': {
    vi: () => 'Chọn kỳ bầu cử của số liệu này.',
    en: () => 'Choose the election frame of this figure.',
  },
  'frame-not-wanted': {
    vi: () => 'Chỉ tiêu này không thuộc kỳ bầu cử nào; bỏ trống kỳ bầu cử.',
    en: () => 'This indicator belongs to no election frame; leave the frame empty.',
  },
  'reason-needed': {
    vi: () => 'Sửa một số đã ghi thì phải nêu lý do.',
    en: () => 'Correcting a figure needs a reason.',
  },
  'figure-exists': {
    vi: () => 'Đã có lần ghi với mã định danh này.',
    en: () => 'There is an entry with this id already.',
  },
}
