import { z } from 'zod'
import { count } from './values.ts'

/** One thing to know about a sheet, at its row and column. */
export const sheetFinding = z.object({
  /** As the spreadsheet shows it, from 1. */
  row: count,
  /** Letter of the column; null: the row as a whole, or a column that is not there. */
  column: z.string().nullable(),
  code: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
  /** True when nothing can be stored while it stands. */
  blocks: z.boolean(),
})
export type SheetFinding = z.output<typeof sheetFinding>

/** What an import of a sheet answers, whatever the rows are. */
export const sheetReport = z.object({
  stored: z.boolean(),
  /** Rows with content below the header. */
  rows: count,
  /** Rows without, and with, a finding that blocks; together all rows. */
  sound: count,
  toFix: count,
  created: count,
  changed: count,
  unchanged: count,
  /** In the order of the sheet; the first ones when there are very many. */
  findings: z.array(sheetFinding),
  moreFindings: count,
})
export type SheetReport = z.output<typeof sheetReport>
