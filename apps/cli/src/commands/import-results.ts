import { importResults } from '@baucu/contract'
import type { Locale } from '@baucu/law'
import type { Io } from '../kernel/io.ts'
import { writeJson } from '../kernel/output.ts'
import { oneLine } from '../kernel/words.ts'
import type { Problem } from '../results/problem.ts'
import type { About, ReadResults } from '../results/read-results.ts'
import { sendCommand } from '../server/send-command.ts'
import { type ServerPlace, withServer } from '../server/with-server.ts'

/** What the command line says beside the file. */
export type ResultsCall = Readonly<{
  about: About
  name: string | undefined
  officialBy: string | undefined
  dryRun: boolean
  json: boolean
}>

/** `baucu import results`: read and judged here, stored by the server when there is no problem. */
export async function importResultsFile(
  io: Io,
  locale: Locale,
  path: string,
  server: ServerPlace,
  { about, name, officialBy, dryRun, json }: ResultsCall,
): Promise<0 | 1> {
  // Loaded when needed: the readers of tables take longer to start than the rest of the command together.
  const { readResults } = await import('../results/read-results.ts')
  const read = await readResults(io, path, about)
  for (const note of read.notes) await io.err.write(`${oneLine(note[locale])}\n`)
  const store = read.problems.length === 0 && !dryRun
  const input = {
    file: read.file,
    ...(name === undefined ? {} : { name }),
    ...(officialBy === undefined ? {} : { officialBy }),
  }
  const stored = store
    ? await withServer(io, server, (url) => sendCommand(io, url, importResults, input, locale))
    : null
  if (json) await writeJson(io, reportJson(path, read, dryRun, stored))
  else await writeReport(io, read, stored, locale)
  return read.problems.length === 0 ? 0 : 1
}

type Stored = Readonly<{ frame: string; constituencies: number; candidates: number; replaced: boolean }> | null

const sizeOf = ({ file }: ReadResults) => ({
  constituencies: file.constituencies.length,
  candidates: file.constituencies.reduce((total, each) => total + each.candidates.length, 0),
})

const reportJson = (path: string, read: ReadResults, dryRun: boolean, stored: Stored) => ({
  kind: 'results',
  source: path,
  form: read.form,
  ok: read.problems.length === 0,
  dryRun,
  election: read.file.election,
  ...sizeOf(read),
  problems: read.problems.map(({ words, ...rest }) => ({ ...rest, text: words.vi })),
  stored,
})

async function writeReport(io: Io, read: ReadResults, stored: Stored, locale: Locale): Promise<void> {
  for (const problem of read.problems)
    await io.out.write(`${oneLine(`${placeText(problem, locale)}: ${problem.words[locale]}`)}\n`)
  const { constituencies, candidates } = sizeOf(read)
  const problems = read.problems.length
  const vi = stored
    ? `${stored.replaced ? 'Đã thay' : 'Đã nhập'} kỳ ${stored.frame}: ${constituencies} đơn vị, ${candidates} người ứng cử.`
    : `${constituencies} đơn vị, ${candidates} người ứng cử, ${problems} chỗ sai; không nhập gì.`
  const en = stored
    ? `${stored.replaced ? 'Replaced' : 'Imported'} ${stored.frame}: ${constituencies} constituencies, ${candidates} candidates.`
    : `${constituencies} constituencies, ${candidates} candidates, ${problems} problems; nothing imported.`
  await io.out.write(`${locale === 'vi' ? vi : en}\n`)
}

/** `ô H3 (Số phiếu)`, `dòng 1`, or the place in a JSON file. */
function placeText({ row, column, header, path }: Problem, locale: Locale): string {
  if (row === null) return path ?? ''
  const place =
    column === null ? `${locale === 'vi' ? 'dòng' : 'row'} ${row}` : `${locale === 'vi' ? 'ô' : 'cell'} ${column}${row}`
  return column === null || header === null ? place : `${place} (${header})`
}
