import type { SecondBoxCase } from '../polling-day.ts'
import { type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, nEn as e, type Locale, nVi as v } from './sentence.ts'

const boxCases: Names = {
  ill: ['cử tri ốm đau', 'a voter who is ill'],
  old: ['cử tri già yếu', 'a voter who is old and weak'],
  disabled: ['cử tri khuyết tật', 'a disabled voter'],
  'detained-without-area': [
    'cử tri ở trại tạm giam, cơ sở giáo dục hoặc cai nghiện bắt buộc không có khu vực bỏ phiếu riêng',
    'a voter detained where there is no polling area',
  ],
  'in-custody': ['cử tri ở nhà tạm giữ', 'a voter in a custody house'],
  quarantined: ['cử tri đang cách ly', 'a voter in quarantine'],
  other: ['trường hợp khác', 'another case'],
}

/** To whom the second box goes: "cử tri già yếu". */
export const secondBoxTitle = (why: SecondBoxCase, locale: Locale): string =>
  locale === 'vi' ? nameVi(boxCases, why) : nameEn(boxCases, why)

/** Reasons about voting hours, voting itself and the count (Điều 69–73). */
export const pollingDayWords: Catalogue = {
  'POLL-OPENS': {
    vi: (n, holds) =>
      `Bắt đầu bỏ phiếu lúc ${n.at}: ${holds ? 'đúng quy định' : `phải từ ${n.limit} và không muộn hơn ${n.usual}`}.`,
    en: (n, holds) => `Voting starts at ${n.at}: ${holds ? 'as it may' : `it must be from ${n.limit} to ${n.usual}`}.`,
  },
  'POLL-CLOSES': {
    vi: (n, holds) =>
      `Kết thúc bỏ phiếu lúc ${n.at}: ${holds ? 'đúng quy định' : `không được trước ${n.usual} và không quá ${n.limit}`}.`,
    en: (n, holds) => `Voting ends at ${n.at}: ${holds ? 'as it may' : `it must be from ${n.usual} to ${n.limit}`}.`,
  },
  'POLL-NOT-BEFORE': {
    vi: (n, holds) =>
      holds
        ? `Đóng phòng bỏ phiếu lúc ${n.at}, không sớm hơn ${n.usual}.`
        : `Không được kết thúc lúc ${n.at}, trước ${n.usual}, dù đã có ${v(n.voted)} trên ${v(n.registered)} cử tri bỏ phiếu.`,
    en: (n, holds) =>
      holds
        ? `Closed at ${n.at}, not before ${n.usual}.`
        : `It may not close at ${n.at}, before ${n.usual}, even with ${e(n.voted)} of ${e(n.registered)} voters having voted.`,
  },
  'POLL-ON-TIME': {
    vi: (n, holds) =>
      holds
        ? `Kết thúc đúng giờ đã thông báo, ${n.announced}.`
        : `Kết thúc lúc ${n.at}, khác giờ đã thông báo ${n.announced}.`,
    en: (n, holds) =>
      holds
        ? `Closed at the announced time, ${n.announced}.`
        : `Closed at ${n.at}, not at the announced ${n.announced}.`,
  },
  'POLL-SEALED': {
    vi: (_, holds) =>
      holds
        ? 'Đã niêm phong hòm phiếu và tài liệu khi bỏ phiếu bị gián đoạn.'
        : 'Phải lập tức niêm phong hòm phiếu và tài liệu liên quan khi bỏ phiếu bị gián đoạn.',
    en: (_, holds) =>
      holds
        ? 'Box and papers were sealed when voting was interrupted.'
        : 'Box and papers must be sealed at once when voting is interrupted.',
  },
  'POLL-REPORTED': {
    vi: (_, holds) => (holds ? 'Đã báo cáo Ban bầu cử.' : 'Phải kịp thời báo cáo Ban bầu cử.'),
    en: (_, holds) => (holds ? 'The Board was told.' : 'The Board must be told in good time.'),
  },
  'POLL-RESUMED': {
    vi: (_, holds) =>
      holds ? 'Đã có biện pháp để bỏ phiếu tiếp.' : 'Phải có biện pháp cần thiết để việc bỏ phiếu được tiếp tục.',
    en: (_, holds) => (holds ? 'Steps were taken to go on.' : 'Steps must be taken so that voting goes on.'),
  },
  'POLL-SUBMITTED': {
    vi: (_, holds) =>
      holds
        ? 'Ủy ban bầu cử đã trình việc bỏ phiếu sớm hoặc hoãn ngày bỏ phiếu.'
        : 'Ủy ban bầu cử phải trình việc bỏ phiếu sớm hoặc hoãn ngày bỏ phiếu.',
    en: (_, holds) =>
      holds
        ? 'The Election Committee submitted the early or postponed voting.'
        : 'The Election Committee must submit early or postponed voting.',
  },
  'POLL-OTHER-DAY': {
    vi: (_, holds) =>
      holds
        ? 'Hội đồng bầu cử quốc gia đã quyết định.'
        : 'Chưa có quyết định của Hội đồng bầu cử quốc gia về bỏ phiếu sớm hoặc hoãn ngày bỏ phiếu.',
    en: (_, holds) =>
      holds
        ? 'The National Election Council decided it.'
        : 'The National Election Council has not decided on early or postponed voting.',
  },
  'POLL-EARLY-SECRET': {
    vi: (_, holds) =>
      holds
        ? 'Được công bố kết quả kiểm phiếu của khu vực bỏ phiếu sớm.'
        : 'Kết quả của khu vực bỏ phiếu sớm phải niêm phong, giữ bí mật đến khi kết thúc bỏ phiếu trong ngày bầu cử.',
    en: (_, holds) =>
      holds
        ? 'The result of the early area may be told.'
        : 'The result of an early area stays sealed and secret until voting ends on election day.',
  },
  'POLL-SECOND-BOX': {
    vi: (n, holds) =>
      `Mang hòm phiếu phụ đến ${nameVi(boxCases, n.why)}: ${holds ? 'đúng quy định' : 'chưa thấy quy định cho trường hợp này'}.`,
    en: (n, holds) =>
      `The second box goes to ${nameEn(boxCases, n.why)}: ${holds ? 'as the law says' : 'no rule for this was seen'}.`,
  },
  'POLL-CARD': {
    vi: (_, holds) => (holds ? 'Cử tri xuất trình thẻ cử tri.' : 'Cử tri phải xuất trình thẻ cử tri.'),
    en: (_, holds) => (holds ? 'The voter showed the card.' : 'The voter must show the card.'),
  },
  'POLL-WRITE': {
    vi: (_, holds) =>
      holds
        ? 'Việc viết phiếu đúng quy định.'
        : 'Chỉ cử tri không thể tự viết được mới nhờ người khác viết hộ; người viết hộ giữ bí mật phiếu bầu.',
    en: (_, holds) =>
      holds
        ? 'The ballot was written as it may be.'
        : 'Only a voter who cannot write may have it written, by someone who keeps it secret.',
  },
  'POLL-CAST': {
    vi: (_, holds) =>
      holds
        ? 'Việc bỏ phiếu vào hòm đúng quy định.'
        : 'Cử tri phải tự mình bỏ phiếu; chỉ người khuyết tật không tự bỏ được mới nhờ người khác bỏ vào hòm phiếu.',
    en: (_, holds) =>
      holds
        ? 'The ballot was cast as it may be.'
        : 'Voters cast the ballot themselves; only one who cannot because of a disability may have it cast.',
  },
  'COUNT-AFTER': {
    vi: (_, holds) =>
      holds ? 'Mở hòm phiếu sau khi kết thúc bỏ phiếu.' : 'Không được mở hòm phiếu trước khi kết thúc bỏ phiếu.',
    en: (_, holds) =>
      holds ? 'The box was opened after voting ended.' : 'The box may not be opened before voting ends.',
  },
  'COUNT-ROOM': {
    vi: (_, holds) => (holds ? 'Kiểm phiếu tại phòng bỏ phiếu.' : 'Phải kiểm phiếu tại phòng bỏ phiếu.'),
    en: (_, holds) => (holds ? 'Counted in the polling room.' : 'The count is held in the polling room.'),
  },
  'COUNT-SEALED': {
    vi: (_, holds) =>
      holds
        ? 'Đã thống kê, lập biên bản, niêm phong phiếu không sử dụng trước khi mở hòm.'
        : 'Phải thống kê, lập biên bản, niêm phong phiếu không sử dụng trước khi mở hòm phiếu.',
    en: (_, holds) =>
      holds
        ? 'Unused ballots were recorded and sealed before the box was opened.'
        : 'Unused ballots must be recorded and sealed before the box is opened.',
  },
  'COUNT-WITNESSES': {
    vi: (n, holds) =>
      holds
        ? `Có ${v(n.needed)} cử tri không phải là người ứng cử chứng kiến.`
        : `Mời ${v(n.named)} người chứng kiến, trong đó ${v(n.fit)} là cử tri không ứng cử; phải mời ${v(n.needed)} cử tri không phải là người ứng cử.`,
    en: (n, holds) =>
      holds
        ? `${e(n.needed)} voters who are not candidates are witnesses.`
        : `${e(n.named)} witnesses, ${e(n.fit)} of them voters who are not candidates; ${e(n.needed)} such voters are invited.`,
  },
  'COUNT-HOURS': {
    vi: (n, holds) => `Kiểm phiếu ${holds ? 'xong trong' : 'quá'} ${v(n.hours)} giờ kể từ khi kết thúc bỏ phiếu.`,
    en: (n, holds) =>
      `The count ended ${holds ? 'within' : 'more than'} ${e(n.hours)} hours ${holds ? 'of' : 'after'} the close.`,
  },
}
