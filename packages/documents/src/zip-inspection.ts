import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type Read, refuse, type TableCaps } from './table.ts'

/** What an XLSX package turned out to hold. */
export type Inspected = Readonly<{ hasFormulas: boolean }>

type Entry = Readonly<{ name: string; flags: number; method: number; packed: number; size: number; offset: number }>

/**
 * Looks through the package before any reader touches it: number and true size of the parts, no macro, no package inside
 * the package, no DTD, no link that would be fetched. Parts are unpacked one at a time, each to at most the size that
 * the package declares for it, so neither a bomb nor a lie about sizes takes memory.
 */
export async function inspectXlsx(bytes: Uint8Array, caps: TableCaps): Promise<Read<Inspected>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length > caps.bytes) return refuse('too-many-bytes', { bytes: buffer.length, limit: caps.bytes })
  if (buffer.subarray(0, 8).equals(oleMagic)) return refuse('encrypted')
  const directory = readDirectory(buffer, caps)
  if (!directory.ok) return directory
  const entries = directory.value
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > caps.inflatedBytes) return refuse('unpacks-too-large', { bytes: total, limit: caps.inflatedBytes })
  let hasFormulas = false
  for (const entry of entries) {
    if (/vbaproject\.bin$|vbadata\.xml$/i.test(entry.name)) return refuse('macro', { part: entry.name })
    if (/\.(zip|xls[xmb]?|doc[xm]?|ppt[xm]?|jar|7z|rar|gz)$/i.test(entry.name)) {
      return refuse('nested-archive', { part: entry.name })
    }
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue
    const part = await unpack(buffer, entry)
    if (!part.ok) return part
    const problem = inspectPart(entry.name, part.value, caps)
    if (problem) return problem
    hasFormulas ||= isSheet(entry.name) && /<(\w+:)?f[\s>/]/.test(part.value.toString('latin1'))
  }
  if (!entries.some((entry) => entry.name === '[Content_Types].xml')) return refuse('not-xlsx')
  return { ok: true, value: { hasFormulas } }
}

/** A package protected by a password is an OLE file, not a ZIP. */
const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const zip64 = 0xffffffff

function readDirectory(buffer: Buffer, caps: TableCaps): Read<readonly Entry[]> {
  const end = findEnd(buffer)
  if (end === undefined) return refuse('not-xlsx')
  const count = buffer.readUInt16LE(end + 10)
  if (count > caps.entries) return refuse('too-many-parts', { parts: count, limit: caps.entries })
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== entrySignature) return refuse('damaged')
    const nameLength = buffer.readUInt16LE(at + 28)
    const entry: Entry = {
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
    }
    if (entry.flags & 1) return refuse('encrypted')
    if (entry.size === zip64 || entry.packed === zip64 || entry.offset === zip64) return refuse('damaged')
    if (names.has(entry.name) || entry.name.includes('..') || entry.name.startsWith('/')) return refuse('damaged')
    names.add(entry.name)
    entries.push(entry)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return { ok: true, value: entries }
}

/** The end record lies in the last 64 kB, behind at most a comment. */
function findEnd(buffer: Buffer): number | undefined {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 22 - 0xffff); at -= 1) {
    if (buffer.readUInt32LE(at) === endSignature) return at
  }
  return undefined
}

const inflate = promisify(inflateRaw)

async function unpack(buffer: Buffer, entry: Entry): Promise<Read<Buffer>> {
  const { offset, packed, size, method, name } = entry
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== localSignature) return refuse('damaged')
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
  const data = buffer.subarray(start, start + packed)
  if (data.length !== packed) return refuse('damaged')
  if (method === 0) return packed === size ? { ok: true, value: data } : refuse('size-lie', { part: name })
  if (method !== 8) return refuse('damaged')
  try {
    const part: Buffer = await inflate(data, { maxOutputLength: Math.max(1, size) })
    return part.length === size ? { ok: true, value: part } : refuse('size-lie', { part: name })
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? refuse('size-lie', { part: name })
      : refuse('damaged')
  }
}

function inspectPart(name: string, part: Buffer, caps: TableCaps): { ok: false; refusal: Inspection } | undefined {
  const wide = part.length > 1 && ((part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff))
  if (wide || part.subarray(0, 256).includes(0)) return refuse('damaged')
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) return refuse('doctype', { part: name })
  if (name.endsWith('.rels')) {
    for (const [relation] of part.toString('utf8').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
      if (/TargetMode\s*=\s*["']External["']/i.test(relation) && !/\/hyperlink["']/.test(relation)) {
        return refuse('external-link', { part: name })
      }
    }
  }
  if (isSheet(name) && caps.columns <= 702) {
    // Columns past ZZ: refused here, because a reader makes every row as wide as its last cell.
    const far = /\br\s*=\s*["']([A-Z]{3,})(\d+)["']/.exec(part.toString('latin1'))
    if (far) return refuse('too-many-columns', { limit: caps.columns, cell: `${far[1]}${far[2]}` })
  }
  return undefined
}

type Inspection = Extract<Read<never>, { ok: false }>['refusal']

const isSheet = (name: string): boolean => /worksheets\/[^/]+\.xml$/i.test(name)
