import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a proposal is to be answered, whoever asks. */
export async function placeOfProposal({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-proposal',
    text: 'select organisation, path, province from place_of_proposal($1)',
    values: [id],
  })
  return rows[0]
}
