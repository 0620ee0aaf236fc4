/** A title as it stands inside a sentence; one that begins with capitals throughout is a name and stays. */
export function insideSentence(text: string): string {
  const [first = '', second = ''] = text
  return second === second.toLocaleUpperCase('vi') && second.trim() !== ''
    ? text
    : first.toLocaleLowerCase('vi') + text.slice(1)
}

/**
 * What a constituency is made of, after "gồm": without that word, and with a small letter where it begins with a kind of place
 * ("Các xã …"); one that begins with a name keeps its capital.
 */
export const madeOf = (area: string): string => {
  const rest = area.replace(/^\s*gồm\s+/iu, '')
  return /^(các|xã|phường|đặc khu|thị trấn|thị xã|thành phố|quận|huyện|thôn|bản|tổ dân phố|khu phố)\s/iu.test(rest)
    ? insideSentence(rest)
    : rest
}
