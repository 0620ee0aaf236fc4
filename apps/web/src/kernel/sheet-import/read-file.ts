import { largestSheet } from '@baucu/contract'

/** A file as it goes into a command. */
export type SheetFile = Readonly<{ fileName: string; content: string; bytes: number }>

/** Why a file is not even sent: too large, nothing in it, or no longer readable on this device. */
export type Unsendable = 'too-large' | 'empty' | 'unreadable'

/**
 * Reads a chosen file as base64. A browser takes a file as it was when it was chosen: one that was saved again since can
 * no longer be read and is chosen again.
 */
export async function readSheetFile(file: File): Promise<SheetFile | Unsendable> {
  if (file.size > largestSheet) return 'too-large'
  if (file.size === 0) return 'empty'
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return 'unreadable'
  return { fileName: nameOf(file), content: base64(new Uint8Array(bytes)), bytes: file.size }
}

/** The contract takes one line of at most 200 characters; the end of a name says more than its beginning. */
const nameOf = ({ name }: File): string =>
  name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(-200)
    .trim() || 'sheet'

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
