import { type NamedOffice, officePhrase, personPhrase } from './person-words.ts'

/** Roles in a meeting, in the order in which they are told. */
const roleWords = {
  directing: 'chỉ đạo',
  chair: 'chủ trì',
  concluder: 'kết luận',
  presenter: 'trình bày',
  secretary: 'thư ký',
  attending: 'dự họp',
} as const
export type MeetingRole = keyof typeof roleWords

/** Somebody who came, with every office held on the day, in order. */
export type Attendant = Readonly<{
  person: string
  fullName: string
  honorific: string | null
  offices: readonly NamedOffice[]
  roles: readonly MeetingRole[]
}>

export type AttendanceLine = Readonly<{
  person: string
  /** "Đồng chí Nguyễn Văn A" */
  name: string
  offices: readonly string[]
  /** "chỉ đạo, chủ trì" */
  roles: string
  /** The whole line of a list without a table. */
  text: string
}>

/**
 * Each person once, however often he was named, with all offices and all roles. The order is that of the list given:
 * precedence is for the office that calls the meeting. Whoever has a role is not said to attend besides.
 */
export function attendanceLines(attendants: readonly Attendant[]): readonly AttendanceLine[] {
  return [...Map.groupBy(attendants, (each) => each.person).values()].flatMap((same) => {
    const [one] = same
    if (!one) return []
    const roles = rolesPhrase(same.flatMap((each) => each.roles))
    const phrase = personPhrase(one, one.offices)
    return [
      {
        person: one.person,
        name: personPhrase(one, []),
        offices: one.offices.map(officePhrase),
        roles,
        text: roles === '' ? phrase : `${phrase}: ${roles}`,
      },
    ]
  })
}

function rolesPhrase(roles: readonly MeetingRole[]): string {
  const had = new Set(roles)
  if (had.size > 1) had.delete('attending')
  return (Object.keys(roleWords) as MeetingRole[])
    .filter((role) => had.has(role))
    .map((role) => roleWords[role])
    .join(', ')
}
