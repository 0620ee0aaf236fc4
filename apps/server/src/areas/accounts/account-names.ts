import type { Transaction } from '../../kernel/database.ts'

/** Names behind accounts, for logs and histories, whoever asks; an account that does not exist is not in the answer. */
export async function accountNames(
  { client }: Pick<Transaction, 'client'>,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; name: string }>(
    'select own.id, own.name from unnest($1::uuid[]) wanted cross join lateral own_account(wanted) own',
    [accounts],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
