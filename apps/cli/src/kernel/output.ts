import type { Io } from './io.ts'
import { Cancelled } from './refused.ts'

/** How much is put together before it is written. */
const batch = 64 * 1024

/**
 * Writes an array, or with `one` its only item, as one JSON document, an item a line, without ever holding more than
 * a batch of it.
 */
export async function writeJsonItems(io: Io, items: Iterable<unknown>, { one = false } = {}): Promise<void> {
  let text = one ? '' : '['
  let first = true
  for (const item of items) {
    text += one ? JSON.stringify(item, null, 2) : `${first ? '\n' : ',\n'}${JSON.stringify(item)}`
    first = false
    if (text.length < batch) continue
    await pause(io, text)
    text = ''
    if (io.out.gone()) return
  }
  await io.out.write(`${text}${one ? '\n' : first ? ']\n' : '\n]\n'}`)
}

/** Writes texts one after the other in batches. */
export async function writeTexts(io: Io, texts: Iterable<string>): Promise<void> {
  let text = ''
  for (const each of texts) {
    text += each
    if (text.length < batch) continue
    await pause(io, text)
    text = ''
    if (io.out.gone()) return
  }
  if (text !== '') await io.out.write(text)
}

/** Writes one JSON document. */
export const writeJson = (io: Io, value: unknown): Promise<void> => io.out.write(`${JSON.stringify(value, null, 2)}\n`)

/** Between two batches the event loop turns, so that Ctrl-C is heard. */
async function pause(io: Io, text: string): Promise<void> {
  await io.out.write(text)
  await new Promise((resolve) => setImmediate(resolve))
  if (io.signal.aborted) throw new Cancelled()
}
