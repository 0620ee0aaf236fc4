import { largestFile } from '@baucu/contract'
import { officeKind, type TableRefusal } from '@baucu/documents'
import { documentTypes } from '../http/download.ts'
import { type FileType, fileEndings, fileTypes, scanTypes, typeOf } from './file-type.ts'

/** What a file turned out to be, or the code and the numbers of why it is not taken. */
export type Examined =
  | Readonly<{ type: FileType }>
  | Readonly<{ code: string; numbers: Readonly<Record<string, string | number>> }>

/** Looks at the bytes of a file: whether it is one of the kinds that are taken here, whole, and harmless to keep. */
export async function examineFile(bytes: Buffer, taken: readonly FileType[]): Promise<Examined> {
  if (bytes.length === 0) return { code: 'file-empty', numbers: {} }
  if (bytes.length > largestFile) return { code: 'file-too-large', numbers: { bytes: bytes.length, most: largestFile } }
  const wrongKind = { code: 'file-type', numbers: { types: namesOf(taken) } }
  const found = await kindOf(bytes, taken)
  if ('code' in found) return found.code === 'file-type' ? wrongKind : found
  return taken.includes(found.type) ? found : wrongKind
}

async function kindOf(bytes: Buffer, taken: readonly FileType[]): Promise<Examined> {
  const found = typeOf(bytes)
  const scan = scanTypes.find((each) => each === found)
  if (scan) return { type: scan }
  // Only where such files are taken is anything unpacked.
  const office = taken.some((each) => !scanTypes.some((other) => other === each))
  if (found !== 'file-type' || !office) return { code: found, numbers: {} }
  const read = await officeKind(bytes)
  return read.ok ? { type: documentTypes[read.value] } : faultOf(read.refusal)
}

/** Why an office file is not kept, with the part of it that is to blame. */
function faultOf({ code, numbers }: TableRefusal): Examined {
  const known: Readonly<Partial<Record<TableRefusal['code'], string>>> = {
    'not-xlsx': 'file-type',
    macro: 'file-macro',
    'nested-archive': 'file-inside',
    'external-link': 'file-link',
    encrypted: 'file-old-or-locked',
  }
  return { code: known[code] ?? 'file-unreadable', numbers: { part: numbers.part ?? '' } }
}

const names: Readonly<Record<(typeof fileEndings)[FileType], string>> = {
  pdf: 'PDF',
  jpg: 'JPEG',
  png: 'PNG',
  docx: 'Word (.docx)',
  xlsx: 'Excel (.xlsx)',
}

const namesOf = (types: readonly FileType[]): string =>
  fileTypes.flatMap((each) => (types.includes(each) ? [names[fileEndings[each]]] : [])).join(', ')
