import { count } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const archiveWords: ProblemWords = {
  'archive-too-large': {
    vi: (n) =>
      `Hồ sơ có ${count(n.files, 'vi')} tệp, ${count(n.megabytes, 'vi')} MB, quá sức một tệp ZIP; hãy lập theo từng đơn vị cấp dưới.`,
    en: (n) =>
      `The archive has ${count(n.files, 'en')} files and ${count(n.megabytes, 'en')} MB, more than one ZIP holds; make one for each unit below.`,
  },
  'handed-over-later': {
    vi: () => 'Ngày bàn giao không thể sau hôm nay.',
    en: () => 'The day of the hand-over cannot be after today.',
  },
}
