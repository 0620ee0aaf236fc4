import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a round of reports was asked for, whoever asks. */
export async function placeOfRound({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-round',
    text: 'select organisation, path, province from place_of_round($1)',
    values: [id],
  })
  return rows[0]
}
