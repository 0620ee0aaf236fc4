import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const organisationWords: ProblemWords = {
  'organisation-exists': {
    vi: () => 'Đã có tổ chức với mã định danh này.',
    en: () => 'There is an organisation with this id already.',
  },
  'parent-closed': {
    vi: (n) => `Tổ chức cấp trên đã kết thúc hoạt động từ ${day(String(n.on))}; chọn tổ chức kế tục.`,
    en: (n) => `The organisation above ended on ${day(String(n.on))}; choose its successor.`,
  },
  'code-taken': {
    vi: (n) => `Mã "${n.code}" đã dùng cho một tổ chức cùng cấp; chọn mã khác.`,
    en: (n) => `The code "${n.code}" is used by an organisation beside it; choose another.`,
  },
}
