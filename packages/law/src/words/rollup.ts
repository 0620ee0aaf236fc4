import type { Inputs } from '../reason.ts'
import { type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, nEn as e, nVi as v } from './sentence.ts'

const fields: Names = {
  registered: ['Tổng số cử tri', 'Registered voters'],
  voted: ['Số cử tri đã bỏ phiếu', 'Voters who voted'],
  issued: ['Số phiếu phát ra', 'Ballots issued'],
  collected: ['Số phiếu thu vào', 'Ballots collected'],
  valid: ['Số phiếu hợp lệ', 'Valid ballots'],
  invalid: ['Số phiếu không hợp lệ', 'Invalid ballots'],
  areas: ['Số khu vực bỏ phiếu', 'Polling areas'],
  seats: ['Số đại biểu được bầu', 'Seats'],
  elected: ['Số người trúng cử', 'Persons elected'],
  turnout: ['Tỷ lệ cử tri đã bỏ phiếu', 'Turnout'],
}

const shares: Names = {
  turnout: ['Tỷ lệ cử tri đã bỏ phiếu', 'Turnout'],
  collected: ['Tỷ lệ phiếu thu vào', 'Share of ballots collected'],
  valid: ['Tỷ lệ phiếu hợp lệ', 'Share of valid ballots'],
  invalid: ['Tỷ lệ phiếu không hợp lệ', 'Share of invalid ballots'],
}

const votes = /^votes\.(.+)$/

function fieldVi(names: Names, { field }: Inputs): string {
  const candidate = votes.exec(String(field))?.[1]
  return candidate === undefined ? nameVi(names, field) : `Phiếu bầu cho ${candidate}`
}

function fieldEn(names: Names, { field }: Inputs): string {
  const candidate = votes.exec(String(field))?.[1]
  return candidate === undefined ? nameEn(names, field) : `Votes for ${candidate}`
}

const sumVi = (n: Inputs, above: string, below: string) =>
  `${fieldVi(fields, n)} ${above} là ${v(n.above)}, cộng ${v(n.parts)} ${below} được ${v(n.sum)}, lệch ${v(n.difference)}.`
const sumEn = (n: Inputs, above: string, below: string) =>
  `${fieldEn(fields, n)} ${above}: ${e(n.above)}; ${e(n.parts)} ${below} add up to ${e(n.sum)}, off by ${e(n.difference)}.`

const shareVi = (n: Inputs) =>
  `${fieldVi(shares, n)} ghi ${n.printed} %, theo số liệu ${v(n.part)} trên ${v(n.whole)} là ${n.right} %.`
const shareEn = (n: Inputs) =>
  `${fieldEn(shares, n)} is printed ${n.printed} %, by the figures ${e(n.part)} of ${e(n.whole)} it is ${n.right} %.`

/** Findings on papers above the counting minutes: ID-12 … ID-17, ID-19. */
export const rollupWords: Catalogue = {
  'ID-12': {
    vi: (n) =>
      n.minutes === undefined
        ? sumVi(n, 'trên biên bản của Ban bầu cử', 'biên bản kiểm phiếu')
        : `Đơn vị có ${v(n.areas)} khu vực bỏ phiếu nhưng tổng hợp ${v(n.minutes)} biên bản kiểm phiếu${n.repeated ? `; khu vực có hơn một biên bản: ${n.repeated}` : ''}.`,
    en: (n) =>
      n.minutes === undefined
        ? sumEn(n, 'on the Board’s minutes', 'counting minutes')
        : `The constituency has ${e(n.areas)} polling areas but ${e(n.minutes)} counting minutes were added${n.repeated ? `; more than one for: ${n.repeated}` : ''}.`,
  },
  'ID-13': {
    vi: (n) => sumVi(n, 'ở dòng tổng cộng', 'dòng của bảng'),
    en: (n) => sumEn(n, 'on the total row', 'rows of the table'),
  },
  'ID-14': {
    vi: (n) => sumVi(n, 'trên biên bản của Ủy ban bầu cử', 'biên bản của các Ban bầu cử'),
    en: (n) => sumEn(n, 'on the Committee’s minutes', 'minutes of the Boards'),
  },
  'ID-15': {
    vi: (n) => shareVi(n),
    en: (n) => shareEn(n),
  },
  'ID-16': {
    vi: (n) =>
      n.winner !== undefined
        ? `${n.winner} được ghi trúng cử với ${v(n.votes)} phiếu, không quá nửa của ${v(n.valid)} phiếu hợp lệ.`
        : n.persons !== undefined
          ? `Danh sách trúng cử ghi ${v(n.named)} dòng nhưng chỉ có ${v(n.persons)} người.`
          : `Trúng cử ${v(n.elected)} người, ghi còn thiếu ${v(n.missing)}, trong khi đơn vị được bầu ${v(n.seats)} đại biểu.`,
    en: (n) =>
      n.winner !== undefined
        ? `${n.winner} is named elected with ${e(n.votes)} votes, not more than half of ${e(n.valid)} valid ballots.`
        : n.persons !== undefined
          ? `The list of winners has ${e(n.named)} lines but ${e(n.persons)} persons.`
          : `${e(n.elected)} elected and ${e(n.missing)} written as missing, while the constituency has ${e(n.seats)} seats.`,
  },
  'ID-17': {
    vi: (n) =>
      n.limit !== undefined
        ? `Cả nước có ${v(n.elected)} người trúng cử đại biểu Quốc hội, nhiều hơn ${v(n.limit)}.`
        : sumVi(n, 'của cả nước', 'tỉnh, thành phố'),
    en: (n) =>
      n.limit !== undefined
        ? `${e(n.elected)} persons are elected to the National Assembly, more than ${e(n.limit)}.`
        : sumEn(n, 'of the nation', 'provinces'),
  },
  'ID-19': {
    vi: (n) => (n.printed === undefined ? sumVi(n, 'trên biểu thống kê', 'biên bản của các Ban bầu cử') : shareVi(n)),
    en: (n) => (n.printed === undefined ? sumEn(n, 'in the statistics', 'minutes of the Boards') : shareEn(n)),
  },
}
