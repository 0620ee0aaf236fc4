import type { ProblemWords } from '../../kernel/problem-words.ts'

export const calendarWords: ProblemWords = {
  'no-calendar': {
    vi: () => 'Không tính được lịch cho ngày bầu cử này.',
    en: () => 'No calendar can be computed for this election day.',
  },
}
