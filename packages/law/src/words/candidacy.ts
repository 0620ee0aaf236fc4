import { listEn, listVi, type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, day, nEn as e, nVi as v } from './sentence.ts'

const fields: Names = {
  fullName: ['họ và tên', 'full name'],
  birthDate: ['ngày, tháng, năm sinh', 'date of birth'],
  sex: ['giới tính', 'sex'],
  nativePlace: ['quê quán', 'native place'],
  permanentResidence: ['nơi thường trú', 'permanent residence'],
  ethnicity: ['dân tộc', 'ethnicity'],
  religion: ['tôn giáo', 'religion'],
  education: ['trình độ học vấn', 'education'],
  expertise: ['chuyên môn', 'expertise'],
  occupation: ['nghề nghiệp', 'occupation'],
  position: ['chức vụ', 'position'],
  workplace: ['nơi công tác', 'workplace'],
}
const bars: Names = {
  'deprived-of-standing': ['đang bị tước quyền ứng cử', 'deprived of the right to stand'],
  imprisoned: ['đang chấp hành hình phạt tù', 'serving a prison sentence'],
  incapacitated: ['bị hạn chế hoặc mất năng lực hành vi dân sự', 'civil capacity limited or lost'],
  accused: ['đang bị khởi tố bị can', 'under criminal prosecution'],
  'serving-judgment': ['đang chấp hành bản án, quyết định hình sự', 'serving a criminal judgment'],
  'record-not-expunged': ['chưa được xóa án tích', 'conviction not yet expunged'],
  'compulsory-education': ['đang ở cơ sở giáo dục bắt buộc', 'in compulsory education'],
  'compulsory-detox': ['đang ở cơ sở cai nghiện bắt buộc', 'in compulsory detoxification'],
  'community-education': ['đang bị giáo dục tại cấp xã', 'under education in the commune'],
}
const parts: Names = {
  application: ['đơn ứng cử', 'application'],
  'cv-certified': ['sơ yếu lý lịch có chứng nhận', 'certified CV'],
  'short-biography': ['tiểu sử tóm tắt', 'short biography'],
  'asset-declaration': ['bản kê khai tài sản, thu nhập', 'asset and income declaration'],
}
const places: Names = {
  NEC: ['Hội đồng bầu cử quốc gia', 'the National Election Council'],
  'provincial-committee': ['Ủy ban bầu cử ở tỉnh', 'the provincial Election Committee'],
  'committee-of-unit': ['Ủy ban bầu cử ở đơn vị hành chính nơi ứng cử', 'the Election Committee of the unit'],
}
const grounds: Names = {
  prosecuted: ['bị khởi tố bị can', 'was prosecuted'],
  'caught-in-the-act': ['bị bắt, giữ vì phạm tội quả tang', 'was caught in the act and held'],
  incapacitated: ['mất năng lực hành vi dân sự', 'lost civil capacity'],
  died: ['đã chết', 'died'],
  'serious-violation': ['vi phạm nghiêm trọng pháp luật về bầu cử', 'seriously violated election law'],
  unfit: ['không đáp ứng đủ tiêu chuẩn', 'does not meet the standards'],
}
const strikers: Names = {
  NEC: ['Hội đồng bầu cử quốc gia', 'the National Election Council'],
  committee: ['Ủy ban bầu cử', 'the Election Committee'],
  'committee-with-front': [
    'Ủy ban bầu cử, sau khi thống nhất với Mặt trận Tổ quốc cùng cấp,',
    'the Election Committee, in agreement with the Front,',
  ],
}

/** `2021-03-14T17:05:00+07:00` → `17:05 14/03/2021`. Other text is left as it is. */
function moment(value: number | string | undefined): string {
  const text = String(value ?? '')
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text)
  return match ? `${match[2]} ${day(match[1])}` : text
}

const age = (vi: string, en: string) => ({
  vi: (n: Parameters<Catalogue[string]['vi']>[0], holds: boolean) =>
    `Sinh ngày ${day(n.born)}, ${holds ? 'đủ' : 'chưa đủ'} ${n.needed} tuổi vào ngày bầu cử ${day(n.electionDay)}: ${holds ? 'được' : 'chưa được'} ${vi}.`,
  en: (n: Parameters<Catalogue[string]['en']>[0], holds: boolean) =>
    `Born on ${day(n.born)}, ${holds ? '' : 'not yet '}${n.needed} on election day ${day(n.electionDay)}: ${holds ? 'may' : 'may not'} ${en}.`,
})

/** Reasons about candidates: age, bars, combinations, dossiers, lists, striking off, loss. */
export const candidacyWords: Catalogue = {
  'AGE-VOTE': age('bầu cử', 'vote'),
  'AGE-STAND': age('ứng cử', 'stand'),
  'AGE-UNKNOWN-DAY': {
    vi: (n, holds) =>
      holds
        ? `Không rõ ngày hoặc tháng sinh: tính là ngày ${day(n.born)}.`
        : `Không rõ ngày hoặc tháng sinh (từ ${day(n.born)} đến ${day(n.latest)}) và kết quả phụ thuộc vào đó; luật không quy định, cần giấy tờ hoặc ý kiến của cấp có thẩm quyền.`,
    en: (n, holds) =>
      holds
        ? `Day or month of birth unknown: counted as ${day(n.born)}.`
        : `Day or month of birth unknown (${day(n.born)} to ${day(n.latest)}) and the answer depends on it; the law is silent, ask for papers or the competent body.`,
  },
  'X-BARRED': {
    vi: (n, holds) =>
      holds ? 'Không thuộc trường hợp không được ứng cử.' : `Không được ứng cử: ${nameVi(bars, n.bar)}.`,
    en: (n, holds) => (holds ? 'Nothing bars this person from standing.' : `May not stand: ${nameEn(bars, n.bar)}.`),
  },
  'X-LEVELS': {
    vi: (n, holds) =>
      `Nộp hồ sơ ứng cử HĐND ở ${n.councils} cấp${n.na ? ', cùng với ứng cử đại biểu Quốc hội' : ''}; luật cho nhiều nhất ${n.limit} cấp${holds ? '' : ', phải rút bớt'}.`,
    en: (n, holds) =>
      `Files for ${n.councils} council level(s)${n.na ? ' beside the National Assembly' : ''}; the law allows at most ${n.limit}${holds ? '' : ', so one must go'}.`,
  },
  'L-ONE-UNIT': {
    vi: (n, holds) =>
      holds
        ? 'Chỉ có tên ở một đơn vị bầu cử.'
        : n.body === 'NA'
          ? `Có tên ở ${n.found} đơn vị bầu cử đại biểu Quốc hội; chỉ được ghi tên ở một đơn vị.`
          : `Có tên ở ${n.found} đơn vị bầu cử của cùng một HĐND; luật chỉ nói rõ đối với Quốc hội, cần Ủy ban bầu cử quyết định.`,
    en: (n, holds) =>
      holds
        ? 'Named in one constituency only.'
        : n.body === 'NA'
          ? `Named in ${n.found} National Assembly constituencies; it must be exactly one.`
          : `Named in ${n.found} constituencies of one council; the law is clear for the National Assembly only, the Committee must decide.`,
  },
  'L-FIELDS': {
    vi: (n, holds) => (holds ? 'Danh sách ghi đủ các mục.' : `Danh sách còn thiếu: ${listVi(fields, n.missing)}.`),
    en: (n, holds) => (holds ? 'The list has every field.' : `The list lacks: ${listEn(fields, n.missing)}.`),
  },
  'L-ORDER': {
    vi: (n, holds) =>
      holds
        ? 'Danh sách xếp đúng vần chữ cái: tên, họ, tên đệm.'
        : `Danh sách xếp sai vần chữ cái từ dòng ${n.place}: xếp theo tên, rồi họ, rồi tên đệm.`,
    en: (n, holds) =>
      holds
        ? 'The list is in alphabetical order: given name, family name, middle name.'
        : `The list is out of order from line ${n.place}: by given name, then family name, then middle name.`,
  },
  'O-SAME-NAME': {
    vi: (n, holds) =>
      holds
        ? `${n.people} người trùng cả họ, tên đệm và tên: xếp theo ngày sinh sớm hơn, ghi ngày sinh trong ngoặc.`
        : `${n.people} người trùng cả họ, tên đệm và tên mà ngày sinh giống nhau hoặc không rõ: luật không quy định, cần cấp có thẩm quyền quyết định thứ tự.`,
    en: (n, holds) =>
      holds
        ? `${n.people} people have the same full name: the earlier birth date first, dates printed in brackets.`
        : `${n.people} people have the same full name and equal or unknown birth dates: the law is silent, the competent body decides the order.`,
  },
  'D-PARTS': {
    vi: (n, holds) => (holds ? 'Hồ sơ đủ giấy tờ.' : `Hồ sơ còn thiếu: ${listVi(parts, n.missing)}.`),
    en: (n, holds) => (holds ? 'All papers are there.' : `The dossier lacks: ${listEn(parts, n.missing)}.`),
  },
  'D-PORTRAITS': {
    vi: (n, holds) => `Có ${n.found} ảnh chân dung màu 4 cm × 6 cm${holds ? ', đủ' : `, cần ${n.wanted} ảnh`}.`,
    en: (n, holds) => `${n.found} colour portraits of 4 × 6 cm${holds ? ', enough' : `; ${n.wanted} are needed`}.`,
  },
  'D-PORTRAIT-AGE': {
    vi: (n, holds) => `Ảnh chụp cách ngày nộp ${n.months} tháng, ${holds ? 'trong' : 'quá'} hạn ${n.most} tháng.`,
    en: (n, holds) => `Portraits ${n.months} months old, ${holds ? 'within' : 'beyond'} ${n.most} months.`,
  },
  'D-ONLINE': {
    vi: (_, holds) =>
      holds
        ? 'Đã khai đơn ứng cử và tiểu sử tóm tắt trên trang thông tin điện tử của Hội đồng bầu cử quốc gia.'
        : 'Chưa khai đơn ứng cử và tiểu sử tóm tắt trên trang thông tin điện tử của Hội đồng bầu cử quốc gia.',
    en: (_, holds) =>
      holds
        ? 'Application and short biography were declared on the Council’s website.'
        : 'Application and short biography are not yet declared on the Council’s website.',
  },
  'D-SETS': {
    vi: (n, holds) => `Nộp ${n.found} bộ hồ sơ${holds ? ', đủ' : `, cần ${n.needed} bộ`}.`,
    en: (n, holds) => `${n.found} set(s) handed in${holds ? ', enough' : `; ${n.needed} needed`}.`,
  },
  'D-NOMINATION': {
    vi: () => 'Cơ quan, tổ chức ở trung ương chỉ giới thiệu người ứng cử đại biểu Quốc hội.',
    en: () => 'Central bodies nominate for the National Assembly only.',
  },
  'D-PLACE': {
    vi: (n, holds) =>
      holds
        ? `Nộp đúng nơi: ${nameVi(places, n.filedWith)}.`
        : `Phải nộp tại ${nameVi(places, n.wanted)}, không phải ${nameVi(places, n.filedWith)}.`,
    en: (n, holds) =>
      holds
        ? `Filed in the right place: ${nameEn(places, n.filedWith)}.`
        : `To be filed with ${nameEn(places, n.wanted)}, not with ${nameEn(places, n.filedWith)}.`,
  },
  'D-TIME': {
    vi: (n, holds) =>
      `Nhận lúc ${moment(n.receivedAt)}, ${holds ? 'trong hạn' : 'quá hạn'} (hạn nộp ${moment(n.closesAt)}).`,
    en: (n, holds) =>
      `Received at ${moment(n.receivedAt)}, ${holds ? 'in time' : 'late'} (filing closes at ${moment(n.closesAt)}).`,
  },
  'D-RESIDENCE': {
    vi: (_, holds) =>
      holds
        ? 'Cư trú hoặc công tác thường xuyên ở nơi ứng cử.'
        : 'Phải cư trú hoặc công tác thường xuyên ở nơi ứng cử.',
    en: (_, holds) =>
      holds
        ? 'Lives or permanently works in the place of standing.'
        : 'Must live or permanently work in the place of standing.',
  },
  'D-TRANSFER': {
    vi: (n) =>
      n.guided
        ? 'Chuyển công tác sau khi hết hạn nộp hồ sơ: chuyển hồ sơ theo hướng dẫn của Hội đồng bầu cử quốc gia.'
        : 'Chuyển công tác sau khi hết hạn nộp hồ sơ: luật không quy định việc chuyển hồ sơ, cần hỏi cấp có thẩm quyền.',
    en: (n) =>
      n.guided
        ? 'Moved to another post after filing closed: the dossier is moved as the National Election Council guides.'
        : 'Moved to another post after filing closed: the law does not provide for moving the dossier, ask the competent body.',
  },
  'K-WITHDRAW': {
    vi: () =>
      'Chưa công bố danh sách chính thức nên chưa có việc xóa tên; luật không quy định việc rút, cơ quan lập danh sách xem xét.',
    en: () =>
      'The official list is not published, so no name is struck; the law has no rule on withdrawing, the body drawing up the list decides.',
  },
  'K-UNFIT': {
    vi: (n, holds) =>
      holds
        ? `Đã đủ cơ sở kết luận không đủ tiêu chuẩn: ${nameVi(strikers, n.by)} xóa tên trước ngày bầu cử và báo cho cử tri.`
        : 'Đã đến ngày bầu cử, không còn xóa tên vì không đủ tiêu chuẩn.',
    en: (n, holds) =>
      holds
        ? `Clearly proven not to meet the standards: ${nameEn(strikers, n.by)} strikes the name before election day and tells the voters.`
        : 'Election day has come; no name is struck for not meeting the standards any more.',
  },
  'K-STRIKE': {
    vi: (n, holds) =>
      holds
        ? `Trước giờ bắt đầu bỏ phiếu, người ứng cử ${nameVi(grounds, n.ground)}: ${nameVi(strikers, n.by)} xóa tên trong danh sách.`
        : `Việc xảy ra lúc ${moment(n.at)}, sau khi bắt đầu bỏ phiếu (${moment(n.votingStarts)}): không xóa tên, vẫn có thể trúng cử; xem xét khi xác nhận tư cách.`,
    en: (n, holds) =>
      holds
        ? `Before voting started the candidate ${nameEn(grounds, n.ground)}: ${nameEn(strikers, n.by)} strikes the name.`
        : `It happened at ${moment(n.at)}, after voting started (${moment(n.votingStarts)}): the name stays and may win; status is confirmed later.`,
  },
  'K-STRUCK-VOTES': {
    vi: (n) =>
      `Có ${v(n.votes)} phiếu bầu cho người đã bị xóa tên sau khi in phiếu: không tự động tính, chờ hướng dẫn của cấp có thẩm quyền.`,
    en: (n) =>
      `${e(n.votes)} votes are marked for a person struck after the ballots were printed: not counted by itself, ask the competent body.`,
  },
  'F-NEC': {
    vi: (n) =>
      `Còn ${n.candidates} người ứng cử cho ${n.seats} đại biểu Quốc hội: Hội đồng bầu cử quốc gia xem xét, quyết định.`,
    en: (n) =>
      `${n.candidates} candidates left for ${n.seats} National Assembly seats: the National Election Council decides.`,
  },
  'F-KEEP': {
    vi: (n, holds) =>
      n.posted
        ? `Sau khi niêm yết còn ${n.candidates} người cho ${n.seats} đại biểu: ${holds ? 'được giữ nguyên danh sách' : `không giữ được (cần ${n.needed})`}.`
        : `Trước khi niêm yết còn ${n.candidates} người cho ${n.seats} đại biểu: có thể giữ nguyên danh sách.`,
    en: (n, holds) =>
      n.posted
        ? `After posting, ${n.candidates} left for ${n.seats} seats: ${holds ? 'the list may stay' : `the list may not stay (${n.needed} needed)`}.`
        : `Before posting, ${n.candidates} left for ${n.seats} seats: the list may stay.`,
  },
  'F-ADD': {
    vi: (n, holds) =>
      holds
        ? `Có thể bổ sung người kế tiếp của hội nghị hiệp thương lần thứ ba (${n.inFavour} trên ${n.present} tín nhiệm, còn ${n.daysToPosting} ngày đến niêm yết).`
        : `Không bổ sung được: cần quá nửa tín nhiệm (${n.inFavour} trên ${n.present}) và còn ít nhất ${n.addDays} ngày đến niêm yết (còn ${n.daysToPosting}).`,
    en: (n, holds) =>
      holds
        ? `The next person of the third conference may be added (${n.inFavour} of ${n.present} in favour, ${n.daysToPosting} days to posting).`
        : `Nobody can be added: it needs more than half (${n.inFavour} of ${n.present}) and at least ${n.addDays} days to posting (${n.daysToPosting} left).`,
  },
  'F-REDUCE': {
    vi: (n, holds) =>
      holds
        ? `Có thể giảm số đại biểu được bầu của đơn vị (đang là ${n.seats}, còn ${n.candidates} người ứng cử).`
        : 'Chưa phải giảm số đại biểu được bầu.',
    en: (n, holds) =>
      holds
        ? `The seats of the constituency may be reduced (now ${n.seats}, with ${n.candidates} candidates).`
        : 'The seats need not be reduced.',
  },
}
