import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const meetingWords: ProblemWords = {
  'meeting-kind-unknown': {
    vi: (n) => `Không có loại cuộc họp "${n.kind}".`,
    en: (n) => `There is no kind of meeting "${n.kind}".`,
  },
  'agenda-twice': {
    vi: () => 'Một mục chương trình được gửi hai lần.',
    en: () => 'An item of the agenda was sent twice.',
  },
  'item-twice': { vi: (n) => `Mục ${n.item} được gửi hai lần.`, en: (n) => `Item ${n.item} was sent twice.` },
  'conclusion-there': {
    vi: () => 'Cuộc họp này đã có dự thảo kết luận do người khác lập. Mở lại trang để sửa bản đó.',
    en: () => 'This meeting has a draft that somebody else began. Open the page again and go on with that one.',
  },
  'already-issued': {
    vi: (n) => `Kết luận này đã ban hành, số ${n.number}; không sửa hay ban hành lần nữa.`,
    en: (n) => `This conclusion was issued as ${n.number}; it is neither changed nor issued again.`,
  },
  'nothing-to-issue': { vi: () => 'Dự thảo chưa có mục nào.', en: () => 'The draft has no item.' },
  'item-without-addressee': {
    vi: (n) => `Mục ${n.item} là nhiệm vụ nhưng chưa có nơi nhận. Chọn nơi nhận, hoặc đổi mục này thành thông tin.`,
    en: (n) => `Item ${n.item} is a task without anybody to do it. Choose who, or make it information.`,
  },
  'recipients-gone': {
    vi: (n) => `Mục ${n.item}: ${n.gone} nơi nhận không còn hoạt động hoặc ngoài phạm vi của bạn. Chọn lại nơi nhận.`,
    en: (n) => `Item ${n.item}: ${n.gone} of the recipients no longer exist or are out of your reach. Choose again.`,
  },
  'due-before-issue': {
    vi: (n) => `Mục ${n.item}: hạn ${day(n.due)} trước ngày ban hành ${day(n.on)}.`,
    en: (n) => `Item ${n.item}: due on ${day(n.due)}, before it is issued on ${day(n.on)}.`,
  },
  'step-unknown': {
    vi: (n) => `Mục ${n.item}: kỳ bầu cử này không có mốc luật định đã chọn.`,
    en: (n) => `Item ${n.item}: this election has no such dated step.`,
  },
  'after-legal-date': {
    vi: (n) => `Mục ${n.item}: hạn ${day(n.due)} muộn hơn ngày luật định ${day(n.date)}.`,
    en: (n) => `Item ${n.item}: due on ${day(n.due)}, later than the legal date ${day(n.date)}.`,
  },
  'invited-gone': {
    vi: (n) => `${n.gone} tổ chức được chọn không còn hoạt động vào ngày họp hoặc ngoài phạm vi của bạn. Chọn lại.`,
    en: (n) => `${n.gone} of the chosen organisations do not exist on that day or are out of your reach. Choose again.`,
  },
  'seats-taken': {
    vi: (n) => `${n.taken} chỗ vượt quá ${n.quota} đã có người được cử hoặc đã điểm danh; không rút được.`,
    en: (n) => `For ${n.taken} of the seats above ${n.quota} somebody is named or ticked off; they stay.`,
  },
  'needs-reason': { vi: () => 'Vắng có lý do thì ghi lý do.', en: () => 'Say why, for an absence with a reason.' },
  'report-there': { vi: () => 'Báo cáo này đã được đính.', en: () => 'This report is attached already.' },
  'news-there': {
    vi: () => 'Cuộc họp này đã có tin loại đó. Mở tin ấy để sửa.',
    en: () => 'There is such a news item of this meeting already. Open it to change it.',
  },
  'news-approved': { vi: () => 'Tin này đã được duyệt.', en: () => 'This item is approved already.' },
  'news-own': {
    vi: () => 'Người viết không tự duyệt. Nhờ người khác duyệt tin này.',
    en: () => 'Nobody approves what he wrote himself. Ask somebody else.',
  },
  'news-open': {
    vi: (n) => `Đoạn ${n.paragraph} còn chỗ trong ngoặc vuông chưa viết. Viết xong rồi duyệt.`,
    en: (n) => `Paragraph ${n.paragraph} has a bracket that is not written yet. Write it, then approve.`,
  },
  'news-draft': { vi: () => 'Tin chưa duyệt thì sửa thẳng vào tin.', en: () => 'A draft is changed itself.' },
  'material-there': { vi: () => 'Tài liệu này đã có.', en: () => 'This paper is there already.' },
  'photo-there': { vi: () => 'Ảnh này đã có.', en: () => 'This photograph is there already.' },
  'photo-undescribed': {
    vi: () => 'Ghi chú thích và tác giả ảnh trước khi cho đăng.',
    en: () => 'Give it a caption and a credit before it goes out.',
  },
  'number-taken': {
    vi: (n) => `Số ${n.number} đã dùng cho một văn bản khác trong năm đó.`,
    en: (n) => `${n.number} has been used for another paper of that year.`,
  },
}
