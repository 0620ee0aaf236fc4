import { noProvince } from '../../kernel/audit.ts'
import type { Transaction } from '../../kernel/database.ts'
import type { Term } from './term.ts'

/** An organisation that a sheet names by its code. */
export type SheetOrganisation = Term & Readonly<{ id: string; path: string; province: string }>

/** A term at or below the place of an import, with what its holder is known by. */
export type StoredTerm = Term &
  Readonly<{
    person: string
    personProvince: string
    fullName: string
    phone: string | null
    email: string | null
    organisation: string
    key: string
  }>

/** What is there already at and below a path: organisations by code, and who held what. */
export async function readStored({ client }: Transaction, below: string) {
  const { rows } = await client.query<SheetOrganisation & { code: string }>(
    `select o.id, o.path, coalesce(o.province_code, $2) as province, o.valid_from as "from", o.valid_to as "to",
       (select n.code from organisation_name n where n.organisation_id = o.id order by n.valid_from desc limit 1) as code
     from organisation o where o.path ^@ $1`,
    [below, noProvince],
  )
  const terms = await client.query<StoredTerm>(
    `select t.person_id as person, p.province_code as "personProvince", p.full_name as "fullName", p.phone, p.email,
       t.organisation_id as organisation, t.title_key as key, t.valid_from as "from", t.valid_to as "to"
     from office_term t
       join persons_seen(array(select person_id from office_term where org_path ^@ $1 group by 1)) p on p.id = t.person_id
     where t.org_path ^@ $1`,
    [below],
  )
  return { organisations: Map.groupBy(rows, (row) => row.code), terms: terms.rows }
}
