import { count } from '@baucu/law'
import { wordsOf } from '../words/words.ts'

/** Words of files that show what was done. */
export const useEvidenceWords = wordsOf({
  vi: {
    title: 'Tài liệu chứng minh',
    add: 'Thêm ảnh, bản quét, tài liệu',
    hint: (most: string) =>
      `Ảnh, PDF, Word hoặc Excel, tối đa ${most} mỗi tệp. Chọn được khi mất mạng; vị trí trong ảnh không được giữ.`,
    none: 'Chưa có tài liệu nào.',
    attached: (n: number) => `${count(n, 'vi')} tài liệu`,
    by: (who: string, at: string) => `${who || 'Người ngồi tại máy chủ'}, ${at}`,
    received: (at: string) => `nhận lúc ${at}`,
    open: (name: string) => `Mở ${name}`,
    remove: 'Gỡ',
    removeOf: (name: string) => `Gỡ ${name}`,
    removing: 'Đang gỡ…',
    reason: (name: string) => `Lý do gỡ ${name}`,
    needsReason: 'Ghi lý do gỡ.',
    stop: 'Thôi',
    unreachable: 'Máy chủ không trả lời. Lý do đã gõ vẫn giữ trên máy này; thử lại khi có mạng.',
    wrong: (name: string, why: string) => `${name}: ${why}`,
    about: (title: string, name: string) => `${title}: ${name}`,
    offline: 'Chưa xem được tài liệu đã gửi: không có mạng và máy này chưa mở trang này lần nào.',
    drop: 'Bỏ tệp này',
  },
  en: {
    title: 'Evidence',
    add: 'Add a photograph, a scan, a document',
    hint: (most: string) =>
      `A picture, a PDF, Word or Excel, at most ${most} a file. Also without a network; the place of a picture is not kept.`,
    none: 'Nothing is attached.',
    attached: (n: number) => `${count(n, 'en')} ${n === 1 ? 'file' : 'files'}`,
    by: (who: string, at: string) => `${who || 'Whoever sits at the server'}, ${at}`,
    received: (at: string) => `received ${at}`,
    open: (name: string) => `Open ${name}`,
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    removing: 'Removing…',
    reason: (name: string) => `Reason for removing ${name}`,
    needsReason: 'Give a reason.',
    stop: 'Cancel',
    unreachable: 'The server does not answer. The reason typed stays on this device; try again with a network.',
    wrong: (name: string, why: string) => `${name}: ${why}`,
    about: (title: string, name: string) => `${title}: ${name}`,
    offline: 'What was attached cannot be shown: there is no network and this device has not opened this page before.',
    drop: 'Drop this file',
  },
})
