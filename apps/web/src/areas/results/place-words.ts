import { type Body, count } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const n = (value: number): string => count(value, 'vi')
const e = (value: number): string => count(value, 'en')

const vi = {
  title: 'Kết quả ở đây',
  lead: (place: string) =>
    `${place}: số đã nhận từ các khu vực. Trước khi có biên bản đã ký, đây là số nhanh, chưa chính thức.`,
  none: 'Nơi này chưa có đơn vị bầu cử nào có khu vực bỏ phiếu',
  noneNext: 'Xếp từng khu vực bỏ phiếu vào đơn vị bầu cử rồi trang này có số.',
  toAreas: 'Khu vực bỏ phiếu',
  body: 'Cuộc bầu cử',
  bodies: {
    NA: 'Quốc hội',
    province: 'HĐND cấp tỉnh',
    district: 'HĐND cấp huyện',
    commune: 'HĐND cấp xã',
  } satisfies Record<Body, string>,
  received: (reported: number, expected: number) => `Đã nhận ${n(reported)}/${n(expected)} khu vực`,
  sums: { registered: 'Cử tri', voted: 'Đã bỏ phiếu', valid: 'Phiếu hợp lệ', invalid: 'Phiếu không hợp lệ' },
  ofReported: 'của các khu vực đã nhận',
  tiles: 'Theo địa bàn',
  area: (number: string) => `Khu vực ${number}`,
  standing: { all: 'đủ', some: 'đang nhận', none: 'chưa có', doubt: 'có số đang nghi' },
  doubtful: 'Đang nghi',
  why: {
    critical: 'Thu vào nhiều hơn phát ra',
    held: 'Đang vướng',
    different: 'Hai lần nhập khác nhau',
  },
  missing: 'Còn thiếu',
  missingAll: (shown: number, all: number) =>
    shown < all ? `${n(shown)} trong ${n(all)} khu vực` : `${n(all)} khu vực`,
  line: (number: number, commune: string) => `Khu vực số ${number}, ${commune}`,
  constituencies: 'Đơn vị bầu cử',
  constituency: (number: number, unit: string) => `Đơn vị số ${number}, ${unit}`,
  seats: (seats: number) => `${n(seats)} đại biểu`,
  unfilled: (seats: number) => `Thiếu ${n(seats)} đại biểu`,
  next: {
    none: '',
    'additional-election': 'bầu cử thêm',
    'additional-election-decision': 'chờ quyết định bầu cử thêm',
    're-election': 'bầu cử lại',
  },
  elected: { quick: 'Đủ phiếu', decided: 'Trúng cử' },
  nothingMissing: 'Đã nhận đủ.',
}

export const usePlaceWords = wordsOf<typeof vi>({
  vi,
  en: {
    title: 'Results here',
    lead: (place) =>
      `${place}: what has come in from the areas. Before the minutes are signed these are quick figures, not official.`,
    none: 'No constituency here has a polling area',
    noneNext: 'Put every polling area into its constituency, and this page has figures.',
    toAreas: 'Polling areas',
    body: 'Election',
    bodies: {
      ...{ NA: 'National Assembly', province: 'Provincial council' },
      ...{ district: 'District council', commune: 'Commune council' },
    },
    received: (reported, expected) => `${e(reported)} of ${e(expected)} areas received`,
    sums: { registered: 'Voters', voted: 'Voted', valid: 'Valid ballots', invalid: 'Invalid ballots' },
    ofReported: 'of the areas received',
    tiles: 'By place',
    area: (number) => `Area ${number}`,
    standing: { all: 'all in', some: 'coming in', none: 'nothing yet', doubt: 'figures in doubt' },
    doubtful: 'In doubt',
    why: { critical: 'More collected than issued', held: 'Held', different: 'Two entries differ' },
    missing: 'Missing',
    missingAll: (shown, all) => (shown < all ? `${e(shown)} of ${e(all)} areas` : `${e(all)} areas`),
    line: (number, commune) => `Area ${number}, ${commune}`,
    constituencies: 'Constituencies',
    constituency: (number, unit) => `Constituency ${number}, ${unit}`,
    seats: (seats) => `${e(seats)} seats`,
    unfilled: (seats) => `${e(seats)} seats empty`,
    next: {
      ...{ none: '', 'additional-election': 'additional election' },
      ...{ 'additional-election-decision': 'decision on an additional election', 're-election': 're-election' },
    },
    elected: { quick: 'Enough votes', decided: 'Elected' },
    nothingMissing: 'Everything has come in.',
  },
})
