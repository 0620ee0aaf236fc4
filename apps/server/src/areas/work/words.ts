import { copyRefusalCodes, explainCopyRefusal } from '@baucu/direction'
import { day } from '@baucu/law'
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
  'task-recipients-gone': {
    vi: (n) => `${n.gone} nơi nhận không còn hoạt động hoặc ngoài phạm vi của bạn. Chọn lại nơi nhận.`,
    en: (n) => `${n.gone} of the recipients no longer exist or are out of your reach. Choose again.`,
  },
  'evidence-there': {
    vi: (n) => `Tài liệu này đã có: ${n.name}.`,
    en: (n) => `This is attached already: ${n.name}.`,
  },
  'wait-there': {
    vi: (n) => `Việc này đang chờ sẵn: ${n.title}.`,
    en: (n) => `It waits for this already: ${n.title}.`,
  },
  'waits-in-circle': {
    vi: (n) => `Chờ như vậy thành vòng, không ai làm trước được: ${n.circle}. Thống nhất nơi nào làm trước.`,
    en: (n) => `They would wait for each other in a circle: ${n.circle}. Agree who goes first.`,
  },
  'task-twice': {
    vi: () => 'Một nơi nhận được chọn hai lần.',
    en: () => 'A recipient was chosen twice.',
  },
  'task-due-past': {
    vi: (n) => `Hạn ${day(n.due)} đã qua. Chọn một ngày từ ${day(n.on)} trở đi.`,
    en: (n) => `Due on ${day(n.due)}, which has passed. Choose ${day(n.on)} or later.`,
  },
  'feed-needs-account': {
    vi: () => 'Địa chỉ lịch gắn với một tài khoản. Đăng nhập rồi tạo.',
    en: () => 'A calendar address belongs to an account. Sign in, then make one.',
  },
  'feed-there': {
    vi: () => 'Tài khoản này đã có địa chỉ lịch cho đơn vị. Tải lại trang để thấy.',
    en: () => 'This account has a calendar address for the organisation already. Reload the page to see it.',
  },
  'key-tasks-full': {
    vi: (n) => `Đã có ${n.most} nhiệm vụ trọng tâm: ${n.titles}. Bỏ bớt một việc rồi chọn việc này.`,
    en: (n) => `There are ${n.most} key tasks already: ${n.titles}. Drop one, then choose this one.`,
  },
}
