import type { ProblemWords } from '../../kernel/problem-words.ts'

export const trainingWords: ProblemWords = {
  'course-there': { vi: () => 'Lớp này đã có.', en: () => 'This course is there already.' },
  'attendance-invited': { vi: () => 'Ghi số người được mời.', en: () => 'Give how many were invited.' },
  'attendance-attended': {
    vi: (n) => `Số người dự không quá số được mời (${n.invited}).`,
    en: (n) => `No more can come than were invited (${n.invited}).`,
  },
  'attendance-passed': {
    vi: (n) => `Số người đạt không quá số người dự (${n.attended}).`,
    en: (n) => `No more can pass than came (${n.attended}).`,
  },
  'attendance-reason': {
    vi: () => 'Có người vắng: ghi lý do, không ghi tên.',
    en: () => 'Somebody did not come: say why, without names.',
  },
  'attendance-correction': {
    vi: () => 'Đã ghi trước đó. Muốn sửa thì ghi vì sao ghi lại.',
    en: () => 'It was told before. To correct it, say why it is written again.',
  },
  'attendance-there': { vi: () => 'Lần ghi này đã có.', en: () => 'This entry is there already.' },
}
