import type { SurplusRuling } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Ý kiến của Hội đồng bầu cử quốc gia',
  waits: 'Đã gửi lên kèm ghi nhận dấu hiệu. Chưa cộng vào kết quả: chờ Hội đồng bầu cử quốc gia.',
  enter: 'Ghi ý kiến của Hội đồng bầu cử quốc gia',
  enterAgain: 'Ghi lại ý kiến',
  what: 'Nội dung',
  said: { stands: 'Giữ nguyên biên bản', annulled: 'Hủy kết quả ở khu vực này' } satisfies Record<
    SurplusRuling,
    string
  >,
  decision: 'Số văn bản',
  decisionHint: 'Ví dụ: Công văn số 12/HĐBCQG.',
  decidedOn: 'Ngày văn bản',
  dayHint: 'Từ ngày bầu cử đến hôm nay.',
  decided: (decision: string, on: string) => `${decision}, ngày ${on}`,
  text: 'Trích nội dung',
  scan: 'Bản quét',
  scanHint: 'Ảnh hoặc PDF của văn bản.',
  chooseFile: 'Chọn tệp',
  otherFile: 'Chọn tệp khác',
  by: 'Người ghi',
  old: 'Văn bản này nói về số liệu trước khi đính chính; số liệu nay chưa có ý kiến.',
  next: {
    stands: 'Ban bầu cử nhận được biên bản này; văn bản trên in cùng biên bản và hiện ở trang kết quả.',
    annulled: 'Biên bản không nhận, không trả lại. Mở bầu cử lại khu vực này với số và ngày của văn bản trên.',
  } satisfies Record<SurplusRuling, string>,
  toSecondPoll: 'Mở bầu cử lại khu vực này',
  needs: {
    decision: 'Ghi số văn bản.',
    day: 'Ghi ngày văn bản.',
    text: 'Trích nội dung văn bản.',
    scan: 'Chọn bản quét văn bản.',
  },
  save: 'Ghi ý kiến',
  saving: 'Đang ghi…',
  stop: 'Thôi',
}

/** What is said around a ruling of the National Election Council on a surplus of ballots. */
export const useRulingWords = wordsOf<typeof vi>({
  vi,
  en: {
    title: 'What the National Election Council said',
    waits: 'Sent with the record. Not in the result: waiting for the National Election Council.',
    enter: 'Enter what the National Election Council said',
    enterAgain: 'Enter it again',
    what: 'Ruling',
    said: { stands: 'The minutes stand', annulled: 'The result of this area is annulled' },
    decision: 'Number of the document',
    decisionHint: 'For example: Công văn số 12/HĐBCQG.',
    decidedOn: 'Day of the document',
    dayHint: 'From election day to today.',
    decided: (decision, on) => `${decision}, ${on}`,
    text: 'What it says',
    scan: 'Scan',
    scanHint: 'A picture or PDF of the document.',
    chooseFile: 'Choose a file',
    otherFile: 'Choose another',
    by: 'Entered by',
    old: 'It is of the figures before the correction; of those that stand now nothing was said.',
    next: {
      stands: 'The Board may accept these minutes; the document is printed with them and shown with the result.',
      annulled: 'They are neither accepted nor sent back. Open the vote again with the number and day of the document.',
    },
    toSecondPoll: 'Open the vote again here',
    needs: {
      decision: 'Give the number of the document.',
      day: 'Give its day.',
      text: 'Say what it says.',
      scan: 'Choose the scan.',
    },
    save: 'Save',
    saving: 'Saving…',
    stop: 'Cancel',
  },
})
