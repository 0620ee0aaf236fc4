import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a seat in a meeting is: at the organisation that is invited, whoever asks. */
export async function placeOfSeat({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-seat',
    text: 'select organisation, path, province from place_of_seat($1)',
    values: [id],
  })
  return rows[0]
}
