import type { ProblemWords } from '../../kernel/problem-words.ts'

export const readinessWords: ProblemWords = {
  'readiness-line-unknown': {
    vi: () => 'Danh mục không có dòng này; tải lại trang.',
    en: () => 'The checklist does not have this line; load the page again.',
  },
  'readiness-nothing-unmet': {
    vi: () => 'Không có chỗ chưa đạt nào chưa được giao việc.',
    en: () => 'Nothing is unmet that was not given already.',
  },
}
