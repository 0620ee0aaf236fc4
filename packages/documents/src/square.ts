import { encode } from 'uqr'

/** A square for a camera (QR) as its dark stretches: column, row, length. Most of it is light, so this is the shortest to draw. */
export type Square = Readonly<{ side: number; dark: readonly (readonly [number, number, number])[] }>

/** The square that holds a text, error correction M. */
export function squareOf(text: string): Square {
  const rows = encode(text, { ecc: 'M', border: 0 }).data
  return { side: rows.length, dark: rows.flatMap(stretches) }
}

function stretches(row: readonly boolean[], y: number): [number, number, number][] {
  const found: [number, number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1)
    if (dark && last && last[0] + last[2] === x) last[2] += 1
    else if (dark) found.push([x, y, 1])
  }
  return found
}
