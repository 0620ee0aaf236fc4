import { fromBase64 } from './encoding.ts'
import { hashLength } from './tree.ts'

/** What the log says about itself: its name, how many leaves, and their root. */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Uint8Array }>

/** Reads the three lines of a checkpoint; undefined for anything else. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', base64 = '', end, ...more] = text.split('\n')
  const root = fromBase64(base64)
  const size = /^[1-9]\d{0,15}$/.test(digits) ? Number(digits) : Number.NaN
  if (origin === '' || !Number.isSafeInteger(size) || root?.length !== hashLength) return undefined
  return end === '' && more.length === 0 ? { origin, size, root } : undefined
}
