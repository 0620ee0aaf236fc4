/** Whole numbers from 0 to 2^31 − 1 as they stand in `minutes.figures`: four bytes each, highest first. */
export function pack(figures: readonly number[]): Buffer {
  const packed = Buffer.allocUnsafe(4 * figures.length)
  for (const [index, figure] of figures.entries()) packed.writeInt32BE(figure, 4 * index)
  return packed
}

export const unpack = (packed: Buffer): number[] =>
  Array.from({ length: packed.length >> 2 }, (_, index) => packed.readInt32BE(4 * index))
