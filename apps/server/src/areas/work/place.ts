import type { PlacedKind } from '@baucu/contract'
import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

type WorkKind = Extract<PlacedKind, 'meeting' | 'conclusion' | 'task' | 'copy'>

/** Where a meeting, a conclusion, a task (where it was issued) or a copy (where it is done) is, whoever asks. */
export const placeOfWork =
  (kind: WorkKind) =>
  async ({ client }: Transaction, id: string): Promise<Place | undefined> => {
    const { rows } = await client.query<Place>({
      name: 'place-of-work',
      text: 'select organisation, path, province from place_of_work($1, $2)',
      values: [kind, id],
    })
    return rows[0]
  }
