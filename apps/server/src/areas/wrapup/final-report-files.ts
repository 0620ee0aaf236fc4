import { type WrapUpBoard, wrapUpBoard } from '@baucu/contract'
import { type FinalReport, finalReport } from '@baucu/documents'
import { assemblyTerm, count, day, percent } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'

/** `GET /documents/final-report.docx?input=…` (or `.pdf`): form 29 as a draft; the input is that of `wrapup.board`. */
export const finalReportFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'final-report', [wrapUpBoard], async ([told], format) => ({
    file: await finalReport(reportOf(told), format),
    name: `du-thao-bao-cao-tong-ket-${told.electionDay}`,
  }))

function reportOf(told: WrapUpBoard): FinalReport {
  const { edition, place, now, rehearsal, electionDay, results } = told
  const measured = measuredTexts(told)
  return {
    ...{ edition, issuer: place.name, on: now.day, rehearsal, electionDay, term: assemblyTerm(electionDay) ?? null },
    asOf: `${now.hour} ngày ${day(now.day)}`,
    said: Object.fromEntries(
      told.parts.map(({ part, lines, text }) => [
        part,
        [
          ...lines.map((line) => line.text),
          ...(part === 'strengths' ? measured.met : part === 'weaknesses' ? measured.notMet : []),
          ...text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
        ],
      ]),
    ),
    results,
  }
}

const names: Readonly<Record<NonNullable<WrapUpBoard['indicators']>[number]['id'], string>> = {
  turnout: 'Tỷ lệ cử tri đi bỏ phiếu',
  timeliness: 'Biên bản kiểm phiếu gửi đúng hạn luật định',
  'second-polls': 'Số đơn vị bầu cử lại, bầu cử thêm',
  incidents: 'Số sự việc phát sinh',
  complaints: 'Số đơn khiếu nại, tố cáo, kiến nghị',
  'form-errors': 'Số biên bản kiểm phiếu có chỗ không khớp',
}

/** The indicators as sentences: what met its target is a strength, what did not is a weakness; the rest is told with the strengths. */
function measuredTexts({ indicators }: WrapUpBoard): Readonly<{ met: readonly string[]; notMet: readonly string[] }> {
  const told = (indicators ?? []).flatMap(({ id, measured, target, verdict }) => {
    if (measured === null || verdict === 'unknown') return []
    const { part, whole } = measured
    const value =
      whole === null ? count(part, 'vi') : `${percent(part, whole)}% (${count(part, 'vi')}/${count(whole, 'vi')})`
    const planned =
      target === null
        ? ''
        : `; kế hoạch ${whole === null ? `không quá ${count(target, 'vi')}` : `từ ${percent(target, 10_000)}%`}`
    return [{ text: `${names[id]}: ${value}${planned}.`, isMissed: verdict === 'not-met' }]
  })
  const texts = (isMissed: boolean) => told.filter((each) => each.isMissed === isMissed).map(({ text }) => text)
  return { met: texts(false), notMet: texts(true) }
}
