import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

/** What a second poll is refused for; what the law itself says stands beside the field. */
export const secondPollWords: ProblemWords = {
  'second-poll-open': {
    vi: (n) => `Đơn vị này đang có cuộc bỏ phiếu cùng loại ngày ${day(n.day)}; chờ cuộc ấy kiểm phiếu xong.`,
    en: (n) => `A poll of this kind on ${day(n.day)} is not finished yet; wait until it is counted.`,
  },
  'second-poll-once': {
    vi: (n) =>
      n.kind === 'rerun'
        ? 'Đơn vị này đã bầu cử lại một lần; không tổ chức bầu cử lại lần thứ hai (Điều 80.4).'
        : 'Đơn vị này đã bầu cử thêm một lần; không tổ chức bầu cử thêm lần thứ hai (Điều 79.3).',
    en: (n) =>
      n.kind === 'rerun'
        ? 'This constituency has held its re-election; there is no second one (article 80.4).'
        : 'This constituency has held its additional election; there is no second one (article 79.3).',
  },
  'second-poll-unfinished': {
    vi: () => 'Chưa đủ biên bản của mọi khu vực bỏ phiếu; chờ nhận đủ rồi mới xác định được.',
    en: () => 'Minutes of some polling areas are missing; wait until all are accepted.',
  },
  'second-poll-not-asked': {
    vi: (n) =>
      n.kind === 'rerun'
        ? 'Kết quả của đơn vị này không dẫn đến bầu cử lại (Điều 80).'
        : 'Kết quả của đơn vị này không dẫn đến bầu cử thêm (Điều 79).',
    en: (n) =>
      n.kind === 'rerun'
        ? 'The result of this constituency asks for no re-election (article 80).'
        : 'The result of this constituency asks for no additional election (article 79).',
  },
  'second-poll-no-areas': {
    vi: () => 'Đơn vị này không có khu vực bỏ phiếu trong hệ thống; lập ở trang Khu vực bỏ phiếu trước.',
    en: () => 'This constituency has no polling areas here; draw them on the page Polling areas first.',
  },
  'second-poll-annulled-again': {
    vi: () => 'Kết quả bầu lại sau khi hủy được tính ở cuộc bầu cử đầu tiên; mở kỳ ấy để ghi quyết định hủy.',
    en: () => 'The vote again counts in the first poll; open that election to enter the annulment.',
  },
  'second-poll-no-area-named': {
    vi: () => 'Chọn ít nhất một khu vực bỏ phiếu bị hủy kết quả.',
    en: () => 'Choose at least one polling area whose result was annulled.',
  },
  'second-poll-area-unknown': {
    vi: () => 'Khu vực bỏ phiếu này không thuộc đơn vị bầu cử đã chọn.',
    en: () => 'This polling area is not in the constituency.',
  },
  'second-poll-area-untold': {
    vi: () => 'Khu vực này chưa gửi biên bản, hoặc đã bị hủy kết quả và đang chờ bầu lại.',
    en: () => 'This area has sent no minutes, or its result was annulled already.',
  },
  'second-poll-no-reason': {
    vi: () => 'Ghi vi phạm đã được kết luận.',
    en: () => 'Say which violation was found.',
  },
  'second-poll-proposer': {
    vi: () => 'Chọn cơ quan đề nghị hủy kết quả (Điều 81.1).',
    en: () => 'Choose who proposed the annulment (article 81.1).',
  },
  'second-poll-day': {
    vi: () => 'Ngày bỏ phiếu ngoài hạn luật định.',
    en: () => 'The day is outside what the law allows.',
  },
  'second-poll-decided-on': {
    vi: (n) => `Ngày quyết định phải từ ngày bầu cử đầu tiên ${day(n.first)} đến ngày bỏ phiếu ${day(n.day)}.`,
    en: (n) => `The decision is dated between the first poll on ${day(n.first)} and the poll on ${day(n.day)}.`,
  },
}
