import { count } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

const bodies: Readonly<Record<string, Readonly<{ vi: string; en: string }>>> = {
  NA: { vi: 'đại biểu Quốc hội', en: 'the National Assembly' },
  province: { vi: 'đại biểu HĐND cấp tỉnh', en: 'the provincial council' },
  district: { vi: 'đại biểu HĐND cấp huyện', en: 'the district council' },
  commune: { vi: 'đại biểu HĐND cấp xã', en: 'the commune council' },
}
const bodyOf = (body: string | number | undefined, locale: 'vi' | 'en'): string =>
  bodies[String(body)]?.[locale] ?? String(body)

export const territoryWords: ProblemWords = {
  'body-elsewhere': {
    vi: (n) =>
      `Bầu ${bodyOf(n.body, 'vi')} được ghi ở ${n.body === 'commune' ? 'xã' : n.body === 'district' ? 'huyện' : 'tỉnh'}; chọn lại đơn vị.`,
    en: (n) =>
      `${bodyOf(n.body, 'en')} is noted at the ${n.body === 'commune' || n.body === 'district' ? n.body : 'province'}; choose that unit.`,
  },
  'constituency-exists': {
    vi: () => 'Đã có đơn vị bầu cử mang mã này.',
    en: () => 'There is a constituency with this id already.',
  },
  'constituency-number-taken': {
    vi: (n) => `Đã có đơn vị bầu cử số ${n.number}; chọn số khác.`,
    en: (n) => `There is a constituency number ${n.number} already; choose another number.`,
  },
  'constituency-counted': {
    vi: (n) => `Đơn vị bầu cử số ${n.number} đã có kết quả, không đổi được số đại biểu.`,
    en: (n) => `Constituency ${n.number} has results; its seats cannot change.`,
  },
  'seats-not-shared': {
    vi: (n) =>
      n.seats === ''
        ? `Chưa ghi tổng số đại biểu ${bodyOf(n.body, 'vi')} được bầu nên chưa lập được danh sách.`
        : `Các đơn vị bầu cử cộng lại ${n.shared} đại biểu, tổng số được bầu là ${n.seats}: sửa cho khớp rồi lập danh sách (Điều 10).`,
    en: (n) =>
      n.seats === ''
        ? `The number of deputies of ${bodyOf(n.body, 'en')} is not fixed yet, so there is no list.`
        : `The constituencies share ${n.shared} seats, ${n.seats} are elected: make them agree, then the list can be made (article 10).`,
  },
  'area-exists': {
    vi: () => 'Tổ bầu cử này đã có khu vực bỏ phiếu; mở ra để sửa.',
    en: () => 'This Polling Team has its polling area already; open it to change it.',
  },
  'area-not-a-team': {
    vi: () => 'Khu vực bỏ phiếu gắn với một Tổ bầu cử; chọn tổ chức thuộc loại Tổ bầu cử.',
    en: () => 'A polling area belongs to a Polling Team; choose an organisation of that kind.',
  },
  'area-team-needed': {
    vi: () => 'Ghi mã và tên Tổ bầu cử của khu vực bỏ phiếu mới.',
    en: () => 'Write code and name of the Polling Team of the new area.',
  },
  'area-number-taken': {
    vi: (n) => `Trong xã đã có khu vực bỏ phiếu số ${n.number}; chọn số khác.`,
    en: (n) => `The commune has a polling area number ${n.number} already; choose another number.`,
  },
  'area-village-unknown': {
    vi: () => 'Một thôn, tổ dân phố đã chọn không còn trong danh sách; chọn lại.',
    en: () => 'A chosen village is no longer there; choose again.',
  },
  'area-constituency-elsewhere': {
    vi: (n) => `Đơn vị bầu cử ${bodyOf(n.body, 'vi')} đã chọn không có ở nơi này; chọn lại.`,
    en: (n) => `The chosen constituency of ${bodyOf(n.body, 'en')} is not of this place; choose again.`,
  },
  'area-size-reason': {
    vi: (n) => `${count(n.voters, 'vi')} cử tri là ngoài mức luật định (Điều ${n.article}): ghi lý do.`,
    en: (n) =>
      `${count(n.voters, 'en')} voters are outside what the law names (article ${n.article}): write the reason.`,
  },
  'area-count-open': {
    vi: () => 'Việc kiểm phiếu ở đơn vị bầu cử này đã mở, không chuyển khu vực bỏ phiếu được nữa.',
    en: () => 'The count of this constituency is open; its polling areas stay.',
  },
  'voters-twice': {
    vi: () => 'Một loại số cử tri được gửi hai lần.',
    en: () => 'One kind of count was sent twice.',
  },
  'voters-change-empty': {
    vi: () => 'Ghi số cử tri tăng hoặc giảm, ít nhất 1.',
    en: () => 'Write how many voters, at least 1.',
  },
  'voters-move': {
    vi: () => 'Trường hợp này không làm thay đổi danh sách theo hướng đã chọn.',
    en: () => 'This event does not change the list that way.',
  },
  'voters-not-counted': {
    vi: () => 'Chưa có số cử tri lúc niêm yết; ghi số đó trước, rồi mới ghi biến động.',
    en: () => 'The posted list has not been counted; enter that first, then its changes.',
  },
  'voters-below-zero': {
    vi: (n) => `Hiện có ${count(n.now, 'vi')}; không giảm quá số đó.`,
    en: (n) => `There are ${count(n.now, 'en')} now; no more can be removed.`,
  },
  'voters-change-exists': {
    vi: () => 'Biến động này đã được ghi.',
    en: () => 'This change was noted before.',
  },
}
