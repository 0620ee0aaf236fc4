import { copyRefusalCodes, explainCopyRefusal } from '@baucu/direction'
import type { ProblemWords } from '../../kernel/problem-words.ts'

/** What the rules of a copy refuse, in their own words. */
const copyWords: ProblemWords = Object.fromEntries(
  copyRefusalCodes.map((code) => [
    `copy-${code}`,
    {
      vi: (numbers) => explainCopyRefusal({ code, numbers }, 'vi'),
      en: (numbers) => explainCopyRefusal({ code, numbers }, 'en'),
    },
  ]),
)

export const workWords: ProblemWords = {
  ...copyWords,
  'key-tasks-full': {
    vi: (n) => `Đã có ${n.most} nhiệm vụ trọng tâm: ${n.titles}. Bỏ bớt một việc rồi chọn việc này.`,
    en: (n) => `There are ${n.most} key tasks already: ${n.titles}. Drop one, then choose this one.`,
  },
}
