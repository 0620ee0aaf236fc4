// SHA-256 (FIPS 180-4) piece by piece: a page opened from a folder has no hash of its own in every browser.
const words = new Uint32Array(64)
const round = (() => {
  const primes = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n)
  const bits = (root, n) => (n ** (1 / root) % 1) * 2 ** 32
  return {
    k: Uint32Array.from(primes, (n) => bits(3, n)),
    start: Uint32Array.from(primes.slice(0, 8), (n) => bits(2, n)),
  }
})()

globalThis.sha256 = () => {
  const state = Uint32Array.from(round.start)
  let rest = new Uint8Array(0)
  let length = 0
  const turn = (x, n) => (x >>> n) | (x << (32 - n))
  const block = (view, at) => {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + 4 * i)
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15]
      const y = words[i - 2]
      words[i] =
        words[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + words[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + round.k[i] + words[i]) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    const next = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) state[i] += next[i]
  }
  const add = (bytes) => {
    const all = new Uint8Array(rest.length + bytes.length)
    all.set(rest)
    all.set(bytes, rest.length)
    length += bytes.length
    const view = new DataView(all.buffer)
    let at = 0
    for (; at + 64 <= all.length; at += 64) block(view, at)
    rest = all.slice(at)
  }
  return {
    add,
    hex: () => {
      const total = length
      const tail = new Uint8Array((rest.length < 56 ? 64 : 128) - rest.length)
      tail[0] = 128
      const view = new DataView(tail.buffer)
      view.setUint32(tail.length - 8, Math.floor(total / 2 ** 29))
      view.setUint32(tail.length - 4, (total * 8) % 2 ** 32)
      add(tail)
      return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
    },
  }
}
