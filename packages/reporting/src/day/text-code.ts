/**
 * A number told by a text message from a telephone without data: `BC X01KV7 0900 123 04`. The last two digits check the
 * rest modulo 97, after ISO 7064 MOD 97-10 as on a bank account: every single wrong letter or digit and every two
 * neighbours that changed places are found. The code of the area is that of its organisation.
 */
export type TextCode = Readonly<{ area: string; mark: string; voted: number }>

/** `length`: not five parts. `hour`: no hour of a day. `number`: no whole number. `check`: something was mistyped. */
export type TextCodeFault = 'length' | 'hour' | 'number' | 'check'

/** What is to be sent for a number. */
export function writeTextCode({ area, mark, voted }: TextCode): string {
  const parts = [plain(area), mark.replace(':', ''), String(voted)]
  return ['BC', ...parts, checkOf(parts.join(''))].join(' ')
}

/** Reads a message as it came: any case, any spaces. The area is given as it was written, without its punctuation. */
export function readTextCode(text: string): TextCode | TextCodeFault {
  const [head, area = '', hour = '', voted = '', check = '', ...more] = text.trim().toUpperCase().split(/\s+/)
  if (head !== 'BC' || check === '' || more.length > 0) return 'length'
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(hour)) return 'hour'
  if (!/^\d{1,7}$/.test(voted)) return 'number'
  if (checkOf([plain(area), hour, voted].join('')) !== check) return 'check'
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
