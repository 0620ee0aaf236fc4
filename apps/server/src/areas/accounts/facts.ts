import type { Transaction } from '../../kernel/database.ts'

/** What is true of an installation once and for all. */
type Fact = 'owner' | 'sample'

/** Whether it is true already. */
export async function isTrue({ client }: Pick<Transaction, 'client'>, fact: Fact): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'fact',
    text: 'select from installation_fact where name = $1',
    values: [fact],
  })
  return rowCount === 1
}

/** Makes it true; false when it was already. */
export async function makeTrue({ client }: Pick<Transaction, 'client'>, fact: Fact, now: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    'insert into installation_fact (name, at) values ($1, $2) on conflict (name) do nothing',
    [fact, now],
  )
  return rowCount === 1
}
