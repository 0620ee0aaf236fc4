import type { Transaction } from '../../kernel/database.ts'
import { type Evidence, readEvidence } from '../../kernel/files/evidence.ts'
import type { PaperKey } from './paper-rows.ts'

/** Photographs and scans of signed result minutes, the earliest first. */
export const readScans = (
  context: Pick<Transaction, 'client'>,
  { organisation, frame, level, of }: PaperKey,
): Promise<readonly Evidence[]> =>
  readEvidence(
    context,
    {
      table: 'result_scan',
      where: 'e.frame_id = $1 and e.unit_id = $2 and e.level = $3 and e.subject = $4',
    },
    [frame, organisation, level, of],
  )
