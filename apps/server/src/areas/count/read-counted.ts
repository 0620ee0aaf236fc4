import { type Areas, type Counts, countFields } from '@baucu/counting'
import type { Db } from '../../kernel/database.ts'
import type { CountTables } from './tables.ts'

/** What the minutes of a constituency add up to so far. */
export type Counted = Counts &
  Readonly<{
    areas: Areas
    /** In ballot order. */
    votes: readonly number[]
    updatedAt: Date | null
    /** Minutes of the Board with these very sums were received. */
    signed: boolean
  }>

/** Sums by ordinal of the constituency, of a frame whose polling areas are counted here; empty for others. */
export async function readCounted(
  db: Db,
  frame: string,
  ordinals?: readonly number[],
): Promise<ReadonlyMap<number, Counted>> {
  let question = db
    .withTables<CountTables>()
    .selectFrom('constituency_totals_now')
    .selectAll()
    .where('frame_id', '=', frame)
  if (ordinals !== undefined) question = question.where('constituency', 'in', ordinals)
  const rows = await question.execute()
  return new Map(
    rows.map((row) => {
      const { figures, expected, reported, rejected } = row
      const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0] = figures
      const counts = { registered, voted, issued, collected, valid, invalid }
      const votes = figures.slice(countFields.length)
      return [
        row.constituency,
        {
          ...{ ...counts, areas: { expected, reported, rejected }, votes, updatedAt: row.updated_at },
          signed:
            reported === expected && row.signed !== null && figures.every((each, at) => each === row.signed?.[at]),
        },
      ]
    }),
  )
}
