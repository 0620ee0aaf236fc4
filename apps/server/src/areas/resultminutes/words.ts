import type { ProblemWords } from '../../kernel/problem-words.ts'

/** Why result minutes are not drawn up, sent or received. */
export const resultMinutesWords: ProblemWords = {
  'paper-unknown': {
    vi: () => 'Nơi này không có cuộc bầu cử hoặc đơn vị bầu cử đó.',
    en: () => 'This place has no such election or constituency.',
  },
  'paper-other-state': {
    vi: () => 'Biên bản này đã sang bước khác. Mở lại để xem bước hiện nay.',
    en: () => 'These minutes have moved on. Open them again to see where they stand.',
  },
  'paper-unfinished': {
    vi: (n) => `Còn thiếu ${n.of} nơi chưa nộp đủ: ${n.missing}. Biên bản chỉ lập khi đã nhận đủ bên dưới.`,
    en: (n) => `${n.of} below have not come in: ${n.missing}. The minutes are drawn up when all have.`,
  },
  'paper-outdated': {
    vi: () => 'Số liệu bên dưới đã đổi sau khi lập biên bản. Lập lại biên bản, ký lại rồi gửi.',
    en: () => 'Figures below have changed since the minutes were drawn up. Draw them up and sign them again.',
  },
  'paper-same-hand': {
    vi: () => 'Người lập hoặc gửi biên bản không tự nhận. Người khác, bằng tài khoản khác, nhận hoặc trả lại.',
    en: () => 'Who drew up or sent minutes does not receive them. Somebody else does, on another account.',
  },
  'paper-needs-reason': {
    vi: () => 'Ghi lý do.',
    en: () => 'Say why.',
  },
  'paper-fields': {
    vi: () => 'Chọn ít nhất một mục của biên bản để trả lại.',
    en: () => 'Choose at least one field of the minutes to give back.',
  },
  'paper-no-scan': {
    vi: () => 'Gắn bản chụp biên bản đã ký, đóng dấu, hoặc ghi vì sao chưa có.',
    en: () => 'Attach the signed and sealed paper, or say why there is none yet.',
  },
  'paper-needs-receipt': {
    vi: () => 'Ghi cấp trên đã nhận lúc nào, theo số nào.',
    en: () => 'Say when and under which number the level above received it.',
  },
  'elected-not-known': {
    vi: () => 'Chưa nhận biên bản của Ban bầu cử, hoặc số liệu đã đổi sau đó, nên chưa xác nhận tư cách được.',
    en: () =>
      'The minutes of the Board have not been received, or figures changed since, so no status can be confirmed.',
  },
  'not-elected': {
    vi: () => 'Người này không có trong số người trúng cử của biên bản. Không ai được đôn lên thay.',
    en: () => 'This person is not among the elected of the minutes. Nobody moves up.',
  },
}
