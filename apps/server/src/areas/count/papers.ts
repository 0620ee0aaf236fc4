import type { Transaction } from '../../kernel/database.ts'
import { type Evidence, readEvidence } from '../../kernel/files/evidence.ts'
import type { SheetKey } from './sheet-rows.ts'

/** Photographs and scans of the signed minutes of a sheet, the earliest first. */
export const readPapers = (
  context: Pick<Transaction, 'client'>,
  { area, frame }: SheetKey,
  ordinal: number,
): Promise<readonly Evidence[]> =>
  readEvidence(context, { table: 'sheet_paper', where: 'e.frame_id = $1 and e.area_id = $2 and e.constituency = $3' }, [
    frame,
    area,
    ordinal,
  ])
