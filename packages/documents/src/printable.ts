/** Stands where a character cannot be printed, so that nobody takes the rest for the whole. */
export const unprintable = '\ufffd'

/**
 * Text as a form may carry it: composed (NFC), on one line, without control characters and without the marks that
 * turn the reading direction (a name must not read otherwise than it is stored). What is taken out leaves a sign.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, unprintable)
}
