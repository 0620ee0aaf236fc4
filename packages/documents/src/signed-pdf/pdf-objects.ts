import { inflateSync } from 'node:zlib'

/** An object of a PDF as its text stands, one of its definitions. */
export type PdfObject = Readonly<{
  number: number
  /** Its dictionary or value, without a stream. */
  text: string
  /** Its definition ends as it should, and not where another begins. */
  isWhole: boolean
  /** Where it begins; of one that was packed into a stream, where that begins. */
  at: number
  /** The bytes of its stream as they stand, null without one. */
  stream: Uint8Array | null
}>

/** Bytes unpacked of all packed objects together, and definitions in all. */
const most = { unpacked: 20_000_000, objects: 200_000 }

/** `/J#61vaScript` is `/JavaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/**
 * Every definition of every object, in the order of the file: not what a reader would show, but everything that any reader could show.
 * Undefined when packed objects cannot be unpacked, or there are more than the limits. Takes time in proportion to the bytes, whatever they are.
 */
export function pdfObjects(bytes: Buffer): readonly PdfObject[] | undefined {
  const text = bytes.toString('latin1')
  const found: PdfObject[] = []
  const budget = { left: most.unpacked }
  const begins = [...text.matchAll(/(?<![0-9])(\d{1,10})[\s\0]{1,20}\d{1,5}[\s\0]{1,20}obj(?![A-Za-z])/g)]
  if (begins.length > most.objects) return undefined
  const next = { endobj: finder(text, 'endobj'), stream: finder(text, 'stream'), endstream: finder(text, 'endstream') }
  for (const [place, begin] of begins.entries()) {
    const [from, after] = [begin.index + begin[0].length, begins[place + 1]?.index ?? text.length]
    const [end, keyword] = [next.endobj(from), next.stream(from)]
    const to = Math.min(end, keyword, after)
    const hasStream = to === keyword && keyword < text.length
    const first = keyword + (text.startsWith('stream\r\n', keyword) ? 8 : 7)
    const object: PdfObject = {
      ...{ number: Number(begin[1]), at: begin.index, text: plainNames(text.slice(from, to)) },
      isWhole: to === end || to === keyword,
      stream: hasStream ? bytes.subarray(first, next.endstream(first)) : null,
    }
    found.push(object)
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(object.text)) continue
    const packed = unpack(object, budget)
    if (!packed || found.length + packed.length > most.objects) return undefined
    found.push(...packed)
  }
  return found
}

/** Where a word stands next, asked for places that rise; the end of the text where it does not. */
function finder(text: string, word: string): (from: number) => number {
  let known = -1
  return (from) => {
    if (known < from) known = text.indexOf(word, from)
    if (known === -1) known = text.length
    return known
  }
}

/** The bytes of a stream; undefined when it is packed in a way that is not read here, or is longer than `most`. */
export function streamBytes({ text, stream }: PdfObject, most: number): Buffer | undefined {
  if (!stream) return undefined
  const filter = /\/Filter\s*(?:\[\s*)?\/([A-Za-z0-9]{1,20})\s*(?:\]|[^\s\]A-Za-z0-9]|$)/.exec(text)?.[1]
  if (!/\/Filter/.test(text)) {
    // The line end before `endstream` is not part of it where the length says so.
    const length = Number(/\/Length\s+(\d{1,9})(?!\d|\s+\d+\s+R)/.exec(text)?.[1] ?? stream.length)
    return length > most ? undefined : Buffer.from(stream.subarray(0, length))
  }
  if (filter !== 'FlateDecode' || /\/Filter\s*\[\s*\/[A-Za-z0-9]+\s*\//.test(text)) return undefined
  try {
    return inflateSync(stream, { maxOutputLength: most })
  } catch {
    return undefined
  }
}

/** Objects that were packed into a stream (ISO 32000-1, 7.5.7). */
function unpack(object: PdfObject, budget: { left: number }): readonly PdfObject[] | undefined {
  const bytes = budget.left > 0 ? streamBytes(object, budget.left) : undefined
  if (!bytes) return undefined
  budget.left -= bytes.length
  const text = bytes.toString('latin1')
  const first = Number(/\/First\s+(\d{1,9})/.exec(object.text)?.[1] ?? Number.NaN)
  const numbers = text.slice(0, first).match(/\d{1,10}/g) ?? []
  if (Number.isNaN(first) || numbers.length % 2 !== 0) return undefined
  const starts = numbers.flatMap((each, at) => (at % 2 === 0 ? [] : [first + Number(each)]))
  return starts.map((start, at) => ({
    ...{ number: Number(numbers[2 * at]), at: object.at, isWhole: true, stream: null },
    text: plainNames(text.slice(start, starts[at + 1] ?? text.length)),
  }))
}
