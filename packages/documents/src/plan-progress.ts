import { type PlanPaper, progressColumns, progressRow } from './plan-paper.ts'
import { writeTable } from './write-table.ts'

/** The progress table of a plan as a workbook of one sheet, its titles in the first row so that it can be filtered. */
export const planProgress = ({ contents, hasElection, rehearsal }: PlanPaper): Promise<Uint8Array> =>
  writeTable(
    [
      [...progressColumns(hasElection)],
      ...contents.groups.flatMap((group) => group.items.map((item) => [...progressRow(item, hasElection)])),
    ],
    'xlsx',
    { sheet: rehearsal ? 'DIỄN TẬP - Tiến độ' : 'Tiến độ' },
  )
