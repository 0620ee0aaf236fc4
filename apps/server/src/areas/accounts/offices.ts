import type { Transaction } from '../../kernel/database.ts'
import { today } from '../../kernel/today.ts'

type Held = Readonly<{ id: string; title: string; organisation: Readonly<{ id: string; name: string }> }>

/** The offices the person of an account holds today, in the order they are written; none without a person. */
export async function officesHeld(
  { client }: Pick<Transaction, 'client'>,
  person: string | null,
  now: Date,
): Promise<readonly Held[]> {
  if (person === null) return []
  const { rows } = await client.query<{ id: string; title: string; organisation: string; name: string | null }>({
    name: 'offices-held',
    text: 'select id, title, organisation, organisation_name as name from offices_held($1, $2)',
    values: [person, today(now)],
  })
  return rows.map(({ id, title, organisation, name }) => ({
    id,
    title,
    organisation: { id: organisation, name: name ?? '' },
  }))
}
