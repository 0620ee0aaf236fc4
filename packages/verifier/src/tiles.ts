/** Where hashes and leaves stand in the folder (docs/formats/log.md). */

/** Leaves or hashes of one full tile. */
export const tileWidth = 256

/** `5` → `005`, `1234067` → `x001/x234/067`. */
function tileNumber(number: number): string {
  let path = String(number % 1000).padStart(3, '0')
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
  }
  return path
}

/** The file of tile `number` of a level, or of its leaves (`entries`). */
export function tilePath(level: number | 'entries', number: number, width: number): string {
  return `tile/${level}/${tileNumber(number)}${width < tileWidth ? `.p/${width}` : ''}`
}

/** How many tiles a level has in a log of `size` leaves, and how wide the last is; null when the level has none. */
export function levelOf(size: number, level: number): Readonly<{ hashes: number; tiles: number }> | null {
  const hashes = Math.floor(size / tileWidth ** level)
  return hashes === 0 ? null : { hashes, tiles: Math.ceil(hashes / tileWidth) }
}

/** The width of tile `number` of a level with `hashes` hashes. */
export const widthOf = (hashes: number, number: number): number => Math.min(tileWidth, hashes - number * tileWidth)

/** The leaves of an entry file of `width` leaves; undefined when it cannot be taken apart exactly. */
export function leavesOf(bytes: Uint8Array, width: number): readonly Uint8Array[] | undefined {
  const leaves: Uint8Array[] = []
  let at = 0
  while (leaves.length < width) {
    if (at + 2 > bytes.length) return undefined
    const end = at + 2 + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
    if (end > bytes.length) return undefined
    leaves.push(bytes.subarray(at + 2, end))
    at = end
  }
  return at === bytes.length ? leaves : undefined
}
