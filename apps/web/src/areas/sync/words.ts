import { count, day } from '@baucu/law'
import { clock, todayInVietnam } from '../../kernel/format.ts'
import { wordsOf } from '../../kernel/words/words.ts'

const moment = (at: string) => `${clock(at)}, ${day(todayInVietnam(new Date(at)))}`

/** Words of the outbox page. */
export const useSyncWords = wordsOf({
  vi: {
    title: 'Đồng bộ',
    lead: 'Việc đã làm trên máy này, theo đường tới máy chủ. Chỉ khi máy chủ đã nhận mới gọi là xong; trước đó là “đã giữ trên máy này”.',
    lists: { decide: 'Cần bạn quyết định', pending: 'Chờ gửi', received: 'Máy chủ đã nhận' },
    empty: 'Không có mục nào chờ gửi',
    emptyNext: 'Việc làm khi mất mạng sẽ nằm ở đây cho tới khi máy chủ nhận.',
    made: (at: string) => `Ghi trên máy lúc ${moment(at)}`,
    states: {
      waiting: 'Chờ gửi',
      sending: 'Đang gửi',
      received: 'Đã nhận',
      refused: 'Bị từ chối',
      conflict: 'Xung đột',
    },
    attempts: (times: number) => (times === 0 ? 'Chưa gửi lần nào' : `Đã thử ${count(times, 'vi')} lần`),
    next: (at: string) => `thử lại lúc ${clock(at, true)}`,
    behind: 'chờ mục trước gửi xong',
    unreachable: 'Chưa nối được với máy chủ.',
    signIn: 'Cần đăng nhập để gửi.',
    receipt: (at: string) => `Máy chủ nhận lúc ${moment(at)}`,
    receiptId: (id: string) => `Mã biên nhận ${id}`,
    again: 'Gửi lại',
    againAll: 'Gửi ngay',
    edit: 'Sửa',
    drop: 'Bỏ',
    of: (action: string, about: string) => `${action}: ${about}`,
    dropAsk: 'Bỏ mục này? Máy chủ chưa nhận; bỏ rồi không lấy lại được.',
    dropAskLeft:
      'Bỏ mục này? Nó đã được gửi đi nhưng chưa có trả lời: máy chủ có thể đã nhận. Gửi lại là cách chắc chắn hơn.',
    dropYes: 'Bỏ hẳn',
    cancel: 'Thôi',
    device: 'Máy này',
    deviceNote:
      'Mục chờ gửi và số liệu đã xem được giữ trong trình duyệt này, riêng cho từng tài khoản. Đăng xuất thì số liệu đã xem bị xóa, mục chờ gửi vẫn còn.',
  },
  en: {
    title: 'Sync',
    lead: 'What was done on this device, on its way to the server. It is done only when the server has received it; before that it is kept on this device.',
    lists: { decide: 'For you to decide', pending: 'To be sent', received: 'Received by the server' },
    empty: 'Nothing waits to be sent',
    emptyNext: 'What is done without a network stays here until the server has received it.',
    made: (at: string) => `Made on this device at ${moment(at)}`,
    states: {
      waiting: 'To be sent',
      sending: 'Being sent',
      received: 'Received',
      refused: 'Refused',
      conflict: 'Conflict',
    },
    attempts: (times: number) =>
      times === 0 ? 'Not sent yet' : times === 1 ? 'Tried once' : `Tried ${count(times, 'en')} times`,
    next: (at: string) => `again at ${clock(at, true)}`,
    behind: 'after the one before it about the same number',
    unreachable: 'The server cannot be reached.',
    signIn: 'Sign in to send it.',
    receipt: (at: string) => `Received by the server at ${moment(at)}`,
    receiptId: (id: string) => `Receipt ${id}`,
    again: 'Send again',
    againAll: 'Send now',
    edit: 'Mend',
    drop: 'Drop',
    of: (action: string, about: string) => `${action}: ${about}`,
    dropAsk: 'Drop this item? The server has not received it, and it cannot be brought back.',
    dropAskLeft:
      'Drop this item? It was sent but not answered: the server may have received it. Sending again is safer.',
    dropYes: 'Drop for good',
    cancel: 'Cancel',
    device: 'This device',
    deviceNote:
      'Items to be sent and figures once seen are kept in this browser, for each account apart. Signing out erases what was seen and keeps what is to be sent.',
  },
})
