import { type Catalogue, nEn as e, nVi as v } from './sentence.ts'

/** Findings ID-01 … ID-19 on minutes and roll-ups. */
export const minutesWords: Catalogue = {
  'ID-01': {
    vi: (n) =>
      `Thu vào ${v(n.collected)} phiếu nhưng hợp lệ ${v(n.valid)} + không hợp lệ ${v(n.invalid)} = ${v(n.sum)}.`,
    en: (n) => `${e(n.collected)} collected, but ${e(n.valid)} valid + ${e(n.invalid)} invalid = ${e(n.sum)}.`,
  },
  'ID-02': {
    vi: (n) => `Người ứng cử được ${v(n.votes)} phiếu trong khi chỉ có ${v(n.valid)} phiếu hợp lệ.`,
    en: (n) => `A candidate has ${e(n.votes)} votes while there are ${e(n.valid)} valid ballots.`,
  },
  'ID-03': {
    vi: (n) =>
      `Các nhóm phiếu theo số người được bầu cộng lại ${v(n.ballots)} phiếu (hợp lệ ${v(n.valid)}) và ${v(n.named)} lượt bầu (tổng phiếu bầu ${v(n.sum)})${n.tooMany ? `; ${v(n.tooMany)} phiếu bầu quá số đại biểu` : ''}.`,
    en: (n) =>
      `Ballots by number of names add up to ${e(n.ballots)} (valid ${e(n.valid)}) and ${e(n.named)} names (votes ${e(n.sum)})${n.tooMany ? `; ${e(n.tooMany)} name more than the seats` : ''}.`,
  },
  'ID-04': {
    vi: (n) =>
      `Tổng phiếu bầu ${v(n.sum)} phải từ ${v(n.valid)} đến ${v(n.most)} (mỗi phiếu hợp lệ bầu từ 1 đến ${n.seats} người).`,
    en: (n) =>
      `Votes add up to ${e(n.sum)}; they must lie between ${e(n.valid)} and ${e(n.most)} (1 to ${n.seats} names a ballot).`,
  },
  'ID-05': {
    vi: (n) => `${v(n.voted)} người bỏ phiếu nhưng danh sách chỉ có ${v(n.registered)} cử tri.`,
    en: (n) => `${e(n.voted)} people voted but ${e(n.registered)} are on the register.`,
  },
  'ID-06': {
    vi: (n) =>
      `Phát ra ${v(n.issued)} phiếu cho ${v(n.voted)} người bỏ phiếu; mỗi người một phiếu.${n.collected !== undefined ? ` Thu vào ${v(n.collected)} phiếu, nhiều hơn số người bỏ phiếu: kiểm lại trước khi kiểm phiếu.` : ''}`,
    en: (n) =>
      `${e(n.issued)} ballots issued to ${e(n.voted)} voters; it is one each.${n.collected !== undefined ? ` ${e(n.collected)} were collected, more than people voted: look again before counting.` : ''}`,
  },
  'ID-07': {
    vi: (n) =>
      `Thu vào ${v(n.collected)} phiếu, nhiều hơn phát ra ${v(n.issued)} là ${v(n.surplus)} phiếu: kiểm lại; nếu vẫn thừa thì niêm phong và báo Ban bầu cử ngay.`,
    en: (n) =>
      `${e(n.collected)} collected, ${e(n.surplus)} more than the ${e(n.issued)} issued: count again; if still too many, seal and tell the Election Board at once.`,
  },
  'ID-08': {
    vi: (n) =>
      `Thu vào ít hơn phát ra ${v(n.missing)} phiếu (${v(n.collected)} và ${v(n.issued)}); ghi lý do vào biên bản.`,
    en: (n) =>
      `${e(n.missing)} fewer ballots collected than issued (${e(n.collected)} and ${e(n.issued)}); write the reason in the minutes.`,
  },
  'ID-09': {
    vi: (n) =>
      `Nhận ${v(n.received)} phiếu nhưng phát ra ${v(n.issued)} + chưa dùng ${v(n.unused)}${n.exchanged ? ` + đổi do hỏng ${v(n.exchanged)} = ${v(n.beside)} (không tính phiếu đổi: ${v(n.inside)})` : ` = ${v(n.inside)}`}. Biểu mẫu không nói phiếu đổi đã nằm trong số phát ra hay chưa.`,
    en: (n) =>
      `${e(n.received)} received, but ${e(n.issued)} issued + ${e(n.unused)} unused${n.exchanged ? ` + ${e(n.exchanged)} exchanged = ${e(n.beside)} (without exchanged: ${e(n.inside)})` : ` = ${e(n.inside)}`}. The form does not say whether exchanged ballots are inside the issued.`,
  },
  'ID-10': {
    vi: (n) =>
      `Số cử tri cùng khu vực bỏ phiếu phải là Quốc hội = tỉnh ≥ huyện ≥ xã; ở đây ${Object.entries(n)
        .map(([body, value]) => `${bodyVi[body] ?? body} ${v(value)}`)
        .join(', ')}.`,
    en: (n) =>
      `Registers of one polling area must be NA = province ≥ district ≥ commune; here ${Object.entries(n)
        .map(([body, value]) => `${body} ${e(value)}`)
        .join(', ')}.`,
  },
  'ID-11': {
    vi: (n) =>
      n.limit !== undefined
        ? `Số đại biểu ${n.seats} vượt quá ${n.limit}; luật không quy định số dư cho trường hợp này, xem lại quyết định ấn định.`
        : n.needed !== undefined
          ? `Danh sách có ${n.candidates} người cho ${n.seats} đại biểu, luật cần ít nhất ${n.needed}; đúng luật nếu là bầu cử thêm hoặc khuyết người vì lý do bất khả kháng.`
          : `Người ứng cử trên biên bản không khớp danh sách chính thức${n.missing ? `; thiếu: ${n.missing}` : ''}${n.unknown ? `; lạ: ${n.unknown}` : ''}.`,
    en: (n) =>
      n.limit !== undefined
        ? `${n.seats} seats are more than ${n.limit}; the law fixes no surplus for them, look at the decision again.`
        : n.needed !== undefined
          ? `${n.candidates} candidates for ${n.seats} seats, the law asks for at least ${n.needed}; lawful in an additional election or after a loss by force majeure.`
          : `Candidates on the minutes differ from the official list${n.missing ? `; missing: ${n.missing}` : ''}${n.unknown ? `; unknown: ${n.unknown}` : ''}.`,
  },
  'ID-18': {
    vi: (n) => `Số cử tri bầu Quốc hội ${v(n.NA)} và bầu HĐND tỉnh ${v(n.province)} ở cùng khu vực phải bằng nhau.`,
    en: (n) =>
      `Registers for the National Assembly (${e(n.NA)}) and the province (${e(n.province)}) in one area must be equal.`,
  },
}

const bodyVi: Readonly<Record<string, string>> = { NA: 'Quốc hội', province: 'tỉnh', district: 'huyện', commune: 'xã' }
