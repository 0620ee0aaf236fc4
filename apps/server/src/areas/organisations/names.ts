import type { Transaction } from '../../kernel/database.ts'

/** The names organisations have now, whoever asks; one that does not exist is not in the answer. */
export async function organisationNames(
  { client }: Pick<Transaction, 'client'>,
  organisations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'organisation-names',
    text: 'select id, name from organisation_names_of($1)',
    values: [organisations],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
