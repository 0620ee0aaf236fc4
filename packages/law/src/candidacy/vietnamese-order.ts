/**
 * The order of Vietnamese words, as in a dictionary: syllable by syllable, first the letters (A Ă Â B C D Đ E Ê …),
 * then, where all letters of the syllable are equal, the tone (ngang, huyền, hỏi, ngã, sắc, nặng). It is written here
 * rather than taken from the host, so that an official list has the same order on every machine.
 */
const letters = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' ')
/** Combining marks of the tones, in their order; no mark = ngang, first of all. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
/** Marks that belong to a letter: ă, â ê ô, ơ ư. */
const shapes = ['\u0306', '\u0302', '\u031b']

type Syllable = Readonly<{ letters: readonly number[]; tone: number }>

/** Compares two texts in Vietnamese dictionary order: negative, zero, positive. Case and punctuation do not count. */
export function compareVietnamese(a: string, b: string): number {
  const left = syllables(a)
  const right = syllables(b)
  for (const [index, syllable] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compareLists(syllable.letters, other.letters) || syllable.tone - other.tone
    if (order !== 0) return order
  }
  return left.length - right.length
}

/**
 * A text that sorts byte by byte as `compareVietnamese` sorts: what a database keeps beside a name, so that a page of a
 * long list needs no sorting in memory.
 */
export const vietnameseSortKey = (text: string): string =>
  syllables(text)
    .map((each) => `${String.fromCharCode(...each.letters.map((rank) => firstLetter + rank))}!${each.tone}`)
    .join('')

/** `A`: above the sign that ends the letters of a syllable, so that a shorter one comes first. */
const firstLetter = 65

const syllables = (text: string): Syllable[] =>
  text
    .toLowerCase()
    .split(/[\s-]+/)
    .map(weigh)
    .filter((each) => each.letters.length > 0)

/** The rank of every letter and the tone of one syllable; signs such as the apostrophe of "H'Hen" are skipped. */
function weigh(syllable: string): Syllable {
  const ranks: number[] = []
  let tone = 0
  let letter = ''
  const close = () => {
    const rank = letters.indexOf(letter.normalize('NFC'))
    if (rank >= 0) ranks.push(rank)
    letter = ''
  }
  for (const sign of syllable.normalize('NFD')) {
    if (tones.includes(sign)) tone = tones.indexOf(sign) + 1
    else if (shapes.includes(sign)) letter += sign
    else {
      close()
      letter = sign
    }
  }
  close()
  return { letters: ranks, tone }
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (value !== other) return value - other
  }
  return a.length - b.length
}
