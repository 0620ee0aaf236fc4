/** The address in the line the server prints when it is ready, `{"url":"http://127.0.0.1:4180"}`; undefined for other lines. */
export function readyUrl(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const message: unknown = JSON.parse(line)
    return typeof message === 'object' && message !== null && 'url' in message && typeof message.url === 'string'
      ? message.url
      : undefined
  } catch {
    return undefined
  }
}
