import { ed25519 } from '@noble/curves/ed25519.js'

const { Point } = ed25519
const { p, d } = Point.CURVE()

/** A point (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z; coordinates may be negative, they are meant modulo p. */
export type Sum = readonly [x: bigint, y: bigint, z: bigint, t: bigint]

/** The neutral point. */
export const zero: Sum = [0n, 1n, 1n, 0n]

/** A point made ready for being added: Y + X, Y − X, 2Z, 2dT. */
type Ready = readonly [plus: bigint, minus: bigint, z: bigint, t: bigint]

/** Bits of a scalar for which one addition is made, and how many of these steps fit into a number of 30 bits. */
const step = 5
const steps = 6
const rows = 54
const half = 1 << (step - 1)

/**
 * A point's multiples j · 32^i for j from 1 to 16, so that any multiple below 2^256 is at most 54 additions and no doubling. The formulas are
 * those of RFC 8032 section 5.1.4 (unified: they hold for any two points of the curve). All of it is public; nothing is constant in time.
 */
export class Multiples {
  readonly #ready: Ready[] = []

  constructor(point: typeof Point.BASE) {
    for (let row = 0, base = point; row < rows; row += 1) {
      let multiple = base
      for (let at = 1; at <= half; at += 1) {
        const { X, Y, Z, T } = multiple
        this.#ready.push([Y + X, Y - X, 2n * Z, (2n * d * T) % p])
        if (at < half) multiple = multiple.add(base)
      }
      base = multiple.double()
    }
  }

  /** `sum` + [k] point, for k from 0 to below 2^256. */
  addTo(sum: Sum, k: bigint): Sum {
    let total = sum
    let carry = 0
    for (let row = 0, rest = k; row < rows; rest >>= 30n) {
      const bits = Number(rest & 0x3fff_ffffn)
      for (let at = 0; at < steps; at += 1, row += 1) {
        // From −15 to 16: what is more is lent from the next step.
        const digit = ((bits >> (step * at)) & 31) + carry
        carry = digit > half ? 1 : 0
        const own = digit - 32 * carry
        const ready = own === 0 ? undefined : this.#ready[row * half + Math.abs(own) - 1]
        if (ready) total = added(total, ready, own < 0)
      }
    }
    return total
  }
}

function added([x, y, z, t]: Sum, [plus, minus, z2, t2]: Ready, negative: boolean): Sum {
  const a = ((y - x) * (negative ? plus : minus)) % p
  const b = ((y + x) * (negative ? minus : plus)) % p
  const c = (t * (negative ? -t2 : t2)) % p
  const e = b - a
  const h = b + a
  const dd = (z * z2) % p
  const f = dd - c
  const g = dd + c
  return [(e * f) % p, (g * h) % p, (f * g) % p, (e * h) % p]
}

/** The 32 bytes of a point. */
export const encoded = ([x, y, z, t]: Sum): Uint8Array =>
  new Point(positive(x), positive(y), positive(z), positive(t)).toBytes()

const positive = (value: bigint): bigint => (value < 0n ? value + p : value)
