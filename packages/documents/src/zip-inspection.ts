import type { TableCaps } from './table.ts'
import { Unreadable } from './unreadable.ts'
import { readXml } from './xml.ts'
import { ZipPackage } from './zip-package.ts'

/** A package that may be read, and what it turned out to hold. */
export type Inspected = Readonly<{ parts: ZipPackage; hasFormulas: boolean }>

/**
 * Looks through the package before any reader touches it: number and true size of the parts, no macro, no package inside
 * the package, no DTD, no link that would be fetched. Throws `Unreadable`.
 */
export async function inspectPackage(bytes: Uint8Array, caps: TableCaps): Promise<Inspected> {
  if (bytes.length > caps.bytes) throw new Unreadable('too-many-bytes', { bytes: bytes.length, limit: caps.bytes })
  if (oleMagic.every((byte, at) => bytes[at] === byte)) throw new Unreadable('encrypted')
  const parts = new ZipPackage(bytes, caps)
  let hasFormulas = false
  for (const name of parts.names) {
    if (/vbaproject\.bin$|vbadata\.xml$/i.test(name)) throw new Unreadable('macro', { part: name })
    if (/\.(zip|xls[xmb]?|doc[xm]?|ppt[xm]?|jar|7z|rar|gz)$/i.test(name)) {
      throw new Unreadable('nested-archive', { part: name })
    }
    if (!/\.(xml|rels|vml)$/i.test(name)) continue
    const found = await inspectPart(parts, name)
    if (/\.rels$/i.test(name)) await refuseLinks(parts, name)
    hasFormulas ||= found.formula && /worksheets\/[^/]+\.xml$/i.test(name)
  }
  if (!parts.has('[Content_Types].xml')) throw new Unreadable('not-xlsx')
  return { parts, hasFormulas }
}

/** A package protected by a password is an OLE file, not a ZIP. */
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What is looked for may lie across the end of a piece; nothing looked for is longer. */
const overlap = 64

async function inspectPart(parts: ZipPackage, name: string): Promise<Readonly<{ formula: boolean }>> {
  let formula = false
  let tail = ''
  let isFirst = true
  for await (const piece of parts.pieces(name)) {
    const [first, second] = piece
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    if (isFirst && (wide || piece.subarray(0, 256).includes(0))) throw new Unreadable('damaged')
    isFirst = false
    const text = tail + piece.toString('latin1')
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new Unreadable('doctype', { part: name })
    formula ||= /<(\w{1,40}:)?f[\s>/]/.test(text)
    tail = text.slice(-overlap)
  }
  return { formula }
}

async function refuseLinks(parts: ZipPackage, name: string): Promise<void> {
  await readXml(parts.pieces(name), {
    open: (tag, { TargetMode: mode = '', Type: type = '' }) => {
      const isLink = tag === 'Relationship' && mode.toLowerCase() === 'external' && !type.endsWith('/hyperlink')
      if (isLink) throw new Unreadable('external-link', { part: name })
    },
  })
}
