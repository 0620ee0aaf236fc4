import { count } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

/** What an audit is refused for. */
export const recountWords: ProblemWords = {
  'recount-there': {
    vi: () => 'Đơn vị này đã chốt kiểm tra mẫu; tham số đã chốt không thay đổi.',
    en: () => 'This constituency has an audit already; what was fixed does not change.',
  },
  'recount-unfinished': {
    vi: (n) => `Mới nhận ${count(n.reported, 'vi')}/${count(n.expected, 'vi')} biên bản; chờ nhận đủ rồi mới chốt.`,
    en: (n) =>
      `${count(n.reported, 'en')} of ${count(n.expected, 'en')} minutes were accepted; wait until all are there.`,
  },
  'recount-undecided': {
    vi: () => 'Chưa xác định được ai trúng cử ở đơn vị này, nên chưa có gì để kiểm tra mẫu.',
    en: () => 'Nobody can say yet who is elected here, so there is nothing to audit.',
  },
  'recount-full-count': {
    vi: () => 'Không mẫu nào xác nhận được kết quả này (chênh lệch bằng 0); chỉ có thể kiểm lại toàn bộ.',
    en: () => 'No sample can confirm this result (a margin of zero); only a count of everything can.',
  },
  'recount-not-committed': {
    vi: () => 'Chốt tham số kiểm tra mẫu trước.',
    en: () => 'Fix the parameters of the audit first.',
  },
  'recount-ended': { vi: () => 'Kiểm tra mẫu đã kết thúc.', en: () => 'The audit has ended.' },
  'recount-changed': {
    vi: () => 'Biên bản đã thay đổi sau khi chốt; mẫu không còn giá trị, hãy kết thúc bằng kiểm lại toàn bộ.',
    en: () => 'Minutes changed after they were fixed; the sample is void, end with a count of everything.',
  },
  'recount-drawn': {
    vi: () => 'Đã rút khu vực; không gieo lại.',
    en: () => 'The areas were drawn; dice are not thrown again.',
  },
  'recount-unlogged': {
    vi: () => 'Biên bản chưa vào hết sổ công khai; thử lại sau ít giây.',
    en: () => 'Not all minutes are in the public log yet; try again in a few seconds.',
  },
  'recount-not-logged': {
    vi: () => 'Điều đã chốt chưa đứng trong sổ công khai đã ký; chờ ít giây rồi mới nhập số gieo.',
    en: () => 'What was fixed is not in the signed public log yet; wait a few seconds before the dice.',
  },
  'recount-polling-long': {
    vi: () => 'Chênh lệch quá nhỏ để xem một số phiếu của mỗi hòm; hãy so cả khu vực.',
    en: () => 'The margin is too small for looking at some papers of each box; compare whole areas.',
  },
  'recount-not-drawn': { vi: () => 'Nhập số gieo công khai trước.', en: () => 'Enter the public dice first.' },
  'recount-all-drawn': { vi: () => 'Đã rút mọi khu vực.', en: () => 'Every area has been drawn.' },
  'recount-area-not-drawn': { vi: () => 'Khu vực này không được rút.', en: () => 'This area was not drawn.' },
  'recount-confirmed': {
    vi: () => 'Kết quả kiểm lại của khu vực này đã được xác nhận.',
    en: () => 'The recount of this area is confirmed.',
  },
  'recount-impossible': {
    vi: (n) => `${count(n.part, 'vi')} nhiều hơn ${count(n.whole, 'vi')}; xem lại bảng kiểm.`,
    en: (n) => `${count(n.part, 'en')} are more than ${count(n.whole, 'en')}; look at the sheet again.`,
  },
  'recount-candidates': {
    vi: () => 'Nhập số phiếu của mọi người ứng cử, không có phiếu thì ghi 0.',
    en: () => 'Enter the votes of every candidate, 0 for none.',
  },
  'recount-same-person': {
    vi: () => 'Người nhập không tự xác nhận; cần một người khác.',
    en: () => 'Whoever typed it does not confirm it; somebody else does.',
  },
  'recount-reason': { vi: () => 'Ghi lý do kiểm lại toàn bộ.', en: () => 'Say why everything is counted.' },
  'recount-not-eligible': {
    vi: () => 'Không đủ điều kiện để nêu rủi ro: phiếu giấy chưa được chứng tỏ là nguyên vẹn và đủ số.',
    en: () => 'Not eligible for a statement of risk: the papers are not shown to be whole and complete.',
  },
  'recount-goes-on': {
    vi: () => 'Rủi ro còn trên giới hạn; kiểm tiếp hoặc kiểm lại toàn bộ.',
    en: () => 'The risk is still above its limit; go on, or count everything.',
  },
}
