import { count, explainFinding, type Inputs, type Locale, type Refusal } from '@baucu/law'
import type { RowFault } from '../bulk-tally.ts'
import type { MinutesRefusal, MinutesRefusalCode } from '../minutes-refusal.ts'

type Sentence = Readonly<Record<Locale, (n: Inputs) => string>>

const v = (value: number | string | undefined): string => count(value, 'vi')
const e = (value: number | string | undefined): string => count(value, 'en')

const bodyVi: Readonly<Record<string, string>> = {
  NA: 'Quốc hội',
  province: 'HĐND cấp tỉnh',
  district: 'HĐND cấp huyện',
  commune: 'HĐND cấp xã',
}
const bodyEn: Readonly<Record<string, string>> = {
  NA: 'the National Assembly',
  province: 'the provincial council',
  district: 'the district council',
  commune: 'the commune council',
}

const minutesWords: Readonly<Record<MinutesRefusalCode, Sentence>> = {
  'unknown-constituency': {
    vi: () => 'không có đơn vị bầu cử này',
    en: () => 'there is no such constituency',
  },
  'edition-differs': {
    vi: (n) => `biên bản theo luật bản ${n.given}, cuộc bầu cử theo bản ${n.expected}`,
    en: (n) => `the minutes are of edition ${n.given}, the election of ${n.expected}`,
  },
  'body-differs': {
    vi: (n) =>
      `biên bản bầu ${bodyVi[n.given ?? ''] ?? n.given}, đơn vị này bầu ${bodyVi[n.expected ?? ''] ?? n.expected}`,
    en: (n) =>
      `the minutes are for ${bodyEn[n.given ?? ''] ?? n.given}, the constituency elects ${bodyEn[n.expected ?? ''] ?? n.expected}`,
  },
  'seats-differ': {
    vi: (n) => `biên bản ghi bầu ${n.given} đại biểu, đơn vị được bầu ${n.expected}`,
    en: (n) => `the minutes say ${n.given} seats, the constituency has ${n.expected}`,
  },
  'area-not-expected': {
    vi: () => 'khu vực bỏ phiếu không có trong danh sách của đơn vị',
    en: () => 'the polling area is not on the list of the constituency',
  },
  'unknown-candidate': {
    vi: (n) => `"${n.candidate}" không có trong danh sách chính thức những người ứng cử`,
    en: (n) => `"${n.candidate}" is not on the official list of candidates`,
  },
  'missing-candidate': {
    vi: (n) => `biên bản thiếu người ứng cử "${n.candidate}"`,
    en: (n) => `the minutes lack the candidate "${n.candidate}"`,
  },
  'not-a-count': {
    vi: (n) => `${n.field} là ${n.value}, phải là số nguyên từ 0 đến ${v(n.most)}`,
    en: (n) => `${n.field} is ${n.value}, it must be a whole number from 0 to ${e(n.most)}`,
  },
  'open-error': {
    vi: () => 'biên bản còn lỗi',
    en: () => 'the minutes have an open error',
  },
  'area-given-twice': {
    vi: () => 'biên bản của khu vực này đã được cộng, không cộng lần thứ hai',
    en: () => 'the minutes of this area are counted already and are not counted again',
  },
  'area-given-differently': {
    vi: () => 'khu vực này có hai biên bản khác nhau, cần xem bản giấy để biết bản nào đúng',
    en: () => 'this area gave two different minutes; the paper must say which is right',
  },
  'area-not-counted': {
    vi: () => 'khu vực này chưa có biên bản được cộng',
    en: () => 'no minutes of this area are counted',
  },
  'election-differs': {
    vi: () => 'hai phần cộng không thuộc cùng một cuộc bầu cử',
    en: () => 'the two totals are not of the same election',
  },
}

/** The sentence of a refusal, with the area and constituency it names: `explainMinutesRefusal(refusal, 'vi')`. */
export function explainMinutesRefusal(refusal: MinutesRefusal, locale: Locale): string {
  const { code, constituency, area, numbers, findings } = refusal
  const place =
    locale === 'vi'
      ? `Khu vực ${area}, đơn vị bầu cử ${constituency}: `
      : `Area ${area}, constituency ${constituency}: `
  const found = findings.map((finding) => ` ${finding.code}: ${explainFinding(finding, locale)}`)
  return `${code === 'election-differs' ? '' : place}${minutesWords[code][locale](numbers)}.${found.join('')}`
}

const refusalWords: Readonly<Record<string, Sentence>> = {
  'not-a-date': {
    vi: (n) => `"${n.value}" không phải ngày có thật dạng YYYY-MM-DD`,
    en: (n) => `"${n.value}" is not an existing date YYYY-MM-DD`,
  },
  'body-not-in-edition': {
    vi: (n) => `luật bản ${n.edition} không bầu ${bodyVi[n.body ?? ''] ?? n.body}`,
    en: (n) => `edition ${n.edition} of the law does not elect ${bodyEn[n.body ?? ''] ?? n.body}`,
  },
  'body-not-elected': {
    vi: (n) => `cuộc bầu cử này không bầu ${bodyVi[n.body ?? ''] ?? n.body}`,
    en: (n) => `this election does not elect ${bodyEn[n.body ?? ''] ?? n.body}`,
  },
  'seats-below-one': {
    vi: (n) => `số đại biểu được bầu là ${n.seats}, phải là số nguyên từ 1 trở lên`,
    en: (n) => `seats is ${n.seats}, it must be a whole number of at least 1`,
  },
  'duplicate-constituency': {
    vi: (n) => `đơn vị bầu cử "${n.id}" có hai lần`,
    en: (n) => `constituency "${n.id}" appears twice`,
  },
  'duplicate-candidate': {
    vi: (n) => `người ứng cử "${n.id}" có hai lần`,
    en: (n) => `candidate "${n.id}" appears twice`,
  },
  'duplicate-area': {
    vi: (n) => `khu vực bỏ phiếu "${n.area}" có hai lần`,
    en: (n) => `polling area "${n.area}" appears twice`,
  },
  'not-a-count': {
    vi: (n) => `${n.value} không phải số đếm (số nguyên từ 0 trở lên)`,
    en: (n) => `${n.value} is not a count (a whole number of at least 0)`,
  },
  'no-such-ballots': {
    vi: (n) =>
      `không thể có ${v(n.votes)} phiếu bầu như vậy trên ${v(n.from)}–${v(n.to)} phiếu hợp lệ, mỗi phiếu bầu từ 1 đến ${n.seats} người`,
    en: (n) =>
      `no ${e(n.from)}–${e(n.to)} valid ballots with 1 to ${n.seats} names each could give these ${e(n.votes)} votes`,
  },
  'areas-do-not-fit': {
    vi: (n) =>
      `${v(n.areas)} khu vực bỏ phiếu: phải từ ${v(n.least)} (mỗi đơn vị một khu vực) đến ${v(n.most)} (mỗi khu vực một phiếu)`,
    en: (n) =>
      `${e(n.areas)} polling areas: there must be from ${e(n.least)} (one a constituency) to ${e(n.most)} (one a ballot)`,
  },
  'national-disagrees': {
    vi: (n) =>
      `số liệu cả nước không khớp: ${v(n.registered)} cử tri, ${v(n.voted)} người bỏ phiếu, ${v(n.valid)} phiếu hợp lệ, ${v(n.invalid)} phiếu không hợp lệ`,
    en: (n) =>
      `the national figures disagree: ${e(n.registered)} registered, ${e(n.voted)} voted, ${e(n.valid)} valid, ${e(n.invalid)} invalid`,
  },
}

/** The sentence of a refusal of `refuseElection` or `splitTotals`, without its place; undefined if it is not theirs. */
export const explainCountingRefusal = (refusal: Refusal, locale: Locale): string | undefined =>
  refusalWords[refusal.code]?.[locale](refusal.numbers)

const rowFaultWords: Readonly<Record<RowFault, Readonly<Record<Locale, string>>>> = {
  'ID-01': { vi: 'số phiếu thu vào khác hợp lệ + không hợp lệ', en: 'collected is not valid + invalid' },
  'ID-02': { vi: 'có người được nhiều phiếu hơn số phiếu hợp lệ', en: 'somebody has more votes than valid ballots' },
  'ID-04': {
    vi: 'tổng phiếu bầu ngoài khoảng số phiếu hợp lệ cho phép',
    en: 'votes add up to more or less than the valid ballots allow',
  },
  'ID-05': { vi: 'số người bỏ phiếu nhiều hơn số cử tri', en: 'more voted than registered' },
  'ID-07': { vi: 'số phiếu thu vào nhiều hơn phát ra', en: 'more ballots collected than issued' },
  'not-a-count': { vi: 'có số không phải số đếm', en: 'a figure is not a count' },
  'unknown-candidate': { vi: 'có phiếu cho người không có trong danh sách', en: 'votes for nobody on the list' },
  'unknown-constituency': { vi: 'không có đơn vị bầu cử này', en: 'there is no such constituency' },
}

/** A few words for a fault of a bulk row. */
export const explainRowFault = (fault: RowFault, locale: Locale): string => rowFaultWords[fault][locale]
