import { fold, nameSortKey } from '@baucu/law'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { SheetOrganisation } from './stored-terms.ts'
import type { Term } from './term.ts'

export type ImportedPerson = Readonly<{
  id: string
  organisation: SheetOrganisation
  fullName: string
  honorific: string | null
  phone: string | null
  email: string | null
}>

export type ImportedOffice = Term &
  Readonly<{
    id: string
    person: string
    personProvince: string
    /** Its person comes with the same sheet. */
    isNew: boolean
    organisation: SheetOrganisation
    title: string
    key: string
    order: number
  }>

/** Rows of one statement. */
const batch = 5_000

/** Stores what a sheet brings, and notes each person with his offices, or each office of a person who was there. */
export async function storeImported(
  context: CommandContext,
  persons: readonly ImportedPerson[],
  offices: readonly ImportedOffice[],
): Promise<void> {
  const { client, now, record } = context
  const known = [...new Set(offices.filter((each) => !each.isNew).map((each) => each.person))]
  await client.query('select touched.version from unnest($1::uuid[]) id, touch_person(id) touched', [known])
  for (const some of batches(persons)) {
    const rows = some.map(({ id, organisation, fullName, honorific, phone, email }) => ({
      province_code: organisation.province,
      id,
      organisation_id: organisation.id,
      org_path: organisation.path,
      full_name: fullName,
      honorific,
      phone,
      email,
      search: fold(fullName),
      sort_key: nameSortKey(fullName),
    }))
    await client.query(
      `insert into person (province_code, id, organisation_id, org_path, full_name, honorific, phone, email, search, sort_key, version, created_at)
       select province_code, id, organisation_id, org_path, full_name, honorific, phone, email, search, sort_key, 1, $2
       from json_populate_recordset(null::person, $1)`,
      [JSON.stringify(rows), now],
    )
  }
  for (const some of batches(offices)) {
    const rows = some.map((each) => ({
      province_code: each.organisation.province,
      id: each.id,
      person_province: each.personProvince,
      person_id: each.person,
      organisation_id: each.organisation.id,
      org_path: each.organisation.path,
      title: each.title,
      title_key: each.key,
      search: fold(each.title),
      display_order: each.order,
      valid_from: each.from,
      valid_to: each.to,
    }))
    await client.query(
      `insert into office_term (province_code, id, person_province, person_id, organisation_id, org_path, title, title_key, search,
         display_order, valid_from, valid_to, created_at)
       select province_code, id, person_province, person_id, organisation_id, org_path, title, title_key, search, display_order,
         valid_from, valid_to, $2 from json_populate_recordset(null::office_term, $1)`,
      [JSON.stringify(rows), now],
    )
  }
  const told = ({ id, organisation, title, order, from, to }: ImportedOffice) => ({
    office: id,
    organisation: organisation.id,
    title,
    order,
    from,
    to,
  })
  const ofPerson = Map.groupBy(offices, (each) => each.person)
  for (const { id, organisation, ...values } of persons) {
    const after = { organisation: organisation.id, ...values, offices: (ofPerson.get(id) ?? []).map(told) }
    record({ subject: `person/${id}`, before: null, after, place: placeOf(organisation) })
  }
  for (const each of offices.filter((one) => !one.isNew)) {
    const { office: _, ...values } = told(each)
    record({
      subject: `office/${each.id}`,
      before: null,
      after: { person: each.person, ...values },
      place: placeOf(each.organisation),
    })
  }
}

const placeOf = ({ id, path, province }: SheetOrganisation) => ({
  organisation: id,
  path,
  province: province === noProvince ? null : province,
})

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < all.length; first += batch) yield all.slice(first, first + batch)
}
