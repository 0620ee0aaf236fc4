import { count } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

const v = (value: string | number | undefined): string => count(value, 'vi')
const e = (value: string | number | undefined): string => count(value, 'en')

/** What an import of published results is refused for. */
export const resultWords: ProblemWords = {
  'no-such-body': {
    vi: () => 'Luật bản này không bầu Quốc hội.',
    en: () => 'This edition of the law does not elect the National Assembly.',
  },
  'unknown-province': {
    vi: (n) =>
      `Đơn vị bầu cử "${n.id}": không có tỉnh, thành phố "${n.province}" trên bản đồ của luật bản ${n.edition}.`,
    en: (n) => `Constituency "${n.id}": there is no province "${n.province}" on the map of edition ${n.edition}.`,
  },
  'duplicate-constituency': {
    vi: (n) => `Đơn vị bầu cử "${n.id}" có hai lần trong tệp.`,
    en: (n) => `Constituency "${n.id}" appears twice in the file.`,
  },
  'duplicate-number': {
    vi: (n) => `Đơn vị bầu cử số ${n.number} của ${n.province} có hai lần trong tệp.`,
    en: (n) => `Constituency number ${n.number} of ${n.province} appears twice in the file.`,
  },
  'range-reversed': {
    vi: (n) => `Đơn vị bầu cử "${n.id}": số phiếu hợp lệ ít nhất ${v(n.from)} lớn hơn nhiều nhất ${v(n.to)}.`,
    en: (n) => `Constituency "${n.id}": the least valid ballots ${e(n.from)} are more than the most ${e(n.to)}.`,
  },
  'figures-disagree': {
    vi: (n) => `Đơn vị bầu cử "${n.id}": số liệu không khớp nhau.`,
    en: (n) => `Constituency "${n.id}": the figures do not agree.`,
  },
  'frame-is-rehearsal': {
    vi: (n) => `"${n.id}" là kỳ diễn tập; không nhập kết quả thật vào đó.`,
    en: (n) => `"${n.id}" is a rehearsal; real results are not imported into it.`,
  },
  'frame-differs': {
    vi: (n) => `Kỳ bầu cử "${n.id}" đã có với ngày bầu cử ${n.day}, luật bản ${n.edition}; tệp ghi khác.`,
    en: (n) => `Election "${n.id}" is there already, of ${n.day}, edition ${n.edition}; the file says otherwise.`,
  },
  'constituency-moved': {
    vi: (n) => `Đơn vị bầu cử "${n.id}" đã có ở ${n.province}; tệp ghi tỉnh khác.`,
    en: (n) => `Constituency "${n.id}" is there already in ${n.province}; the file names another province.`,
  },
  'no-form': {
    vi: () => 'Chưa có biểu mẫu biên bản cho đơn vị bầu cử này.',
    en: () => 'There is no form for this constituency.',
  },
  'nothing-reported': {
    vi: () => 'Chưa có khu vực nào báo cáo, nên chưa lập được biên bản.',
    en: () => 'No area has reported, so no minutes can be made.',
  },
  'count-unfinished': {
    vi: (n) => `Mới có ${v(n.reported)} trên ${v(n.expected)} khu vực báo cáo; biên bản chỉ lập khi đủ.`,
    en: (n) => `${e(n.reported)} of ${e(n.expected)} areas have reported; the minutes are made when all have.`,
  },
}
