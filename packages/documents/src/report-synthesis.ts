import { type Block, bold, paragraph, sentence } from './form-content.ts'
import { drawLetter, type Letter, prose } from './letter.ts'

/** A number of a report that was put together from many: now, the period before, and of how many units. */
export type SynthesisFigure = Readonly<{ title: string; unit: string; now: string; before: string; units: string }>

/** The words of a section: what the office wrote itself, else what the units wrote, each under its name. */
export type SynthesisText = Readonly<{
  title: string
  own: string
  parts: readonly Readonly<{ from: string; text: string }>[]
  /** Who had nothing to report. */
  nothing: readonly string[]
}>

/** A document or a file: what it is called, of which day, and whose it is. */
export type SynthesisPaper = Readonly<{ name: string; day: string; from: string }>

/** What a synthesised report prints. */
export type ReportPaper = Readonly<{
  letter: Letter
  /** "Báo cáo tiến độ chuẩn bị bầu cử, 01/03/2026" */
  subject: string
  /** "17:30 ngày 01/03/2026" */
  asOf: string
  units: readonly Readonly<{ name: string; sent: string | null }>[]
  sections: readonly Readonly<{
    number: string
    title: string
    figures: readonly SynthesisFigure[]
    texts: readonly SynthesisText[]
    /** Documents and files that the units named, in their order. */
    papers: readonly SynthesisPaper[]
  }>[]
}>

/** A report of many units, A4: numbers with their coverage, words with their sources, and who has not sent. */
export const reportPaper = (report: ReportPaper, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const { letter, subject, asOf, units, sections } = report
  const told = units.filter((each) => each.sent !== null).length
  return drawLetter(
    letter,
    {
      title: subject,
      heading: ['BÁO CÁO'],
      subject,
      body: [
        prose(`Số liệu tổng hợp lúc ${asOf}, từ ${told}/${units.length} đơn vị đã gửi báo cáo.`),
        ...sections.flatMap(sectionOf),
      ],
      annex: [
        { kind: 'heading', text: `PHỤ LỤC. ĐƠN VỊ ĐÃ GỬI, CHƯA GỬI (${told}/${units.length})` },
        {
          kind: 'table',
          head: [['STT'], ['Đơn vị'], ['Gửi báo cáo']],
          columns: ['number', 'words', 'person'],
          rows: units.map(({ name, sent }, index) => ({
            cells: [String(index + 1), name, sent ?? 'Chưa gửi'],
            bold: sent === null,
          })),
        },
      ],
    },
    format,
  )
}

function sectionOf({ number, title, figures, texts, papers }: ReportPaper['sections'][number]): readonly Block[] {
  const table: Block = {
    kind: 'table',
    head: [['STT'], ['Chỉ tiêu'], ['Kỳ này'], ['Kỳ trước'], ['Đơn vị', 'đã báo']],
    columns: ['number', 'words', 'figure', 'figure', 'told'],
    rows: figures.map((each, index) => ({
      cells: [
        String(index + 1),
        each.unit === '' ? each.title : `${each.title} (${each.unit})`,
        each.now,
        each.before,
        each.units,
      ],
      bold: false,
    })),
  }
  const attached: Block = {
    kind: 'table',
    head: [['STT'], ['Tài liệu kèm theo'], ['Ngày'], ['Đơn vị']],
    columns: ['number', 'words', 'role', 'person'],
    rows: papers.map(({ name, day, from }, index) => ({ cells: [String(index + 1), name, day, from], bold: false })),
  }
  return [
    { kind: 'heading', text: `${number}. ${title}` },
    ...(figures.length > 0 ? [table] : []),
    ...(papers.length > 0 ? [attached] : []),
    ...texts.flatMap((text) => textOf(text, texts.length > 1)),
  ]
}

/** Nothing written at all is said as well: a section is never silently empty. */
function textOf({ title, own, parts, nothing }: SynthesisText, titled: boolean): readonly Block[] {
  const head = titled ? [paragraph(sentence`${bold(title)}`)] : []
  if (own.trim() !== '') return [...head, ...linesOf(own).map(prose)]
  return [
    ...head,
    ...parts.flatMap(({ from, text }) => {
      const [first = '', ...rest] = linesOf(text)
      return [paragraph(sentence`${bold(`${from}:`)} ${first}`), ...rest.map(prose)]
    }),
    ...(nothing.length > 0 ? [prose(`Không phát sinh: ${nothing.join('; ')}.`)] : []),
    ...(parts.length === 0 && nothing.length === 0 ? [prose('Chưa có nội dung.')] : []),
  ]
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
