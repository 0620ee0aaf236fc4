import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>

/** A copy that waits for one of others, or is waited for. */
export type WaitRow = Readonly<{
  id: string
  copy: string
  organisation: string
  title: string
  awaited: string
  awaitedOrganisation: string
  awaitedTitle: string
  since: string
}>

/** What some copies wait for, and what waits for them, as far as it is not ended. */
export async function waitsAt({ client }: Client, copies: readonly string[]): Promise<readonly WaitRow[]> {
  const { rows } = await client.query<WaitRow>({
    name: 'waits-at',
    text: `select id, copy_id as copy, organisation_id as organisation, title, since, awaited_id as awaited,
        awaited_organisation_id as "awaitedOrganisation", awaited_title as "awaitedTitle"
      from task_wait where ended_on is null and (copy_id = any ($1) or awaited_id = any ($1)) order by since, id`,
    values: [copies],
  })
  return rows
}

/** How many wait for each copy, as a table that joins on `awaited_id`. */
export const awaitedCounts = `(select awaited_id, count(*)::int as awaited from task_wait where ended_on is null group by 1)`

/** A copy waits for nothing any more: it is done, or nobody asks for it. */
export async function endWaits(
  { client }: Client,
  { province, id }: Readonly<{ province: string; id: string }>,
  on: string,
): Promise<void> {
  await client.query(
    'update task_wait set ended_on = $3 where province_code = $1 and copy_id = $2 and ended_on is null',
    [...[province, id, on]],
  )
}
