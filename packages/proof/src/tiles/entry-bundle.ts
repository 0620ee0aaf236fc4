import { accept, type Checked, refuse } from '../checked.ts'
import { tileWidth } from './tile.ts'

/** Bytes of the largest entry: its length is written as two bytes (C2SP tlog-tiles, "Log entries"). */
export const largestEntry = 65_535

/** Up to 256 entries in one file, each after its length as a big-endian uint16 (C2SP tlog-tiles, "Log entries"). */
export function encodeEntries(
  entries: readonly Uint8Array[],
): Checked<Uint8Array, 'entry-too-large' | 'not-a-bundle-width'> {
  if (entries.length < 1 || entries.length > tileWidth) return refuse('not-a-bundle-width', `${entries.length}`)
  const large = entries.findIndex((entry) => entry.length > largestEntry)
  if (large !== -1) return refuse('entry-too-large', `entry ${large}`)
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let place = 0
  for (const entry of entries) {
    bytes[place] = entry.length >> 8
    bytes[place + 1] = entry.length & 0xff
    bytes.set(entry, place + 2)
    place += 2 + entry.length
  }
  return accept(bytes)
}

/**
 * The entries of a bundle of the given width: exactly so many, and not a byte more. Whether they are the log's is said by their
 * hashes (`hashLeaf`) in the tile of level 0.
 */
export function decodeEntries(
  bytes: Uint8Array,
  width: number,
): Checked<readonly Uint8Array[], 'bundle-cut-short' | 'bundle-too-long' | 'not-a-bundle-width'> {
  if (!(width >= 1 && width <= tileWidth)) return refuse('not-a-bundle-width', `${width}`)
  const entries: Uint8Array[] = []
  let place = 0
  while (entries.length < width) {
    const [high, low] = bytes.subarray(place, place + 2)
    if (high === undefined || low === undefined) return refuse('bundle-cut-short', `entry ${entries.length}`)
    const end = place + 2 + high * 256 + low
    if (end > bytes.length) return refuse('bundle-cut-short', `entry ${entries.length}`)
    entries.push(bytes.slice(place + 2, end))
    place = end
  }
  return place === bytes.length ? accept(entries) : refuse('bundle-too-long', `byte ${place}`)
}
