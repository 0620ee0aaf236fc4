import type { Io } from './io.ts'
import { Cancelled } from './refused.ts'

/** How much is put together before it is written. */
const batch = 64 * 1024

/** Writes an array, or with `one` its only item, as one JSON document, an item a line. */
export async function writeJsonItems(io: Io, items: Iterable<unknown>, { one = false } = {}): Promise<void> {
  if (one) for (const item of items) await writeJson(io, item)
  else await writeTexts(io, ended(jsonArray(items)))
}

/** Writes texts one after the other, without ever holding more than a batch of them. */
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

/** One JSON object in pieces: a value that can be iterated is written as an array, an item a line. */
export function* jsonObject(fields: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{\n'
  for (const [name, value] of Object.entries(fields)) {
    yield `${before}${JSON.stringify(name)}: `
    if (isIterable(value)) yield* jsonArray(value)
    else yield JSON.stringify(value)
    before = ',\n'
  }
  yield '\n}\n'
}

function* jsonArray(items: Iterable<unknown>): Generator<string> {
  let before = '[\n'
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}

function* ended(texts: Iterable<string>): Generator<string> {
  yield* texts
  yield '\n'
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

/** Writes one JSON document. */
export const writeJson = (io: Io, value: unknown): Promise<void> => io.out.write(`${JSON.stringify(value, null, 2)}\n`)

/** Between two batches the event loop turns, so that Ctrl-C is heard. */
async function pause(io: Io, text: string): Promise<void> {
  await io.out.write(text)
  await new Promise((resolve) => setImmediate(resolve))
  if (io.signal.aborted) throw new Cancelled()
}
