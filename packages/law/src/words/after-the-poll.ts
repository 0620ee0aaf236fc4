import { type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, day, nEn as e, nVi as v } from './sentence.ts'

const authorities: Names = {
  NEC: ['Hội đồng bầu cử quốc gia', 'the National Election Council'],
  committee: ['Ủy ban bầu cử', 'the Election Committee'],
  'national-assembly': ['Quốc hội', 'the National Assembly'],
  'na-standing-committee': ['Ủy ban Thường vụ Quốc hội', 'the National Assembly Standing Committee'],
  'province-council-standing': ['Thường trực HĐND cấp tỉnh', 'the Standing Board of the provincial council'],
  'council-standing': ['Thường trực HĐND khóa mới', 'the Standing Board of the new council'],
  government: ['Chính phủ', 'the Government'],
  'front-central': ['Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 'the central Front'],
  'provincial-committee': ['Ủy ban bầu cử ở tỉnh', 'the provincial Election Committee'],
}
const kinds: Names = {
  complaint: ['khiếu nại', 'complaint'],
  denunciation: ['tố cáo', 'denunciation'],
  petition: ['kiến nghị', 'petition'],
}

/** Reasons about annulment, confirmation of status and by-elections. */
export const afterThePollWords: Catalogue = {
  'W-7-NONE': {
    vi: () => 'Không có dấu hiệu vi phạm pháp luật nghiêm trọng; không có căn cứ đề nghị hủy kết quả.',
    en: () => 'No sign of a serious violation; there is nothing to propose.',
  },
  'W-7-SURPLUS': {
    vi: (n) =>
      `Thu vào nhiều hơn phát ra ${v(n.surplus)} phiếu (${v(n.collected)} và ${v(n.issued)}): báo cáo để đề nghị Hội đồng bầu cử quốc gia xem xét hủy kết quả ở khu vực bỏ phiếu; năm 2021 đã có trường hợp thừa 75 phiếu bị hủy.`,
    en: (n) =>
      `${e(n.surplus)} more ballots collected than issued (${e(n.collected)} and ${e(n.issued)}): report, to propose annulment in the area to the National Election Council; in 2021 a surplus of 75 was annulled.`,
  },
  'W-7-BALLOT': {
    vi: (n) =>
      `Phiếu bầu in sai (${n.what}): báo cáo để đề nghị Hội đồng bầu cử quốc gia xem xét; năm 2021 phiếu in sai danh xưng Ông/Bà đã bị hủy kết quả và bầu lại.`,
    en: (n) =>
      `Ballots printed wrongly (${n.what}): report to the National Election Council; in 2021 a wrong Ông/Bà led to annulment and a re-election.`,
  },
  'W-7-OTHER': {
    vi: (n) =>
      `Có dấu hiệu vi phạm (${n.what}): chỉ Hội đồng bầu cử quốc gia kết luận có nghiêm trọng hay không; báo cáo để xem xét.`,
    en: (n) =>
      `Sign of a violation (${n.what}): the National Election Council alone says whether it is serious; report it.`,
  },
  'W-7-RULING': {
    vi: (n) =>
      n.said === 'annulled'
        ? 'Hội đồng bầu cử quốc gia hủy kết quả ở khu vực bỏ phiếu và quyết định ngày bầu cử lại.'
        : 'Điều luật chỉ quy định việc hủy kết quả; biên bản không bị hủy được tính như đã lập theo văn bản trả lời của Hội đồng bầu cử quốc gia (cách hiểu chưa được xác nhận).',
    en: (n) =>
      n.said === 'annulled'
        ? 'The National Election Council annuls the result of the area and fixes the day of the vote again.'
        : 'The article speaks of annulling only; minutes that are not annulled count as they are by what the National Election Council answered (our reading, not confirmed).',
  },
  'W-7-PROPOSER': {
    vi: (n, holds) =>
      holds
        ? n.proposer === 'NEC'
          ? 'Hội đồng bầu cử quốc gia tự mình xem xét hủy kết quả.'
          : `${nameVi(authorities, n.proposer)} được đề nghị hủy kết quả.`
        : `${nameVi(authorities, n.proposer)} không thuộc các cơ quan được đề nghị hủy kết quả.`,
    en: (n, holds) =>
      holds
        ? n.proposer === 'NEC'
          ? 'The National Election Council acts by itself.'
          : `Annulment may be proposed by ${nameEn(authorities, n.proposer)}.`
        : `Annulment may not be proposed by ${nameEn(authorities, n.proposer)}.`,
  },
  'W-7-DAY': {
    vi: (n, holds) =>
      holds
        ? `Bầu lại ngày ${day(n.rerunDay)}, trong hạn ${n.days} ngày (chậm nhất ${day(n.latest)}).`
        : `Ngày bầu lại ${day(n.rerunDay)} không đúng hạn: phải sau ngày bầu cử đầu tiên và chậm nhất ${day(n.latest)} (${n.days} ngày).`,
    en: (n, holds) =>
      holds
        ? `Re-election on ${day(n.rerunDay)}, within ${n.days} days (by ${day(n.latest)}).`
        : `Re-election on ${day(n.rerunDay)} is out of time: after the first day and by ${day(n.latest)} (${n.days} days).`,
  },
  'W-7-CANDIDATES': {
    vi: (n, holds) =>
      holds
        ? 'Bầu lại với danh sách người ứng cử của cuộc bầu cử đầu tiên.'
        : `Bầu lại phải giữ danh sách người ứng cử đầu tiên${n.added ? `; thêm: ${n.added}` : ''}${n.removed ? `; thiếu: ${n.removed}` : ''}.`,
    en: (n, holds) =>
      holds
        ? 'The candidates are those of the first poll.'
        : `The candidates must be those of the first poll${n.added ? `; added: ${n.added}` : ''}${n.removed ? `; missing: ${n.removed}` : ''}.`,
  },
  'W-7-WAIT': {
    vi: (n) => `Chờ kết quả bầu lại ở khu vực bỏ phiếu: ${n.areas}; chưa xác định kết quả của đơn vị.`,
    en: (n) => `Waiting for the re-vote in: ${n.areas}; the constituency is not decided yet.`,
  },
  'W-7-REPLACED': {
    vi: (n) => `Số liệu bầu lại thay số liệu bị hủy ở ${n.annulled} khu vực bỏ phiếu; các khu vực khác giữ nguyên.`,
    en: (n) => `The re-vote replaces the annulled figures of ${n.annulled} polling area(s); the others stay.`,
  },
  'W-8': {
    vi: (n, holds) =>
      holds
        ? `Được ${nameVi(authorities, n.authority)} xác nhận tư cách đại biểu.`
        : `Không được ${nameVi(authorities, n.authority)} xác nhận tư cách đại biểu.`,
    en: (n, holds) =>
      holds
        ? `Status confirmed by ${nameEn(authorities, n.authority)}.`
        : `Status not confirmed by ${nameEn(authorities, n.authority)}.`,
  },
  'W-8-EMPTY': {
    vi: (n, holds) =>
      holds
        ? `Đủ ${n.seats} đại biểu được xác nhận tư cách.`
        : `${n.deputies} đại biểu được xác nhận trên ${n.seats}: ${n.empty} chỗ để trống, người không trúng cử không được thay vào.`,
    en: (n, holds) =>
      holds
        ? `All ${n.seats} deputies confirmed.`
        : `${n.deputies} of ${n.seats} confirmed: ${n.empty} seat(s) stay empty, nobody who was not elected takes them.`,
  },
  'W-9-TIME': {
    vi: (n, holds) =>
      `Nhiệm kỳ kết thúc ngày ${day(n.termEnds)}: ${holds ? 'còn' : 'không còn'} nhiều hơn ${n.months} tháng kể từ ${day(n.today)}.`,
    en: (n, holds) =>
      `The term ends on ${day(n.termEnds)}: ${holds ? 'more' : 'not more'} than ${n.months} months remain from ${day(n.today)}.`,
  },
  'W-9-MISSING': {
    vi: (n, holds) =>
      `Thiếu ${n.missing} trên ${n.elected} đại biểu được bầu đầu nhiệm kỳ: ${holds ? 'quá' : 'không quá'} ${n.of === 100 ? `${n.part}%` : 'một phần ba'}.`,
    en: (n, holds) =>
      `${n.missing} of the ${n.elected} deputies elected at the start are missing: ${holds ? 'more' : 'not more'} than ${n.of === 100 ? `${n.part} %` : 'one third'}.`,
  },
  'W-9-NEW-UNIT': {
    vi: (n, holds) =>
      `Đơn vị hành chính mới có ${n.serving} đại biểu, ${holds ? 'chưa đủ' : 'đủ'} hai phần ba của ${n.lawful} theo luật.`,
    en: (n, holds) =>
      `The new unit has ${n.serving} deputies, ${holds ? 'fewer than' : 'at least'} two thirds of the ${n.lawful} of the law.`,
  },
  'W-9-WHO': {
    vi: (n) => `${nameVi(authorities, n.authority)} quyết định và công bố ngày bầu cử bổ sung.`,
    en: (n) => `The day of a by-election is decided and published by ${nameEn(authorities, n.authority)}.`,
  },
  'W-9-DAY': {
    vi: (n, holds) => `Ngày ${day(n.day)} ${holds ? 'là' : 'không phải'} Chủ nhật.`,
    en: (n, holds) => `${day(n.day)} is ${holds ? '' : 'not '}a Sunday.`,
  },
  'W-9-NOTICE': {
    vi: (n, holds) =>
      `Công bố ngày ${day(n.published)}, trước ${n.days} ngày; ${holds ? 'đủ' : 'chưa đủ'} ít nhất ${n.least} ngày.`,
    en: (n, holds) =>
      `Published on ${day(n.published)}, ${n.days} days before; ${holds ? 'at least' : 'fewer than'} ${n.least} days.`,
  },
  'P-SENDER': {
    vi: (n, holds) =>
      holds
        ? `Đơn ${nameVi(kinds, n.kind)} có họ, tên người gửi.`
        : n.kind === 'denunciation'
          ? `Đơn tố cáo ${n.sender === 'anonymous' ? 'không có họ, tên' : 'mạo danh người khác'}: không xem xét, giải quyết; vẫn ghi sổ.`
          : `Đơn ${nameVi(kinds, n.kind)} ${n.sender === 'anonymous' ? 'không có họ, tên' : 'mạo danh người khác'}: luật chỉ nói về đơn tố cáo, cần người có thẩm quyền quyết định.`,
    en: (n, holds) =>
      holds
        ? `The ${nameEn(kinds, n.kind)} names its sender.`
        : n.kind === 'denunciation'
          ? `The denunciation is ${n.sender}: not considered, only logged.`
          : `The ${nameEn(kinds, n.kind)} is ${n.sender}: the law speaks of denunciations only, a person must decide.`,
  },
  'P-FREEZE': {
    vi: (n, holds) =>
      holds
        ? `Nhận ngày ${day(n.received)}, còn trong thời gian xem xét (đến trước ${day(n.stopsOn)}).`
        : `Từ ngày ${day(n.stopsOn)} đã ngừng xem xét về người ứng cử và danh sách ứng cử: ghi sổ, chuyển tiếp sau bầu cử.`,
    en: (n, holds) =>
      holds
        ? `Received on ${day(n.received)}, still considered (until ${day(n.stopsOn)}).`
        : `From ${day(n.stopsOn)} nothing about candidates and lists is considered: log it, hand it over after the poll.`,
  },
  'P-STRIKE': {
    vi: (n, holds) =>
      holds
        ? `Đã ngừng xem xét từ ${day(n.stopsOn)}, nhưng vụ việc đã rõ ràng, đủ cơ sở: quyết định xóa tên trước ngày ${day(n.electionDay)} và báo cho cử tri.`
        : `Đã đến ngày bầu cử ${day(n.electionDay)}, không còn xóa tên theo khiếu nại, tố cáo.`,
    en: (n, holds) =>
      holds
        ? `Consideration stopped on ${day(n.stopsOn)}, but the case is clear and proven: strike the name before ${day(n.electionDay)} and tell the voters.`
        : `Election day ${day(n.electionDay)} has come; no name is struck on complaints any more.`,
  },
  'P-HANDOVER': {
    vi: (n) => `Hồ sơ khiếu nại, tố cáo chưa giải quyết chuyển đến ${nameVi(authorities, n.to)}.`,
    en: (n) => `Unsettled files go to ${nameEn(authorities, n.to)}.`,
  },
}
