import { day, type Locale } from '@baucu/law'
import type { CopyRefusal } from '../task/change.ts'
import { qualityPoints } from '../task/quality.ts'

type Sentence = Readonly<Record<Locale, (n: CopyRefusal['numbers']) => string>>

const pointName = (id: string | number | undefined, locale: Locale): string =>
  qualityPoints.find((each) => each.id === id)?.[locale] ?? String(id)

const sentences: Readonly<Record<CopyRefusal['code'], Sentence>> = {
  withdrawn: {
    vi: () => 'Việc này đã được rút, không cập nhật nữa.',
    en: () => 'This task was withdrawn; nothing is added.',
  },
  'already-acknowledged': {
    vi: () => 'Đơn vị đã xác nhận nhận việc này rồi.',
    en: () => 'The unit has acknowledged this task already.',
  },
  'not-a-percentage': {
    vi: (n) => `Tiến độ là số nguyên từ 0 đến 100, không phải ${n.percent}.`,
    en: (n) => `Progress is a whole number from 0 to 100, not ${n.percent}.`,
  },
  'own-work': {
    vi: () => 'Người làm không tự chấm chất lượng hay trả lại việc của mình. Nhờ người khác kiểm tra.',
    en: () => 'Nobody grades or returns his own work. Ask somebody else to check it.',
  },
  'not-done': {
    vi: (n) => `Việc mới đạt ${n.progress} %; chỉ chấm chất lượng hoặc trả lại khi đã báo xong (100 %).`,
    en: (n) => `It stands at ${n.progress} %; it is graded or returned once it is reported done (100 %).`,
  },
  'unknown-point': {
    vi: (n) => `Không có tiêu chí chất lượng "${pointName(n.point, 'vi')}".`,
    en: (n) => `There is no quality point "${pointName(n.point, 'en')}".`,
  },
  'met-with-unmet-point': {
    vi: () => 'Đã chọn "Đạt" thì không còn tiêu chí nào chưa đạt. Bỏ chọn tiêu chí, hoặc chọn "Cần bổ sung".',
    en: () => 'What is met has no unmet point. Clear the points, or choose "To be added".',
  },
  'needs-unmet-point': {
    vi: () => 'Chọn ít nhất một tiêu chí chưa đạt, để người làm biết cần sửa gì.',
    en: () => 'Choose at least one unmet point, so that the doer knows what to mend.',
  },
  'needs-reason': { vi: () => 'Ghi lý do.', en: () => 'Give a reason.' },
  'after-legal-date': {
    vi: (n) => `Không gia hạn đến ${day(n.until)}: luật định chậm nhất ${day(n.legalDue)}.`,
    en: (n) => `No extension until ${day(n.until)}: the law allows ${day(n.legalDue)} at the latest.`,
  },
  'not-later': {
    vi: (n) => `Hạn mới ${day(n.until)} phải sau ${day(n.due)}.`,
    en: (n) => `The new day ${day(n.until)} must be after ${day(n.due)}.`,
  },
  'own-extension': {
    vi: () => 'Người làm đề nghị gia hạn; người khác duyệt.',
    en: () => 'Whoever does the work asks for more time; somebody else grants it.',
  },
  'done-waits': {
    vi: () => 'Việc đã báo xong thì không chờ ai nữa. Báo lại tiến độ nếu còn phải chờ.',
    en: () => 'What is reported done waits for nobody. Report its progress anew if it does.',
  },
  'waits-for-many': {
    vi: (n) => `Một việc chờ nhiều nhất ${n.most} việc khác. Bỏ bớt việc không còn cần chờ.`,
    en: (n) => `A task waits for ${n.most} others at most. Drop what it no longer waits for.`,
  },
  'evidence-full': {
    vi: (n) => `Việc này đã có ${n.most} tài liệu chứng minh. Gỡ bớt, hoặc gộp nhiều ảnh vào một tệp PDF.`,
    en: (n) => `This task has ${n.most} pieces of evidence already. Remove one, or put several pictures into one PDF.`,
  },
  'evidence-graded': {
    vi: () => 'Việc đã được chấm nên tài liệu chứng minh giữ nguyên. Gửi thêm tài liệu mới nếu cần.',
    en: () => 'The task has been graded, so its evidence stays. Attach another piece if need be.',
  },
  'evidence-of-another': {
    vi: () => 'Chỉ người đã gửi tài liệu này gỡ được.',
    en: () => 'Only whoever attached this may remove it.',
  },
}

/** What a refused change of a copy says: `explainCopyRefusal(refusal, 'vi')`. */
export const explainCopyRefusal = ({ code, numbers }: CopyRefusal, locale: Locale): string =>
  sentences[code][locale](numbers)

/** Codes that have a sentence. */
export const copyRefusalCodes = Object.keys(sentences) as readonly CopyRefusal['code'][]
