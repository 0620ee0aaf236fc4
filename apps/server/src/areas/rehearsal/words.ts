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
  'rehearsal-of-rehearsal': {
    vi: () => 'Chọn một kỳ bầu cử thật để diễn tập, không chọn bản diễn tập.',
    en: () => 'Choose a real election to rehearse, not a rehearsal.',
  },
  'no-areas-to-rehearse': {
    vi: () => 'Nơi này chưa có khu vực bỏ phiếu nào để diễn tập. Hãy lập khu vực bỏ phiếu trước.',
    en: () => 'There is no polling area here to rehearse with. Draw polling areas first.',
  },
  'too-many-areas-to-rehearse': {
    vi: (n) => `Có ${n.areas} khu vực bỏ phiếu; một lần diễn tập nhiều nhất ${n.most}. Hãy chọn một tỉnh hoặc một xã.`,
    en: (n) =>
      `There are ${n.areas} polling areas; one rehearsal plays at most ${n.most}. Choose a province or a commune.`,
  },
  'speed-missing': { vi: () => 'Cần nêu tốc độ.', en: () => 'The speed is missing.' },
}
