import type { Transaction } from '../../kernel/database.ts'

/** The polling teams at and below a path on a day. */
export async function teamsBelow(
  { client }: Pick<Transaction, 'client'>,
  path: string,
  day: string,
): Promise<readonly Readonly<{ id: string; path: string }>[]> {
  const { rows } = await client.query<{ id: string; path: string }>(
    `select id, path from organisation where path ^@ $1 and kind = 'polling-team'
       and (valid_from is null or valid_from <= $2) and (valid_to is null or valid_to > $2) order by path`,
    [path, day],
  )
  return rows
}
