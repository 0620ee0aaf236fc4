import { basename } from 'node:path'
import { importOrganisations } from '@baucu/contract'
import type { Locale } from '@baucu/law'
import { readBytes } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { writeJson } from '../kernel/output.ts'
import { findOrganisation } from '../server/find-organisation.ts'
import { sendCommand } from '../server/send-command.ts'
import { type ServerPlace, withServer } from '../server/with-server.ts'
import { isSound, sheetCap, sheetReportJson, writeSheetReport } from '../sheets/sheet-report.ts'

/** What the command line says beside the file. */
export type OrganisationsCall = Readonly<{
  under: string | undefined
  province: string | undefined
  from: string | undefined
  dryRun: boolean
  json: boolean
}>

/** `baucu import organisations`: the server reads the sheet, compares it with its tree, and stores all rows or none. */
export async function importOrganisationsFile(
  io: Io,
  locale: Locale,
  path: string,
  server: ServerPlace,
  { under: code, province, from, dryRun, json }: OrganisationsCall,
): Promise<0 | 1> {
  const content = (await readBytes(io, path, sheetCap)).toString('base64')
  const report = await withServer(io, server, async (url) => {
    const under = code === undefined ? null : await findOrganisation(io, url, code, locale)
    const input = { under, province, from, fileName: path === '-' ? '-' : basename(path), content, dryRun }
    return await sendCommand(io, url, importOrganisations, input, locale)
  })
  if (json) await writeJson(io, sheetReportJson('organisations', path, dryRun, report))
  else await writeSheetReport(io, dryRun, report, locale)
  return isSound(report) ? 0 : 1
}
