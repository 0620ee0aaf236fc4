import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where a plan is, whoever asks. */
export async function placeOfPlan({ client }: Transaction, id: string): Promise<Place | undefined> {
  const { rows } = await client.query<Place>({
    name: 'place-of-plan',
    text: 'select organisation, path, province from place_of_plan($1)',
    values: [id],
  })
  return rows[0]
}
