import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const planWords: ProblemWords = {
  'template-not-fitting': {
    vi: (n) => `Mẫu "${n.template}" không dành cho ${n.organisation}. Chọn mẫu khác trong danh sách.`,
    en: (n) => `The template "${n.template}" is not for ${n.organisation}. Choose another of the list.`,
  },
  'holiday-reversed': {
    vi: (n) => `Kỳ nghỉ kết thúc ${day(n.until)} trước khi bắt đầu ${day(n.from)}.`,
    en: (n) => `The holiday ends on ${day(n.until)}, before it begins on ${day(n.from)}.`,
  },
  'plan-there': { vi: () => 'Kế hoạch này đã có.', en: () => 'This plan is there already.' },
  'plan-issued': {
    vi: (n) => `Kế hoạch này đã ban hành, số ${n.number}; không sửa hay ban hành lần nữa.`,
    en: (n) => `This plan was issued as ${n.number}; it is neither changed nor issued again.`,
  },
  'plan-kind-fixed': {
    vi: () => 'Không đổi kế hoạch thành chương trình hay ngược lại; lập văn bản mới.',
    en: () => 'A plan does not become a programme or the other way round; begin a new one.',
  },
  'plan-id-twice': { vi: () => 'Một việc được gửi hai lần.', en: () => 'An item was sent twice.' },
  'plan-step-unknown': {
    vi: (n) => `Không có mốc luật định "${n.step}".`,
    en: (n) => `There is no dated step "${n.step}".`,
  },
  'mute-without-reason': { vi: () => 'Ghi lý do bỏ qua.', en: () => 'Give a reason.' },
  'finding-gone': {
    vi: () => 'Kế hoạch đã đổi, phát hiện này không còn. Xem lại danh sách.',
    en: () => 'The plan has changed and this finding is gone. Look at the list again.',
  },
  'plan-file-unreadable': { vi: () => 'Không đọc được tệp.', en: () => 'The file cannot be read.' },
  'plan-file-empty': {
    vi: () => 'Tệp không có việc nào đọc được: cần các mục có chủ trì, thời gian, hoặc bảng có cột Công việc và Hạn.',
    en: () => 'No work was found in the file: items with a lead and a time, or a table with "Công việc" and "Hạn".',
  },
  'plan-file-too-long': {
    vi: (n) => `Tệp có ${n.items} việc, nhiều hơn ${n.most}. Chia thành nhiều kế hoạch.`,
    en: (n) => `The file names ${n.items} pieces of work, more than ${n.most}. Divide it.`,
  },
  'plan-empty': { vi: () => 'Kế hoạch chưa có việc nào.', en: () => 'The plan has no item.' },
  'item-without-owner': {
    vi: (n) =>
      `Việc ${n.item} chưa chọn tổ chức chủ trì${Number(n.more) > 0 ? `, và ${n.more} việc khác` : ''}. Chọn tổ chức rồi ban hành.`,
    en: (n) =>
      `Item ${n.item} has no lead organisation${Number(n.more) > 0 ? `, nor have ${n.more} more` : ''}. Choose it first.`,
  },
  'owner-gone': {
    vi: (n) => `Việc ${n.item}: "${n.name}" không còn hoạt động hoặc ngoài phạm vi của bạn. Chọn lại.`,
    en: (n) => `Item ${n.item}: "${n.name}" no longer exists or is out of your reach. Choose again.`,
  },
  'item-without-day': {
    vi: (n) => `Việc ${n.item} chưa có hạn. Ghi ngày, hoặc ghi "Thường xuyên".`,
    en: (n) => `Item ${n.item} has no day. Give one, or write how often.`,
  },
  'item-after-law': {
    vi: (n) => `Việc ${n.item}: hạn ${day(n.due)} muộn hơn ngày luật định ${day(n.date)}.`,
    en: (n) => `Item ${n.item}: due on ${day(n.due)}, later than the legal date ${day(n.date)}.`,
  },
  'plan-has-faults': {
    vi: (n) => `Còn ${n.faults} lỗi nặng chưa sửa và chưa bỏ qua có lý do.`,
    en: (n) => `${n.faults} severe findings are neither mended nor muted.`,
  },
  'plan-number-taken': {
    vi: (n) => `Số ${n.number} đã dùng cho một kế hoạch khác trong năm.`,
    en: (n) => `${n.number} has been used for another plan of the year.`,
  },
}
