import { fold, nameSortKey } from '@baucu/law'
import { noProvince, type Recorded } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { inBatches } from '../../kernel/in-batches.ts'
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
const batch = 400

/** Stores what a sheet brings, and notes each person with his offices, or each office of a person who was there. */
export async function storeImported(
  context: CommandContext,
  persons: readonly ImportedPerson[],
  offices: readonly ImportedOffice[],
): Promise<void> {
  context.expect(persons.length + offices.length)
  const known = [...new Set(offices.filter((each) => !each.isNew).map((each) => each.person))]
  await context.client.query('select touched.version from unnest($1::uuid[]) id, touch_person(id) touched', [known])
  await storePersons(context, persons)
  await storeOffices(context, offices)
  context.recordAll(recordedPersons(persons, offices))
  context.recordAll(recordedOffices(offices))
}

const storePersons = (context: CommandContext, persons: readonly ImportedPerson[]) =>
  inBatches(context, persons, batch, (some) => ({
    name: 'import-persons',
    text: `insert into person (province_code, id, organisation_id, org_path, full_name, honorific, phone, email, search, sort_key, version, created_at)
      select *, 1, $11::timestamptz from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::text[])`,
    values: [
      some.map((each) => each.organisation.province),
      some.map((each) => each.id),
      some.map((each) => each.organisation.id),
      some.map((each) => each.organisation.path),
      some.map((each) => each.fullName),
      some.map((each) => each.honorific),
      some.map((each) => each.phone),
      some.map((each) => each.email),
      some.map((each) => fold(each.fullName)),
      some.map((each) => nameSortKey(each.fullName)),
      context.now,
    ],
  }))

const storeOffices = (context: CommandContext, offices: readonly ImportedOffice[]) =>
  inBatches(context, offices, batch, (some) => ({
    name: 'import-offices',
    text: `insert into office_term (province_code, id, person_province, person_id, organisation_id, org_path, title, title_key, search,
        display_order, valid_from, valid_to, created_at)
      select *, $13::timestamptz from unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::smallint[], $11::date[], $12::date[])`,
    values: [
      some.map((each) => each.organisation.province),
      some.map((each) => each.id),
      some.map((each) => each.personProvince),
      some.map((each) => each.person),
      some.map((each) => each.organisation.id),
      some.map((each) => each.organisation.path),
      some.map((each) => each.title),
      some.map((each) => each.key),
      some.map((each) => fold(each.title)),
      some.map((each) => each.order),
      some.map((each) => each.from),
      some.map((each) => each.to),
      context.now,
    ],
  }))

function* recordedPersons(persons: readonly ImportedPerson[], offices: readonly ImportedOffice[]): Generator<Recorded> {
  const ofPerson = Map.groupBy(offices, (each) => each.person)
  for (const { id, organisation, fullName, honorific, phone, email } of persons) {
    const told = (ofPerson.get(id) ?? []).map((each) => ({ office: each.id, ...toldOf(each) }))
    const after = { organisation: organisation.id, fullName, honorific, phone, email, offices: told }
    yield { subject: `person/${id}`, before: null, after, place: placeOf(organisation) }
  }
}

function* recordedOffices(offices: readonly ImportedOffice[]): Generator<Recorded> {
  for (const each of offices) {
    if (each.isNew) continue
    const after = { person: each.person, ...toldOf(each) }
    yield { subject: `office/${each.id}`, before: null, after, place: placeOf(each.organisation) }
  }
}

const toldOf = ({ organisation, title, order, from, to }: ImportedOffice) => ({
  organisation: organisation.id,
  title,
  order,
  from,
  to,
})

const placeOf = ({ id, path, province }: SheetOrganisation) => ({
  organisation: id,
  path,
  province: province === noProvince ? null : province,
})
