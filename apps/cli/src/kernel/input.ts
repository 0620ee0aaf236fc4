import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Io } from './io.ts'
import { placeOf } from './json.ts'
import { Cancelled, refuse } from './refused.ts'
import { excerpt, type Words } from './words.ts'

const MB = 1024 * 1024

/** A JSON document is held in memory whole, so it is smaller than a file that is read line by line. */
export const documentCap = 256 * MB
const streamCap = 512 * MB

/** One line of a file of lines; no minutes come near it. */
const lineCap = 4 * MB

/** The name of an input as it stands in messages: the path as typed, or what `-` is. */
const nameOf = (path: string): Words =>
  path === '-' ? { vi: 'đầu vào chuẩn', en: 'standard input' } : { vi: path, en: path }

/** Refuses an input with its place: `kết quả.json dòng 3 cột 14: …`. */
export function refuseInput(path: string, words: Words, place?: Readonly<{ line: number; column?: number }>): never {
  const name = nameOf(path)
  const vi = place ? ` dòng ${place.line}${place.column === undefined ? '' : ` cột ${place.column}`}` : ''
  const en = place ? ` line ${place.line}${place.column === undefined ? '' : ` column ${place.column}`}` : ''
  return refuse({ vi: `${name.vi}${vi}: ${words.vi}`, en: `${name.en}${en}: ${words.en}` })
}

/** The bytes of a file or of standard input (`-`), in the order they come, no more than `cap` of them. */
async function* chunksOf(io: Io, path: string, cap: number): AsyncGenerator<Buffer> {
  let size = 0
  try {
    const source: AsyncIterable<Uint8Array> =
      path === '-' ? io.input : createReadStream(resolve(io.cwd, path), { highWaterMark: MB })
    for await (const chunk of source) {
      if (io.signal.aborted) throw new Cancelled()
      size += chunk.length
      if (size > cap) {
        refuseInput(path, {
          vi: `lớn hơn ${cap / MB} MB, quá mức nhận`,
          en: `larger than the ${cap / MB} MB that are taken`,
        })
      }
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    }
  } catch (error) {
    if (isSystemError(error)) refuseUnreadable(path, error.code)
    throw error
  }
}

const isSystemError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

/** Refuses a path that cannot be read, by what the system said. */
export function refuseUnreadable(path: string, code: string): never {
  const known: Readonly<Record<string, Words>> = {
    ENOENT: { vi: 'không có tệp này', en: 'there is no such file' },
    EISDIR: { vi: 'là thư mục, cần một tệp', en: 'is a folder, a file is needed' },
    ENOTDIR: { vi: 'không có thư mục này', en: 'there is no such folder' },
    EACCES: { vi: 'không được phép đọc', en: 'may not be read' },
  }
  return refuseInput(path, known[code] ?? { vi: `không đọc được (${code})`, en: `cannot be read (${code})` })
}

/** The whole of an input as bytes. */
export async function readBytes(io: Io, path: string, cap: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of chunksOf(io, path, cap)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The whole of a UTF-8 text, without its byte order mark. UTF-16, NUL bytes and broken UTF-8 are refused with their place. */
export async function readText(io: Io, path: string, cap = documentCap): Promise<string> {
  return decodeText(path, await readBytes(io, path, cap))
}

/** The same for bytes that are already here. */
export function decodeText(path: string, bytes: Buffer): string {
  if (isUtf16(bytes)) refuseUtf16(path)
  const text = decode(path, bytes.subarray(markLength(bytes)), 1)
  if (text.trim() === '') refuseInput(path, { vi: 'tệp rỗng, cần nội dung JSON', en: 'is empty, JSON was expected' })
  return text
}

export type Line = Readonly<{ number: number; text: string }>

/** The lines of a UTF-8 file, a batch a chunk, numbered from 1; memory stays the same however long the file is. */
export async function* readLines(io: Io, path: string): AsyncGenerator<readonly Line[]> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  let first = true
  for await (const chunk of chunksOf(io, path, streamCap)) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (first) {
      if (isUtf16(bytes)) refuseUtf16(path)
      bytes = bytes.subarray(markLength(bytes))
      first = false
    }
    const end = bytes.lastIndexOf(10)
    const whole = bytes.subarray(0, end + 1)
    rest = bytes.subarray(end + 1)
    if (rest.length > lineCap) {
      const words = { vi: `dài hơn ${lineCap / MB} MB`, en: `is longer than ${lineCap / MB} MB` }
      refuseInput(path, words, { line: number + whole.filter((byte) => byte === 10).length + 1 })
    }
    if (end !== -1) {
      const lines = decode(path, whole.subarray(0, end), number + 1).split('\n')
      const from = number
      yield lines.map((text, index) => ({ number: from + index + 1, text }))
      number += lines.length
    }
  }
  if (rest.length > 0) yield [{ number: number + 1, text: decode(path, rest, number + 1) }]
}

const markLength = (bytes: Buffer): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)

const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const refuseUtf16 = (path: string): never =>
  refuseInput(path, { vi: 'mã UTF-16; cần lưu lại bằng UTF-8', en: 'is UTF-16; save it as UTF-8' })

/** UTF-8 to text; the first byte that is not UTF-8, or a NUL, is refused with its line. */
function decode(path: string, bytes: Buffer, firstLine: number): string {
  const nul = bytes.indexOf(0)
  if (nul !== -1) {
    const words = { vi: 'có byte NUL; đây không phải tệp chữ UTF-8', en: 'a NUL byte; this is no UTF-8 text' }
    refuseInput(path, words, placeIn(bytes.subarray(0, nul), firstLine))
  }
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const at = firstInvalid(bytes)
  const found = `0x${(bytes[at] ?? 0).toString(16)}`
  const words = { vi: `byte ${excerpt(found)} không phải UTF-8`, en: `the byte ${excerpt(found)} is not UTF-8` }
  return refuseInput(path, words, placeIn(bytes.subarray(0, at), firstLine))
}

function placeIn(before: Buffer, firstLine: number): { line: number; column: number } {
  const text = before.toString('utf8')
  const { line, column } = placeOf(text, text.length)
  return { line: line + firstLine - 1, column }
}

/** Where UTF-8 ends: the longest prefix that is valid, found by halving. */
function firstInvalid(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2)
    // A prefix may end inside a character, so up to three bytes at its end do not count against it.
    const valid = [0, 1, 2, 3].some((cut) => middle >= cut && isUtf8(bytes.subarray(0, middle - cut)))
    if (valid) good = middle
    else bad = middle - 1
  }
  const cut = [0, 1, 2, 3].find((each) => isUtf8(bytes.subarray(0, good - each))) ?? 0
  return good - cut
}
