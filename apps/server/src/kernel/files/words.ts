import type { ProblemWords } from '../problem-words.ts'

/** Why a file is not taken. */
export const fileWords: ProblemWords = {
  'file-type': {
    vi: () => 'Chỉ nhận bản quét PDF, ảnh JPEG hoặc PNG. Chụp hoặc quét lại văn bản rồi tải lên.',
    en: () => 'Only a PDF, JPEG or PNG is taken. Scan or photograph the document and upload that.',
  },
  'file-broken': {
    vi: () => 'Tệp bị thiếu phần cuối. Sao chép hoặc quét lại rồi tải lên lần nữa.',
    en: () => 'The file ends too early. Copy or scan it again, then upload it once more.',
  },
  'file-active': {
    vi: () => 'Tệp PDF này có mã chạy hoặc tệp đính kèm bên trong. In ra và quét lại thành PDF thường.',
    en: () => 'This PDF runs programs or carries other files. Print it and scan it as a plain PDF.',
  },
  'file-locked': {
    vi: () => 'Tệp PDF này bị khóa bằng mật khẩu. Bỏ khóa, hoặc in ra và quét lại.',
    en: () => 'This PDF is locked. Unlock it, or print and scan it.',
  },
}
