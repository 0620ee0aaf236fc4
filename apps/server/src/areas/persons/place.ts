import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a person is kept, whoever asks. */
export async function placeOfPerson({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-person',
    text: 'select organisation, path, province from place_of_person($1)',
    values: [id],
  })
  return rows[0]
}

/** Where the organisation of an office is, whoever asks. */
export async function placeOfOffice({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-office',
    text: 'select organisation, path, province from place_of_office($1)',
    values: [id],
  })
  return rows[0]
}
