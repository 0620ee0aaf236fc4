import { day, type Inputs, type Locale } from '@baucu/law'
import type { PlanFinding, PlanRule } from '../plan/finding.ts'

type Say = Readonly<Record<Locale, (n: Inputs) => string>>
/** What is wrong, and what to do about it. */
type Words = Readonly<{ says: Say; suggests: Say }>

const chairs: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'front-standing': {
    vi: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp',
    en: 'the Standing Board of the Fatherland Front of the same level',
  },
  'front-commune': {
    vi: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã, phối hợp với Ủy ban nhân dân cùng cấp',
    en: 'the commune Standing Board of the Fatherland Front, with the People’s Committee',
  },
}
const kinds: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  residence: { vi: 'nơi cư trú', en: 'at the residence' },
  workplace: { vi: 'nơi công tác', en: 'at the workplace' },
  village: { vi: 'thôn, tổ dân phố', en: 'of the village' },
}
const named = (names: typeof chairs, code: Inputs[string] | undefined, locale: Locale): string =>
  names[String(code ?? '')]?.[locale] ?? String(code ?? '')

const fillIn: Say = { vi: () => 'Điền số, ngày trước khi ban hành.', en: () => 'Fill it in before the plan is issued.' }

const catalogue: Readonly<Record<string, Words>> = {
  'form-wrong': {
    says: {
      vi: (n) => `Mẫu ${n.form} không phải mẫu của "${n.act}".`,
      en: (n) => `Form ${n.form} is not the form of "${n.act}".`,
    },
    suggests: { vi: (n) => `Dùng mẫu ${n.instead}.`, en: (n) => `Use form ${n.instead}.` },
  },
  'form-unknown': {
    says: {
      vi: (n) => `Luật bản ${n.edition} không có mẫu ${n.form}.`,
      en: (n) => `Edition ${n.edition} has no form ${n.form}.`,
    },
    suggests: {
      vi: () => 'Tra lại số mẫu trong danh mục biểu mẫu.',
      en: () => 'Look the number up in the register of forms.',
    },
  },
  'chair-wrong': {
    says: {
      vi: (n) => `"${n.chair}" không phải cơ quan chủ trì hội nghị này.`,
      en: (n) => `"${n.chair}" does not chair this conference.`,
    },
    suggests: {
      vi: (n) => `Ghi chủ trì là ${named(chairs, n.instead, 'vi')}.`,
      en: (n) => `The chair is ${named(chairs, n.instead, 'en')}.`,
    },
  },
  'later-document': {
    says: {
      vi: (n) => `Căn cứ "${n.document}" (${day(n.day)}) có sau ngày của kế hoạch (${day(n.date)}).`,
      en: (n) => `"${n.document}" (${day(n.day)}) is later than the plan itself (${day(n.date)}).`,
    },
    suggests: {
      vi: () => 'Kiểm tra số, ngày của văn bản, hoặc ngày của kế hoạch.',
      en: () => 'Check number and day of the document, or the day of the plan.',
    },
  },
  'number-repeated': {
    says: { vi: (n) => `Số "${n.number}" bị lặp.`, en: (n) => `Number "${n.number}" is there again.` },
    suggests: { vi: (n) => `Đánh lại thành "${n.instead}".`, en: (n) => `Make it "${n.instead}".` },
  },
  'number-skipped': {
    says: {
      vi: (n) => `Từ số trước nhảy đến "${n.number}", thiếu "${n.instead}".`,
      en: (n) => `It jumps to "${n.number}"; "${n.instead}" is missing.`,
    },
    suggests: {
      vi: (n) => `Đánh lại thành "${n.instead}", hoặc thêm mục bị thiếu.`,
      en: (n) => `Make it "${n.instead}", or add what is missing.`,
    },
  },
  'outside-window': {
    says: {
      vi: (n) =>
        `"${n.work}" chỉ diễn ra từ ${day(n.first)} đến ${day(n.last)}, ngoài thời gian của mục này (${day(n.from)} đến ${day(n.until)}).`,
      en: (n) =>
        `"${n.work}" takes place from ${day(n.first)} to ${day(n.last)} only, outside the time given here (${day(n.from)} to ${day(n.until)}).`,
    },
    suggests: {
      vi: (n) => `Chuyển nội dung này sang đợt có ngày từ ${day(n.first)} đến ${day(n.last)}.`,
      en: (n) => `Move it to a round between ${day(n.first)} and ${day(n.last)}.`,
    },
  },
  'before-window': {
    says: {
      vi: (n) => `"${n.work}" bắt đầu ${day(n.from)}, sớm hơn ngày được phép (${day(n.first)}).`,
      en: (n) => `"${n.work}" begins on ${day(n.from)}, before it may (${day(n.first)}).`,
    },
    suggests: { vi: (n) => `Bắt đầu từ ${day(n.first)}.`, en: (n) => `Begin on ${day(n.first)}.` },
  },
  'period-reversed': {
    says: {
      vi: (n) => `Ngày bắt đầu ${day(n.from)} sau ngày kết thúc ${day(n.until)}.`,
      en: (n) => `It begins on ${day(n.from)}, after it ends on ${day(n.until)}.`,
    },
    suggests: { vi: () => 'Đổi lại hai ngày, hoặc sửa năm.', en: () => 'Swap the days, or mend the year.' },
  },
  'round-of-one-day': {
    says: {
      vi: (n) => `Đợt bắt đầu và kết thúc đúng ngày bầu cử ${day(n.from)}.`,
      en: (n) => `The round begins and ends on election day, ${day(n.from)}.`,
    },
    suggests: { vi: () => 'Ghi ngày bắt đầu trước ngày bầu cử.', en: () => 'Let it begin before election day.' },
  },
  'ends-before-plan': {
    says: {
      vi: (n) => `Hạn ${day(n.until)} đã qua khi kế hoạch được ban hành (${day(n.date)}).`,
      en: (n) => `${day(n.until)} is already over when the plan is issued (${day(n.date)}).`,
    },
    suggests: {
      vi: () => 'Ghi là việc đã xong, hoặc đặt hạn mới.',
      en: () => 'Say that it is done, or give another day.',
    },
  },
  'no-such-day': {
    says: { vi: (n) => `Không có ngày "${n.day}".`, en: (n) => `There is no day "${n.day}".` },
    suggests: { vi: () => 'Sửa lại ngày.', en: () => 'Mend the day.' },
  },
  'other-template': {
    says: {
      vi: (n) => `"${n.words}" là lời của một kế hoạch khác, có thể còn sót khi chép mẫu.`,
      en: (n) => `"${n.words}" belongs to another kind of plan; it may be left over from a template.`,
    },
    suggests: {
      vi: () => 'Bỏ, hoặc thay bằng cơ quan phụ trách bầu cử.',
      en: () => 'Remove it, or put the body of the election in its place.',
    },
  },
  'other-election': {
    says: {
      vi: (n) => `Nói đến bầu cử Quốc hội khóa ${n.words}; cuộc bầu cử ngày ${day(n.day)} là khóa ${n.instead}.`,
      en: (n) => `It speaks of the ${n.words}th term; the election of ${day(n.day)} is that of the ${n.instead}th.`,
    },
    suggests: { vi: (n) => `Sửa thành khóa ${n.instead}.`, en: (n) => `Make it ${n.instead}.` },
  },
  'number-missing': {
    says: { vi: () => 'Kế hoạch chưa có số.', en: () => 'The plan has no number.' },
    suggests: fillIn,
  },
  'date-missing': {
    says: { vi: () => 'Kế hoạch chưa có ngày.', en: () => 'The plan has no date.' },
    suggests: fillIn,
  },
  blank: {
    says: { vi: (n) => `Còn chỗ trống: "${n.words}".`, en: (n) => `Something is left blank: "${n.words}".` },
    suggests: fillIn,
  },
  'annex-differs': {
    says: {
      vi: (n) => `Phụ lục ghi ${day(n.annex)}, còn mục ${n.item} của kế hoạch ghi ${day(n.letter)}.`,
      en: (n) => `The annex says ${day(n.annex)}, item ${n.item} of the plan says ${day(n.letter)}.`,
    },
    suggests: { vi: () => 'Thống nhất một ngày ở cả hai nơi.', en: () => 'Give one day in both places.' },
  },
  'later-than-law': {
    says: {
      vi: (n) => `Hạn ${day(n.until)} muộn hơn luật: "${n.vi}" chậm nhất ${day(n.legal)}.`,
      en: (n) => `${day(n.until)} is later than the law: "${n.en}" by ${day(n.legal)}.`,
    },
    suggests: {
      vi: (n) => `Đặt hạn không muộn hơn ${day(n.legal)}.`,
      en: (n) => `Let it end by ${day(n.legal)}.`,
    },
  },
  'legal-date-wrong': {
    says: {
      vi: (n) => `Cột ngày luật ghi ${day(n.written)}; ngày luật của "${n.vi}" là ${day(n.legal)}.`,
      en: (n) => `The column says ${day(n.written)}; the date of the law for "${n.en}" is ${day(n.legal)}.`,
    },
    suggests: { vi: (n) => `Sửa thành ${day(n.legal)}.`, en: (n) => `Make it ${day(n.legal)}.` },
  },
  'lead-missing': {
    says: { vi: () => 'Chưa có đơn vị chủ trì.', en: () => 'Nobody leads it.' },
    suggests: { vi: () => 'Ghi một chức danh hoặc cơ quan chủ trì.', en: () => 'Name an office that leads it.' },
  },
  'lead-vague': {
    says: {
      vi: (n) => `"${n.lead}" không chỉ rõ ai chủ trì.`,
      en: (n) => `"${n.lead}" does not say who leads it.`,
    },
    suggests: { vi: () => 'Ghi tên một cơ quan.', en: () => 'Name one office.' },
  },
  'one-lead': {
    says: {
      vi: (n) => `Cả ${n.lines} việc đều do "${n.lead}" chủ trì và không có đơn vị phối hợp.`,
      en: (n) => `"${n.lead}" leads all ${n.lines} items and nobody co-operates.`,
    },
    suggests: {
      vi: () => 'Phân cho từng cơ quan theo chức năng, ghi đơn vị phối hợp.',
      en: () => 'Divide the work by function and name who co-operates.',
    },
  },
  'quorum-wrong': {
    says: {
      vi: (n) =>
        `Hội nghị cử tri ${named(kinds, n.kind, 'vi')} ở nơi có từ ${n.from} cử tri cần ít nhất ${n.needed} cử tri dự, không phải ${n.said}.`,
      en: (n) =>
        `A conference of voters ${named(kinds, n.kind, 'en')} in a place of ${n.from} voters or more needs ${n.needed} present, not ${n.said}.`,
    },
    suggests: { vi: (n) => `Sửa thành ${n.needed} cử tri.`, en: (n) => `Make it ${n.needed} voters.` },
  },
  'women-percent': {
    says: {
      vi: (n) => `Tỷ lệ nữ ${n.said}% thấp hơn mức luật định ${n.least}% của danh sách chính thức.`,
      en: (n) => `${n.said}% of women is below the ${n.least}% of the official list that the law asks for.`,
    },
    suggests: { vi: (n) => `Ghi ít nhất ${n.least}%.`, en: (n) => `Ask for at least ${n.least}%.` },
  },
  'women-count': {
    says: {
      vi: (n) => `${n.count} nữ trên ${n.total} người chưa đạt ${n.least}%.`,
      en: (n) => `${n.count} women of ${n.total} are fewer than ${n.least}%.`,
    },
    suggests: { vi: (n) => `Bảo đảm ít nhất ${n.least}% là nữ.`, en: (n) => `Let at least ${n.least}% be women.` },
  },
  'no-district': {
    says: {
      vi: (n) => `"${n.words}": cuộc bầu cử này không còn cấp huyện.`,
      en: (n) => `"${n.words}": there is no district level in this election.`,
    },
    suggests: {
      vi: () => 'Thay bằng tên xã, phường, đặc khu hoặc tỉnh, thành phố; nếu nói về trước đây thì ghi "(cũ)".',
      en: () => 'Name the commune, ward, special zone or province; write "(cũ)" when the past is meant.',
    },
  },
  'former-province': {
    says: {
      vi: (n) => `"${n.words}" nay thuộc ${n.instead}.`,
      en: (n) => `"${n.words}" is part of ${n.instead} now.`,
    },
    suggests: {
      vi: (n) => `Ghi ${n.instead}; nếu nói về trước đây thì ghi "(cũ)".`,
      en: (n) => `Write ${n.instead}, or "(cũ)" when the past is meant.`,
    },
  },
  replaced: {
    says: {
      vi: (n) => `${n.person} thôi giữ chức ${n.role} từ sau ngày ${day(n.until)}.`,
      en: (n) => `${n.person} was ${n.role} until ${day(n.until)}.`,
    },
    suggests: {
      vi: (n) => (n.by === '' ? 'Ghi người đang giữ chức.' : `Ghi ${n.by}.`),
      en: (n) => (n.by === '' ? 'Name who holds the office now.' : `Name ${n.by}.`),
    },
  },
  'two-holders': {
    says: {
      vi: (n) => `"${n.role}" ở đây là ${n.person}, ở chỗ khác là ${n.other}.`,
      en: (n) => `"${n.role}" is ${n.person} here and ${n.other} elsewhere.`,
    },
    suggests: { vi: () => 'Ghi người đang giữ chức.', en: () => 'Name who holds the office now.' },
  },
  slip: {
    says: {
      vi: (n) => `"${n.words}" có thể gõ nhầm: ${n.times} chỗ khác viết "${n.instead}".`,
      en: (n) => `"${n.words}" may be a slip: ${n.times} other places have "${n.instead}".`,
    },
    suggests: { vi: (n) => `Xem lại; có thể là "${n.instead}".`, en: (n) => `Look again; perhaps "${n.instead}".` },
  },
  'word-twice': {
    says: { vi: (n) => `"${n.words}" viết hai lần liền nhau.`, en: (n) => `"${n.words}" stands twice in a row.` },
    suggests: { vi: () => 'Bỏ một chữ.', en: () => 'Take one away.' },
  },
}

/** The sentence of a finding: `explainPlanFinding(finding, 'vi')`. */
export const explainPlanFinding = ({ code, numbers }: PlanFinding, locale: Locale): string =>
  catalogue[code]?.says[locale](numbers) ?? code

/** What to do about a finding. Nothing is changed by itself. */
export const suggestPlanChange = ({ code, numbers }: PlanFinding, locale: Locale): string =>
  catalogue[code]?.suggests[locale](numbers) ?? ''

/** What each rule looks for, for a list of rules. */
export const planRuleTitles: Readonly<Record<PlanRule, Readonly<Record<Locale, string>>>> = {
  'PL-01': { vi: 'Số mẫu không đúng việc', en: 'Wrong form number for the act' },
  'PL-02': { vi: 'Sai cơ quan chủ trì hội nghị', en: 'Wrong chair' },
  'PL-03': { vi: 'Dẫn văn bản có sau kế hoạch', en: 'A document dated later than the plan' },
  'PL-04': { vi: 'Số mục lặp hoặc nhảy', en: 'Numbering repeated or skipped' },
  'PL-05': { vi: 'Thời gian ngoài khung luật định', en: 'Period outside the legal window' },
  'PL-06': { vi: 'Thời gian không thể có', en: 'Impossible period' },
  'PL-07': { vi: 'Sót lời của mẫu khác', en: 'Left over from another template' },
  'PL-08': { vi: 'Bỏ trống số, ngày', en: 'Blank numbers or dates' },
  'PL-09': { vi: 'Phụ lục khác kế hoạch', en: 'The annex differs from the plan' },
  'PL-10': { vi: 'Mốc muộn hơn luật', en: 'Later than the law' },
  'PL-11': { vi: 'Thiếu chủ trì, phối hợp', en: 'No lead, or one for everything' },
  'PL-12': { vi: 'Sai số người dự tối thiểu', en: 'Wrong quorum' },
  'PL-13': { vi: 'Tỷ lệ nữ dưới mức luật định', en: 'Too few women' },
  'PL-14': { vi: 'Địa danh, cấp hành chính đã đổi', en: 'A place that was renamed or merged' },
  'PL-15': { vi: 'Người đã thôi giữ chức', en: 'A person no longer in office' },
  'PL-16': { vi: 'Nghi gõ nhầm', en: 'Typing slip' },
}
