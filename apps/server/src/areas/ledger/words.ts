import type { ProblemWords } from '../../kernel/problem-words.ts'

/** Why nothing is published. */
export const ledgerWords: ProblemWords = {
  'ledger-empty': {
    vi: () => 'Chưa có biên bản kiểm phiếu nào được nhận, nên chưa có gì để công bố.',
    en: () => 'No counting minutes have been accepted yet, so there is nothing to publish.',
  },
  'ledger-publishing': {
    vi: () => 'Đang lập một bộ tệp công bố. Hãy đợi xong rồi mới yêu cầu bộ mới.',
    en: () => 'A bundle is being made. Wait until it is done before asking for another.',
  },
}
