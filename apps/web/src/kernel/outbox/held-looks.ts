import type { Sign } from '../icons.tsx'
import type { Tone } from '../tag.tsx'
import { wordsOf } from '../words/words.ts'
import type { OutboxItem } from './item.ts'

/** How a thing stands that this device holds and the server has not taken. */
export type Held = Exclude<OutboxItem['state'], 'received'>

/** How it is shown; never without its word. */
export const heldLooks: Readonly<Record<Held, Readonly<{ tone: Tone; sign: Sign }>>> = {
  waiting: { tone: 'info', sign: 'sync' },
  sending: { tone: 'info', sign: 'half' },
  refused: { tone: 'danger', sign: 'octagon' },
  conflict: { tone: 'warn', sign: 'differ' },
}

export const useHeldWords = wordsOf({
  vi: {
    waiting: 'Đã giữ trên máy này, chờ gửi',
    sending: 'Đang gửi',
    refused: 'Bị từ chối',
    conflict: 'Có người vừa cập nhật, cần bạn chọn',
  },
  en: {
    waiting: 'Kept on this device, to be sent',
    sending: 'Being sent',
    refused: 'Refused',
    conflict: 'Somebody has just changed it, your choice',
  },
})
