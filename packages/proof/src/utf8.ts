const encoder = new TextEncoder()

/** The bytes of a text. A lone surrogate would become U+FFFD: ask `isWellFormed` first where that matters. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** Whether a text has no half of a surrogate pair; `String.isWellFormed` is younger than the browsers that the pages support. */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text)

/** The text of bytes, with a byte order mark kept as a character; nothing when they are not UTF-8 (RFC 3629). */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
