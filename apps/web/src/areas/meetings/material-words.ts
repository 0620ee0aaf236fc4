import type { Locale } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const sizeIn = (locale: Locale) => (bytes: number) =>
  bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)} KB`
    : `${(bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`

const vi = {
  materials: 'Tài liệu họp',
  none: 'Chưa có tài liệu nào.',
  add: 'Thêm tài liệu',
  addTitle: 'Thêm tài liệu họp',
  title: 'Tên tài liệu',
  needsTitle: 'Ghi tên tài liệu.',
  item: 'Thuộc mục chương trình',
  whole: 'Cả cuộc họp',
  file: 'Tệp',
  fileHint: (largest: string) => `PDF, ảnh, Word hoặc Excel, không quá ${largest}.`,
  choose: 'Chọn tệp',
  other: 'Chọn tệp khác',
  needsFile: 'Chọn một tệp.',
  notSent: {
    'too-large': (size: string, largest: string) => `Tệp ${size}, quá ${largest}. Giảm dung lượng rồi chọn lại.`,
    empty: () => 'Tệp trống, không có nội dung.',
    unreadable: () => 'Tệp đã thay đổi sau khi chọn. Chọn lại.',
  },
  sending: 'Đang gửi…',
  save: 'Thêm',
  cancel: 'Thôi',
  open: 'Mở',
  openOf: (title: string) => `Mở ${title}`,
  kept: 'Có trên máy',
  keepAll: 'Giữ cả bộ trên máy để đọc khi mất mạng',
  keeping: 'Đang tải…',
  allKept: 'Cả bộ có trên máy này, mất mạng vẫn mở được.',
  remove: 'Rút',
  removeOf: (title: string) => `Rút ${title}`,
  reason: 'Lý do rút',
  invited: 'Chương trình, tài liệu',
  size: sizeIn('vi'),
}

const en: typeof vi = {
  materials: 'Papers',
  none: 'There are no papers yet.',
  add: 'Add a paper',
  addTitle: 'Add a paper to the meeting',
  title: 'Name of the paper',
  needsTitle: 'Give its name.',
  item: 'Item of the agenda',
  whole: 'The whole meeting',
  file: 'File',
  fileHint: (largest) => `PDF, a picture, Word or Excel, at most ${largest}.`,
  choose: 'Choose a file',
  other: 'Choose another file',
  needsFile: 'Choose a file.',
  notSent: {
    'too-large': (size, largest) => `The file has ${size}, more than ${largest}. Make it smaller and choose it again.`,
    empty: () => 'The file is empty.',
    unreadable: () => 'The file has changed since it was chosen. Choose it again.',
  },
  sending: 'Sending…',
  save: 'Add',
  cancel: 'Cancel',
  open: 'Open',
  openOf: (title) => `Open ${title}`,
  kept: 'On this device',
  keepAll: 'Keep all of them on this device, to read without a network',
  keeping: 'Fetching…',
  allKept: 'All of them are on this device and open without a network.',
  remove: 'Take back',
  removeOf: (title) => `Take back ${title}`,
  reason: 'Why it is taken back',
  invited: 'Agenda and papers',
  size: sizeIn('en'),
}

export const useMaterialWords = wordsOf({ vi, en })
