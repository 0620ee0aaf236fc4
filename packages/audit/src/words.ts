import { count, type Locale, type Refusal } from '@baucu/law'
import type { Assertion } from './assertions.ts'
import type { TrailProblem } from './compliance.ts'

type Said = Readonly<Record<Locale, string>>
type Numbers = Refusal['numbers']

/** A share as people write it: 0.05 is `5 %` and `0,5 %` is a half of a hundredth; at most two decimals, rounded up. */
export function percentOf(share: number, locale: Locale): string {
  const hundredths = Math.ceil(Number((share * 10_000).toFixed(6)))
  const text = (hundredths / 100).toString()
  return `${locale === 'vi' ? text.replace('.', ',') : text} %`
}

/** What may be said when the audit stopped: about the procedure, never that the outcome is right with some probability. */
export const claim = (riskLimit: number): Said => ({
  vi: `Nếu kết quả đã công bố là sai thì khả năng cuộc kiểm tra này vẫn dừng lại là không quá ${percentOf(riskLimit, 'vi')}.`,
  en: `If the reported outcome were wrong, the chance that this audit would have stopped anyway is at most ${percentOf(riskLimit, 'en')}.`,
})

/** What is said instead of a risk when the paper trail is not shown to be whole. */
export const notEligible: Said = {
  vi: 'Không đủ điều kiện để nêu rủi ro: chưa chứng tỏ được phiếu giấy còn nguyên vẹn và đủ số.',
  en: 'Not eligible for a statement of risk: the paper ballots are not shown to be whole and complete.',
}

/** What is said while an audit goes on whose minutes are no longer those that were fixed. */
export const sampleVoid: Said = {
  vi: 'Biên bản đã thay đổi sau khi chốt: mẫu không còn giá trị.',
  en: 'Minutes changed after they were fixed: the sample is void.',
}

/** What is said of an audit that had stopped before its minutes changed, instead of its claim. */
export const changedSince: Said = {
  vi: 'Biên bản đã thay đổi sau đó: cuộc kiểm tra nói về số liệu đã chốt, không nói về kết quả hiện nay.',
  en: 'Minutes have changed since: the audit speaks of the figures that were fixed, not of the result as it is now.',
}

/** What stands on every page and every paper of an audit. */
export const pilotNotice: Said = {
  vi: 'Thí điểm: luật bầu cử không quy định việc kiểm tra mẫu; kết quả kiểm tra không thay thế và không làm thay đổi biên bản.',
  en: 'Pilot: the election law knows no such audit; it neither replaces nor changes any minutes.',
}

/** What an assertion says, with names instead of ids. */
export function explainAssertion(
  { kind, winner, loser }: Assertion,
  nameOf: (id: string) => string,
  locale: Locale,
): string {
  const w = winner === null ? '' : nameOf(winner)
  const l = loser === null ? '' : nameOf(loser)
  switch (kind) {
    case 'majority':
      return { vi: `${w} được quá nửa số phiếu hợp lệ`, en: `${w} is kept on more than half of the valid ballots` }[
        locale
      ]
    case 'not-majority':
      return {
        vi: `${l} không được quá nửa số phiếu hợp lệ`,
        en: `${l} is not kept on more than half of the valid ballots`,
      }[locale]
    case 'pair':
      return { vi: `${w} được nhiều phiếu hơn ${l}`, en: `${w} has more votes than ${l}` }[locale]
  }
}

const n = (value: Numbers[string] | undefined, locale: Locale) => count(value, locale)

const problems: Readonly<Record<TrailProblem['code'], (numbers: Numbers) => Said>> = {
  seal: () => ({
    vi: 'số niêm phong không khớp hoặc chưa ghi; cả hòm được tính là chống kết quả',
    en: 'the seal does not agree or is not written down; the whole box counts against the result',
  }),
  custody: () => ({ vi: 'chưa ghi đủ người giữ hòm phiếu', en: 'the custody of the box is not written down' }),
  'papers-box': ({ valid, invalid, collected }) => ({
    vi: `${n(valid, 'vi')} hợp lệ + ${n(invalid, 'vi')} không hợp lệ khác ${n(collected, 'vi')} phiếu thu vào`,
    en: `${n(valid, 'en')} valid + ${n(invalid, 'en')} invalid are not the ${n(collected, 'en')} collected`,
  }),
  'papers-issued': ({ collected, issued }) => ({
    vi: `thu vào ${n(collected, 'vi')} phiếu, nhiều hơn ${n(issued, 'vi')} phiếu phát ra`,
    en: `${n(collected, 'en')} collected, more than the ${n(issued, 'en')} issued`,
  }),
  'papers-received': ({ received, issued, exchanged, unused }) => ({
    vi: `nhận ${n(received, 'vi')} phiếu nhưng phát ra ${n(issued, 'vi')}, đổi ${n(exchanged, 'vi')}, không dùng ${n(unused, 'vi')}`,
    en: `${n(received, 'en')} received, but ${n(issued, 'en')} issued, ${n(exchanged, 'en')} exchanged, ${n(unused, 'en')} unused`,
  }),
}

/** The sentence of a problem of the paper trail, without its area. */
export const explainTrail = ({ code, numbers }: TrailProblem, locale: Locale): string => problems[code](numbers)[locale]

const refusals: Readonly<Record<string, (numbers: Numbers) => Said>> = {
  'seats-below-one': ({ seats }) => ({
    vi: `${seats}: cần số nguyên từ 1 trở lên`,
    en: `${seats}: expected a whole number of at least 1`,
  }),
  'risk-limit-range': ({ riskLimit }) => ({
    vi: `${riskLimit}: giới hạn rủi ro phải lớn hơn 0 và nhỏ hơn 1`,
    en: `${riskLimit}: the risk limit must be above 0 and below 1`,
  }),
  'bet-range': ({ betFraction }) => ({
    vi: `${betFraction}: phần đặt cược phải lớn hơn 0 và không quá 1`,
    en: `${betFraction}: the fraction of the bet must be above 0 and at most 1`,
  }),
  'no-area': () => ({ vi: 'không có khu vực bỏ phiếu nào', en: 'there is no polling area' }),
  'no-candidate': () => ({ vi: 'không có người ứng cử nào', en: 'there is no candidate' }),
  'duplicate-area': ({ area }) => ({
    vi: `khu vực "${area}" đã có ở trên`,
    en: `area "${area}" is already given above`,
  }),
  'group-area': ({ area }) => ({
    vi: `khu vực "${area}" không có ở trên, hoặc đã ở một nhóm`,
    en: `area "${area}" is not given above, or stands in a group already`,
  }),
  'not-a-count': ({ value }) => ({ vi: `${value}: cần số nguyên từ 0 trở lên`, en: `${value}: expected a count` }),
  'valid-exceeds-cast': ({ valid, cast }) => ({
    vi: `${n(valid, 'vi')} phiếu hợp lệ nhưng chỉ có ${n(cast, 'vi')} phiếu trong hòm`,
    en: `${n(valid, 'en')} valid ballots but only ${n(cast, 'en')} papers in the box`,
  }),
  'votes-exceed-valid': ({ votes, valid }) => ({
    vi: `${n(votes, 'vi')} phiếu bầu nhưng chỉ có ${n(valid, 'vi')} phiếu hợp lệ`,
    en: `${n(votes, 'en')} votes but only ${n(valid, 'en')} valid ballots`,
  }),
  'unknown-candidate': ({ candidate }) => ({
    vi: `"${candidate}" không có ở khu vực đầu tiên; mọi khu vực phải có cùng những người ứng cử`,
    en: `"${candidate}" is not in the first area; every area has the same candidates`,
  }),
  'candidate-missing': ({ candidate }) => ({
    vi: `thiếu số phiếu của "${candidate}"; không có phiếu nào thì ghi 0`,
    en: `the votes of "${candidate}" are missing; write 0 for none`,
  }),
  'no-seed': () => ({ vi: 'thiếu dãy số gieo', en: 'the seed is missing' }),
  'draws-range': ({ draws, most }) => ({
    vi: `${draws}: số lần rút phải từ 1 đến ${n(most, 'vi')}`,
    en: `${draws}: the number of draws must be from 1 to ${n(most, 'en')}`,
  }),
  'draws-too-rare': () => ({
    vi: 'có khu vực quá khó rút trúng; kiểm lại tất cả sẽ ít việc hơn',
    en: 'an area is too unlikely to be drawn; counting everything is less work',
  }),
  'unknown-area': ({ area }) => ({ vi: `không có khu vực "${area}"`, en: `there is no area "${area}"` }),
  'not-drawable': ({ area }) => ({
    vi: `khu vực "${area}" không thể được rút vì không thể chứa sai lệch nào`,
    en: `area "${area}" cannot be drawn, for it can hold no error`,
  }),
  'recounted-twice': ({ area }) => ({
    vi: `khu vực "${area}" có hai lần kiểm; rút không hoàn lại thì mỗi khu vực một lần`,
    en: `area "${area}" is counted twice; without replacement each area is counted once`,
  }),
  'recounts-differ': ({ area }) => ({
    vi: `hai lần kiểm của khu vực "${area}" khác nhau; kiểm một lần, dùng cho mọi lần rút trúng`,
    en: `the two counts of area "${area}" differ; it is counted once and used for every draw`,
  }),
  'more-than-drawn': ({ found, drawn }) => ({
    vi: `${n(found, 'vi')} phiếu, nhiều hơn ${n(drawn, 'vi')} phiếu cần xem`,
    en: `${n(found, 'en')} papers, more than the ${n(drawn, 'en')} to be looked at`,
  }),
  'more-papers': ({ found, cast }) => ({
    vi: `tìm thấy ${n(found, 'vi')} phiếu, nhiều hơn ${n(cast, 'vi')} phiếu trong biên bản; phải kiểm lại toàn bộ`,
    en: `${n(found, 'en')} papers found, more than the ${n(cast, 'en')} of the minutes; everything has to be counted`,
  }),
}

/** The sentence of a refusal of this package, without its place. */
export const explainAuditRefusal = ({ code, numbers }: Refusal, locale: Locale): string =>
  refusals[code]?.(numbers)[locale] ?? code
