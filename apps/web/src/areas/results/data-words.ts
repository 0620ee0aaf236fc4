import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Tải dữ liệu',
  excel: 'Excel (XLSX)',
  csv: 'Bảng CSV',
  json: 'JSON theo NIST 1500-100',
  eml: 'EML 520 (XML)',
  areas: (place: string) => `Kèm từng khu vực bỏ phiếu của ${place}`,
  official: 'Số liệu đã công bố; trong tệp ghi rõ theo văn bản nào.',
  quick: 'Số liệu nhanh, chưa chính thức; trong tệp cũng ghi như vậy.',
  rehearsal: 'Số liệu diễn tập; trong tệp cũng ghi như vậy.',
}

const en: typeof vi = {
  title: 'Download the data',
  excel: 'Excel (XLSX)',
  csv: 'CSV table',
  json: 'JSON by NIST 1500-100',
  eml: 'EML 520 (XML)',
  areas: (place) => `With each polling area of ${place}`,
  official: 'Published figures; the file names the document.',
  quick: 'Quick figures, unofficial; the file says so too.',
  rehearsal: 'Figures of a rehearsal; the file says so too.',
}

export const useDataWords = wordsOf({ vi, en })
