/**
 * A number told by a text message from a telephone without data: `BC X01KV7 0900 123 04`. The last two digits check the
 * rest modulo 97, after ISO 7064 MOD 97-10 as on a bank account: every single wrong letter or digit and every two
 * neighbours that changed places are found. The code of the area is that of its organisation.
 */
export type TextCode = Readonly<{ area: string; mark: string; voted: number }>

/**
 * `length`: neither five nor six parts. `hour`: no hour of a day. `number`: no whole number. `check`: something was mistyped.
 * `twice`: the number was not written the same way twice.
 */
export type TextCodeFault = 'length' | 'hour' | 'number' | 'check' | 'twice'

/** What is to be sent for a number. */
export function writeTextCode({ area, mark, voted }: TextCode): string {
  const parts = [plain(area), mark.replace(':', ''), String(voted)]
  return ['BC', ...parts, checkOf(parts.join(''))].join(' ')
}

/**
 * What is printed beforehand for an hour: `BC X01KV7 0900 41`. Nobody has to compute anything on paper: the two digits check
 * area and hour, and the number follows twice, `BC X01KV7 0900 41 123 123`. That finds every single wrong letter or digit
 * too; what it does not find is the same mistake made both times.
 */
export function writePaperCode({ area, mark }: Omit<TextCode, 'voted'>): string {
  const parts = [plain(area), mark.replace(':', '')]
  return ['BC', ...parts, checkOf(parts.join(''))].join(' ')
}

/**
 * Reads a message as it came, in either form: any case, any spaces. The area is given as it was written, without its
 * punctuation.
 */
export function readTextCode(text: string): TextCode | TextCodeFault {
  const [head, area = '', hour = '', third = '', fourth = '', ...more] = text.trim().toUpperCase().split(/\s+/)
  const [again] = more
  if (head !== 'BC' || fourth === '' || more.length > 1) return 'length'
  const onPaper = again !== undefined
  const [voted, check] = onPaper ? [fourth, third] : [third, fourth]
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(hour)) return 'hour'
  if (![voted, again ?? voted].every((number) => /^\d{1,7}$/.test(number))) return 'number'
  if (checkOf([plain(area), hour, ...(onPaper ? [] : [voted])].join('')) !== check) return 'check'
  if (onPaper && Number(again) !== Number(voted)) return 'twice'
  return { area: plain(area), mark: `${hour.slice(0, 2)}:${hour.slice(2)}`, voted: Number(voted) }
}

/** The code of an area as it is typed on a telephone: capitals and digits. */
export const plain = (code: string): string =>
  code
    .normalize('NFD')
    .replace(/đ/gi, 'D')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()

/** Every letter or digit counts as two figures (0 to 35), so that one for another is always found, whatever their kinds. */
function checkOf(text: string): string {
  let rest = 0
  for (const letter of text) rest = (rest * 100 + Number.parseInt(letter, 36)) % 97
  return String((98 - ((rest * 100) % 97)) % 97).padStart(2, '0')
}
