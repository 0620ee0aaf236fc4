import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'

/** Where an account, a grant or a pending session is, whoever asks. */
const placeOf =
  (kind: 'account' | 'grant' | 'session') =>
  async ({ client }: Transaction, id: string): Promise<Place | undefined> => {
    const { rows } = await client.query<Place>({
      name: 'place-of-account-kind',
      text: 'select organisation, path, province from place_of_account_kind($1, $2)',
      values: [kind, id],
    })
    return rows[0]
  }

export const placeOfAccount = placeOf('account')
export const placeOfGrant = placeOf('grant')
export const placeOfPendingSession = placeOf('session')
