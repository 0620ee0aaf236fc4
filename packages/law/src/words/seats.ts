import { type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, day, nEn as e, nVi as v } from './sentence.ts'

const kinds: Names = {
  'special-city': ['Hà Nội, Thành phố Hồ Chí Minh', 'Hà Nội and Thành phố Hồ Chí Minh'],
  city: ['thành phố trực thuộc trung ương', 'city under the central government'],
  'province-mountain': ['tỉnh miền núi, vùng cao', 'mountain province'],
  province: ['tỉnh', 'province'],
  'district-mountain-island': ['huyện miền núi, vùng cao, hải đảo', 'mountain or island district'],
  district: ['huyện', 'district'],
  'urban-district': ['quận, thị xã, thành phố thuộc tỉnh', 'urban district, town or provincial city'],
  'commune-mountain-island': ['xã miền núi, hải đảo, đặc khu', 'mountain or island commune, special zone'],
  commune: ['xã, phường', 'commune or ward'],
  ward: ['phường', 'ward'],
  township: ['thị trấn', 'township'],
  'ward-of-city': ['phường của thành phố', 'ward of a city'],
}
const levels: Names = {
  NA: ['Quốc hội', 'National Assembly'],
  province: ['cấp tỉnh', 'provincial'],
  district: ['cấp huyện', 'district'],
  commune: ['cấp xã', 'commune'],
}
const cities: Names = {
  hanoi: ['Hà Nội', 'Hà Nội'],
  danang: ['Đà Nẵng', 'Đà Nẵng'],
  hcmc: ['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
}

/** Reasons about seats: the National Assembly, the councils, which councils exist, constituencies. */
export const seatsWords: Catalogue = {
  'SEAT-NA-TOTAL': {
    vi: (n, holds) =>
      holds
        ? `Phân bổ ${n.seats} đại biểu Quốc hội, không quá ${n.limit}.`
        : `Phân bổ ${n.seats} đại biểu Quốc hội; luật cho nhiều nhất ${n.limit}.`,
    en: (n, holds) =>
      holds
        ? `${n.seats} National Assembly seats shared out, within ${n.limit}.`
        : `${n.seats} National Assembly seats shared out; the law allows at most ${n.limit}.`,
  },
  'SEAT-NA-LOCAL': {
    vi: (n, holds) =>
      `${n.province}: ${n.local} đại biểu cư trú và làm việc tại địa phương, ${holds ? 'đủ' : 'chưa đủ'} mức ít nhất ${n.least}.`,
    en: (n, holds) =>
      `${n.province}: ${n.local} deputies who live and work there, ${holds ? 'at least' : 'fewer than'} the ${n.least} required.`,
  },
  'SEAT-NA-FULL-TIME': {
    vi: (n, holds) =>
      `${n.fullTime} trên ${n.deputies} đại biểu Quốc hội hoạt động chuyên trách, ${holds ? 'đạt' : 'chưa đạt'} ít nhất ${n.percent}%.`,
    en: (n, holds) =>
      `${n.fullTime} of ${n.deputies} deputies work full time, ${holds ? 'at least' : 'fewer than'} ${n.percent} %.`,
  },
  'SEAT-PC': {
    vi: (n, holds) =>
      `HĐND ${nameVi(kinds, n.kind)} có ${v(n.population)} dân bầu ${n.seats} đại biểu (nhiều nhất ${n.cap})${holds ? '' : '; mức tính chưa được xác nhận, cần đối chiếu luật'}.`,
    en: (n, holds) =>
      `Council of a ${nameEn(kinds, n.kind)} with ${e(n.population)} inhabitants: ${n.seats} deputies (at most ${n.cap})${holds ? '' : '; the step used is unconfirmed, compare with the law'}.`,
  },
  'SEAT-PC-NO-KIND': {
    vi: (n) => `Luật bản ${n.edition} không có loại đơn vị: ${nameVi(kinds, n.kind)}.`,
    en: (n) => `Edition ${n.edition} of the law has no such unit: ${nameEn(kinds, n.kind)}.`,
  },
  'SEAT-PC-FIXED-BY-BODY': {
    vi: (n) =>
      `Đơn vị có ${n.communes} đơn vị cấp xã (từ ${n.least} trở lên): số đại biểu do Ủy ban Thường vụ Quốc hội quyết định, nhiều nhất ${n.most}.`,
    en: (n) =>
      `The unit has ${n.communes} communes (${n.least} or more): the National Assembly Standing Committee fixes the number, at most ${n.most}.`,
  },
  'SEAT-PC-UNKNOWN': {
    vi: (n) =>
      `Chưa có mức tính đã xác nhận cho ${nameVi(kinds, n.kind)} có ${v(n.population)} dân: từ ${n.least} đến ${n.most} đại biểu; cần người có thẩm quyền xác định.`,
    en: (n) =>
      `No confirmed figures for a ${nameEn(kinds, n.kind)} with ${e(n.population)} inhabitants: ${n.least} to ${n.most} deputies; a person must decide.`,
  },
  'SEAT-PC-CAP': {
    vi: (n, holds) =>
      holds
        ? `Số đã ấn định ${n.fixed} không quá ${n.most}.`
        : `Số đã ấn định ${n.fixed} nhiều hơn mức cao nhất ${n.most}.`,
    en: (n, holds) =>
      holds
        ? `The number fixed, ${n.fixed}, is within ${n.most}.`
        : `The number fixed, ${n.fixed}, is above ${n.most}.`,
  },
  'SEAT-PC-MATCH': {
    vi: (n, holds) =>
      holds
        ? `Ấn định ${n.fixed} đại biểu, đúng theo ${v(n.population)} dân.`
        : `Ấn định ${n.fixed} đại biểu; tính theo ${v(n.population)} dân là ${n.seats}.`,
    en: (n, holds) =>
      holds
        ? `${n.fixed} deputies fixed, as ${e(n.population)} inhabitants give.`
        : `${n.fixed} deputies fixed; ${e(n.population)} inhabitants give ${n.seats}.`,
  },
  'PC-LEVEL': {
    vi: (n, holds) =>
      holds
        ? `Luật bản ${n.edition} có bầu HĐND ${nameVi(levels, n.body)}.`
        : `Luật bản ${n.edition} không bầu HĐND ${nameVi(levels, n.body)}.`,
    en: (n, holds) =>
      holds
        ? `Edition ${n.edition} elects a ${nameEn(levels, n.body)} council.`
        : `Edition ${n.edition} has no ${nameEn(levels, n.body)} council.`,
  },
  'PC-PILOT': {
    vi: (n, holds) =>
      holds
        ? `Đơn vị này ở ${nameVi(cities, n.city)} vẫn bầu HĐND ${nameVi(levels, n.body)}.`
        : `Ở ${nameVi(cities, n.city)}, nơi này không tổ chức HĐND ${nameVi(levels, n.body)} theo nghị quyết của Quốc hội.`,
    en: (n, holds) =>
      holds
        ? `This unit of ${nameEn(cities, n.city)} elects its ${nameEn(levels, n.body)} council.`
        : `In ${nameEn(cities, n.city)} there is no ${nameEn(levels, n.body)} council here, by resolution of the National Assembly.`,
  },
  'PC-ZONE': {
    vi: (n, holds) =>
      holds
        ? `Đặc khu có ${v(n.residents)} người thường trú và tổ chức cấp chính quyền: bầu HĐND.`
        : n.government === 'unknown'
          ? `Đặc khu có ${v(n.residents)} người thường trú, dưới ${v(n.least)}: cần biết có tổ chức cấp chính quyền hay không.`
          : `Đặc khu có ${v(n.residents)} người thường trú, dưới ${v(n.least)}, không tổ chức cấp chính quyền: không bầu HĐND.`,
    en: (n, holds) =>
      holds
        ? `Special zone with ${e(n.residents)} permanent residents and a tier of government: it elects a council.`
        : n.government === 'unknown'
          ? `Special zone with ${e(n.residents)} permanent residents, below ${e(n.least)}: find out whether it has a tier of government.`
          : `Special zone with ${e(n.residents)} permanent residents, below ${e(n.least)}, and no tier of government: no council.`,
  },
  'C-SUM': {
    vi: (n, holds) =>
      holds
        ? `${n.constituencies} đơn vị bầu cử chia đủ ${n.seats} đại biểu.`
        : `${n.constituencies} đơn vị bầu cử cộng lại ${n.shared} đại biểu, phải là ${n.seats}.`,
    en: (n, holds) =>
      holds
        ? `${n.constituencies} constituencies share out all ${n.seats} seats.`
        : `${n.constituencies} constituencies add up to ${n.shared} seats; it must be ${n.seats}.`,
  },
}

const terrains: Names = {
  mountain: ['miền núi', 'mountains'],
  island: ['hải đảo', 'an island'],
  dispersed: ['nơi dân cư không tập trung', 'dispersed settlement'],
}
const specials: Names = {
  army: ['đơn vị vũ trang nhân dân', 'armed-forces unit'],
  care: ['bệnh viện, cơ sở chăm sóc', 'hospital or home'],
  detention: ['cơ sở giáo dục, cai nghiện bắt buộc, trại tạm giam', 'compulsory centre or remand camp'],
}
const authorities: Names = {
  'commune-people-committee': ['Ủy ban nhân dân cấp xã', 'the commune People’s Committee'],
  'district-people-committee': ['Ủy ban nhân dân cấp huyện', 'the district People’s Committee'],
  'province-people-committee': ['Ủy ban nhân dân cấp tỉnh', 'the provincial People’s Committee'],
  'unit-command': ['chỉ huy đơn vị vũ trang', 'the command of the unit'],
  '': ['(luật không nêu)', '(nobody named by the law)'],
}

/** Reasons about polling areas (Điều 11). */
export const pollingAreaWords: Catalogue = {
  'AREA-MOST': {
    vi: (n, holds) =>
      holds
        ? `${v(n.voters)} cử tri, không quá ${v(n.most)}.`
        : `${v(n.voters)} cử tri, nhiều hơn ${v(n.most)}: chia thành các khu vực bỏ phiếu nhỏ hơn.`,
    en: (n, holds) =>
      holds
        ? `${e(n.voters)} voters, within ${e(n.most)}.`
        : `${e(n.voters)} voters, more than ${e(n.most)}: divide the polling area.`,
  },
  'AREA-LEAST': {
    vi: (n, holds) =>
      holds
        ? `${v(n.voters)} cử tri, đủ mức ít nhất ${v(n.least)}.`
        : `${v(n.voters)} cử tri, chưa đủ ${v(n.least)}; chỉ được lập ở miền núi, hải đảo, nơi dân cư không tập trung.`,
    en: (n, holds) =>
      holds
        ? `${e(n.voters)} voters, at least ${e(n.least)}.`
        : `${e(n.voters)} voters, fewer than ${e(n.least)}; allowed only in mountains, on islands or where people live far apart.`,
  },
  'AREA-FEW': {
    vi: (n) => `${v(n.voters)} cử tri, dưới ${v(n.least)}, được lập vì là ${nameVi(terrains, n.terrain)}.`,
    en: (n) => `${e(n.voters)} voters, below ${e(n.least)}, lawful here (${nameEn(terrains, n.terrain)}).`,
  },
  'AREA-SPECIAL': {
    vi: (n, holds) =>
      holds
        ? `Khu vực bỏ phiếu riêng (${nameVi(specials, n.special)}), ${v(n.voters)} cử tri.`
        : `Khu vực bỏ phiếu riêng (${nameVi(specials, n.special)}) cần ít nhất ${v(n.least)} cử tri, đang có ${v(n.voters)}.`,
    en: (n, holds) =>
      holds
        ? `Polling area of its own (${nameEn(specials, n.special)}), ${e(n.voters)} voters.`
        : `A polling area of its own (${nameEn(specials, n.special)}) needs at least ${e(n.least)} voters; there are ${e(n.voters)}.`,
  },
  'AREA-DECIDED': {
    vi: (n, holds) =>
      holds
        ? `Đúng thẩm quyền: ${nameVi(authorities, n.decidedBy)} quyết định.`
        : `Phải do ${nameVi(authorities, n.wanted)} quyết định, không phải ${nameVi(authorities, n.decidedBy)}.`,
    en: (n, holds) =>
      holds
        ? `Decided by the right body: ${nameEn(authorities, n.decidedBy)}.`
        : `To be decided by ${nameEn(authorities, n.wanted)}, not by ${nameEn(authorities, n.decidedBy)}.`,
  },
  'AREA-NEXT': {
    vi: (n, holds) =>
      n.how === 'approves'
        ? `${nameVi(authorities, n.body)} ${holds ? 'đã' : 'chưa'} phê chuẩn.`
        : `${holds ? 'Đã' : 'Chưa'} báo cáo ${nameVi(authorities, n.body)}.`,
    en: (n, holds) =>
      n.how === 'approves'
        ? `${holds ? 'Approved' : 'Not yet approved'} by ${nameEn(authorities, n.body)}.`
        : `${holds ? 'Reported' : 'Not yet reported'} to ${nameEn(authorities, n.body)}.`,
  },
  'AREA-BEFORE-TEAM': {
    vi: (n, holds) =>
      `Khu vực bỏ phiếu xác định ngày ${day(n.decidedOn)}, ${holds ? 'không sau' : 'sau'} ngày thành lập Tổ bầu cử ${day(n.teamFormedOn)}${holds ? '' : '; phải xác định trước'}.`,
    en: (n, holds) =>
      `Polling area decided on ${day(n.decidedOn)}, ${holds ? 'not after' : 'after'} the Polling Team was formed on ${day(n.teamFormedOn)}${holds ? '' : '; it must come before'}.`,
  },
  'AREA-INSIDE': {
    vi: (n, holds) =>
      holds
        ? `Nằm trong đúng một đơn vị bầu cử ${nameVi(levels, n.body)}.`
        : `Đang thuộc ${n.found} đơn vị bầu cử ${nameVi(levels, n.body)}; phải thuộc đúng một.`,
    en: (n, holds) =>
      holds
        ? `Inside exactly one ${nameEn(levels, n.body)} constituency.`
        : `Inside ${n.found} ${nameEn(levels, n.body)} constituencies; it must be exactly one.`,
  },
}
