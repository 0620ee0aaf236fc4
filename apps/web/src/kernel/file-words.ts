import type { Locale } from '@baucu/law'
import { hold } from './format.ts'
import { wordsOf } from './words/words.ts'

/** `340 kB`, `1,2 MB`. */
export const fileSize = (bytes: number, locale: Locale): string =>
  bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)}${hold}kB`
    : `${(bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })}${hold}MB`

/** Why a chosen file is not even sent. */
export const useFileWords = wordsOf({
  vi: {
    notSent: {
      'too-large': (size: string, most: string) =>
        `Tệp nặng ${size}, tối đa ${most}. Quét lại ở độ phân giải thấp hơn.`,
      empty: () => 'Tệp không có gì bên trong. Chọn tệp khác.',
      unreadable: () => 'Không đọc được tệp này nữa. Chọn lại tệp.',
      'not-picture': () => 'Không đọc được tệp này như một ảnh. Chọn tệp JPEG hoặc PNG.',
    },
    /** This browser keeps nothing. */
    notKept: 'Máy này không giữ được tệp: hết chỗ chứa. Thử lại khi có mạng.',
  },
  en: {
    notSent: {
      'too-large': (size: string, most: string) =>
        `The file has ${size}, at most ${most} is taken. Scan it at a lower resolution.`,
      empty: () => 'There is nothing in the file. Choose another.',
      unreadable: () => 'The file can no longer be read. Choose it again.',
      'not-picture': () => 'It cannot be read as a picture. Choose a JPEG or a PNG file.',
    },
    notKept: 'This device could not keep it: no room left. Try again with a network.',
  },
})
