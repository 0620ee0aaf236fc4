/** Text as it is searched: no tone or vowel marks, đ as d, lower case. "Hiệp thương" → "hiep thuong". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
