import type { Transaction } from '../../kernel/database.ts'

/** Stands for the place above the tops of all trees. */
const above = '00000000-0000-0000-0000-000000000000'

/**
 * Says that what stands directly below these organisations (null: at the top) is about to change. Two commands that
 * decide about one level at once would not see each other's rows; this makes the database run the later one again.
 */
export async function touchLevels(
  { client }: Pick<Transaction, 'client'>,
  parents: readonly (string | null)[],
): Promise<void> {
  const levels = [...new Set(parents.map((each) => each ?? above))].sort()
  await client.query(
    `insert into organisation_level (parent_id, revision) select unnest($1::uuid[]), 1
     on conflict (parent_id) do update set revision = organisation_level.revision + 1`,
    [levels],
  )
}
