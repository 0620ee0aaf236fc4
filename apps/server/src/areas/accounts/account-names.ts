import type { Transaction } from '../../kernel/database.ts'

/**
 * Names of the persons behind accounts, for logs and histories; an account without a name is not in the answer. There are
 * no accounts yet, so nobody has a name.
 */
export async function accountNames(
  _: Pick<Transaction, 'client'>,
  __: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return new Map()
}
