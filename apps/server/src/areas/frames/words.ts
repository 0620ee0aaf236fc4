import { day, type Locale } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

type Code = string | number | undefined

const laws: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  '2015': { vi: 'Luật Bầu cử số 85/2015/QH13', en: 'The election law 85/2015/QH13' },
  '2025': {
    vi: 'Luật Bầu cử được sửa đổi bởi Luật 83/2025/QH15',
    en: 'The election law as amended by Law 83/2025/QH15',
  },
}
const law = (edition: Code, locale: Locale): string => laws[String(edition)]?.[locale] ?? String(edition)

const bodyTitles: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  NA: { vi: 'Quốc hội', en: 'the National Assembly' },
  province: { vi: 'Hội đồng nhân dân cấp tỉnh', en: 'provincial People’s Councils' },
  district: { vi: 'Hội đồng nhân dân cấp huyện', en: 'district People’s Councils' },
  commune: { vi: 'Hội đồng nhân dân cấp xã', en: 'commune People’s Councils' },
}
const titles = (bodies: Code, locale: Locale): string =>
  String(bodies)
    .split(', ')
    .map((each) => bodyTitles[each]?.[locale] ?? each)
    .join(', ')

export const frameWords: ProblemWords = {
  'frame-not-closable': {
    vi: () => 'Kỳ bầu cử mẫu và kỳ diễn tập không khóa sổ; kỳ diễn tập xong thì xóa.',
    en: () => 'The sample and rehearsals are not closed; a rehearsal that is over is removed.',
  },
  'frame-exists': {
    vi: (n) => `Đã có kỳ bầu cử "${n.id}".`,
    en: (n) => `There is a frame "${n.id}" already.`,
  },
  'frame-day-fixed': {
    vi: () => 'Kỳ bầu cử mẫu đã công bố, kỳ diễn tập và cuộc bầu lại, bầu thêm không đổi ngày bầu cử.',
    en: () => 'A published sample, a rehearsal and a second poll keep their election day.',
  },
  'body-not-elected': {
    vi: (n) => `${law(n.edition, 'vi')} không bầu ${titles(n.body, 'vi')}; luật này bầu: ${titles(n.bodies, 'vi')}.`,
    en: (n) => `${law(n.edition, 'en')} does not elect ${titles(n.body, 'en')}; it elects ${titles(n.bodies, 'en')}.`,
  },
  'edition-not-in-force': {
    vi: (n) =>
      `Cuộc bầu cử ngày ${day(n.day)} theo ${law(n.inForce, 'vi')}, không theo bản luật ${n.edition}: Luật 83/2025/QH15 có hiệu lực từ 01/07/2025.`,
    en: (n) =>
      `An election on ${day(n.day)} is not held under the edition ${n.edition}: Law 83/2025/QH15 is in force from 01/07/2025.`,
  },
  'not-a-sunday': {
    vi: (n) => `Ngày bầu cử phải là Chủ nhật (Điều 5); ${day(n.day)} không phải Chủ nhật.`,
    en: (n) => `Election day is a Sunday (article 5); ${day(n.day)} is not.`,
  },
  'province-not-on-map': {
    vi: (n) => `Không có tỉnh, thành phố mã ${n.code} vào thời gian của kỳ bầu cử này.`,
    en: (n) => `There is no province with the code ${n.code} at the time of this election.`,
  },
}
