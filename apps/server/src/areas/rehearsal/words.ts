import type { ProblemWords } from '../../kernel/problem-words.ts'

export const rehearsalWords: ProblemWords = {
  'nothing-published': {
    vi: (n) => `Kỳ bầu cử "${n.id}" không có kết quả đã công bố đầy đủ để diễn tập.`,
    en: (n) => `Election "${n.id}" has no published results to rehearse with.`,
  },
  'cannot-split': {
    vi: () => 'Không chia được kết quả này cho các khu vực bỏ phiếu.',
    en: () => 'These results cannot be split over polling areas.',
  },
  'speed-missing': { vi: () => 'Cần nêu tốc độ.', en: () => 'The speed is missing.' },
}
