import type { Body, Locale } from '@baucu/law'

type Words = Readonly<{
  allResults: string
  howToCheck: string
  otherLanguage: string
  rehearsal: string
  rehearsalMeans: string
  pollingDay: (day: string) => string
  made: (at: string) => string
  preliminary: string
  final: string
  complete: string
  body: Readonly<Record<Body, string>>
  constituency: (number: number) => string
  constituencies: string
  ofConstituencies: (count: string) => string
  noContests: string
  search: string
  nothingFound: string
  nation: string
  provinces: (many: string) => string
  provincesMissing: (entered: string, expected: string) => string
  ownLogs: string
  searchProvince: string
  noProvince: string
  constituenciesOf: (many: string) => string
  reported: (reported: string, expected: string) => string
  elected: string
  electedOf: (elected: number, of: number, seats: number) => string
  standing: (candidates: number, seats: number) => string
  undecided: string
  pollNotValid: string
  unfilled: (places: number) => string
  votes: string
  half: string
  figures: string
  field: Readonly<Record<'registered' | 'voted' | 'issued' | 'collected' | 'valid' | 'invalid' | 'areas', string>>
  contests: string
  nothingYet: string
  areas: string
  area: string
  part: (part: number, parts: number) => string
  grouped: (areas: string) => string
  whyGrouped: string
  checkHere: string
  checkButton: string
  checkMeans: Readonly<Record<'contest' | 'bodies', string>>
  needsScript: string
}>

/** The words of all pages. */
export const words: Readonly<Record<Locale, Words>> = {
  vi: {
    allResults: 'Kết quả bầu cử',
    howToCheck: 'Cách kiểm chứng',
    otherLanguage: 'English',
    rehearsal: 'DIỄN TẬP.',
    rehearsalMeans: 'Số liệu giả định, không phải kết quả bầu cử.',
    pollingDay: (day) => `Ngày bầu cử ${day}`,
    made: (at) => `Gói số liệu lập lúc ${at}.`,
    preliminary: 'Kết quả nhanh, chưa chính thức: chưa đủ biên bản',
    final: 'Đủ biên bản của mọi đơn vị bầu cử',
    complete: 'Đủ biên bản',
    body: {
      NA: 'Đại biểu Quốc hội',
      province: 'Đại biểu Hội đồng nhân dân cấp tỉnh',
      district: 'Đại biểu Hội đồng nhân dân cấp huyện',
      commune: 'Đại biểu Hội đồng nhân dân cấp xã',
    },
    constituency: (number) => `Đơn vị bầu cử số ${number}`,
    constituencies: 'Các đơn vị bầu cử',
    ofConstituencies: (count) => `${count} đơn vị bầu cử`,
    noContests: 'Chưa có đơn vị bầu cử nào được đưa vào sổ.',
    search: 'Tìm đơn vị bầu cử (gõ không dấu cũng được)',
    nothingFound: 'Không có đơn vị bầu cử nào khớp.',
    nation: 'Cả nước',
    provinces: (many) => `Các tỉnh, thành phố (${many})`,
    provincesMissing: (entered, expected) =>
      `Mới có sổ của ${entered} trong ${expected} đơn vị bầu cử; tỉnh, thành phố chưa công bố không có trong danh sách và trong các con số.`,
    ownLogs:
      'Mỗi tỉnh, thành phố có sổ riêng và trang riêng; sổ của cả nước giữ điểm chốt của từng sổ và cộng các con số đã ký.',
    searchProvince: 'Tìm tỉnh, thành phố (gõ không dấu cũng được)',
    noProvince: 'Không có tỉnh, thành phố nào khớp.',
    constituenciesOf: (many) => `${many} đơn vị bầu cử`,
    reported: (reported, expected) => `${reported}/${expected} khu vực bỏ phiếu có biên bản`,
    elected: 'Trúng cử',
    electedOf: (elected, of, seats) => `Trúng cử ${elected} trong ${of} người, được bầu ${seats}`,
    standing: (candidates, seats) => `${candidates} người ứng cử, được bầu ${seats}`,
    undecided: 'Bằng phiếu ở ghế cuối, chưa xác định',
    pollNotValid: 'Số cử tri đi bỏ phiếu không quá nửa danh sách: cuộc bầu cử không có giá trị, phải bầu lại.',
    unfilled: (places) => `Còn thiếu ${places} đại biểu.`,
    votes: 'phiếu',
    half: 'Vạch đứng: một nửa số phiếu hợp lệ.',
    figures: 'Số liệu của đơn vị',
    field: {
      registered: 'Cử tri trong danh sách',
      voted: 'Cử tri đã bỏ phiếu',
      issued: 'Phiếu phát ra',
      collected: 'Phiếu thu vào',
      valid: 'Phiếu hợp lệ',
      invalid: 'Phiếu không hợp lệ',
      areas: 'Khu vực đã cộng',
    },
    contests: 'Đơn vị bầu cử đã cộng',
    nothingYet: 'Số phiếu được công bố khi mọi khu vực bỏ phiếu của đơn vị này đã có biên bản.',
    areas: 'Từng khu vực bỏ phiếu',
    area: 'Khu vực',
    part: (part, parts) => `Phần ${part}/${parts}`,
    grouped: (areas) => `Gộp ${areas} khu vực:`,
    whyGrouped:
      'Khu vực rất ít phiếu, hoặc gần như mọi phiếu giống nhau, chỉ được công bố gộp với khu vực khác: số liệu riêng sẽ cho biết từng người đã bầu cho ai. Tổng của nhóm vẫn nằm trong phép cộng.',
    checkHere: 'Tự kiểm tra kết quả này',
    checkButton: 'Tính lại ngay trên máy này',
    checkMeans: {
      contest: 'Máy của bạn đọc các biên bản đã ký rồi tự tính lại từ đầu, không hỏi cơ quan nào.',
      bodies:
        'Máy của bạn đọc biên bản tổng hợp đã ký của mọi đơn vị bầu cử rồi cộng lại tới cả nước, không hỏi cơ quan nào.',
    },
    needsScript: 'Cần bật JavaScript để kiểm ngay trên trang; hoặc dùng lệnh baucu verify.',
  },
  en: {
    allResults: 'Election results',
    howToCheck: 'How to check',
    otherLanguage: 'Tiếng Việt',
    rehearsal: 'REHEARSAL.',
    rehearsalMeans: 'Made-up figures, no election result.',
    pollingDay: (day) => `Polling day ${day}`,
    made: (at) => `Bundle made ${at}.`,
    preliminary: 'Quick, not official: not all minutes are in',
    final: 'All minutes of all constituencies are in',
    complete: 'All minutes are in',
    body: {
      NA: 'National Assembly',
      province: 'People’s Council of the province',
      district: 'People’s Council of the district',
      commune: 'People’s Council of the commune',
    },
    constituency: (number) => `Constituency ${number}`,
    constituencies: 'Constituencies',
    ofConstituencies: (count) => `${count} constituencies`,
    noContests: 'No constituency has been entered into the log yet.',
    search: 'Find a constituency (accents may be left out)',
    nothingFound: 'No constituency matches.',
    nation: 'Nation',
    provinces: (many) => `Provinces and cities (${many})`,
    provincesMissing: (entered, expected) =>
      `Logs of ${entered} of ${expected} constituencies are here; a province that has not published is not in the list nor in the figures.`,
    ownLogs:
      'Each province has a log and pages of its own; the log of the nation holds the checkpoint of each and adds up the signed figures.',
    searchProvince: 'Find a province (accents may be left out)',
    noProvince: 'No province matches.',
    constituenciesOf: (many) => `constituencies: ${many}`,
    reported: (reported, expected) => `${reported} of ${expected} polling areas reported`,
    elected: 'Elected',
    electedOf: (elected, of, seats) => `${elected} of ${of} elected, ${seats} seats`,
    standing: (candidates, seats) => `${candidates} candidates, ${seats} seats`,
    undecided: 'Equal votes at the last seat, undecided',
    pollNotValid: 'No more than half of the voters on the list voted: the poll is not valid and is held again.',
    unfilled: (places) => `${places} seats unfilled.`,
    votes: 'votes',
    half: 'The upright mark is half of the valid ballots.',
    figures: 'Figures of the constituency',
    field: {
      registered: 'Voters on the list',
      voted: 'Voters who voted',
      issued: 'Ballots issued',
      collected: 'Ballots collected',
      valid: 'Valid ballots',
      invalid: 'Invalid ballots',
      areas: 'Areas added up',
    },
    contests: 'Constituencies added up',
    nothingYet: 'Votes are published when all polling areas of this constituency have reported.',
    areas: 'Polling areas',
    area: 'Area',
    part: (part, parts) => `Part ${part} of ${parts}`,
    grouped: (areas) => `${areas} areas together:`,
    whyGrouped:
      'Areas with very few ballots, or nearly all of them alike, are published only together with others: their own figures would tell how people voted. The sum of the group is part of the total.',
    checkHere: 'Check this result yourself',
    checkButton: 'Compute it again on this device',
    checkMeans: {
      contest: 'Your device reads the signed minutes and computes everything anew, asking no office.',
      bodies:
        'Your device reads the signed aggregates of all constituencies and adds them up to the nation, asking no office.',
    },
    needsScript: 'Checking on this page needs JavaScript; or use the command baucu verify.',
  },
}
