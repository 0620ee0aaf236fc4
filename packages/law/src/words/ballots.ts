import { type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, nEn as e, nVi as v } from './sentence.ts'

const marks: Names = {
  untouched: ['để nguyên', 'left as printed'],
  struck: ['gạch hết họ và tên', 'struck through'],
  'part-struck': ['chỉ gạch một phần họ và tên', 'only partly struck'],
  'one-line-struck': ['chỉ gạch một trong hai dòng tên', 'struck on one of its two lines'],
  circled: ['khoanh tròn', 'circled'],
  underlined: ['gạch dưới', 'underlined'],
  overlined: ['gạch trên', 'overlined'],
  ticked: ['đánh dấu bên cạnh', 'ticked'],
  unclear: ['mờ, nhòe hoặc hư hỏng', 'faint, smeared or damaged'],
}

/** Reasons about ballots: valid or not, marks, who decides, the box (Điều 74). */
export const ballotWords: Catalogue = {
  'BAL-FORM': {
    vi: (_, holds) =>
      holds ? 'Phiếu theo mẫu do Tổ bầu cử phát ra.' : 'Phiếu không theo mẫu quy định do Tổ bầu cử phát ra.',
    en: (_, holds) =>
      holds ? 'It is the form handed out by the Team.' : 'It is not the prescribed form handed out by the Team.',
  },
  'BAL-SEAL': {
    vi: (_, holds) => (holds ? 'Phiếu có dấu của Tổ bầu cử.' : 'Phiếu không có dấu của Tổ bầu cử.'),
    en: (_, holds) => (holds ? 'It carries the Team’s seal.' : 'It does not carry the Team’s seal.'),
  },
  'BAL-MANY': {
    vi: (n, holds) =>
      holds
        ? `Phiếu để lại ${v(n.kept)} người, không quá ${v(n.seats)} đại biểu được bầu.`
        : `Phiếu để lại ${v(n.kept)} người, nhiều hơn ${v(n.seats)} đại biểu được bầu.`,
    en: (n, holds) =>
      holds
        ? `${e(n.kept)} names are left, no more than the ${e(n.seats)} seats.`
        : `${e(n.kept)} names are left, more than the ${e(n.seats)} seats.`,
  },
  'BAL-NONE': {
    vi: (n, holds) => (holds ? `Phiếu có bầu ${v(n.kept)} người.` : 'Phiếu gạch hết tên những người ứng cử.'),
    en: (n, holds) => (holds ? `The ballot names ${e(n.kept)} person(s).` : 'All names are struck.'),
  },
  'BAL-EXTRA': {
    vi: (n, holds) =>
      holds
        ? 'Phiếu không ghi thêm gì.'
        : n.writing === 'name'
          ? 'Phiếu ghi thêm tên người ngoài danh sách người ứng cử.'
          : 'Phiếu có ghi thêm nội dung khác.',
    en: (n, holds) =>
      holds
        ? 'Nothing is written on it.'
        : n.writing === 'name'
          ? 'A name outside the list is written on it.'
          : 'Something else is written on it.',
  },
  'BAL-MARK': {
    vi: (n) => `Tên thứ ${v(n.place)} trên phiếu ${nameVi(marks, n.mark)}: phải do toàn Tổ xem xét.`,
    en: (n) => `Name number ${e(n.place)} is ${nameEn(marks, n.mark)}: the whole Team has to look.`,
  },
  'BAL-TEAM': {
    vi: () => 'Tổ trưởng đưa phiếu ra để toàn Tổ xem xét, quyết định; không gạch xóa, sửa tên trên phiếu.',
    en: () => 'The Head puts it before the whole Team, which decides; names on it are not struck or altered.',
  },
  'BAL-WHO': {
    vi: (_, holds) =>
      holds
        ? 'Toàn Tổ bầu cử đã xem xét, quyết định.'
        : 'Tổ trưởng tự quyết định một mình; việc này thuộc về toàn Tổ bầu cử.',
    en: (_, holds) =>
      holds ? 'The whole Team looked and decided.' : 'The Head decided alone; it is for the whole Team to decide.',
  },
  'BAL-MAJORITY': {
    vi: (n, holds) =>
      `${v(n.inFavour)} trên ${v(n.members)} thành viên tán thành, ${holds ? 'quá nửa tổng số thành viên' : 'không quá nửa tổng số thành viên; luật không nói rõ cách biểu quyết ở Tổ bầu cử'}.`,
    en: (n, holds) =>
      `${e(n.inFavour)} of ${e(n.members)} members in favour, ${holds ? 'more than half of all members' : 'not more than half of all members; how a Team votes is not written clearly'}.`,
  },
  'BAL-RECORD': {
    vi: (_, holds) => (holds ? 'Quyết định đã ghi vào biên bản.' : 'Quyết định chưa ghi vào biên bản.'),
    en: (_, holds) => (holds ? 'The decision is in the minutes.' : 'The decision is not in the minutes.'),
  },
  'BAL-HANDS': {
    vi: (_, holds) =>
      holds ? 'Tổ bầu cử không sửa phiếu.' : 'Tổ bầu cử không được gạch xóa hoặc sửa các tên ghi trên phiếu bầu.',
    en: (_, holds) =>
      holds ? 'The Team did not alter the ballot.' : 'The Team may not strike or alter names on a ballot.',
  },
  'BAL-BOX': {
    vi: (n, holds) =>
      holds
        ? `Thu vào ${v(n.collected)} phiếu, không quá ${v(n.voted)} người đã bỏ phiếu: tiến hành kiểm phiếu.`
        : `Thu vào ${v(n.collected)} phiếu, nhiều hơn ${v(n.voted)} người đã bỏ phiếu: ${n.step === 'look-again' ? 'kiểm tra lại' : 'bỏ phiếu vào hòm, niêm phong và báo cáo Ban bầu cử'}.`,
    en: (n, holds) =>
      holds
        ? `${e(n.collected)} ballots taken out, no more than ${e(n.voted)} people who voted: count.`
        : `${e(n.collected)} ballots taken out, more than ${e(n.voted)} people who voted: ${n.step === 'look-again' ? 'look again' : 'put them back, seal the box and report to the Board'}.`,
  },
}
