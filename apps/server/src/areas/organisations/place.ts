import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where an organisation is, whoever asks. */
export async function placeOfOrganisation({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-organisation',
    text: 'select organisation, path, province from place_of_organisation($1)',
    values: [id],
  })
  return rows[0]
}

/** Where a group is, whoever asks. */
export async function placeOfGroup({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-group',
    text: 'select organisation, path, province from place_of_group($1)',
    values: [id],
  })
  return rows[0]
}
