import type { OfficeHeld, Person } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>

/** A person as stored, without his offices. */
export type PersonRow = Readonly<{
  id: string
  fullName: string
  honorific: string | null
  phone: string | null
  email: string | null
  version: number
}>

/** An office with the name its organisation has on the day asked for. */
export type OfficeRow = Readonly<OfficeHeld & { person: string; key: string }>

const columns = 'id, full_name as "fullName", honorific, phone, email, version'

/** Those of the persons whom the caller sees. */
export async function readPersons({ client }: Client, ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
  const { rows } = await client.query<PersonRow>(`select ${columns} from persons_seen($1)`, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every office of the persons whom the caller sees, in the order in which they are written. */
export async function readOffices(
  { client }: Client,
  persons: readonly string[],
  day: string,
): Promise<readonly OfficeRow[]> {
  const { rows } = await client.query<
    Omit<OfficeRow, 'organisation'> & { organisation: string; name: string; kind: string }
  >(
    `select id, person, organisation, name, kind, title, title_key as key, display_order as "order", valid_from as "from", valid_to as "to"
     from offices_seen($1, $2)`,
    [persons, day],
  )
  return rows.map(({ organisation, name, kind, ...rest }) => ({
    ...rest,
    organisation: { id: organisation, name, kind },
  }))
}

/** Whether an office is held on a day. */
export const isHeld = ({ from, to }: Pick<OfficeRow, 'from' | 'to'>, day: string): boolean =>
  (from === null || from <= day) && (to === null || to > day)

/** Which persons: at or below a path on a day, with all words in their names or titles, from one on. */
type Wanted = Readonly<{
  below: string
  at: string
  words: readonly string[]
  after?: string | undefined
  limit: number
}>

/** A page of persons by given name, each with the offices held on the day. */
export async function readPersonsAt(
  context: Client,
  { below, at, words, after, limit }: Wanted,
): Promise<readonly Person[]> {
  const { client } = context
  const { rows } = await client.query<PersonRow>(
    `select ${columns} from persons_at($1, $2, $3, (select sort_key from persons_seen(array[$4::uuid])), $4, $5)`,
    [below, at, words, after ?? null, limit],
  )
  const offices = await readOffices(
    context,
    rows.map((row) => row.id),
    at,
  )
  const held = Map.groupBy(
    offices.filter((each) => isHeld(each, at)),
    (each) => each.person,
  )
  return rows.map((row) => ({
    ...row,
    offices: (held.get(row.id) ?? []).map(({ person: _, key: __, ...office }) => office),
  }))
}

/** What offices are called, for the log of changes; nobody is named. */
export async function officeTitles({ client }: Client, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; title: string }>('select id, title from office_titles($1)', [ids])
  return new Map(rows.map((row) => [row.id, row.title]))
}
