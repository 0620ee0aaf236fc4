import { type Catalogue, day, nEn as e, nVi as v } from './sentence.ts'

/** Reasons of `decide` (Điều 78–80). */
export const outcomeWords: Catalogue = {
  'W-1': {
    vi: (n, holds) =>
      n.voted === undefined
        ? 'Chưa biết số cử tri hoặc số người đã bỏ phiếu, nên chưa kết luận được cuộc bầu cử có giá trị; người trúng cử dưới đây là có điều kiện.'
        : holds
          ? `Đã có quá nửa số cử tri bỏ phiếu: ${v(n.voted)} trên ${v(n.registered)}.`
          : `Số cử tri bỏ phiếu không quá nửa: ${v(n.voted)} trên ${v(n.registered)}.`,
    en: (n, holds) =>
      n.voted === undefined
        ? 'Registered or voting numbers are not known, so the poll cannot be called valid; the winners below are conditional.'
        : holds
          ? `More than half of the voters voted: ${e(n.voted)} of ${e(n.registered)}.`
          : `Not more than half of the voters voted: ${e(n.voted)} of ${e(n.registered)}.`,
  },
  'W-1-ADDITIONAL': {
    vi: (n) =>
      `Bầu cử thêm có ${v(n.voted)} trên ${v(n.registered)} cử tri bỏ phiếu, không quá nửa; luật không nói việc này xử lý thế nào, cần cấp có thẩm quyền quyết định.`,
    en: (n) =>
      `In this additional election ${e(n.voted)} of ${e(n.registered)} voters voted, not more than half; the law does not say what follows, the competent body must decide.`,
  },
  'W-2': {
    vi: (n, holds) =>
      holds
        ? `Được ${v(n.votes)} phiếu, quá nửa của ${v(n.valid)} phiếu hợp lệ.`
        : `Được ${v(n.votes)} phiếu, không quá nửa của ${v(n.valid)} phiếu hợp lệ.`,
    en: (n, holds) =>
      holds
        ? `${e(n.votes)} votes, more than half of ${e(n.valid)} valid ballots.`
        : `${e(n.votes)} votes, not more than half of ${e(n.valid)} valid ballots.`,
  },
  'W-3': {
    vi: (n, holds) =>
      holds
        ? `Đứng thứ ${n.rank} về số phiếu, trong ${n.seats} đại biểu được bầu.`
        : `Quá nửa số phiếu hợp lệ nhưng đứng thứ ${n.rank}, đơn vị chỉ bầu ${n.seats} đại biểu.`,
    en: (n, holds) =>
      holds
        ? `Number ${n.rank} by votes, within the ${n.seats} seats.`
        : `Above half, but number ${n.rank} by votes while the constituency has ${n.seats} seats.`,
  },
  'W-4': {
    vi: (n, holds) =>
      `Bằng phiếu ở cuối danh sách (${v(n.votes)} phiếu, ${n.tied} người, ${n.places} chỗ): ${holds ? 'nhiều tuổi hơn nên trúng cử' : 'ít tuổi hơn nên không trúng cử'}${n.birthDate ? `, sinh ngày ${day(n.birthDate)}` : ''}.`,
    en: (n, holds) =>
      `Tied at the last seat (${e(n.votes)} votes, ${n.tied} people, ${n.places} places): ${holds ? 'older, so elected' : 'younger, so not elected'}${n.birthDate ? `, born ${day(n.birthDate)}` : ''}.`,
  },
  'W-4-OPEN': {
    vi: (n) =>
      `Bằng phiếu ở cuối danh sách (${v(n.votes)} phiếu) và ${n.birthDate ? `cùng hoặc không rõ thứ tự ngày sinh (${day(n.birthDate)})` : 'không rõ ngày sinh'}: luật không quy định, cần cấp có thẩm quyền quyết định.`,
    en: (n) =>
      `Tied at the last seat (${e(n.votes)} votes) and ${n.birthDate ? `age does not tell them apart (${day(n.birthDate)})` : 'the birth date is not known'}: the law is silent, the competent body must decide.`,
  },
  'W-5-NA': {
    vi: (n) =>
      `Bầu được ${n.elected} trên ${n.seats} đại biểu, thiếu ${n.missing}: Hội đồng bầu cử quốc gia xem xét, quyết định việc bầu cử thêm.`,
    en: (n) =>
      `${n.elected} of ${n.seats} seats filled, ${n.missing} missing: the National Election Council considers and decides on an additional election.`,
  },
  'W-5-PC': {
    vi: (n, holds) =>
      holds
        ? `Bầu được ${n.elected} trên ${n.seats} đại biểu, đủ hai phần ba: không bầu cử thêm, ${n.missing} chỗ để trống.`
        : `Bầu được ${n.elected} trên ${n.seats} đại biểu, chưa đủ hai phần ba: bầu cử thêm ${n.missing} đại biểu.`,
    en: (n, holds) =>
      holds
        ? `${n.elected} of ${n.seats} seats filled, at least two thirds: no additional election, ${n.missing} seat(s) stay empty.`
        : `${n.elected} of ${n.seats} seats filled, fewer than two thirds: additional election for ${n.missing}.`,
  },
  'W-5-ONCE': {
    vi: (n) => `Bầu cử thêm vẫn thiếu ${n.missing} đại biểu: không tổ chức bầu cử thêm lần thứ hai.`,
    en: (n) => `The additional election leaves ${n.missing} seat(s) empty: there is no second one.`,
  },
  'W-5-RERUN': {
    vi: (n) =>
      `Bầu cử lại vẫn thiếu ${n.missing} đại biểu; luật chỉ nói bầu cử thêm sau cuộc bầu cử đầu tiên, cần cấp có thẩm quyền quyết định.`,
    en: (n) =>
      `The re-election leaves ${n.missing} seat(s) empty; the law speaks of an additional election after the first poll only, the competent body must decide.`,
  },
  'W-6': {
    vi: () =>
      'Cuộc bầu cử ở đơn vị không có giá trị: báo cáo để quyết định bầu cử lại, không ai được tuyên bố trúng cử.',
    en: () => 'The poll in the constituency is not valid: report for a re-election; nobody is declared elected.',
  },
  'W-6-RERUN': {
    vi: (n) =>
      `Bầu cử lại có ${v(n.voted)} trên ${v(n.registered)} cử tri bỏ phiếu: kết quả vẫn được công nhận, không bầu cử lại lần thứ hai.`,
    en: (n) =>
      `Re-election with ${e(n.voted)} of ${e(n.registered)} voters: the result is recognised, there is no second re-election.`,
  },
  'C-SEATS': {
    vi: (n, holds) =>
      holds
        ? `${n.seats} đại biểu, trong giới hạn ${n.limit} đại biểu một đơn vị.`
        : `Số đại biểu ấn định là ${n.seats}, luật cho nhiều nhất ${n.limit} đại biểu một đơn vị; xem lại quyết định ấn định.`,
    en: (n, holds) =>
      holds
        ? `${n.seats} seats, within the limit of ${n.limit}.`
        : `${n.seats} seats were fixed while the law allows ${n.limit} in one constituency; look at the decision again.`,
  },
  'S-SURPLUS': {
    vi: (n, holds) =>
      n.limit !== undefined
        ? `${n.candidates} người ứng cử cho ${n.seats} đại biểu: luật chỉ quy định số dư cho đơn vị bầu đến ${n.limit} đại biểu.`
        : holds
          ? `${n.candidates} người ứng cử cho ${n.seats} đại biểu, đủ số dư (cần ít nhất ${n.needed}).`
          : `${n.candidates} người ứng cử cho ${n.seats} đại biểu, thiếu số dư (cần ít nhất ${n.needed}).`,
    en: (n, holds) =>
      n.limit !== undefined
        ? `${n.candidates} candidates for ${n.seats} seats: the law fixes a surplus for up to ${n.limit} seats only.`
        : holds
          ? `${n.candidates} candidates for ${n.seats} seats: enough (at least ${n.needed}).`
          : `${n.candidates} candidates for ${n.seats} seats: too few (at least ${n.needed}).`,
  },
  'DOUBT-VALID': {
    vi: (n) => `Số phiếu hợp lệ ${v(n.valid)} lớn hơn số người bỏ phiếu ${v(n.voted)}: đối chiếu lại biên bản.`,
    en: (n) => `${e(n.valid)} valid ballots but ${e(n.voted)} people voted: compare with the minutes again.`,
  },
  'DOUBT-SUM': {
    vi: (n) =>
      `Tổng số phiếu bầu ${v(n.sum)} lớn hơn ${n.seats} lần số phiếu hợp lệ ${v(n.valid)}: đối chiếu lại biên bản.`,
    en: (n) =>
      `Votes add up to ${e(n.sum)}, more than ${n.seats} times ${e(n.valid)} valid ballots: compare with the minutes again.`,
  },
  'DOUBT-FEW': {
    vi: (n) =>
      `Tổng số phiếu bầu ${v(n.sum)} nhỏ hơn số phiếu hợp lệ ${v(n.valid)} (mỗi phiếu hợp lệ bầu ít nhất 1 người): đối chiếu lại biên bản.`,
    en: (n) =>
      `Votes add up to ${e(n.sum)}, fewer than ${e(n.valid)} valid ballots (each names at least one): compare with the minutes again.`,
  },
}

/** Refusals of `refuseContest`. */
export const contestRefusalWords: Catalogue = {
  'body-not-in-edition': {
    vi: (n) => `luật bản ${n.edition} không có cấp "${n.body}"`,
    en: (n) => `edition ${n.edition} of the law has no "${n.body}"`,
  },
  'seats-below-one': {
    vi: (n) => `số đại biểu được bầu là ${n.seats}, phải là số nguyên từ 1 trở lên`,
    en: (n) => `seats is ${n.seats}, it must be a whole number of at least 1`,
  },
  'not-a-count': {
    vi: (n) => `${n.value} không phải số đếm (số nguyên từ 0 trở lên)`,
    en: (n) => `${n.value} is not a count (a whole number of at least 0)`,
  },
  'voted-exceeds-registered': {
    vi: (n) => `${v(n.voted)} người bỏ phiếu nhưng chỉ có ${v(n.registered)} cử tri`,
    en: (n) => `${e(n.voted)} people voted but only ${e(n.registered)} are registered`,
  },
  'duplicate-candidate': {
    vi: (n) => `người ứng cử "${n.id}" có hai lần`,
    en: (n) => `candidate "${n.id}" appears twice`,
  },
  'votes-exceed-valid': {
    vi: (n) => `${v(n.votes)} phiếu bầu nhưng chỉ có ${v(n.valid)} phiếu hợp lệ`,
    en: (n) => `${e(n.votes)} votes but only ${e(n.valid)} valid ballots`,
  },
  'not-a-date': {
    vi: (n) => `"${n.value}" không phải ngày có thật dạng YYYY-MM-DD`,
    en: (n) => `"${n.value}" is not an existing date YYYY-MM-DD`,
  },
}
