import { readCanonical } from './canonical.ts'
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
  const reading = readCanonical(bytes)
  if (!reading || !isManifest(reading.value)) return undefined
  const manifest = reading.value as Manifest
  return isSorted(manifest.files.map(({ path }) => path)) ? manifest : undefined
}
