/** An exact fraction in lowest terms; the denominator is positive. */
export type Fraction = Readonly<{ num: bigint; den: bigint }>

/** `fraction(6n, 4n)` is 3/2. Throws a RangeError for a denominator of zero, as whole division does. */
export function fraction(num: bigint, den: bigint): Fraction {
  if (den === 0n) throw new RangeError('a fraction over zero')
  const divisor = gcd(num < 0n ? -num : num, den < 0n ? -den : den) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

/** `635/409`; a whole number keeps its denominator, `2/1`. */
export const fractionText = ({ num, den }: Fraction): string => `${num}/${den}`

/** The nearest number, right to the last place or the one beside it, however long numerator and denominator are. */
export function ratio(num: bigint, den: bigint): number {
  if (num < 0n) return -ratio(-num, den)
  const shift = BigInt(Math.max(0, 64 + bits(den) - bits(num)))
  // Two steps, because 2^-shift alone may be smaller than any number.
  const half = shift / 2n
  return (Number((num << shift) / den) / 2 ** Number(half)) * 2 ** -Number(shift - half)
}

/** The smallest whole number that is not below num/den (both positive). */
export const ceiling = (num: bigint, den: bigint): bigint => (num + den - 1n) / den

/** Least common multiple of positive whole numbers; 1 of none. */
export const commonMultiple = (values: readonly bigint[]): bigint =>
  values.reduce((so, each) => (so / gcd(so, each)) * each, 1n)

const bits = (value: bigint): number => value.toString(16).length * 4

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
