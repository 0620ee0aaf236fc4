import { day, type Locale } from '@baucu/law'

/** Sentences of refusals, by code; `n` are the numbers of the refusal. Each area brings its own. */
export type ProblemWords = Readonly<Record<string, Readonly<Record<Locale, (n: Numbers) => string>>>>
type Numbers = Readonly<Record<string, string | number>>

/** What the kernel itself refuses. */
export const kernelWords: ProblemWords = {
  'not-found': { vi: () => 'Không tìm thấy.', en: () => 'Not found.' },
  'unknown-command': {
    vi: (n) => `Không có lệnh "${n.name}".`,
    en: (n) => `There is no command "${n.name}".`,
  },
  'unknown-query': {
    vi: (n) => `Không có truy vấn "${n.name}".`,
    en: (n) => `There is no query "${n.name}".`,
  },
  'not-signed-in': {
    vi: () => 'Cần đăng nhập để làm việc này.',
    en: () => 'Sign in to do this.',
  },
  'session-ended': {
    vi: () => 'Phiên đăng nhập đã kết thúc; đăng nhập lại, việc đang làm vẫn còn trên máy.',
    en: () => 'The session has ended; sign in again, your work is still on this device.',
  },
  'not-allowed': {
    vi: () => 'Vai trò của bạn không làm được việc này.',
    en: () => 'Your role may not do this.',
  },
  'frame-closed': {
    vi: (n) =>
      `Kỳ bầu cử này đã khóa sổ từ ngày ${day(String(n.day))}, nên không ghi được nữa. Cần ghi thì đề nghị người quản trị hệ thống mở lại.`,
    en: (n) =>
      `This election was closed on ${day(String(n.day))}; nothing is written into it. Ask the keeper to open it again.`,
  },
  'changed-meanwhile': {
    vi: () => 'Trong lúc đó đã có người sửa; xem bản mới rồi quyết định.',
    en: () => 'Somebody changed this meanwhile; look at the new version and decide.',
  },
  'id-not-uuid': {
    vi: () => 'Mã yêu cầu phải là UUID do nơi gửi đặt.',
    en: () => 'The id must be a UUID made by the sender.',
  },
  'id-used': {
    vi: () => 'Mã yêu cầu này đã dùng cho một yêu cầu khác.',
    en: () => 'This id was used for a different request.',
  },
  'wrong-input': {
    vi: (n) => (n.fields === 1 ? 'Một chỗ trong dữ liệu chưa đúng.' : `${n.fields} chỗ trong dữ liệu chưa đúng.`),
    en: (n) => (n.fields === 1 ? 'One place of the input is wrong.' : `${n.fields} places of the input are wrong.`),
  },
  'not-json': { vi: () => 'Dữ liệu gửi lên không phải JSON.', en: () => 'The body is not JSON.' },
  'sheet-unreadable': {
    vi: () => 'Không đọc được bảng tính.',
    en: () => 'The sheet cannot be read.',
  },
  'wrong-type': {
    vi: () => 'Dữ liệu gửi lên phải là application/json.',
    en: () => 'The body must be application/json.',
  },
  'too-large': {
    vi: (n) => `Dữ liệu gửi lên quá ${n.megabytes} MB.`,
    en: (n) => `The body is larger than ${n.megabytes} MB.`,
  },
  'wrong-host': {
    vi: () => 'Máy chủ này không phục vụ tên miền đó.',
    en: () => 'This server does not answer for that host name.',
  },
  'wrong-origin': {
    vi: () => 'Yêu cầu đến từ một trang web khác nên không được nhận.',
    en: () => 'The request comes from another web site and is not accepted.',
  },
  'wrong-method': {
    vi: () => 'Địa chỉ này không nhận kiểu yêu cầu đó.',
    en: () => 'This address does not take that method.',
  },
  'not-ready': {
    vi: () => 'Máy chủ đang không dùng được cơ sở dữ liệu; thử lại sau ít phút.',
    en: () => 'The server cannot use its database now; try again in a few minutes.',
  },
  broken: {
    vi: () => 'Có lỗi trong máy chủ; chi tiết ở nhật ký của máy chủ.',
    en: () => 'Something is wrong in the server; its log says what.',
  },
}
