import type { Transaction } from './database.ts'

/**
 * Says that something is about to be decided which two must not decide at once. Of two commands that take the same turn the
 * database runs the later one again, so that it sees what the first one wrote; waiting on a lock, it would not.
 */
export async function takeTurn(
  { client }: Pick<Transaction, 'client'>,
  what: 'allowances' | 'duty' | 'waits',
  id: string,
): Promise<void> {
  await client.query(
    'insert into turn (what, id, turns) values ($1, $2, 1) on conflict (what, id) do update set turns = turn.turns + 1',
    [what, id],
  )
}
