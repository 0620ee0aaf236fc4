import type { attendanceList, InputOf, OutputOf } from '@baucu/contract'
import { attendanceLines, type MeetingRole, type SigningBlock, signingBlock } from '@baucu/documents'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readOrganisations } from '../organisations/index.ts'
import { isHeld, type OfficeRow, readOffices, readPersons } from './read-persons.ts'

type Input = z.output<typeof attendanceList.input>
type Attendance = OutputOf<typeof attendanceList>
export type AttendanceInput = InputOf<typeof attendanceList>

/** Who came, each once with every office held on the day, and the signing block of the office exercised. */
export async function attendance(context: QueryContext, input: Input): Promise<Attendance | Refused> {
  const { entries, signs, at = today(context.now) } = input
  const [organisation] = await readOrganisations(context, { at, ids: [input.organisation] })
  if (!organisation) return notFound()
  const ids = [...new Set([...entries.map((each) => each.person), ...(signs ? [signs.person] : [])])]
  const persons = await readPersons(context, ids)
  const all = await readOffices(context, ids, at)
  const held = Map.groupBy(
    all.filter((each) => isHeld(each, at)),
    (each) => each.person,
  )
  const unknown = entries.findIndex((each) => !persons.has(each.person))
  if (unknown >= 0) return new Refused(404, 'not-found', {}, [`input.entries.${unknown}.person`])
  const idle = entries.findIndex((each) => each.office && !officeOf(held, each.person, each.office))
  if (idle >= 0) return new Refused(422, 'office-not-held', { at }, [`input.entries.${idle}.office`])
  const lines = attendanceLines(
    entries.flatMap((each) => {
      const person = persons.get(each.person)
      const offices = (held.get(each.person) ?? []).map(({ title, organisation: of }) => ({
        title,
        organisation: of.name,
      }))
      return person ? [{ ...person, person: each.person, offices, roles: each.roles }] : []
    }),
  )
  const signing = signs ? block(persons, held, signs, at) : null
  if (signing instanceof Refused) return signing
  const { id, name, kind } = organisation
  return {
    at,
    organisation: { id, name, kind },
    lines: lines.map((line) => ({
      ...line,
      offices: [...line.offices],
      held: (held.get(line.person) ?? []).map(({ person: _, key: __, ...office }) => office),
    })),
    signing,
  }
}

type InRoles = Readonly<{ person: string; office: string | null; roles: readonly MeetingRole[] }>

/**
 * Persons with their roles, each once with every office held on the day, in the order given. Whoever is not held any more
 * (erased, or out of reach) is left out.
 */
export async function peopleInRoles(context: QueryContext, entries: readonly InRoles[], at: string) {
  const ids = [...new Set(entries.map((each) => each.person))]
  const persons = await readPersons(context, ids)
  const held = Map.groupBy(
    (await readOffices(context, ids, at)).filter((each) => isHeld(each, at)),
    (each) => each.person,
  )
  const lines = attendanceLines(
    entries.flatMap((each) => {
      const person = persons.get(each.person)
      const offices = (held.get(each.person) ?? []).map(({ title, organisation }) => ({
        title,
        organisation: organisation.name,
      }))
      return person ? [{ ...person, person: each.person, offices, roles: each.roles }] : []
    }),
  )
  return lines.map((line) => {
    const same = entries.filter((each) => each.person === line.person)
    const offices = held.get(line.person) ?? []
    const exercised = same.find((each) => each.office !== null)?.office ?? null
    const { fullName = '', honorific = null } = persons.get(line.person) ?? {}
    return {
      ...line,
      fullName,
      /** "đồng chí Nguyễn Văn An": as it stands inside a sentence. */
      inSentence: honorific === null ? fullName : `${honorific.toLocaleLowerCase('vi')} ${fullName}`,
      office: exercised,
      roles: [...new Set(same.flatMap((each) => each.roles))],
      exercised: offices.find((each) => each.id === exercised),
      held: offices,
    }
  })
}

/** The signing block of an act in one office on a day; undefined when the office was not held then. */
export async function signingAt(
  context: QueryContext,
  signer: Readonly<{ person: string; office: string }>,
  at: string,
): Promise<SigningBlock | undefined> {
  const [one] = await peopleInRoles(context, [{ ...signer, roles: [] }], at)
  const name = (await readPersons(context, [signer.person])).get(signer.person)?.fullName
  return one?.exercised && name !== undefined
    ? signingBlock({ title: one.exercised.title, kind: one.exercised.organisation.kind }, name)
    : undefined
}

type Held = ReadonlyMap<string, readonly OfficeRow[]>

const officeOf = (held: Held, person: string, office: string): OfficeRow | undefined =>
  held.get(person)?.find((each) => each.id === office)

function block(
  persons: ReadonlyMap<string, Readonly<{ fullName: string }>>,
  held: Held,
  { person, office }: Readonly<{ person: string; office: string }>,
  at: string,
): Attendance['signing'] | Refused {
  const signer = persons.get(person)
  if (!signer) return new Refused(404, 'not-found', {}, ['input.signs.person'])
  const exercised = officeOf(held, person, office)
  if (!exercised) return new Refused(422, 'office-not-held', { at }, ['input.signs.office'])
  return signingBlock({ title: exercised.title, kind: exercised.organisation.kind }, signer.fullName)
}
