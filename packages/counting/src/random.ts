/** A source of chance: whole numbers of 32 bits turned into [0, 1). The same seed gives the same numbers everywhere. */
export type Random = () => number

/**
 * sfc32 (C. Doty-Humphrey's PractRand), seeded through splitmix32. `stream` makes independent sources from one seed,
 * so that one constituency or area can be made without the others.
 */
export function randomFrom(seed: number, stream: number | string = 0): Random {
  let state = mix(hash(String(stream)) ^ mix(seed >>> 0) ^ mix((seed / 2 ** 32) >>> 0))
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    return mix(state)
  }
  let a = next()
  let b = next()
  let c = next()
  let counter = 1
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 12; round++) draw()
  return draw
}

/**
 * Roughly normal, mean 0, deviation 1, never beyond ±3.47: a sum of four equal chances. Only additions and one
 * product, so every machine computes the same number (logarithms and cosines may differ in the last place).
 */
export const bell = (random: Random): number => (random() + random() + random() + random() - 2) * 1.7320508075688772

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}

function mix(value: number): number {
  let z = value | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}
