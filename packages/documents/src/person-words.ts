import { fold } from '@baucu/law'

/** An office as papers name it. */
export type NamedOffice = Readonly<{ title: string; organisation: string }>

/**
 * An office with its organisation in one phrase: a title that already names the organisation is not followed by it, and
 * a word that ends the title and begins the name stands once ("Trưởng đoàn" + "Đoàn đại biểu Quốc hội tỉnh" → "Trưởng
 * Đoàn đại biểu Quốc hội tỉnh").
 */
export function officePhrase({ title, organisation }: NamedOffice): string {
  if (organisation === '' || fold(title).includes(fold(organisation))) return title
  const words = title.split(' ')
  const last = words.at(-1) ?? ''
  const [first = ''] = organisation.split(' ')
  return fold(last) === fold(first) && words.length > 1
    ? [...words.slice(0, -1), organisation].join(' ')
    : `${title} ${organisation}`
}

/** "Đồng chí Nguyễn Văn A, Bí thư Đảng ủy xã, Chủ tịch Hội đồng nhân dân xã". */
export const personPhrase = (
  { fullName, honorific }: Readonly<{ fullName: string; honorific: string | null }>,
  offices: readonly NamedOffice[],
): string => [honorific ? `${honorific} ${fullName}` : fullName, ...offices.map(officePhrase)].join(', ')
