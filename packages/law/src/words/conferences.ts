import { type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, nEn as e, nVi as v } from './sentence.ts'

const kinds: Names = {
  workplace: ['Hội nghị cử tri nơi công tác', 'The conference at the workplace'],
  residence: ['Hội nghị cử tri nơi cư trú', 'The conference at the residence'],
  village: ['Hội nghị cử tri của thôn, tổ dân phố', 'The conference of the village'],
}
const forms: Names = {
  'in-person': ['trực tiếp', 'in person'],
  online: ['trực tuyến', 'online'],
  hybrid: ['trực tiếp kết hợp trực tuyến', 'in person and online'],
  written: ['phát phiếu lấy ý kiến', 'by opinion papers'],
}
const otherwise: Names = {
  'name-somebody-else': ['giới thiệu người khác', 'another person is to be named'],
  'not-on-the-list': [
    'không đưa vào danh sách tại hội nghị hiệp thương lần thứ ba',
    'not put on the list of the third consultative conference',
  ],
  'not-nominated': ['không được giới thiệu ứng cử', 'not nominated'],
}

/** Reasons about voters' conferences, village nominations and consultative conferences. */
export const conferenceWords: Catalogue = {
  'CONF-FIGURES': {
    vi: (n) => `Số liệu không khớp: ${v(n.voters)} cử tri, triệu tập ${v(n.convened)}, có mặt ${v(n.present)}.`,
    en: (n) => `The figures cannot be: ${e(n.voters)} voters, ${e(n.convened)} convened, ${e(n.present)} present.`,
  },
  'CONF-WHOLE': {
    vi: (n, holds) =>
      holds
        ? `Dưới 100 cử tri, đã triệu tập toàn thể ${v(n.voters)} cử tri.`
        : `Nơi dưới 100 cử tri phải họp toàn thể: có ${v(n.voters)} cử tri nhưng chỉ triệu tập ${v(n.convened)}.`,
    en: (n, holds) =>
      holds
        ? `Fewer than 100 voters, all ${e(n.voters)} were convened.`
        : `Where there are fewer than 100 voters all are convened: ${e(n.voters)} voters, ${e(n.convened)} convened.`,
  },
  'CONF-QUORUM': {
    vi: (n, holds) =>
      `${nameVi(kinds, n.kind)} có ${v(n.present)} cử tri dự, cần ít nhất ${v(n.needed)}: ${holds ? 'đủ' : 'không đủ'} số người dự.`,
    en: (n, holds) =>
      `${nameEn(kinds, n.kind)} has ${e(n.present)} voters present and needs ${e(n.needed)}: ${holds ? 'enough' : 'too few'}.`,
  },
  'CONF-TRUST': {
    vi: (n, holds) =>
      holds
        ? `Được ${v(n.trusted)} trên ${v(n.present)} cử tri có mặt tín nhiệm, trên 50 %.`
        : `Được ${v(n.trusted)} trên ${v(n.present)} cử tri có mặt tín nhiệm, không trên 50 %: ${nameVi(otherwise, n.otherwise)}.`,
    en: (n, holds) =>
      holds
        ? `Trusted by ${e(n.trusted)} of ${e(n.present)} voters present, more than half.`
        : `Trusted by ${e(n.trusted)} of ${e(n.present)} voters present, not more than half: ${nameEn(otherwise, n.otherwise)}.`,
  },
  'CONF-SPECIAL': {
    vi: () => 'Trường hợp đặc biệt: báo cáo rõ để hội nghị hiệp thương lần thứ ba xem xét, quyết định.',
    en: () => 'A special case: reported to the third consultative conference, which decides.',
  },
  'CONF-GROUP': {
    vi: (n, holds) =>
      n.least === undefined
        ? `Tổ kiểm phiếu có ${v(n.persons)} người; chưa thấy văn bản quy định số người.`
        : `Tổ kiểm phiếu có ${v(n.persons)} người${holds ? ', đúng' : '; phải'} từ ${v(n.least)} đến ${v(n.most)} người.`,
    en: (n, holds) =>
      n.least === undefined
        ? `The counting group has ${e(n.persons)} persons; no text on its size was seen.`
        : `The counting group has ${e(n.persons)} persons${holds ? ', within' : '; it must have'} ${e(n.least)} to ${e(n.most)}.`,
  },
  'CONF-FORM': {
    vi: (n, holds) =>
      `Hội nghị tổ chức ${nameVi(forms, n.form)}${holds ? ', đúng quy định' : '; chỉ được khi có quyết định vì dịch bệnh, thiên tai của Hội đồng bầu cử quốc gia hoặc Ủy ban bầu cử ở tỉnh'}.`,
    en: (n, holds) =>
      `The conference is held ${nameEn(forms, n.form)}${holds ? ', as it may be' : '; only by decision of the National Election Council or the provincial Committee, for an epidemic or a disaster'}.`,
  },
  'VIL-RANK': {
    vi: (n, holds) =>
      holds
        ? `Trong ${v(n.quota)} người có kết quả cao nhất: được giới thiệu ứng cử.`
        : `Trên 50 % nhưng ngoài ${v(n.quota)} người có kết quả cao nhất: không được giới thiệu ứng cử.`,
    en: (n, holds) =>
      holds
        ? `Among the ${e(n.quota)} highest: nominated.`
        : `Above half, but not among the ${e(n.quota)} highest: not nominated.`,
  },
  'VIL-AGAIN': {
    vi: (n) =>
      `${v(n.equals)} người bằng nhau cho ${v(n.places)} chỗ: ${n.repeats === 0 ? 'biểu quyết lại, lấy người cao hơn mà không cần trên 50 %' : 'đã biểu quyết lại vẫn bằng nhau, hội nghị quyết định có biểu quyết tiếp hay không'}.`,
    en: (n) =>
      `${e(n.equals)} are level for ${e(n.places)} place(s): ${n.repeats === 0 ? 'vote again, the higher is nominated without needing half' : 'still level after voting again, the conference decides whether to vote once more'}.`,
  },
  'CONS-VOTERS': {
    vi: (_, holds) =>
      holds
        ? 'Chỉ đại biểu thuộc thành phần hội nghị có mặt biểu quyết.'
        : 'Chỉ đại biểu thuộc thành phần hội nghị có mặt mới được biểu quyết; khách mời không biểu quyết.',
    en: (_, holds) =>
      holds
        ? 'Only members of the conference who are present voted.'
        : 'Only members of the conference who are present may vote; those invited may not.',
  },
  'CONS-MAJORITY': {
    vi: (n, holds) =>
      `${v(n.inFavour)} trên ${v(n.present)} đại biểu có mặt tán thành, ${holds ? 'quá nửa' : 'không quá nửa'}; văn bản không ghi rõ tỷ lệ cần đạt.`,
    en: (n, holds) =>
      `${e(n.inFavour)} of ${e(n.present)} members present in favour, ${holds ? 'more' : 'not more'} than half; the share needed is not written.`,
  },
  'CONS-FORM': {
    vi: (n, holds) =>
      `Hội nghị hiệp thương tổ chức ${nameVi(forms, n.form)}${holds ? ', đúng quy định' : '; phải họp trực tiếp, trừ trường hợp được quyết định theo quy định'}.`,
    en: (n, holds) =>
      `The consultative conference is held ${nameEn(forms, n.form)}${holds ? ', as it may be' : '; it meets in person unless decided otherwise by who may'}.`,
  },
  'CONS-THIRD-LIST': {
    vi: (n, holds) =>
      `Danh sách trình hội nghị hiệp thương lần thứ ba có ${v(n.candidates)} người cho ${v(n.seats)} đại biểu${n.needed === undefined ? '; luật không quy định số dư cho số đại biểu này' : holds ? `, nhiều hơn mức tối thiểu ${v(n.needed)} của danh sách chính thức` : `; phải nhiều hơn mức tối thiểu ${v(n.needed)} của danh sách chính thức`}.`,
    en: (n, holds) =>
      `${e(n.candidates)} persons for ${e(n.seats)} seats are put before the third conference${n.needed === undefined ? '; the law fixes no surplus for so many seats' : holds ? `, more than the ${e(n.needed)} the official list needs` : `; it must be more than the ${e(n.needed)} the official list needs`}.`,
  },
}
