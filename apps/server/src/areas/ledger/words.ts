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
  'ledger-approval-broken': {
    vi: () => 'Nội dung ký không phải nội dung máy chủ đã đưa ra. Tải lại trang rồi ký lại.',
    en: () => 'This is not what the server gave to be signed. Load the page again and sign again.',
  },
  'ledger-approval-late': {
    vi: () => 'Đã quá 10 phút từ khi mở để ký. Bấm ký lại.',
    en: () => 'More than ten minutes have passed since this was opened. Sign again.',
  },
  'ledger-approval-stale': {
    vi: () =>
      'Biên bản này không còn hiệu lực: đã có đính chính hoặc đang được xem lại. Tải lại trang, xem bản mới rồi ký.',
    en: () =>
      'This no longer stands: it was corrected or is read again. Load the page, look at the new one and sign that.',
  },
  'ledger-approval-wrong': {
    vi: () => 'Chữ ký không đúng với nội dung. Không có gì được ghi; ký lại.',
    en: () => 'The signature does not hold. Nothing was kept; sign again.',
  },
  'ledger-approver-unknown': {
    vi: () => 'Khóa này chưa được đưa vào sổ.',
    en: () => 'This key was not entered into the log.',
  },
  'ledger-approver-ended': {
    vi: () => 'Khóa này đã thu hồi, không ký được nữa.',
    en: () => 'This key is revoked and signs no more.',
  },
  'ledger-approver-elsewhere': {
    vi: () => 'Khóa này vào sổ cho nơi khác, không ký được ở đây. Thêm khóa khác ở trang Tài khoản.',
    en: () => 'This key was entered for another place and does not sign here. Add another one on the account page.',
  },
  'ledger-device-key': {
    vi: () => 'Khóa của máy không dùng được, hoặc máy không chứng minh được là đang giữ khóa.',
    en: () => 'The key of the device cannot be used, or the device did not show that it holds it.',
  },
  'ledger-device-foreign': {
    vi: () => 'Chỉ máy mà thành viên Tổ bầu cử đang đăng nhập mới có khóa của Tổ.',
    en: () => 'Only a device on which a member of the Polling Team is signed in gets a key of the Team.',
  },
  'ledger-device-lost': {
    vi: () => 'Khóa của máy này đã thu hồi. Đăng nhập lại bằng mã mới để máy có khóa mới.',
    en: () => 'The key of this device was revoked. Sign in with a new code to get another.',
  },
  'ledger-no-contest': {
    vi: () => 'Khu vực này chưa thuộc đơn vị bầu cử nào, nên chưa có gì để ký.',
    en: () => 'This area votes in no contest yet, so there is nothing to sign.',
  },
  'ledger-passkey-foreign': {
    vi: () =>
      'Khóa truy cập vừa dùng không phải của tài khoản đang đăng nhập. Chọn khóa của mình, hoặc thêm khóa ở trang Tài khoản.',
    en: () => 'This passkey is not of the account that is signed in. Choose your own, or add one on the account page.',
  },
  'ledger-passkey-place': {
    vi: () => 'Khóa truy cập được dùng từ một địa chỉ khác. Mở trang bằng địa chỉ thường dùng rồi ký lại.',
    en: () => 'The passkey was used from another address. Open the page by its usual address and sign again.',
  },
  'ledger-passkey-unverified': {
    vi: () => 'Máy chưa kiểm tra người ký (vân tay, khuôn mặt hoặc mã PIN). Bật khóa màn hình rồi ký lại.',
    en: () => 'The device did not check who signs (finger, face or PIN). Turn that on and sign again.',
  },
  'ledger-key-ended': {
    vi: () => 'Khóa này đã thu hồi rồi.',
    en: () => 'This key is revoked already.',
  },
}
