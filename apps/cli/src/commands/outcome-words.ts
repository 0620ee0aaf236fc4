import type { Outcome } from '@baucu/law'
import type { Words } from '../kernel/words.ts'

/** Whether the poll counts. */
export const pollWords: Readonly<Record<Outcome['poll'], Words>> = {
  valid: { vi: 'có giá trị', en: 'valid' },
  'not-valid': { vi: 'không có giá trị', en: 'not valid' },
  unknown: { vi: 'chưa kết luận được', en: 'not known' },
}

/** What follows from an outcome. */
export const nextWords: Readonly<Record<Outcome['next'], Words>> = {
  none: { vi: 'không có', en: 'nothing' },
  'additional-election': { vi: 'bầu cử thêm', en: 'an additional election' },
  'additional-election-decision': {
    vi: 'cấp có thẩm quyền xem xét, quyết định việc bầu cử thêm',
    en: 'the competent body decides on an additional election',
  },
  're-election': { vi: 'báo cáo để quyết định bầu cử lại', en: 'report for a re-election' },
}
