import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a document is registered, whoever asks. */
export async function placeOfDocument({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-document',
    text: 'select organisation, path, province from place_of_document($1)',
    values: [id],
  })
  return rows[0]
}
