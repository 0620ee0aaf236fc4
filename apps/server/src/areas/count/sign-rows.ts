import type { countSheet, OutputOf } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

/** What was recorded of more ballots than were issued. */
export type SignRow = Readonly<{
  area: string
  constituency: number
  collected: number
  issued: number
  text: string
  told: NonNullable<OutputOf<typeof countSheet>['sign']>['told']
  account: string | null
  at: Date
}>

/** Signs recorded in areas, the latest first. */
export async function readSigns(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  areas: readonly string[],
): Promise<readonly SignRow[]> {
  const { rows } = await client.query<SignRow>(
    `select area_id as area, constituency, collected, issued, text, told, account_id as account, received_at as at
     from count_sign where frame_id = $1 and area_id = any ($2) order by received_at desc, id desc`,
    [frame, areas],
  )
  return rows
}
