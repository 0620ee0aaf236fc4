import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

/** Why minutes are not entered, and sheets not printed. */
export const countWords: ProblemWords = {
  'tally-no-contest': {
    vi: () => 'Khu vực này chưa thuộc đơn vị bầu cử nào, nên chưa có phiếu kiểm đếm.',
    en: () => 'This area lies in no constituency yet, so there is no tally sheet.',
  },
  'minutes-unknown-constituency': {
    vi: (n) => `Khu vực ${n.area}: đơn vị bầu cử hoặc số người ứng cử trên biên bản không đúng.`,
    en: (n) => `Area ${n.area}: the constituency or the number of candidates on the minutes is wrong.`,
  },
  'minutes-open-error': {
    vi: (n) => `Khu vực ${n.area}: biên bản còn lỗi (${n.codes}).`,
    en: (n) => `Area ${n.area}: the minutes have open errors (${n.codes}).`,
  },
  'minutes-differ': {
    vi: (n) => `Khu vực ${n.area} đã có biên bản với số liệu khác; cần xem bản giấy để biết bản nào đúng.`,
    en: (n) => `Area ${n.area} has minutes with other figures; the paper must say which are right.`,
  },
  'sheet-other-state': {
    vi: () => 'Biên bản này đã sang bước khác. Mở lại để xem bước hiện nay.',
    en: () => 'These minutes have moved on. Open them again to see where they stand.',
  },
  'sheet-no-list': {
    vi: () => 'Đơn vị bầu cử này chưa có danh sách chính thức những người ứng cử.',
    en: () => 'This constituency has no official list of candidates yet.',
  },
  'sheet-taken': {
    vi: () => 'Người khác đang nhập biên bản này.',
    en: () => 'Somebody else is typing these minutes.',
  },
  'sheet-same-hand': {
    vi: () => 'Bạn đã nhập hoặc đã xem số liệu lần 1. Lần 2 phải do người khác nhập, bằng tài khoản và máy khác.',
    en: () => 'You typed or saw the first entry. The second is typed by somebody else, on another account and device.',
  },
  'sheet-not-yours': {
    vi: () => 'Phần này do người khác nhập; chỉ người đó nhập lại được.',
    en: () => 'Somebody else typed this part; only that person can read it again.',
  },
  'sheet-fields': {
    vi: (n) => `Các ô còn trống hoặc không đúng: ${n.fields}.`,
    en: (n) => `Fields that are empty or wrong: ${n.fields}.`,
  },
  'sheet-needs-reason': {
    vi: () => 'Số liệu còn lỗi. Ghi lý do để lưu ở trạng thái đang vướng.',
    en: () => 'The figures have an open error. Say why to save them as held.',
  },
  'sheet-own-entry': {
    vi: () => 'Người đã nhập số liệu không tự quyết định về số liệu đó.',
    en: () => 'Who typed the figures does not decide about them.',
  },
  'sheet-upward': {
    vi: () => 'Biên bản đã gửi lên Ban bầu cử.',
    en: () => 'The minutes have been sent upward.',
  },
  'sheet-open-error': {
    vi: (n) => `Chưa gửi được: biên bản còn lỗi (${n.codes}).`,
    en: (n) => `Not sent: the minutes have open errors (${n.codes}).`,
  },
  'sheet-unexplained': {
    vi: (n) => `Chưa gửi được: cảnh báo ${n.code} chưa có giải trình.`,
    en: (n) => `Not sent: warning ${n.code} is not explained.`,
  },
  'sheet-finding-gone': {
    vi: (n) => `Điểm ${n.code} không còn: số liệu đã thay đổi.`,
    en: (n) => `Finding ${n.code} is gone: the figures have changed.`,
  },
  'sheet-no-paper': {
    vi: () => 'Chưa có ảnh biên bản đã ký. Gửi ảnh, hoặc ghi lý do chưa gửi được ảnh.',
    en: () => 'The signed minutes are not attached. Attach them, or say why not.',
  },
  'sheet-other-form': {
    vi: (n) =>
      `Số liệu nhập theo mẫu ${n.given}; cuộc này dùng mẫu ${n.expected}. Mở lại biên bản rồi nhập từ đúng mẫu.`,
    en: (n) =>
      `Typed from form ${n.given}; this contest is on form ${n.expected}. Open the minutes again and type from that form.`,
  },
  'sheet-no-use': {
    vi: () => 'Chưa nhập biên bản kiểm kê việc sử dụng phiếu của cuộc này. Nhập biên bản kiểm kê, hoặc ghi lý do.',
    en: () => 'The inventory of the ballots is missing. Enter it, or say why not.',
  },
  'sheet-awaits-council': {
    vi: () =>
      'Số phiếu thu vào nhiều hơn số phiếu phát ra: chưa cộng vào kết quả, chờ Hội đồng bầu cử quốc gia xem xét, quyết định.',
    en: () => 'More ballots were collected than issued: not counted until the National Election Council has decided.',
  },
  'sheet-council-annulled': {
    vi: () =>
      'Hội đồng bầu cử quốc gia đã hủy kết quả của khu vực này: biên bản không nhận, không trả lại; mở bầu cử lại.',
    en: () =>
      'The National Election Council annulled this result: the minutes are neither accepted nor sent back; open the vote again.',
  },
  'ruling-elsewhere': {
    vi: () => 'Quyết định được ghi ở đơn vị tổ chức cuộc bầu cử này.',
    en: () => 'A ruling is entered at the unit whose election it is.',
  },
  'ruling-day': {
    vi: (n) => `Ngày quyết định phải từ ngày bầu cử ${day(String(n.first))} đến hôm nay ${day(String(n.day))}.`,
    en: (n) =>
      `The day of the ruling lies between the election ${day(String(n.first))} and today ${day(String(n.day))}.`,
  },
  'sign-there': {
    vi: () => 'Dấu hiệu này đã được ghi nhận với đúng các con số này.',
    en: () => 'This sign is recorded already, with these very figures.',
  },
  'use-no-contest': {
    vi: () => 'Khu vực bỏ phiếu này không có cuộc kiểm phiếu của đơn vị bầu cử đó.',
    en: () => 'This polling area does not count that constituency.',
  },
  'use-upward': {
    vi: (n) =>
      `Biên bản kiểm phiếu của đơn vị bầu cử số ${n.number} đã gửi lên; số kiểm kê phiếu đi cùng không sửa được nữa.`,
    en: (n) => `The minutes of constituency ${n.number} have gone upward; the inventory that went with them stands.`,
  },
  'record-no-member': {
    vi: () => 'Có người không phải thành viên của Tổ bầu cử này.',
    en: () => 'Somebody is no member of this Polling Team.',
  },
}
