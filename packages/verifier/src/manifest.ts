import { isPlainlyCanonical, readCanonical } from './canonical.ts'
import { fromUtf8 } from './encoding.ts'
import { isCount, isHex, isId, isInstant, isSorted, isText, list, object, oneOf } from './shape.ts'

/** What `manifest.json` says of every other file. */
export type Manifest = Readonly<{
  event: string
  files: readonly Readonly<{ path: string; sha256: string; size: number }>[]
  origin: string
  status: 'preliminary' | 'final'
}>

const isManifest = object({
  event: isId,
  files: list(object({ path: isPath, sha256: isHex, size: isCount })),
  format: oneOf('baucu-bundle/1'),
  made: isInstant,
  origin: isText,
  status: oneOf('preliminary', 'final'),
})

function isPath(value: unknown): boolean {
  if (typeof value !== 'string' || value === 'checkpoint' || value === 'manifest.json') return false
  const parts = value.split('/')
  return parts[0] !== 'tile' && parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Reads the manifest; undefined when it is not canonical, not of this shape, or its files are not sorted. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  const text = fromUtf8(bytes)
  const value = text === undefined ? undefined : parsed(text)
  if (text === undefined || !isManifest(value)) return undefined
  if (!isPlainlyCanonical(text, bytes.length, value) && !readCanonical(bytes)) return undefined
  const manifest = value as Manifest
  return isSorted(manifest.files.map(({ path }) => path)) ? manifest : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
