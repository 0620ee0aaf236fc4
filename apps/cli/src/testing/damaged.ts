import fc from 'fast-check'

/** A file cut off, with one byte changed, or not related to it at all. */
export const damaged = (text: string | Uint8Array): fc.Arbitrary<Uint8Array> => {
  const whole = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return fc.oneof(
    fc.nat({ max: whole.length }).map((end) => whole.slice(0, end)),
    fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => whole.with(at, byte)),
    fc.json().map((json) => new TextEncoder().encode(json)),
    fc.uint8Array({ maxLength: 64 }),
  )
}
