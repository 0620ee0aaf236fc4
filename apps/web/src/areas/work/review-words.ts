import { count } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Rà soát tiến độ, chất lượng',
  keys: '↑ ↓ đi từng việc; 1 đúng tiến độ, 2 chậm, 3 vướng. Chậm và vướng hỏi thêm một dòng ghi chú.',
  print: 'In',
  none: 'Không còn việc nào phải rà soát',
  noneNext: 'Việc giao từ kết luận, văn bản, kế hoạch và chưa xong, chưa đạt thì hiện ở đây.',
  items: 'Việc đã giao, chưa hoàn thành',
  reviewed: (done: number, all: number) => `Đã rà soát hôm nay ${count(done, 'vi')}/${count(all, 'vi')}`,
  review: 'Rà soát',
  marks: { 'on-track': 'Đúng tiến độ', behind: 'Chậm', blocked: 'Vướng' },
  markOf: (title: string, unit: string) => `Rà soát ${title}, ${unit}`,
  noteOf: (mark: string) => `${mark}: ghi chú`,
  keep: 'Ghi',
  waits: 'Chờ gửi',
  today: (mark: string) => `Hôm nay: ${mark}`,
  last: (day: string, mark: string) => `Chưa rà soát hôm nay; lần trước ${day}: ${mark}`,
  never: 'Chưa rà soát lần nào',
  more: 'Xem thêm',
}

const en: typeof vi = {
  title: 'Review of progress and quality',
  keys: '↑ ↓ from task to task; 1 on track, 2 behind, 3 blocked. Behind and blocked ask for a line.',
  print: 'Print',
  none: 'Nothing is left to review',
  noneNext: 'What is asked for and not yet done and right stands here.',
  items: 'Asked for, not complete',
  reviewed: (done, all) => `Reviewed today ${count(done, 'en')}/${count(all, 'en')}`,
  review: 'Review',
  marks: { 'on-track': 'On track', behind: 'Behind', blocked: 'Blocked' },
  markOf: (title, unit) => `Review ${title}, ${unit}`,
  noteOf: (mark) => `${mark}: note`,
  keep: 'Keep',
  waits: 'Waiting to be sent',
  today: (mark) => `Today: ${mark}`,
  last: (day, mark) => `Not reviewed today; last on ${day}: ${mark}`,
  never: 'Never reviewed',
  more: 'Show more',
}

export const useReviewWords = wordsOf({ vi, en })
