/**
 * What was typed or pasted into a field of a form: its digits, without the dots of thousands and blanks; undefined when it is no
 * count. A comma is refused: 1,234 may be one and a bit; so is a dot that parts no thousands.
 */
export function digitsOf(text: string): string | undefined {
  const plain = text.trim()
  const digits = /^\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain
  return /^\d{0,10}$/.test(digits) ? digits : undefined
}

/** The figure of a field. Empty is not 0, and digits behind a 0 are no figure: nobody knows whether one is missing before them. */
export const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' || hasLeadingZero(text) ? null : Number(text)

export const hasLeadingZero = (text: string | undefined): boolean => /^0\d/.test(text ?? '')
