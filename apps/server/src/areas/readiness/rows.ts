import type { readinessStates } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

/** A line of an area as it was found last. */
export type MarkRow = Readonly<{
  area: string
  line: string
  state: (typeof readinessStates)[number]
  note: string
  task: string | null
  account: string | null
  at: Date
}>

/** What was found last of every line of areas, before a day. */
export async function readMarks(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  before: number,
  areas: readonly string[],
): Promise<readonly MarkRow[]> {
  const { rows } = await client.query<MarkRow>(
    `select distinct on (team_id, line) team_id as area, line, state, note, task_id as task, account_id as account, received_at as at
     from readiness_mark where frame_id = $1 and days_before = $2 and team_id = any ($3)
     order by team_id, line, received_at desc, id desc`,
    [frame, before, areas],
  )
  return rows
}
