import { type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, nEn as e, nVi as v } from './sentence.ts'

const ballots: Names = {
  NA: ['đại biểu Quốc hội', 'the National Assembly'],
  province: ['đại biểu HĐND cấp tỉnh', 'the provincial council'],
  district: ['đại biểu HĐND cấp huyện', 'the district council'],
  commune: ['đại biểu HĐND cấp xã', 'the commune council'],
}
const classes: Names = {
  permanent: ['Cử tri thường trú', 'A permanent resident'],
  'temporary-long': ['Cử tri tạm trú từ đủ 12 tháng', 'A temporary resident of 12 months or more'],
  'temporary-short': ['Cử tri tạm trú chưa đủ 12 tháng', 'A temporary resident of less than 12 months'],
  'soldier-at-unit': ['Quân nhân bỏ phiếu tại đơn vị', 'A soldier voting at the unit'],
  'soldier-at-home': [
    'Quân nhân có giấy chứng nhận bỏ phiếu ở nơi thường trú',
    'A soldier with a certificate, voting at the permanent residence',
  ],
  held: [
    'Người đang bị tạm giam, tạm giữ hoặc ở cơ sở giáo dục, cai nghiện bắt buộc',
    'A person in custody, detention or a compulsory centre',
  ],
  'votes-elsewhere': ['Cử tri có giấy chứng nhận bỏ phiếu ở nơi khác', 'A voter with a certificate to vote elsewhere'],
  'moved-permanent': [
    'Cử tri chuyển nơi thường trú sau khi niêm yết danh sách',
    'A voter whose permanent residence moved after posting',
  ],
  'moved-temporary': [
    'Cử tri chuyển đến tạm trú sau khi niêm yết danh sách',
    'A voter who moved to a temporary residence after posting',
  ],
  'returned-permanent': [
    'Công dân từ nước ngoài về, đăng ký tại nơi thường trú',
    'A citizen back from abroad, at the permanent residence',
  ],
  'returned-temporary': [
    'Công dân từ nước ngoài về, đăng ký tại nơi tạm trú',
    'A citizen back from abroad, at the temporary residence',
  ],
  unregistered: ['Người di cư tự do chưa đăng ký cư trú', 'A person living here without registration'],
}
const barred: Names = {
  deprived: ['đang bị tước quyền bầu cử', 'is deprived of the right to vote'],
  'awaiting-execution': ['bị kết án tử hình, đang chờ thi hành án', 'awaits execution'],
  imprisoned: [
    'đang chấp hành hình phạt tù, không được hưởng án treo',
    'serves a prison sentence that is not suspended',
  ],
  incapacitated: ['mất năng lực hành vi dân sự', 'has lost civil capacity'],
}
const events: Names = {
  restored: ['Được khôi phục quyền bầu cử', 'Right to vote restored'],
  'moved-permanent': ['Chuyển nơi thường trú', 'Permanent residence moved'],
  'moved-temporary': ['Chuyển đến tạm trú nơi khác', 'Moved to a temporary residence'],
  released: ['Được trả tự do hoặc hết thời hạn ở cơ sở', 'Released'],
  'taken-in': ['Bị tạm giam, tạm giữ hoặc đưa vào cơ sở', 'Taken into custody or a centre'],
  'returned-from-abroad': ['Công dân từ nước ngoài về', 'Back from abroad'],
  certificate: ['Xin giấy chứng nhận bỏ phiếu ở nơi khác', 'Certificate to vote elsewhere'],
  disenfranchised: ['Mất quyền bầu cử', 'Right to vote lost'],
}

const limitVi = (hours: number | string | undefined) =>
  hours === 0 ? 'thời điểm bắt đầu bỏ phiếu' : `${v(hours)} giờ trước thời điểm bắt đầu bỏ phiếu`
const limitEn = (hours: number | string | undefined) =>
  hours === 0 ? 'voting starts' : `${e(hours)} hours before voting starts`

/** Reasons about voters, registers and the ballots they are handed (Điều 2, 29–34). */
export const voterWords: Catalogue = {
  'V-BALLOT': {
    vi: (n) =>
      `${nameVi(classes, n.voter)} ${n.handed === 'yes' ? 'được nhận' : n.handed === 'no' ? 'không nhận' : 'có được nhận hay không thì văn bản chưa nói rõ:'} phiếu bầu ${nameVi(ballots, n.body)}${n.handed === 'ask' ? '; cần hỏi cấp có thẩm quyền' : ''}.`,
    en: (n) =>
      n.handed === 'ask'
        ? `${nameEn(classes, n.voter)}: whether a ballot for ${nameEn(ballots, n.body)} is handed out is not settled; ask the competent body.`
        : `${nameEn(classes, n.voter)} ${n.handed === 'yes' ? 'is handed' : 'is not handed'} a ballot for ${nameEn(ballots, n.body)}.`,
  },
  'V-CITIZEN': {
    vi: (_, holds) => (holds ? 'Là công dân Việt Nam.' : 'Không phải công dân Việt Nam.'),
    en: (_, holds) => (holds ? 'A citizen of Viet Nam.' : 'Not a citizen of Viet Nam.'),
  },
  'V-EXCLUDED': {
    vi: (n, holds) =>
      holds
        ? 'Không thuộc trường hợp không được ghi tên vào danh sách cử tri.'
        : `Không được ghi tên vào danh sách cử tri: ${nameVi(barred, n.exclusion)}.`,
    en: (n, holds) =>
      holds ? 'Nothing excludes from the register.' : `Not entered in the register: ${nameEn(barred, n.exclusion)}.`,
  },
  'V-ONE-LIST': {
    vi: (_, holds) =>
      holds
        ? 'Chưa có tên trong danh sách cử tri khác.'
        : 'Đã có tên trong danh sách cử tri khác; mỗi người chỉ một danh sách.',
    en: (_, holds) =>
      holds ? 'Not on another register.' : 'Already on another register; each citizen stands on one only.',
  },
  'V-MOVE': {
    vi: (n, holds) =>
      `${nameVi(events, n.event)}: ${holds ? '' : 'không '}làm ${n.move === 'added' ? 'tăng' : 'giảm'} số cử tri của khu vực bỏ phiếu.`,
    en: (n, holds) =>
      `${nameEn(events, n.event)}: ${holds ? '' : 'does not '}${n.move === 'added' ? (holds ? 'adds to' : 'add to') : holds ? 'takes from' : 'take from'} the voters of a polling area.`,
  },
  'V-SEXES': {
    vi: (n, holds) =>
      holds
        ? `${v(n.men)} nam và ${v(n.women)} nữ, đúng ${v(n.total)} cử tri.`
        : `${v(n.men)} nam và ${v(n.women)} nữ là ${v(n.sum)}, khác tổng số ${v(n.total)} cử tri.`,
    en: (n, holds) =>
      holds
        ? `${e(n.men)} men and ${e(n.women)} women are all ${e(n.total)} voters.`
        : `${e(n.men)} men and ${e(n.women)} women are ${e(n.sum)}, not the total of ${e(n.total)} voters.`,
  },
  'V-BODY': {
    vi: (n, holds) =>
      holds
        ? `${v(n.voters)} cử tri bầu ${nameVi(ballots, n.body)}, không quá ${v(n.total)} người trong danh sách.`
        : `${v(n.voters)} cử tri bầu ${nameVi(ballots, n.body)}, nhiều hơn ${v(n.total)} người trong danh sách.`,
    en: (n, holds) =>
      holds
        ? `${e(n.voters)} vote for ${nameEn(ballots, n.body)}, no more than the ${e(n.total)} on the list.`
        : `${e(n.voters)} vote for ${nameEn(ballots, n.body)}, more than the ${e(n.total)} on the list.`,
  },
  'V-LOG': {
    vi: (n, holds) =>
      holds
        ? `${v(n.posted)} lúc niêm yết, tăng ${v(n.added)}, giảm ${v(n.removed)}: đúng ${v(n.now)} cử tri.`
        : `${v(n.posted)} lúc niêm yết, tăng ${v(n.added)}, giảm ${v(n.removed)} là ${v(n.sum)}, khác số đang ghi ${v(n.now)}.`,
    en: (n, holds) =>
      holds
        ? `${e(n.posted)} when posted, ${e(n.added)} added, ${e(n.removed)} removed: ${e(n.now)} voters.`
        : `${e(n.posted)} when posted, ${e(n.added)} added, ${e(n.removed)} removed make ${e(n.sum)}, not the ${e(n.now)} written now.`,
  },
  'V-POSTED': {
    vi: (n) =>
      n.posted === 'yes'
        ? 'Danh sách cử tri đã niêm yết; chỉ thay đổi theo các trường hợp luật định.'
        : 'Danh sách cử tri chưa niêm yết; cơ quan lập danh sách sửa cho đúng.',
    en: (n) =>
      n.posted === 'yes'
        ? 'The register is posted; it changes only in the cases the law names.'
        : 'The register is not posted yet; whoever makes it puts it right.',
  },
  'V-IN-TIME': {
    vi: (n, holds) => `${nameVi(events, n.event)}: ${holds ? 'còn' : 'hết'} thời hạn (đến ${limitVi(n.hours)}).`,
    en: (n, holds) => `${nameEn(events, n.event)}: ${holds ? 'in time' : 'too late'} (until ${limitEn(n.hours)}).`,
  },
  'V-LATE-RELEASE': {
    vi: () =>
      'Người được trả tự do sau hạn có được bỏ phiếu nữa hay không thì luật không quy định; cần cấp có thẩm quyền quyết định.',
    en: () =>
      'Whether a person released after the limit can still vote is not written; the competent body must decide.',
  },
  'V-BASE': {
    vi: (n, holds) =>
      holds
        ? `Tổng số cử tri là ${v(n.from)}: danh sách lúc bắt đầu bỏ phiếu có ${v(n.names)} người, trừ ${v(n.annotated)} người ghi bỏ phiếu ở nơi khác, nơi cư trú.`
        : `Danh sách có ${v(n.names)} người, trong đó ${v(n.annotated)} người ghi bỏ phiếu ở nơi khác, nơi cư trú; văn bản không nói rõ có tính những người này hay không (${v(n.from)} hoặc ${v(n.to)}).`,
    en: (n, holds) =>
      holds
        ? `The total is ${e(n.from)}: ${e(n.names)} names when voting starts, less ${e(n.annotated)} annotated as voting elsewhere or at their residence.`
        : `${e(n.names)} names, ${e(n.annotated)} of them annotated as voting elsewhere or at their residence; whether these count is not written (${e(n.from)} or ${e(n.to)}).`,
  },
}
