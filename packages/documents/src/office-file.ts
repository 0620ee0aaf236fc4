import { partOf, readRelations } from './package-relations.ts'
import { defaultCaps, type Read, refuse, type TableCaps } from './table.ts'
import { Unreadable } from './unreadable.ts'
import { readXml } from './xml.ts'
import { inspectPackage } from './zip-inspection.ts'
import type { ZipPackage } from './zip-package.ts'

/** What an office file is. */
export type OfficeKind = 'docx' | 'xlsx'

const plainTypes: Readonly<Record<string, OfficeKind>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
}

/** Parts that run something, or hold another program's object. */
const running = /(^|\/)(activeX|macrosheets|dialogsheets|customUI\d*)\//i
const inside = /(^|\/)embeddings\//i

/**
 * What an office file is, told by what lies inside it and never by its name; or why it is not to be kept: macros, controls,
 * files inside the file, links that would be fetched, a password, sizes that lie. Its text is not read. Nothing is thrown.
 */
export async function officeKind(bytes: Uint8Array, caps: TableCaps = defaultCaps): Promise<Read<OfficeKind>> {
  try {
    const { parts } = await inspectPackage(bytes, caps)
    const runs = parts.names.find((name) => running.test(name))
    if (runs !== undefined) return refuse('macro', { part: runs })
    const other = parts.names.find((name) => inside.test(name))
    if (other !== undefined) return refuse('nested-archive', { part: other })
    const main = partOf(await readRelations(parts, ''), 'officeDocument')
    const type = main !== undefined && parts.has(main) ? await typeOfPart(parts, main) : ''
    if (/macroEnabled/i.test(type)) return refuse('macro', { part: main ?? '' })
    const kind = plainTypes[type]
    return kind ? { ok: true, value: kind } : refuse('not-xlsx')
  } catch (error) {
    return error instanceof Unreadable ? { ok: false, refusal: error.refusal } : refuse('damaged')
  }
}

/** The type a package declares for one of its parts. */
async function typeOfPart(parts: ZipPackage, part: string): Promise<string> {
  let found = ''
  await readXml(parts.pieces('[Content_Types].xml'), {
    open: (tag, { PartName: name = '', ContentType: type = '' }) => {
      if (tag === 'Override' && name.toLowerCase() === `/${part.toLowerCase()}`) found = type
    },
  })
  return found
}
