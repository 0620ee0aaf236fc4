import type { SheetFinding, SheetReport } from '@baucu/contract'
import { count, type Locale } from '@baucu/law'
import type { Io } from '../kernel/io.ts'
import { oneLine } from '../kernel/words.ts'

/** The server takes a sheet of so many bytes. */
export const sheetCap = 10 * 1024 * 1024

/** Whether nothing in the sheet has to be mended. */
export const isSound = ({ toFix, findings }: SheetReport): boolean =>
  toFix === 0 && !findings.some((each) => each.blocks)

/** The report as JSON: problems with their place and their sentence. */
export function sheetReportJson(kind: string, source: string, dryRun: boolean, report: SheetReport) {
  const { findings, moreFindings, ...figures } = report
  const problems = findings.map(({ text, ...rest }) => ({ ...rest, text: text.vi }))
  const ok = isSound(report)
  return { kind, source, ok, dryRun, ...figures, problems, moreProblems: moreFindings }
}

/** The report for a person: every place to look at, then what was done or would be. */
export async function writeSheetReport(
  io: Io,
  dryRun: boolean,
  report: SheetReport,
  locale: Locale,
  placeOf: typeof cellOf = cellOf,
): Promise<void> {
  for (const each of report.findings) {
    await io.out.write(`${oneLine(`${placeOf(each, locale)}: ${each.text[locale]}`)}\n`)
  }
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

/** `ô A32`, or `dòng 1` for a row as a whole. */
function cellOf({ row, column }: SheetFinding, locale: Locale): string {
  if (column === null) return `${locale === 'vi' ? 'dòng' : 'row'} ${row}`
  return `${locale === 'vi' ? 'ô' : 'cell'} ${column}${row}`
}
