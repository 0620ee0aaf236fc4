import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a figure is, whoever asks. */
export async function placeOfFigure({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-figure',
    text: 'select organisation, path, province from place_of_figure($1)',
    values: [id],
  })
  return rows[0]
}
