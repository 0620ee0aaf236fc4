import { basename } from 'node:path'
import { importOrganisations, organisationTree, type SheetFinding, type SheetReport } from '@baucu/contract'
import { count, type Locale } from '@baucu/law'
import { readBytes } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { writeJson } from '../kernel/output.ts'
import { refuse } from '../kernel/refused.ts'
import { excerpt, oneLine } from '../kernel/words.ts'
import { askQuery } from '../server/ask-query.ts'
import { sendCommand } from '../server/send-command.ts'
import { type ServerPlace, withServer } from '../server/with-server.ts'

/** What the command line says beside the file. */
export type OrganisationsCall = Readonly<{
  under: string | undefined
  province: string | undefined
  from: string | undefined
  dryRun: boolean
  json: boolean
}>

/** The server takes a sheet of so many bytes. */
const sheetCap = 10 * 1024 * 1024

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
  if (json) await writeJson(io, reportJson(path, dryRun, report))
  else await writeReport(io, dryRun, report, locale)
  return isSound(report) ? 0 : 1
}

const isSound = ({ toFix, findings }: SheetReport): boolean => toFix === 0 && !findings.some((each) => each.blocks)

/** The id of the one organisation with this code today. */
async function findOrganisation(io: Io, url: string, code: string, locale: Locale): Promise<string> {
  const { organisations } = await askQuery(io, url, organisationTree, {}, locale)
  const [one, ...more] = organisations.filter((each) => each.code === code)
  if (one && more.length === 0) return one.id
  if (!one) {
    return refuse({
      vi: `--under ${excerpt(code)}: không có tổ chức mang mã này`,
      en: `--under ${excerpt(code)}: no organisation has this code`,
    })
  }
  return refuse({
    vi: `--under ${excerpt(code)}: có ${more.length + 1} tổ chức mang mã này, cần một mã duy nhất`,
    en: `--under ${excerpt(code)}: ${more.length + 1} organisations have this code, it must be the only one`,
  })
}

function reportJson(source: string, dryRun: boolean, report: SheetReport) {
  const { findings, moreFindings, ...figures } = report
  const problems = findings.map(({ text, ...rest }) => ({ ...rest, text: text.vi }))
  const ok = isSound(report)
  return { kind: 'organisations', source, ok, dryRun, ...figures, problems, moreProblems: moreFindings }
}

async function writeReport(io: Io, dryRun: boolean, report: SheetReport, locale: Locale): Promise<void> {
  for (const each of report.findings) await io.out.write(`${oneLine(findingText(each, locale))}\n`)
  const { rows, sound, toFix, created, changed, unchanged, stored, moreFindings } = report
  const n = (value: number) => count(value, locale)
  const vi = [
    ...(moreFindings > 0 ? [`Còn ${n(moreFindings)} chỗ khác.`] : []),
    `${n(rows)} dòng: ${n(sound)} dòng đúng, ${n(toFix)} dòng cần sửa.`,
    stored
      ? `Đã nhập: ${n(created)} mới, ${n(changed)} sửa, ${n(unchanged)} giữ nguyên.`
      : dryRun && isSound(report)
        ? `Nếu nhập: ${n(created)} mới, ${n(changed)} sửa, ${n(unchanged)} giữ nguyên; chưa nhập gì.`
        : 'Không nhập gì.',
  ]
  const en = [
    ...(moreFindings > 0 ? [`${n(moreFindings)} more.`] : []),
    `${n(rows)} rows: ${n(sound)} sound, ${n(toFix)} to fix.`,
    stored
      ? `Imported: ${n(created)} new, ${n(changed)} changed, ${n(unchanged)} as they were.`
      : dryRun && isSound(report)
        ? `It would be: ${n(created)} new, ${n(changed)} changed, ${n(unchanged)} as they were; nothing imported.`
        : 'Nothing imported.',
  ]
  await io.out.write(`${(locale === 'vi' ? vi : en).join(' ')}\n`)
}

/** `ô A32: Mã "DB05" đã có ở dòng 6; mỗi tổ chức một mã.` */
function findingText({ row, column, text }: SheetFinding, locale: Locale): string {
  const place =
    column === null ? `${locale === 'vi' ? 'dòng' : 'row'} ${row}` : `${locale === 'vi' ? 'ô' : 'cell'} ${column}${row}`
  return `${place}: ${text[locale]}`
}
