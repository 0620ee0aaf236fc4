import type { WrapUpBoard, WrapUpPart } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

/** What an office has written for the end of an election. */
export type WrapUpRow = Readonly<{
  texts: Partial<Record<WrapUpPart, string>>
  targets: WrapUpBoard['targets']
  version: number
}>

export async function readWrapUp(
  { client }: Pick<Transaction, 'client'>,
  { frame, organisation }: Readonly<{ frame: string; organisation: string }>,
): Promise<WrapUpRow | undefined> {
  const { rows } = await client.query<WrapUpRow>(
    'select texts, targets, version from wrap_up where frame_id = $1 and organisation_id = $2',
    [frame, organisation],
  )
  return rows[0]
}
