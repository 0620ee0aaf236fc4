import { refuse } from '../kernel/refused.ts'
import { excerpt } from '../kernel/words.ts'

/** The address of a running server, as `--url` gives it. */
export function serverUrl(text: string): string {
  const url = URL.parse(text)
  if (url && ['http:', 'https:'].includes(url.protocol)) return url.origin
  return refuse({
    vi: `--url ${excerpt(text)}: cần địa chỉ như http://127.0.0.1:4180`,
    en: `--url ${excerpt(text)}: expected an address such as http://127.0.0.1:4180`,
  })
}
