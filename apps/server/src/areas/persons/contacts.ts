import type { Transaction } from '../../kernel/database.ts'

/** Somebody who answers at an organisation. */
export type Contact = Readonly<{ name: string; title: string; phone: string }>

/** Who holds an office at these organisations on a day and has a telephone, in the order of offices. */
export async function contactsAt(
  { client }: Pick<Transaction, 'client'>,
  organisations: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly Contact[]>> {
  const { rows } = await client.query<Contact & { organisation: string }>(
    `select t.organisation_id as organisation, p.full_name as name, t.title, p.phone
     from office_term t join person p on p.province_code = t.person_province and p.id = t.person_id
     where t.organisation_id = any ($1) and p.phone is not null
       and (t.valid_from is null or t.valid_from <= $2) and (t.valid_to is null or t.valid_to > $2)
     order by t.display_order, p.sort_key, p.id`,
    [organisations, day],
  )
  const of = Map.groupBy(rows, (row) => row.organisation)
  return new Map([...of].map(([id, some]) => [id, some.map(({ organisation: _, ...contact }) => contact)]))
}
