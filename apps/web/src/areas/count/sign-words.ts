import { count } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Dấu hiệu vi phạm: phiếu thu vào nhiều hơn phiếu phát ra',
  figures: (collected: number, issued: number) =>
    `Thu vào ${count(collected, 'vi')}, phát ra ${count(issued, 'vi')}, thừa ${count(collected - issued, 'vi')} phiếu`,
  next: 'Tổ trưởng cho kiểm lại. Vẫn thừa: niêm phong toàn bộ phiếu, ghi nhận ở đây, báo Ban bầu cử và Ủy ban bầu cử. Người phụ trách gửi biên bản lên kèm ghi nhận; có hủy kết quả hay không do Hội đồng bầu cử quốc gia quyết định.',
  text: 'Sự việc',
  textHint: 'Ghi việc và nơi, không ghi tên người, số điện thoại.',
  told: 'Đã báo',
  toldTo: { board: 'Ban bầu cử', committee: 'Ủy ban bầu cử' },
  needsText: 'Ghi sự việc.',
  needsTold: 'Chọn nơi đã báo.',
  record: 'Ghi nhận dấu hiệu',
  recorded: 'Đã ghi nhận',
  old: 'Số liệu đã thay đổi sau lần ghi nhận trước; ghi nhận lại.',
  what: 'Sự việc',
  numbers: 'Số liệu',
  by: 'Người ghi',
  article: 'Căn cứ',
  incident: 'Sự việc nghiêm trọng đã mở ở bàn theo dõi ngày bầu cử.',
  leadSends: 'Chỉ người phụ trách gửi biên bản này lên.',
}

/** What is said where more ballots were collected than issued: a sign, which nobody here weighs. */
export const useSignWords = wordsOf<typeof vi>({
  vi,
  en: {
    title: 'Sign of a violation: more ballots collected than issued',
    figures: (collected, issued) =>
      `${count(collected, 'en')} collected, ${count(issued, 'en')} issued, a surplus of ${count(collected - issued, 'en')}`,
    next: 'The head of the Team has them counted again. If there are still too many: seal all ballots, record it here, tell the Board and the Committee. A lead sends the minutes with the record; whether the result is annulled the National Election Council decides.',
    text: 'What happened',
    textHint: 'What and where; no names, no telephone numbers.',
    told: 'Told',
    toldTo: { board: 'Election Board', committee: 'Election Committee' },
    needsText: 'Say what happened.',
    needsTold: 'Choose who was told.',
    record: 'Record the sign',
    recorded: 'Recorded',
    old: 'The figures have changed since it was recorded; record it again.',
    what: 'What happened',
    numbers: 'Figures',
    by: 'Recorded by',
    article: 'Article',
    incident: 'An incident of the gravest kind is open at the desk of the day.',
    leadSends: 'Only a lead sends these minutes upward.',
  },
})
