import { inflateSync } from 'node:zlib'
import { carriesOnlyDocuments } from '@baucu/documents'

/** Kinds of files that are kept, each with the ending it is saved under. Known by their bytes, never by a name. */
export const fileEndings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const
export type FileType = keyof typeof fileEndings
export const fileTypes = Object.keys(fileEndings) as readonly FileType[]

/** A photograph. */
export const pictureTypes = ['image/jpeg', 'image/png'] as const satisfies readonly FileType[]
/** A paper as it was scanned or photographed. */
export const scanTypes = ['application/pdf', ...pictureTypes] as const satisfies readonly FileType[]

type ScanType = (typeof scanTypes)[number]

/** Why a scan or a photograph is not taken. */
type FileFault = 'file-type' | 'file-broken' | 'file-active' | 'file-locked'

/**
 * What a scan or a photograph is by its bytes, or why it is not taken: another kind, cut off before its end, a PDF that runs programs or
 * carries files, or one that is locked. A PDF is read for names of actions only; whoever opens it does so in his own reader.
 */
export function typeOf(bytes: Buffer): ScanType | FileFault {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return bytes.includes(jpegEnd) ? 'image/jpeg' : 'file-broken'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return bytes.includes('IEND', -64, 'latin1') ? 'image/png' : 'file-broken'
  }
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return 'file-type'
  if (!bytes.includes('%%EOF', -2048, 'latin1')) return 'file-broken'
  const text = bytes.toString('latin1')
  const read = [plain(text), ...packedObjects(bytes, text).map(plain)]
  if (read.some((each) => active.test(each))) return 'file-active'
  if (read.some((each) => carrying.test(each)) && !carriesOnlyDocuments(bytes)) return 'file-active'
  return read.some((each) => locked.test(each)) ? 'file-locked' : 'application/pdf'
}

const jpegEnd = Buffer.from([0xff, 0xd9])

const startsWith = (bytes: Buffer, first: readonly number[]): boolean =>
  first.every((each, index) => bytes[index] === each)

/**
 * Programs, programs of the machine, forms that hold programs. Actions are known by their kinds (ISO 32000-2, 12.6.4): what runs `/JS` is
 * `/JavaScript` or `/Rendition`. `/JS` itself is not looked for: a scan of 10 MB has those three bytes by chance more often than not.
 */
const active = /\/(?:(?:JavaScript|Rendition|Launch|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])|XFA(?=[\s\0[(<%/]))/
/** Files inside: none but the figures that our own minutes carry. */
const carrying = /\/EmbeddedFiles?(?![A-Za-z0-9])/
const locked = /\/Encrypt(?![A-Za-z0-9])/

/** `/J#61vaScript` is `/JavaScript`. */
const plain = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Bytes read of all packed objects together; more is cut off. */
const mostUnpacked = 20_000_000

/** Objects of a PDF may be packed into a stream, where their names are not seen. */
function packedObjects(bytes: Buffer, text: string): readonly string[] {
  const found: string[] = []
  let left = mostUnpacked
  for (const { index } of text.matchAll(/\/ObjStm/g)) {
    const keyword = text.indexOf('stream', index)
    if (keyword === -1) break
    const from = keyword + 'stream'.length + (text[keyword + 6] === '\r' ? 2 : 1)
    const end = text.indexOf('endstream', from)
    if (end === -1 || left <= 0) break
    try {
      const unpacked = inflateSync(bytes.subarray(from, end), { maxOutputLength: left }).toString('latin1')
      left -= unpacked.length
      found.push(unpacked)
    } catch {
      // Packed in another way: nothing that a reader of scans needs.
      found.push('/EmbeddedFile')
    }
  }
  return found
}
