import { isPlainlyCanonical, readCanonical } from './canonical.ts'
import { fromUtf8 } from './encoding.ts'
import { both, isContestId, isCount, isHex, isId, isInstant, isSorted, isText, list, object, oneOf } from './shape.ts'

/** What `manifest.json` says of every other file. */
export type Manifest = Readonly<{
  event: string
  /** A bundle of one log, or a nation's over several. */
  format: 'baucu-bundle/1' | 'baucu-nation/1'
  files: readonly Readonly<{ path: string; sha256: string; size: number }>[]
  /** The logs of a nation: origin, and the folder below `logs/`. */
  logs?: readonly Readonly<{ log: string; name: string }>[]
  origin: string
  status: 'preliminary' | 'final'
}>

const files = list(object({ path: isPath, sha256: isHex, size: isCount }))
const status = oneOf('preliminary', 'final')
const ofLog = object({
  event: isId,
  files,
  format: oneOf('baucu-bundle/1'),
  made: isInstant,
  origin: isText,
  status,
})
const ofNation = object({
  event: isId,
  files: both(files, (value) => (value as Manifest['files']).every(({ path }) => !path.startsWith('logs/'))),
  format: oneOf('baucu-nation/1'),
  // A folder is named like a contest's file.
  logs: list(object({ log: isText, name: isContestId })),
  made: isInstant,
  origin: isText,
  status,
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
  if (text === undefined || !(ofLog(value) || ofNation(value))) return undefined
  if (!isPlainlyCanonical(text, bytes.length, value) && !readCanonical(bytes)) return undefined
  const manifest = value as Manifest
  const { files: all, logs = [] } = manifest
  const sorted = isSorted(all.map(({ path }) => path)) && isSorted(logs.map(({ name }) => name))
  return sorted ? manifest : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
