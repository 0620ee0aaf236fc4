import type { ProblemWords } from '../../kernel/problem-words.ts'

export const secondBoxWords: ProblemWords = {
  'trip-hours': {
    vi: (n) => `Giờ về phải sau giờ đi (${n.leaves}).`,
    en: (n) => `It comes back after it leaves (${n.leaves}).`,
  },
  'trip-member': {
    vi: () => 'Có người không còn trong Tổ bầu cử. Tải lại trang, chọn lại người đi.',
    en: () => 'Somebody is no longer on the Polling Team. Load the page again and choose who goes.',
  },
  'trip-changed': {
    vi: () => 'Người khác vừa sửa chuyến này. Tải lại trang rồi sửa tiếp.',
    en: () => 'Somebody else has just changed this trip. Load the page again and go on.',
  },
  'trip-reason': { vi: () => 'Ghi lý do sửa chuyến.', en: () => 'Say why the trip is changed.' },
}
