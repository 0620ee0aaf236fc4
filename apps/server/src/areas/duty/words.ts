import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const dutyWords: ProblemWords = {
  'shift-overlaps': {
    vi: (n) =>
      `Ca từ ${n.from} ngày ${day(String(n.day))} trùng giờ với một ca khác của đơn vị. Sửa giờ hoặc bỏ ca kia.`,
    en: (n) =>
      `The shift from ${n.from} on ${day(String(n.day))} overlaps another one here. Change its hours or drop the other.`,
  },
  'shift-there': { vi: () => 'Ca trực này đã có.', en: () => 'This shift is there already.' },
  'shift-person': {
    vi: () => 'Chọn người giữ chức vụ tại đơn vị trong ngày đó.',
    en: () => 'Choose somebody who holds an office here on that day.',
  },
  'shift-deputy': {
    vi: () => 'Người trực thay phải là người khác.',
    en: () => 'The deputy is somebody else.',
  },
  'shift-over': {
    vi: () => 'Ca đã hết, không đổi người được nữa.',
    en: () => 'The shift is over; it is changed no more.',
  },
  'shift-begun': {
    vi: () => 'Ca đã bắt đầu, không bỏ được; đổi người trực.',
    en: () => 'The shift has begun: change who is on duty instead.',
  },
  'shift-not-begun': { vi: () => 'Chưa đến giờ của ca này.', en: () => 'The time of this shift has not come.' },
  'hand-over-empty': {
    vi: () => 'Ghi việc còn mở và việc đã hứa. Không có thì ghi "không".',
    en: () => 'Say what is open and what was promised. If there is nothing, write "nothing".',
  },
  'handed-over': { vi: () => 'Ca này đã bàn giao.', en: () => 'This shift was handed over already.' },
  'hand-over-missing': {
    vi: (n) => `Ca từ ${n.from} ngày ${day(String(n.day))} chưa bàn giao. Ghi bàn giao ca đó trước rồi mới nhận ca.`,
    en: (n) => `The shift from ${n.from} on ${day(String(n.day))} was not handed over. Its note comes first.`,
  },
  'taken-over': { vi: () => 'Ca này đã có người nhận.', en: () => 'This shift was taken over already.' },
}
