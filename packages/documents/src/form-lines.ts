import { count } from '@baucu/law'
import { dayInWords } from './day-in-words.ts'
import { type Block, blank, bold, nbsp, paragraph, sentence } from './form-content.ts'

/** Lines that many forms share. Whatever is null is left to a pen: dots in place of the words or the figure. */

/** Somebody on a paper; "Ông/Bà" stands as the form prints it unless the gender is known. */
export type Named = Readonly<{ name: string; gender: 'M' | 'F' | null }>

/** A day and an hour: `2026-03-15`, `19:00`. */
export type Moment = Readonly<{ day: string; time: string }>

export const number = (value: number): string => count(value, 'vi')

/** Small numbers as offices write them: `03`, `12`, and a plain `0`. */
export const twoDigits = (value: number): string => (value === 0 ? '0' : String(value).padStart(2, '0'))

export const yearOf = (day: string): number => Number(day.slice(0, 4))

export const addressOf = ({ gender }: Pick<Named, 'gender'>): string =>
  gender === 'M' ? 'Ông' : gender === 'F' ? 'Bà' : 'Ông/Bà'

/** `08 giờ 30 phút, ngày 15 tháng 3 năm 2026` */
export const atHour = (moment: Moment | null, year: string | number): string => {
  const [hour, minute] = moment?.time.split(':') ?? []
  return `${hour ?? blank(8)} giờ ${minute ?? blank(8)} phút, ${onDay(moment?.day ?? null, year)}`
}

/** `ngày 15 tháng 3 năm 2026` */
export const onDay = (day: string | null, year: string | number): string =>
  day === null ? `ngày ${blank(6)} tháng ${blank(6)} năm${nbsp}${year}` : dayInWords(day)

/** A member of the body that draws the paper up. `role` null prints the name alone ("Và 07 Ủy viên khác …"). */
export function memberLine({ name, gender, role }: Named & Readonly<{ role: string | null }>, index: number): Block {
  const address = role === null && gender === null ? '' : `${addressOf({ gender })} `
  const left = sentence`${String(index + 1)}. ${address}${name}${role === null ? '' : ','}`
  return role === null ? paragraph(left) : { kind: 'line', left, right: sentence`${role}`, leader: false }
}

/** The lines of members whom a pen names, and one without a post. */
export const blankMembers = (roles: readonly string[]): readonly Block[] => [
  ...roles.map(
    (role, index): Block => ({
      kind: 'line',
      left: sentence`${String(index + 1)}. Ông/Bà`,
      right: sentence`, ${role}`,
      leader: true,
    }),
  ),
  { kind: 'paragraph', runs: sentence`${String(roles.length + 1)}.`, fill: true },
]

/** A figure at the right margin, in bold. */
export const figureLine = (label: string, value: number | null, unit: string): Block => ({
  kind: 'line',
  left: sentence`${label}`,
  right: value === null ? sentence`${nbsp}${unit}` : sentence`${bold(number(value))} ${unit}`,
  leader: value === null,
})

/** A percentage at the right margin, in bold. */
export const rateLine = (label: string, value: string | null): Block => ({
  kind: 'line',
  left: sentence`${label}`,
  right: value === null ? sentence`${nbsp}%` : sentence`${bold(value)}${nbsp}%`,
  leader: value === null,
})

/** Ballots of a kind, and their share of those collected. */
export function ballotsLine(label: string, value: number | null, share: string | null): Block {
  const known = value === null ? blank(24) : bold(number(value))
  return {
    kind: 'line',
    left: sentence`${label} ${known} phiếu. Tỷ lệ so với tổng số phiếu thu vào:`,
    right: share === null ? sentence`${nbsp}%` : sentence`${bold(share)}${nbsp}%`,
    leader: share === null,
  }
}

/** `1. Ông/Bà … được 900 phiếu/1.170 phiếu hợp lệ` */
export function votesLine(person: Named | null, index: number, votes: number | null, valid: number | null): Block {
  const who = person ? `${addressOf(person)} ${person.name}` : `Ông/Bà ${blank(50)}`
  return {
    kind: 'line',
    left: sentence`${String(index + 1)}. ${who} được`,
    right: sentence`${nbsp}${votes === null ? '' : bold(`${number(votes)}${nbsp}`)}phiếu/${valid === null ? blank(18) : number(valid)}${nbsp}phiếu${nbsp}hợp${nbsp}lệ`,
    leader: votes === null,
  }
}

/** What somebody wrote under a label, a paragraph for each of its lines; dotted lines when nothing is written yet. */
export function writtenPart(label: string, text: string | null): readonly Block[] {
  if (text === null)
    return [{ kind: 'paragraph', runs: [{ text: label }], keep: true }, { kind: 'dotted' }, { kind: 'dotted' }]
  const [first = '', ...rest] = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  return [paragraph(sentence`${label} ${first}`), ...rest.map((line) => paragraph(sentence`${line}`))]
}
