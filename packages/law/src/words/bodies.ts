import type { Sector } from '../bodies/composition.ts'
import type { Organ } from '../bodies/organ.ts'
import { listEn, listVi, type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, day, type Locale } from './sentence.ts'

const organNames: Names = {
  council: ['Hội đồng bầu cử quốc gia', 'the National Election Council'],
  'committee-province': ['Ủy ban bầu cử ở tỉnh', 'the provincial Election Committee'],
  'committee-district': ['Ủy ban bầu cử ở huyện', 'the district Election Committee'],
  'committee-commune': ['Ủy ban bầu cử ở xã', 'the commune Election Committee'],
  'board-NA': ['Ban bầu cử đại biểu Quốc hội', 'the National Assembly Election Board'],
  'board-province': ['Ban bầu cử đại biểu HĐND cấp tỉnh', 'the provincial council Election Board'],
  'board-district': ['Ban bầu cử đại biểu HĐND cấp huyện', 'the district council Election Board'],
  'board-commune': ['Ban bầu cử đại biểu HĐND cấp xã', 'the commune council Election Board'],
  team: ['Tổ bầu cử', 'the Polling Team'],
  'team-army': ['Tổ bầu cử của đơn vị vũ trang', 'the Polling Team of the armed-forces unit'],
  'team-mixed': [
    'Tổ bầu cử chung của đơn vị vũ trang và địa phương',
    'The Polling Team shared by the unit and the locality',
  ],
  'by-council': ['Hội đồng bầu cử bổ sung', 'the By-election Council'],
  'by-committee': ['Ủy ban bầu cử bổ sung', 'the By-election Committee'],
  'by-board': ['Ban bầu cử bổ sung', 'the By-election Board'],
  'by-team': ['Tổ bầu cử bổ sung', 'the by-election Polling Team'],
}

const founders: Names = {
  na: ['Quốc hội', 'the National Assembly'],
  'province-people-committee': ['Ủy ban nhân dân cấp tỉnh', 'the provincial People’s Committee'],
  'district-people-committee': ['Ủy ban nhân dân cấp huyện', 'the district People’s Committee'],
  'commune-people-committee': ['Ủy ban nhân dân cấp xã', 'the commune People’s Committee'],
  'unit-command': ['chỉ huy đơn vị vũ trang', 'the command of the unit'],
  '': ['cơ quan có thẩm quyền', 'the competent body'],
}

const posts: Names = {
  chair: ['người đứng đầu', 'head'],
  vice: ['cấp phó', 'deputy head'],
  secretary: ['Thư ký', 'secretary'],
}

const sectors: Names = {
  'na-standing-committee': ['Ủy ban Thường vụ Quốc hội', 'National Assembly Standing Committee'],
  government: ['Chính phủ', 'Government'],
  front: ['Mặt trận Tổ quốc', 'Fatherland Front'],
  'na-delegation': ['Đoàn đại biểu Quốc hội', 'National Assembly delegation'],
  'council-standing': ['Thường trực HĐND', 'Standing Board of the council'],
  'people-committee': ['Ủy ban nhân dân', 'People’s Committee'],
  state: ['cơ quan nhà nước', 'state bodies'],
  political: ['tổ chức chính trị', 'political organisations'],
  'socio-political': ['tổ chức chính trị - xã hội', 'socio-political organisations'],
  social: ['tổ chức xã hội', 'social organisations'],
  voters: ['cử tri ở địa phương', 'local voters'],
  commanders: ['chỉ huy đơn vị', 'commanders of the unit'],
  soldiers: ['quân nhân của đơn vị', 'soldiers of the unit'],
}

const signers: Names = {
  head: ['người đứng đầu', 'the head'],
  vices: ['các cấp phó', 'the deputy heads'],
  secretary: ['Thư ký', 'the secretary'],
  witnesses: ['hai cử tri chứng kiến', 'the two witnesses'],
}

const recipients: Names = {
  boards: ['các Ban bầu cử', 'the Election Boards'],
  board: ['Ban bầu cử tương ứng', 'the Election Board concerned'],
  committee: ['Ủy ban bầu cử cùng cấp', 'the Election Committee of the level'],
  'provincial-committee': ['Ủy ban bầu cử ở tỉnh', 'the provincial Election Committee'],
  NEC: ['Hội đồng bầu cử quốc gia', 'the National Election Council'],
  'people-committee-commune': ['Ủy ban nhân dân cấp xã', 'the commune People’s Committee'],
  'front-commune': ['Ban Thường trực Mặt trận Tổ quốc cấp xã', 'the commune Front'],
  'council-standing-level': ['Thường trực HĐND cùng cấp', 'the Standing Board of the council'],
  'council-level': ['HĐND cùng cấp', 'the council of the level'],
  'people-committee-level': ['Ủy ban nhân dân cùng cấp', 'the People’s Committee of the level'],
  'front-level': ['Mặt trận Tổ quốc cùng cấp', 'the Front of the level'],
  'council-above': ['HĐND cấp trên trực tiếp', 'the council of the level above'],
  'people-committee-above': ['Ủy ban nhân dân cấp trên trực tiếp', 'the People’s Committee of the level above'],
  'front-above': ['Mặt trận Tổ quốc cấp trên trực tiếp', 'the Front of the level above'],
  'front-province': ['Mặt trận Tổ quốc cấp tỉnh', 'the provincial Front'],
  'na-standing-committee': ['Ủy ban Thường vụ Quốc hội', 'the National Assembly Standing Committee'],
  government: ['Chính phủ', 'the Government'],
  'front-central': ['Ủy ban Trung ương Mặt trận Tổ quốc', 'the central Front'],
  'new-NA': ['Quốc hội khóa mới', 'the new National Assembly'],
}

const records: Names = {
  'ballot-use': ['Biên bản kiểm kê việc sử dụng phiếu bầu', 'The ballot-use record'],
  count: ['Biên bản kết quả kiểm phiếu', 'The counting minutes'],
  'board-NA': ['Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở đơn vị', 'The National Assembly Board’s minutes'],
  'board-council': ['Biên bản xác định kết quả bầu cử đại biểu HĐND ở đơn vị', 'The council Board’s minutes'],
  'province-NA': ['Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở tỉnh', 'The provincial minutes'],
  'summary-province': ['Biên bản tổng kết bầu cử HĐND cấp tỉnh', 'The provincial council’s summary minutes'],
  'summary-district': ['Biên bản tổng kết bầu cử HĐND cấp huyện', 'The district council’s summary minutes'],
  'summary-commune': ['Biên bản tổng kết bầu cử HĐND cấp xã', 'The commune council’s summary minutes'],
  'summary-NA': ['Biên bản tổng kết cuộc bầu cử đại biểu Quốc hội', 'The national summary minutes'],
}

/** A sentence may begin with it. */
const start = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Reasons about the organs that run an election: size, posts, members, decisions, minutes. */
export const bodiesWords: Catalogue = {
  'B-DECISION': {
    vi: (n, holds) =>
      holds
        ? `${nameVi(organNames, n.organ)} có quyết định thành lập.`
        : `${nameVi(organNames, n.organ)} chưa ghi số, ngày quyết định thành lập (${nameVi(founders, n.founder)} quyết định).`,
    en: (n, holds) =>
      holds
        ? `${start(nameEn(organNames, n.organ))} has its decision.`
        : `${start(nameEn(organNames, n.organ))}: number and day of the decision are missing (decided by ${nameEn(founders, n.founder)}).`,
  },
  'B-IN-TIME': {
    vi: (n, holds) =>
      `${nameVi(organNames, n.organ)} thành lập ngày ${day(n.decidedOn)}, ${holds ? 'kịp' : 'sau'} hạn ${day(n.deadline)}.`,
    en: (n, holds) =>
      `${start(nameEn(organNames, n.organ))} established on ${day(n.decidedOn)}, ${holds ? 'within' : 'after'} the limit of ${day(n.deadline)}.`,
  },
  'B-SEVERAL': {
    vi: (n, holds) =>
      holds
        ? 'Chỉ tham gia một tổ chức phụ trách bầu cử.'
        : `Một người tham gia ${n.organs} tổ chức phụ trách bầu cử; luật không cấm, cần cân nhắc có làm được cả hay không.`,
    en: (n, holds) =>
      holds
        ? 'Sits on one organ of the election only.'
        : `One person sits on ${n.organs} organs of the election; the law does not forbid it, decide whether all can be served.`,
  },
  'B-NAMESAKE': {
    vi: (n) =>
      `Cùng họ tên với một người ứng cử ở đơn vị ${n.constituency}: xác minh có phải một người không; người ứng cử không được làm thành viên ${nameVi(organNames, n.organ)} phụ trách đơn vị mình ứng cử.`,
    en: (n) =>
      `Bears the name of a candidate of constituency ${n.constituency}: find out whether it is the same person; a candidate may not sit on ${nameEn(organNames, n.organ)} of the own constituency.`,
  },
  'B-NO-ORGAN': {
    vi: (n) => `Luật bản ${n.edition} không có ${nameVi(organNames, n.organ)}.`,
    en: (n) => `Edition ${n.edition} of the law does not have: ${nameEn(organNames, n.organ)}.`,
  },
  'B-SIZE': {
    vi: (n, holds) =>
      holds
        ? `${nameVi(organNames, n.organ)} có ${n.members} thành viên, đúng khoảng ${n.least}–${n.most}.`
        : `${nameVi(organNames, n.organ)} có ${n.members} thành viên; luật quy định từ ${n.least} đến ${n.most}.`,
    en: (n, holds) =>
      holds
        ? `${start(nameEn(organNames, n.organ))} has ${n.members} members, within ${n.least}–${n.most}.`
        : `${start(nameEn(organNames, n.organ))} has ${n.members} members; the law says ${n.least} to ${n.most}.`,
  },
  'B-POST': {
    vi: (n, holds) => {
      const post = nameVi(posts, n.post)
      if (n.named === 'none') {
        return holds
          ? `Luật không đặt chức danh ${post} trong ${nameVi(organNames, n.organ)}; không có ai giữ.`
          : `Luật không nêu chức danh ${post} trong ${nameVi(organNames, n.organ)} mà đang có ${n.found} người; cần cấp có thẩm quyền cho ý kiến.`
      }
      const need = n.named === 'one' ? 'một' : 'ít nhất một'
      return `${nameVi(organNames, n.organ)} ${holds ? 'có' : 'phải có'} ${need} ${post}${holds ? '' : `, hiện có ${n.found}`}.`
    },
    en: (n, holds) => {
      const post = nameEn(posts, n.post)
      if (n.named === 'none') {
        return holds
          ? `The law names no ${post} for ${nameEn(organNames, n.organ)}, and there is none.`
          : `The law names no ${post} for ${nameEn(organNames, n.organ)}, yet there are ${n.found}; ask the competent body.`
      }
      const need = n.named === 'one' ? 'one' : 'at least one'
      return `${start(nameEn(organNames, n.organ))} ${holds ? 'has' : 'must have'} ${need} ${post}${holds ? '' : `; there are ${n.found}`}.`
    },
  },
  'B-SECTOR': {
    vi: (n, holds) =>
      holds
        ? `${nameVi(organNames, n.organ)} có đủ các thành phần luật nêu.`
        : `${nameVi(organNames, n.organ)} còn thiếu đại diện: ${listVi(sectors, n.missing)}.`,
    en: (n, holds) =>
      holds
        ? `${start(nameEn(organNames, n.organ))} has all the sectors the law names.`
        : `${start(nameEn(organNames, n.organ))} lacks representatives of: ${listEn(sectors, n.missing)}.`,
  },
  'B-CANDIDATE': {
    vi: (n, holds) => {
      const organ = nameVi(organNames, n.organ)
      if (holds && !n.closed) return `Luật không cấm người ứng cử làm thành viên ${organ}.`
      if (holds) return `Không ứng cử ở đơn vị do ${organ} này phụ trách; được làm thành viên.`
      return n.late
        ? `Người ứng cử ở đơn vị ${n.constituency} không được làm thành viên ${organ}; đã quá ngày công bố danh sách chính thức (${day(n.until)}): cơ quan thành lập xóa tên và cử người thay.`
        : `Người ứng cử ở đơn vị ${n.constituency} phải xin rút khỏi ${organ} chậm nhất vào ngày công bố danh sách chính thức${n.until ? ` (${day(n.until)})` : ''}.`
    },
    en: (n, holds) => {
      const organ = nameEn(organNames, n.organ)
      if (holds && !n.closed) return `The law lets a candidate be a member of ${organ}.`
      if (holds) return `Not a candidate of a constituency served by ${organ}; may be a member.`
      return n.late
        ? `A candidate of constituency ${n.constituency} may not be a member of ${organ}; the day of the official list (${day(n.until)}) has passed: the body that created it removes and replaces.`
        : `A candidate of constituency ${n.constituency} must leave ${organ} at the latest on the day of the official list${n.until ? ` (${day(n.until)})` : ''}.`
    },
  },
  'B-VOTE': {
    vi: (n) =>
      `Số liệu biểu quyết không thể có: ${n.inFavour} tán thành, ${n.present} có mặt, ${n.members} thành viên; xem lại.`,
    en: (n) =>
      `These figures cannot be: ${n.inFavour} in favour, ${n.present} present, ${n.members} members; look again.`,
  },
  'B-QUORUM': {
    vi: (n, holds) =>
      holds
        ? `Có mặt ${n.present} trên ${n.members} thành viên, đủ hai phần ba (cần ${n.needed}).`
        : `Có mặt ${n.present} trên ${n.members} thành viên, chưa đủ hai phần ba (cần ${n.needed}): chưa được họp.`,
    en: (n, holds) =>
      holds
        ? `${n.present} of ${n.members} members present, at least two thirds (${n.needed} needed).`
        : `${n.present} of ${n.members} members present, fewer than two thirds (${n.needed} needed): no quorum.`,
  },
  'B-MAJORITY': {
    vi: (n, holds) =>
      holds
        ? `${n.inFavour} người tán thành, quá nửa tổng số ${n.members} thành viên: được thông qua.`
        : `${n.inFavour} người tán thành, không quá nửa tổng số ${n.members} thành viên (cần ${n.needed}): không được thông qua.`,
    en: (n, holds) =>
      holds
        ? `${n.inFavour} in favour, more than half of all ${n.members} members: adopted.`
        : `${n.inFavour} in favour, not more than half of all ${n.members} members (${n.needed} needed): not adopted.`,
  },
  'B-NO-RECORD': {
    vi: (n) => `Luật bản ${n.edition} không có: ${nameVi(records, n.record)}.`,
    en: (n) => `Edition ${n.edition} of the law does not have: ${nameEn(records, n.record)}.`,
  },
  'B-COPIES': {
    vi: (n, holds) =>
      holds
        ? `${nameVi(records, n.record)}: ${n.copies} bản, đủ.`
        : `${nameVi(records, n.record)}: ${n.copies} bản, phải lập ${n.needed} bản.`,
    en: (n, holds) =>
      holds
        ? `${nameEn(records, n.record)}: ${n.copies} copies, enough.`
        : `${nameEn(records, n.record)}: ${n.copies} copies, ${n.needed} are needed.`,
  },
  'B-COPIES-OPEN': {
    vi: (n) => `${nameVi(records, n.record)}: chưa rõ quy định số bản phải lập; hiện có ${n.copies} bản.`,
    en: (n) => `${nameEn(records, n.record)}: the number of copies required is not known; there are ${n.copies}.`,
  },
  'B-SIGNED': {
    vi: (n, holds) =>
      holds
        ? `${nameVi(records, n.record)}: đủ chữ ký.`
        : `${nameVi(records, n.record)}: còn thiếu chữ ký của ${listVi(signers, n.missing)}.`,
    en: (n, holds) =>
      holds
        ? `${nameEn(records, n.record)}: all signatures are there.`
        : `${nameEn(records, n.record)}: not signed by ${listEn(signers, n.missing)}.`,
  },
  'B-SENT': {
    vi: (n, holds) =>
      holds
        ? `${nameVi(records, n.record)}: đã gửi đủ nơi nhận.`
        : `${nameVi(records, n.record)}: chưa gửi ${listVi(recipients, n.missing)}.`,
    en: (n, holds) =>
      holds
        ? `${nameEn(records, n.record)}: sent to everyone it must reach.`
        : `${nameEn(records, n.record)}: not yet sent to ${listEn(recipients, n.missing)}.`,
  },
  'B-ONE-RECORD': {
    vi: (n) =>
      `Biên bản xác định kết quả ở tỉnh lập một lần, sau ngày bỏ phiếu cuối cùng ở tỉnh (${day(n.lastVote)}); thời hạn tính từ ngày đó.`,
    en: (n) =>
      `The provincial minutes are made once, after the last vote in the province (${day(n.lastVote)}); the days run from it.`,
  },
}

/** What an organ is called: "Ban bầu cử đại biểu Quốc hội". */
export const organTitle = (organ: Organ, locale: Locale): string =>
  start(locale === 'vi' ? nameVi(organNames, organ) : nameEn(organNames, organ).replace(/^the /i, ''))

/** Whom a member represents: "Mặt trận Tổ quốc". */
export const sectorTitle = (sector: Sector, locale: Locale): string =>
  start(locale === 'vi' ? nameVi(sectors, sector) : nameEn(sectors, sector))
