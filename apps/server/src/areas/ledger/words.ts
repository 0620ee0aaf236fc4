import type { ProblemWords } from '../../kernel/problem-words.ts'

/** Why nothing is published, and why a key is not changed. */
export const ledgerWords: ProblemWords = {
  'ledger-empty': {
    vi: () => 'Chưa có biên bản kiểm phiếu nào được nhận, nên chưa có gì để công bố.',
    en: () => 'No counting minutes have been accepted yet, so there is nothing to publish.',
  },
  'ledger-publishing': {
    vi: () => 'Đang lập một bộ tệp công bố. Hãy đợi xong rồi mới yêu cầu bộ mới.',
    en: () => 'A bundle is being made. Wait until it is done before asking for another.',
  },
  'ledger-key-changing': {
    vi: () => 'Khóa của sổ đang được thay. Đợi vài giây rồi tải lại trang.',
    en: () => 'The key of the log is being changed. Wait a few seconds and look again.',
  },
  'ledger-key-ended': {
    vi: () => 'Khóa này đã thu hồi rồi.',
    en: () => 'This key is revoked already.',
  },
}
