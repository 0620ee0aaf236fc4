/** Letters and digits that nobody takes for another, on paper or read out. */
const alphabet = 'abcdefghkmnpqrstuvwxyz34679'
const groups = 4
const each = 4

/** A password of chance, in groups that one can read out: `kf7c-pm3x-…`, about 76 bits. */
export function suggestPassword(random: (most: number) => number = randomBelow): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: each }, () => alphabet[random(alphabet.length)]).join(''),
  ).join('-')
}

/** Every number below `most` as likely as any other: values of the last, shorter round are thrown again. */
function randomBelow(most: number): number {
  const whole = 256 - (256 % most)
  for (;;) {
    const [value = whole] = crypto.getRandomValues(new Uint8Array(1))
    if (value < whole) return value % most
  }
}
