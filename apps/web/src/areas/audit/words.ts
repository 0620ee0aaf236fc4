import { count } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Nhật ký thay đổi',
  lead: 'Ai đã sửa gì, khi nào, vì sao. Không dòng nào sửa hay xóa được; mỗi dòng khóa vào dòng trước bằng mã băm.',
  chain: 'Chuỗi nhật ký',
  holds: 'Nguyên vẹn',
  broken: (number: number) => `Đứt ở dòng ${count(number, 'vi')}`,
  entries: (entries: number, waiting: number) =>
    `${count(entries, 'vi')} dòng đã khóa${waiting > 0 ? `, ${count(waiting, 'vi')} dòng đang chờ` : ''}`,
  province: (code: string) => (code === '00' ? 'Không thuộc tỉnh nào' : `Mã tỉnh ${code}`),
  at: 'Lúc',
  who: 'Ai',
  what: 'Việc',
  change: 'Trước và sau',
  reason: 'Lý do',
  number: 'Số',
  machine: 'Người ngồi tại máy hoặc chương trình',
  erased: 'Giá trị đã xóa theo hạn lưu dữ liệu cá nhân',
  fresh: 'mới',
  gone: 'đã bỏ',
  empty: 'Chưa có thay đổi nào.',
  waiting: 'chờ khóa',
  onDevice: (text: string) => `trên máy ${text}`,
}

const en: typeof vi = {
  title: 'Log of changes',
  lead: 'Who changed what, when and why. No line can be changed or removed; each is locked to the one before by a hash.',
  chain: 'Chain of the log',
  holds: 'Whole',
  broken: (number) => `Broken at line ${count(number, 'en')}`,
  entries: (entries, waiting) =>
    `${count(entries, 'en')} lines locked${waiting > 0 ? `, ${count(waiting, 'en')} waiting` : ''}`,
  province: (code) => (code === '00' ? 'Of no province' : `Province ${code}`),
  at: 'At',
  who: 'Who',
  what: 'What',
  change: 'Before and after',
  reason: 'Reason',
  number: 'No.',
  machine: 'The person at the machine, or the program',
  erased: 'Values erased at the end of their time',
  fresh: 'new',
  gone: 'gone',
  empty: 'Nothing has changed yet.',
  waiting: 'to be locked',
  onDevice: (text) => `on the device ${text}`,
}

export const useAuditWords = wordsOf({ vi, en })
