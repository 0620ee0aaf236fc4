import { count, day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const proposalWords: ProblemWords = {
  'proposal-kind-unknown': {
    vi: (n) => `Không có loại đề xuất "${n.kind}".`,
    en: (n) => `There is no kind of proposal "${n.kind}".`,
  },
  'proposal-not-yet': {
    vi: (n) => `Ngày đề xuất ${day(n.on)} chưa đến.`,
    en: (n) => `${day(n.on)}, the day of the proposal, has not come.`,
  },
  'proposal-reply-before': {
    vi: (n) => `Hạn trả lời ${day(n.replyDue)} trước ngày đề xuất ${day(n.on)}.`,
    en: (n) => `The answer would be due on ${day(n.replyDue)}, before the proposal of ${day(n.on)}.`,
  },
  'facility-photo-gone': {
    vi: () => 'Không còn ảnh này. Chọn lại ảnh của địa điểm.',
    en: () => 'This photograph is no longer there. Choose the picture of the place again.',
  },
  'proposal-lines': {
    vi: (n) => `Đề xuất loại "${n.kind}" không kèm bảng này.`,
    en: (n) => `A proposal of the kind "${n.kind}" has no such list.`,
  },
  'members-unbalanced': {
    vi: (n) =>
      `Dòng ${n.line}: đầu kỳ + kết nạp mới − giảm = ${count(n.expected, 'vi')}, nhưng cuối kỳ ghi ${count(n.end, 'vi')}.`,
    en: (n) =>
      `Line ${n.line}: start + new − left = ${count(n.expected, 'en')}, but the end says ${count(n.end, 'en')}.`,
  },
  'proposal-sum': {
    vi: () => 'Tổng số tiền quá lớn. Kiểm tra lại số lượng và định mức.',
    en: () => 'The sum is too large. Check quantities and rates.',
  },
  'proposal-to-itself': {
    vi: () => 'Nơi nhận không thể đồng thời là nơi đề xuất.',
    en: () => 'An organisation does not propose to itself.',
  },
  'proposal-of-others': {
    vi: () => 'Đơn vị ghi đề xuất phải là một trong các nơi đề xuất, hoặc là nơi nhận.',
    en: () => 'Whoever writes it down is one of the proposers, or the addressee.',
  },
  'proposer-twice': {
    vi: () => 'Một nơi đề xuất được ghi hai lần.',
    en: () => 'A proposer is named twice.',
  },
  'proposal-there': {
    vi: () => 'Đề xuất này đã được ghi trước đó. Mở lại trang để xem.',
    en: () => 'This proposal was registered before. Open the page again to see it.',
  },
  'proposal-head-fixed': {
    vi: () => 'Loại, nơi nhận và ngày của đề xuất đã vào sổ thì không đổi. Ghi một đề xuất mới nếu cần.',
    en: () => 'Kind, addressee and day of a registered proposal do not change. Register another one.',
  },
  'proposal-of-proposers': {
    vi: () => 'Nơi nhận không sửa nội dung của nơi đề xuất. Nếu cần, đề nghị nơi đề xuất sửa.',
    en: () => 'The addressee does not change what others proposed. Ask the proposers to change it.',
  },
  'proposal-restricted': {
    vi: () => 'Nội dung đề xuất này chỉ dành cho văn phòng, lãnh đạo của nơi nhận và nơi đề xuất.',
    en: () => 'What this proposal says is for the offices of the addressee and the proposers only.',
  },
  'proposal-not-addressee': {
    vi: () => 'Chỉ lãnh đạo, văn phòng của nơi nhận được trả lời đề xuất này.',
    en: () => 'Only the leaders and the office of the addressee answer this proposal.',
  },
  'proposal-merged': {
    vi: (n) => `Đề xuất số ${n.number} đã được gộp vào đề xuất khác.`,
    en: (n) => `Proposal ${n.number} was merged into another one.`,
  },
  'proposal-answered': {
    vi: (n) => `Đề xuất số ${n.number} đã được trả lời.`,
    en: (n) => `Proposal ${n.number} has been answered.`,
  },
  'proposal-unanswered': {
    vi: (n) => `Đề xuất số ${n.number} chưa được trả lời, nên chưa có văn bản trả lời.`,
    en: (n) => `Proposal ${n.number} has no answer yet, and so no letter.`,
  },
  'proposal-meeting': {
    vi: () => 'Cuộc họp này không phải của nơi nhận đề xuất.',
    en: () => 'This is not a meeting of the addressee.',
  },
  'proposal-lead-gone': {
    vi: () => 'Đơn vị chủ trì không còn hoạt động hoặc ngoài phạm vi của bạn. Chọn đơn vị khác.',
    en: () => 'The lead no longer exists or is out of your reach. Choose another one.',
  },
  'merge-itself': {
    vi: () => 'Chọn một đề xuất khác để gộp vào.',
    en: () => 'Choose another proposal to merge into.',
  },
  'merge-restricted': {
    vi: () => 'Không gộp đề xuất hạn chế xem với đề xuất thường.',
    en: () => 'A restricted proposal is not merged with one that everybody reads.',
  },
  'decision-needs-reason': {
    vi: () => 'Ghi lý do, để nơi đề xuất biết vì sao.',
    en: () => 'Say why, so that the proposers know.',
  },
  'decision-needs-lead': {
    vi: () => 'Chọn đơn vị chủ trì soạn thảo.',
    en: () => 'Choose who drafts it.',
  },
  'decision-needs-until': {
    vi: () => 'Ghi ngày hoặc tháng sẽ trả lời lại.',
    en: () => 'Give the day or month of the answer to come.',
  },
  'decision-until-before': {
    vi: (n) => `Thời hạn ${day(n.until)} trước ngày quyết định ${day(n.on)}.`,
    en: (n) => `${day(n.until)} is before the decision of ${day(n.on)}.`,
  },
  'decision-before-proposed': {
    vi: (n) => `Ngày quyết định ${day(n.on)} trước ngày đề xuất ${day(n.proposed)}.`,
    en: (n) => `The decision of ${day(n.on)} is before the proposal of ${day(n.proposed)}.`,
  },
  'decision-in-the-future': {
    vi: (n) => `Ngày quyết định ${day(n.on)} chưa đến.`,
    en: (n) => `${day(n.on)}, the day of the decision, has not come.`,
  },
  'decision-nothing-to-grant': {
    vi: () => 'Không ghi số tiền: đề xuất không xin tiền, hoặc không được chấp thuận.',
    en: () => 'No money is granted: none was asked for, or it was not agreed.',
  },
  'decision-needs-granted': {
    vi: (n) => `Ghi số tiền được cấp; đề nghị là ${count(n.requested, 'vi')} đồng.`,
    en: (n) => `Give the amount granted; ${count(n.requested, 'en')} đồng were asked for.`,
  },
  'decision-granted-less': {
    vi: (n) =>
      `Cấp ${count(n.granted, 'vi')} đồng là ít hơn ${count(n.requested, 'vi')} đồng đề nghị. Chọn "Đồng ý một phần" và ghi lý do.`,
    en: (n) =>
      `${count(n.granted, 'en')} đồng are less than the ${count(n.requested, 'en')} asked for. Choose "Agreed in part" and say why.`,
  },
  'decision-granted-not-less': {
    vi: (n) => `Cấp ${count(n.granted, 'vi')} đồng là đủ mức đề nghị ${count(n.requested, 'vi')} đồng. Chọn "Đồng ý".`,
    en: (n) => `${count(n.granted, 'en')} đồng are all of the ${count(n.requested, 'en')} asked for. Choose "Agreed".`,
  },
}
