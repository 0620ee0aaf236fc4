import { accept, type Checked, refuse } from '../checked.ts'
import { isCount, readDecimal } from '../decimal.ts'
import { type Tile, tileWidth } from './tile.ts'

/** A bundle of entries has the index and the width of the level 0 tile of their hashes. */
export type EntryBundle = Readonly<{ index: number; width: number }>

/** Where a tile lies below the address of the log: `tile/0/x001/x234/067`, a partial one `tile/1/000.p/17` (C2SP tlog-tiles). */
export const tilePath = ({ level, index, width }: Tile): string => `tile/${level}/${indexPath(index)}${partOf(width)}`

/** Where a bundle of entries lies: `tile/entries/x001/067.p/5` (C2SP tlog-tiles, "Log entries"). */
export const entryBundlePath = ({ index, width }: EntryBundle): string =>
  `tile/entries/${indexPath(index)}${partOf(width)}`

/** An index in groups of three digits, all but the last with an x: files and folders never get the same name. */
export function indexPath(index: number): string {
  if (!isCount(index)) throw new RangeError(`not an index: ${index}`)
  const groups: string[] = []
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`${groups.length === 0 ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`)
  }
  return groups.join('/')
}

const partOf = (width: number): string => (width === tileWidth ? '' : `.p/${width}`)

/** The tile or the bundle that a path names; refused when it is not exactly the one path of something. */
export function readTilePath(path: string): Checked<{ tile: Tile } | { entries: EntryBundle }, 'not-a-tile-path'> {
  const [, kind = '', digits = '', part] =
    /^tile\/(entries|[0-9]{1,2})\/([0-9x/]{3,27})(?:\.p\/([0-9]{1,3}))?$/.exec(path) ?? []
  const index = readDecimal(digits.replace(/[x/]/g, '').replace(/^0+(?=[0-9])/, ''))
  const width = part === undefined ? tileWidth : readDecimal(part)
  if (index === undefined || width === undefined || width < 1) return refuse('not-a-tile-path')
  const named =
    kind === 'entries' ? { entries: { index, width } } : { tile: { level: readDecimal(kind) ?? 64, index, width } }
  if (named.tile && named.tile.level > 63) return refuse('not-a-tile-path')
  const again = named.tile ? tilePath(named.tile) : entryBundlePath(named.entries)
  return again === path ? accept(named) : refuse('not-a-tile-path')
}
