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
     from office_term t
     join persons_seen(array(select person_id from office_term where organisation_id = any ($1))) p on p.id = t.person_id
     where t.organisation_id = any ($1) and p.phone is not null
       and (t.valid_from is null or t.valid_from <= $2) and (t.valid_to is null or t.valid_to > $2)
     order by t.display_order, p.sort_key, p.id`,
    [organisations, day],
  )
  const of = Map.groupBy(rows, (row) => row.organisation)
  return new Map([...of].map(([id, some]) => [id, some.map(({ organisation: _, ...contact }) => contact)]))
}

/** Somebody as an office knows him: his first office at or below a path on a day; '' when he holds none there. */
type Known = Readonly<{ id: string; name: string; title: string; phone: string | null }>

/** These persons as an office at this path knows them on a day; who is neither kept there nor holds an office there is left out. */
export async function knownAt(
  { client }: Pick<Transaction, 'client'>,
  ids: readonly string[],
  { path, day }: Readonly<{ path: string; day: string }>,
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await client.query<Known>(
    `select p.id, p.full_name as name, coalesce(t.title, '') as title, p.phone
     from persons_seen($1) p left join lateral (select o.title from office_term o where o.person_id = p.id and o.org_path ^@ $2
       and (o.valid_from is null or o.valid_from <= $3) and (o.valid_to is null or o.valid_to > $3)
       order by o.display_order, o.id limit 1) t on true
     where (t.title is not null or p.org_path ^@ $2)`,
    [ids, path, day],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
