/** Endings of the kinds of files that are kept. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** Hands a file (base64) that is on this device to its own viewer; it is saved, never opened as a page of ours. */
export function saveFile(content: string, type: string, title: string): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  const name = title.replace(/[\\/:*?"<>|]+/g, ' ').slice(0, 120)
  link.download = `${name}.${endings[type] ?? 'bin'}`
  link.click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
