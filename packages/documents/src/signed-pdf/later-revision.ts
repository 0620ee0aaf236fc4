import type { PdfObject } from './pdf-objects.ts'

/**
 * Whether what was added to a file from `end` on leaves what stood there alone: further signatures with their fields and pictures may be
 * added, pages may get their marks; nothing that is shown may be exchanged (attacks by later revisions: hide, replace). What is not
 * understood counts as changed. The added bytes are themselves covered by a later signature, which is asked elsewhere.
 */
export function onlyAddsSignatures(bytes: Buffer, all: readonly PdfObject[], end: number): boolean {
  const before = bytes.subarray(0, end)
  // A revision ends where a reader would stop reading.
  if (!/%%EOF[\r\n]{0,2}$/.test(before.toString('latin1', Math.max(0, end - 16)))) return false
  const old = new Map<number, PdfObject>()
  for (const object of all.filter(({ at }) => at < end)) old.set(object.number, object)
  const roots = bytes.toString('latin1').match(/\/Root\s+\d+\s+\d+\s+R/g) ?? []
  if (new Set(roots.map((each) => each.replace(/\s+/g, ' '))).size > 1) return false
  return all.every((object) => {
    const earlier = object.at < end ? undefined : old.get(object.number)
    return !earlier || mayReplace(earlier, object)
  })
}

/** What a reader shows of a page or of a document: in the new definition as in the old. */
const shown = [
  'Contents',
  'Resources',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Pages',
  'Names',
  'AF',
  'OpenAction',
  'AA',
  'OCProperties',
]

function mayReplace(earlier: PdfObject, later: PdfObject): boolean {
  const type = typeIn(later.text)
  if (type !== typeIn(earlier.text) || !later.isWhole) return false
  if (type === 'Catalog' || type === 'Page') {
    return shown.every(
      (name) => isOnce(later.text, name) && memberOf(earlier.text, name) === memberOf(later.text, name),
    )
  }
  if (type === 'Metadata' || type === 'XRef' || type === 'ObjStm') return true
  // The form of the document, a field of it, a list of marks on a page: no stream, and nothing that paints.
  const isPlain = !earlier.stream && !later.stream
  return isPlain && (isForm(earlier.text) ? isForm(later.text) : isMarks(earlier.text) && isMarks(later.text))
}

/** A name that stands twice could be read in two ways. */
const isOnce = (text: string, name: string): boolean => text.split(new RegExp(`/${name}(?![A-Za-z0-9])`)).length <= 2

const typeIn = (text: string): string => /\/Type\s*\/([A-Za-z]{1,20})/.exec(text)?.[1] ?? ''
const isForm = (text: string): boolean => /\/(Fields|FT|Producer|CreationDate|ModDate)(?![A-Za-z])/.test(text)
const isMarks = (text: string): boolean => /^\s*\[(\s*\d+\s+\d+\s+R)*\s*\]\s*$/.test(text)

/** The value of a member as it is written, spaces aside; empty when there is none. */
function memberOf(text: string, name: string): string {
  const at = new RegExp(`/${name}(?![A-Za-z0-9])\\s*`).exec(text)
  if (!at) return ''
  const rest = text.slice(at.index + at[0].length)
  return rest.slice(0, lengthOfValue(rest)).replace(/\s+/g, ' ').trim()
}

function lengthOfValue(rest: string): number {
  let depth = 0
  for (let at = 0; at < rest.length; at += 1) {
    const each = rest[at] ?? ''
    if (each === '[' || each === '<') depth += 1
    else if (each === ']' || each === '>') depth -= 1
    if (
      depth < 0 ||
      (depth === 0 && at > 0 && (each === '/' || each === ']' || (each === '>' && rest[at - 1] === '>')))
    ) {
      return each === '/' || depth < 0 ? at : at + 1
    }
  }
  return rest.length
}
