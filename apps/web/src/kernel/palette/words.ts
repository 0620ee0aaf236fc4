import { wordsOf } from '../words/words.ts'

/** Words of the search. */
export const usePaletteWords = wordsOf({
  vi: {
    title: 'Tìm nhanh',
    hint: 'Trang, mốc, cuộc họp, tổ chức, người, văn bản',
    note: 'Gõ không dấu cũng được. ↑ ↓ để chọn, Enter để mở, Esc để đóng.',
    found: (value: number) => (value === 0 ? 'Không tìm thấy gì.' : `${value} kết quả`),
    nothing: (typed: string) => `Không có gì khớp với “${typed}”. Thử một phần tên, hoặc bớt chữ.`,
    kinds: {
      page: 'Trang',
      frame: 'Kỳ bầu cử',
      step: 'Mốc luật định',
      meeting: 'Cuộc họp',
      task: 'Nhiệm vụ đã giao',
      constituency: 'Đơn vị bầu cử',
      organisation: 'Tổ chức',
      person: 'Người',
      document: 'Văn bản',
    },
    list: 'Kết quả tìm',
    close: 'Đóng',
  },
  en: {
    title: 'Quick find',
    hint: 'Page, legal date, meeting, organisation, person, document',
    note: 'Marks may be left out. ↑ ↓ to choose, Enter to open, Esc to close.',
    found: (value: number) => (value === 0 ? 'Nothing found.' : value === 1 ? '1 result' : `${value} results`),
    nothing: (typed: string) => `Nothing matches “${typed}”. Try a part of the name, or fewer letters.`,
    kinds: {
      page: 'Page',
      frame: 'Election',
      step: 'Legal date',
      meeting: 'Meeting',
      task: 'Task issued',
      constituency: 'Constituency',
      organisation: 'Organisation',
      person: 'Person',
      document: 'Document',
    },
    list: 'Results',
    close: 'Close',
  },
})
