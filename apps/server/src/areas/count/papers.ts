import type { Transaction } from '../../kernel/database.ts'
import { type Evidence, readEvidence } from '../../kernel/files/evidence.ts'
import { readArea } from '../territory/index.ts'
import { ordinalOf, type SheetKey } from './sheet-rows.ts'

/** Photographs and scans of the signed minutes of a sheet, or of the inventory of an area; the earliest first. */
export const readPapers = (
  context: Pick<Transaction, 'client'>,
  { area, frame }: Pick<SheetKey, 'area' | 'frame'>,
  /** Null: of the inventory. */
  ordinal: number | null,
): Promise<readonly Evidence[]> =>
  readEvidence(
    context,
    { table: 'sheet_paper', where: 'e.frame_id = $1 and e.area_id = $2 and e.constituency is not distinct from $3' },
    [frame, area, ordinal],
  )

/** Which papers somebody means: those of a contest by its ordinal, or of the inventory (null). Undefined: there is no such thing. */
export async function ordinalOfPapers(
  context: Pick<Transaction, 'client'>,
  { area, frame, constituency }: Pick<SheetKey, 'area' | 'frame'> & Readonly<{ constituency: string | null }>,
): Promise<number | null | undefined> {
  if (constituency !== null) return await ordinalOf(context, { area, frame, constituency })
  return (await readArea(context, frame, area)) ? null : undefined
}
