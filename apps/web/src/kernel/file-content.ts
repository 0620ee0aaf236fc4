/** Why a file is not even sent: too large, nothing in it, or no longer readable on this device. */
export type Unsendable = 'too-large' | 'empty' | 'unreadable'

/**
 * Reads a chosen file as base64, as it goes into a command. A browser takes a file as it was when it was chosen: one that
 * was saved again since can no longer be read and is chosen again.
 */
export async function readContent(file: File, largest: number): Promise<Readonly<{ content: string }> | Unsendable> {
  if (file.size > largest) return 'too-large'
  if (file.size === 0) return 'empty'
  const bytes = await file.arrayBuffer().catch(() => undefined)
  return bytes ? { content: base64(new Uint8Array(bytes)) } : 'unreadable'
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
