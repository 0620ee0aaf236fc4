import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a scheme was set up, whoever asks. */
export async function placeOfScheme({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-scheme',
    text: 'select organisation, path, province from place_of_scheme($1)',
    values: [id],
  })
  return rows[0]
}
