import type { Body } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'

/** What the counting of a constituency must know of it. */
export type CountedUnit = Readonly<{
  id: string
  ordinal: number
  province: string
  body: Body
  seats: number
  /** Ids in ballot order. */
  candidates: readonly string[]
}>

/** The constituencies of a frame by ordinal: all, or those asked for. */
export async function readCountedUnits(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  ordinals: readonly number[] | null = null,
): Promise<ReadonlyMap<number, CountedUnit>> {
  const { rows } = await client.query<CountedUnit>(
    `select id, ordinal, province_code as province, body, seats,
       (select coalesce(array_agg(candidate.id order by position), '{}') from candidate
        where candidate.frame_id = unit.frame_id and candidate.constituency_id = unit.id) as candidates
     from constituency as unit where frame_id = $1 and ($2::int[] is null or ordinal = any ($2))`,
    [frame, ordinals],
  )
  return new Map(rows.map((each) => [each.ordinal, each]))
}
