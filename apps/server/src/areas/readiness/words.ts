import type { ProblemWords } from '../../kernel/problem-words.ts'

export const readinessWords: ProblemWords = {
  'readiness-line-unknown': {
    vi: () => 'Danh mục không có dòng này; tải lại trang.',
    en: () => 'The checklist does not have this line; load the page again.',
  },
  'pack-too-many': {
    vi: (n) => `Có ${n.areas} khu vực, một tệp chỉ chứa ${n.most}. Tải tệp nén: mỗi khu vực một tệp PDF.`,
    en: (n) => `There are ${n.areas} areas, a file holds ${n.most}. Take the archive: a PDF for each area.`,
  },
  'readiness-nothing-unmet': {
    vi: () => 'Không có chỗ chưa đạt nào chưa được giao việc.',
    en: () => 'Nothing is unmet that was not given already.',
  },
}
