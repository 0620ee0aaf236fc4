import type { Locale } from '@baucu/law'

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
  'not-allowed': {
    vi: () => 'Chỉ người ngồi tại máy đang chạy Bầu Cử được làm việc này.',
    en: () => 'Only the person at the machine that runs Bầu Cử may do this.',
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
