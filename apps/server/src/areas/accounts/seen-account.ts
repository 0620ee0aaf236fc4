import type { Transaction } from '../../kernel/database.ts'

type Seen = Readonly<{ id: string; name: string; organisation: string | null; path: string; lockedAt: Date | null }>

/** An account within the caller's reach; undefined when there is none, or elsewhere. */
export async function seenAccount({ client }: Pick<Transaction, 'client'>, id: string): Promise<Seen | undefined> {
  const { rows } = await client.query<Seen>({
    name: 'seen-account',
    text: `select id, name, organisation_id as organisation, org_path as path, locked_at as "lockedAt" from account where id = $1`,
    values: [id],
  })
  return rows[0]
}
