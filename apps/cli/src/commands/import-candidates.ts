import { basename } from 'node:path'
import { importLists, type SheetFinding } from '@baucu/contract'
import { columnName } from '@baucu/documents'
import type { Locale } from '@baucu/law'
import type { Io } from '../kernel/io.ts'
import { writeJson } from '../kernel/output.ts'
import { findOrganisation } from '../server/find-organisation.ts'
import { sendCommand } from '../server/send-command.ts'
import { type ServerPlace, withServer } from '../server/with-server.ts'
import { candidateFields, readCandidates } from '../sheets/read-candidates.ts'
import { isSound, sheetReportJson, writeSheetReport } from '../sheets/sheet-report.ts'

/** What the command line says beside the file. */
export type CandidatesCall = Readonly<{ under: string; frame: string; dryRun: boolean; json: boolean }>

/** `baucu import candidates`: the server reads the lists, says what the law says of them, and stores all rows or none. */
export async function importCandidatesFile(
  io: Io,
  locale: Locale,
  path: string,
  server: ServerPlace,
  { under: code, frame, dryRun, json }: CandidatesCall,
): Promise<0 | 1> {
  const { form, content } = await readCandidates(io, path)
  const report = await withServer(io, server, async (url) => {
    const under = await findOrganisation(io, url, code, locale)
    const input = { under, frame, fileName: path === '-' ? '-' : basename(path), content, dryRun }
    return await sendCommand(io, url, importLists, input, locale)
  })
  if (json) await writeJson(io, sheetReportJson('candidates', path, dryRun, report))
  else await writeSheetReport(io, dryRun, report, locale, form === 'json' ? itemOf : undefined)
  return isSound(report) ? 0 : 1
}

/** `[3].birthDate`: where a cell of the sheet stood in the JSON it was made from. */
function itemOf({ row, column }: SheetFinding): string {
  const field = candidateFields.find((_, index) => columnName(index + 1) === column)
  return row < 2 ? 'JSON' : `[${row - 2}]${field ? `.${field}` : ''}`
}
