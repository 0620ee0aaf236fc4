import type { OutputOf, savePerson } from '@baucu/contract'
import { fold, nameSortKey } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { placeOfPerson } from './place.ts'

type Input = z.output<typeof savePerson.input>
type Answer = OutputOf<typeof savePerson> | Refused
type Kept = Readonly<{
  province: string
  organisation: string
  fullName: string
  honorific: string | null
  phone: string | null
  email: string | null
  version: number
}>

/** Adds a person, or changes one on the version seen. An organisation that gives a person away hands the record over. */
export async function save(context: CommandContext, input: Input): Promise<Answer> {
  const known = await placeOfPerson(context, input.person)
  if (known) return await change(context, input)
  return input.version === undefined ? await add(context, input) : notFound()
}

async function add({ client, now, place, record }: CommandContext, input: Input): Promise<Answer> {
  const { person: id, organisation, fullName, honorific = null, phone = null, email = null } = input
  await client.query(
    `insert into person (province_code, id, organisation_id, org_path, full_name, honorific, phone, email, search, sort_key, version, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)`,
    [
      place?.province ?? noProvince,
      id,
      organisation,
      place?.path,
      fullName,
      honorific,
      phone,
      email,
      fold(fullName),
      nameSortKey(fullName),
      now,
    ],
  )
  record({ subject: `person/${id}`, before: null, after: { organisation, fullName, honorific, phone, email } })
  return { person: id, version: 1 }
}

async function change({ client, place, record, unchanged }: CommandContext, input: Input): Promise<Answer> {
  const { person: id } = input
  const { rows } = await client.query<Kept>(
    `select province_code as province, organisation_id as organisation, full_name as "fullName", honorific, phone, email, version
     from person where id = $1 and erased_at is null`,
    [id],
  )
  const [kept] = rows
  if (!kept) return notFound()
  if (input.version === undefined) return new Refused(409, 'person-exists', {}, ['input.person'])
  if (input.version !== kept.version) return new Refused(409, 'changed-meanwhile', { version: kept.version })
  const { province, version, ...before } = kept
  // A row stays in its province: a person who goes elsewhere is recorded there anew.
  if ((place?.province ?? noProvince) !== province)
    return new Refused(409, 'person-elsewhere', {}, ['input.organisation'])
  const { organisation, fullName, honorific, phone, email } = input
  const after = {
    organisation,
    fullName,
    honorific: honorific === undefined ? before.honorific : honorific,
    phone: phone === undefined ? before.phone : phone,
    email: email === undefined ? before.email : email,
  }
  if (JSON.stringify(after) === JSON.stringify(before)) {
    unchanged()
    return { person: id, version }
  }
  await client.query(
    `update person set organisation_id = $2, org_path = $3, full_name = $4, honorific = $5, phone = $6, email = $7, search = $8,
       sort_key = $9, version = version + 1 where id = $1`,
    [
      id,
      organisation,
      place?.path,
      fullName,
      after.honorific,
      after.phone,
      after.email,
      fold(fullName),
      nameSortKey(fullName),
    ],
  )
  record({ subject: `person/${id}`, before, after })
  return { person: id, version: version + 1 }
}
