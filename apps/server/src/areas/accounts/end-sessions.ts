import type { Transaction } from '../../kernel/database.ts'

/** Ends every session of an account, the ones that wait for approval too; answers how many were open. */
export async function endSessionsOf({ client }: Pick<Transaction, 'client'>, account: string): Promise<number> {
  const { rowCount } = await client.query('delete from session where account_id = $1', [account])
  await client.query('delete from pending_session where account_id = $1', [account])
  return rowCount ?? 0
}
