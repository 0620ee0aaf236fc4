import { day } from '@baucu/law'
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { bold, centred, mm, noBorders, points, ruled, serif, spacing } from './docx.ts'
import {
  attachedTo,
  type PlanPaper,
  type PlanPaperGroup,
  type PlanPaperItem,
  type PlanPaperMute,
  type PlanPaperText,
  progressColumns,
  progressRow,
} from './plan-paper.ts'
import { printable } from './printable.ts'

/**
 * A plan as an editable Word document: the paper in A4 upright with the head of the Party or of the State, its progress
 * table as an annex across (Decree 30/2020/NĐ-CP: Times New Roman, margins 20, 20, 30, 15 mm, page numbers at the head).
 */
export async function planDocx(paper: PlanPaper): Promise<Uint8Array> {
  const document = new Document({
    title: printable(`${paper.kind} ${paper.subject}`),
    creator: '',
    styles: { default: { document: { run: { font: serif, size: points(13.5), language: { value: 'vi-VN' } } } } },
    sections: [letter(paper), annex(paper)],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) }
const letterWidth = mm(210 - 30 - 15)
const annexWidth = mm(297 - 20 - 20)

function letter(paper: PlanPaper): ISectionOptions {
  const { kind, subject, grounds, before, contents, after } = paper
  return {
    properties: { titlePage: true, page: { size: { width: mm(210), height: mm(297) }, margin } },
    headers: { first: header(paper.rehearsal, false), default: header(paper.rehearsal, true) },
    children: [
      head(paper),
      centred([bold(kind, 14)], { before: 14 }),
      centred([bold(subject, 14)], { after: 2 }),
      centred([new TextRun({ text: '─'.repeat(12), size: points(8) })], { after: 6 }),
      ...grounds.map((each) => body([new TextRun({ text: printable(each), italics: true })])),
      ...before.flatMap(text),
      section(contents.number, contents.title),
      ...contents.groups.flatMap(group),
      ...after.flatMap(text),
      closing(paper),
    ],
  }
}

/** The number of the page from the second on, and DIỄN TẬP on every one. */
function header(rehearsal: boolean, numbered: boolean): Header {
  const page = numbered ? [new TextRun({ children: [PageNumber.CURRENT], size: points(13) })] : []
  const mark = rehearsal ? [bold('DIỄN TẬP', 12)] : []
  return new Header({ children: [centred(page), ...(mark.length > 0 ? [centred(mark)] : [])] })
}

const cellOf = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({ borders: noBorders, width: { size: width, type: WidthType.DXA }, children })

const bare = (widths: readonly number[], cells: readonly Paragraph[][]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...noBorders, insideHorizontal: noBorders.top, insideVertical: noBorders.top },
    rows: [new TableRow({ cantSplit: true, children: cells.map((each, at) => cellOf(widths[at] ?? 0, each)) })],
  })

const rule = (signs: number): Paragraph =>
  centred([new TextRun({ text: '─'.repeat(signs), size: points(7) })], { after: 2 })

/** Who issues it and its number at the left; State or Party, place and day at the right. */
function head({ form, issuer, number, place, date }: PlanPaper): Table {
  const left = mm(70)
  const widths = [left, letterWidth - left]
  const said = date === null ? ['…', '…', '…'] : date.split('-').reverse()
  const [dayOf = '', month = '', year = ''] = said
  // Days below ten and the first two months are written with a nought, so that nothing can be put before them.
  const on = `${place === '' ? '…' : place}, ngày ${dayOf} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
  const dated = centred([new TextRun({ text: printable(on), italics: true })], { before: 4 })
  const named = centred([bold(issuer.toLocaleUpperCase('vi'), 13)])
  const numberText = number ?? '          /KH'
  if (form === 'party')
    return bare(widths, [
      [named, centred([bold('*', 13)]), centred([new TextRun({ text: printable(`Số ${numberText}`) })])],
      [
        centred([
          new TextRun({
            text: 'ĐẢNG CỘNG SẢN VIỆT NAM',
            bold: true,
            size: points(15),
            underline: { type: UnderlineType.SINGLE },
          }),
        ]),
        dated,
      ],
    ])
  return bare(widths, [
    [named, rule(9), centred([new TextRun({ text: printable(`Số: ${numberText}`) })])],
    [
      centred([bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12)]),
      centred([bold('Độc lập - Tự do - Hạnh phúc', 13)]),
      rule(25),
      dated,
    ],
  ])
}

/** Running text, first line indented. */
const body = (children: readonly TextRun[], extra: { keepNext?: boolean } = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: spacing(3), after: spacing(3), line: 264 },
    ...extra,
    children: [...children],
  })

const section = (number: string, title: string): Paragraph =>
  body([bold(`${number}. ${title}`, 13.5)], { keepNext: true })

const text = ({ number, title, lines }: PlanPaperText): Paragraph[] => [
  section(number, title),
  ...lines.map((each) => body([new TextRun({ text: printable(each) })])),
]

/** Text of several lines as one paragraph, so that it is read back as one field. */
const broken = (words: string): TextRun[] =>
  words.split('\n').map((line, at) => new TextRun({ text: printable(line), ...(at > 0 ? { break: 1 } : {}) }))

function group({ number, title, goal, items }: PlanPaperGroup): Paragraph[] {
  return [
    ...(title === '' ? [] : [body([bold(`${number}. ${title}`, 13.5)], { keepNext: true })]),
    ...(goal === ''
      ? []
      : [body([new TextRun({ text: printable(`Mục tiêu: ${goal}`), italics: true })], { keepNext: true })]),
    ...items.flatMap(itemLines),
  ]
}

function itemLines(item: PlanPaperItem): Paragraph[] {
  const lines: readonly (readonly [label: string, words: string])[] = [
    ['Yêu cầu', item.requirement],
    ['Thời gian', item.time],
    ['Chủ trì', item.lead],
    ['Phối hợp', item.cooperating],
    ['Sản phẩm', item.product],
    ['Nguồn lực', item.resources],
  ]
  const filled = lines.filter(([, words]) => words.trim() !== '')
  return [
    body([new TextRun({ text: `${item.number}. `, bold: true, italics: true }), ...emphasised(item.content)], {
      keepNext: true,
    }),
    ...filled.map(([label, words], at) =>
      body([new TextRun(`- ${label}: `), ...broken(words)], { keepNext: at < filled.length - 1 }),
    ),
  ]
}

const emphasised = (words: string): TextRun[] =>
  words
    .split('\n')
    .map(
      (line, at) => new TextRun({ text: printable(line), bold: true, italics: true, ...(at > 0 ? { break: 1 } : {}) }),
    )

/** Who gets it at the left, who signs at the right; never split. */
function closing({ recipients, signing }: PlanPaper): Table {
  const half = Math.floor(letterWidth / 2)
  const to = [
    new Paragraph({
      spacing: { before: spacing(14) },
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: points(12) })],
    }),
    ...recipients.map(
      (each, at) =>
        new Paragraph({
          children: [
            new TextRun({ text: `- ${printable(each)}${at < recipients.length - 1 ? ';' : '.'}`, size: points(11) }),
          ],
        }),
    ),
  ]
  const titles = signing
    ? [signing.authority, signing.deputyFor ?? '', signing.title].filter((line) => line !== '')
    : ['QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ']
  const signs = [
    ...titles.map((line, at) => centred([bold(line, 13)], { before: at === 0 ? 14 : 0 })),
    centred([new TextRun({ text: '(Ký, đóng dấu)', italics: true, size: points(12) })], { before: 2 }),
    new Paragraph({ spacing: { before: mm(24) }, children: [] }),
    centred([bold(signing?.fullName ?? '', 13.5)]),
  ]
  return bare([half, letterWidth - half], [to, signs])
}

/** The progress table, A4 across; its head stands on every page. */
function annex(paper: PlanPaper): ISectionOptions {
  const { hasElection, contents } = paper
  const columns = progressColumns(hasElection)
  const share = hasElection ? [5, 25, 8, 11, 17, 17, 17] : [5, 28, 12, 19, 18, 18]
  const widths = share.map((each) => Math.floor((annexWidth * each) / 100))
  const cell = (words: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1.4), right: mm(1.4) },
      children: [
        new Paragraph({
          keepNext: head,
          alignment: head || at === 0 || (hasElection && at === 2) ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: head
            ? [bold(words, 11.5)]
            : words
                .split('\n')
                .map(
                  (line, index) =>
                    new TextRun({ text: printable(line), size: points(11.5), ...(index > 0 ? { break: 1 } : {}) }),
                ),
        }),
      ],
    })
  const heading = (words: string) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1.4), right: mm(1.4) },
          children: [new Paragraph({ keepNext: true, children: [bold(words, 11.5)] })],
        }),
      ],
    })
  const rows = contents.groups.flatMap((each) => [
    ...(each.title === '' ? [] : [heading(`${each.number}. ${each.title}`)]),
    ...each.items.map(
      (item) =>
        new TableRow({
          cantSplit: true,
          children: progressRow(item, hasElection).map((words, at) => cell(words, at, false)),
        }),
    ),
  ])
  const border = {
    top: ruled,
    bottom: ruled,
    left: ruled,
    right: ruled,
    insideHorizontal: ruled,
    insideVertical: ruled,
  }
  const side = mm(20)
  return {
    properties: {
      page: {
        // The library turns the sheet itself: width and height are those of the upright sheet.
        size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
        margin: { top: side, bottom: mm(15), left: side, right: side, header: mm(10) },
      },
    },
    headers: { default: header(paper.rehearsal, true) },
    children: [
      centred([bold('PHỤ LỤC', 14)]),
      centred([bold('TIẾN ĐỘ THỰC HIỆN', 14)]),
      centred([new TextRun({ text: printable(attachedTo(paper)), italics: true })], { after: 8 }),
      new Table({
        layout: TableLayoutType.FIXED,
        width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
        columnWidths: [...widths],
        borders: border,
        rows: [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: columns.map((title, at) => cell(title, at, true)),
          }),
          ...rows,
        ],
      }),
      ...muted(paper.muted),
    ],
  }
}

/** What was found when the plan was checked and is left as it is: below the table, so that who reads it knows why. */
function muted(mutes: readonly PlanPaperMute[]): Paragraph[] {
  if (mutes.length === 0) return []
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: spacing(14) },
      children: [bold('Những điểm được giữ nguyên sau khi rà soát kế hoạch', 12)],
    }),
    ...mutes.map(({ place, text, article, reason, on }, at) => {
      const law = article === null ? '' : ` (Điều ${article})`
      const words = `${at + 1}. ${place}: ${text.replace(/\.$/, '')}${law}. Lý do giữ nguyên: ${reason} (ngày ${day(on)}).`
      return new Paragraph({
        spacing: { before: spacing(3) },
        children: [new TextRun({ text: printable(words), size: points(11.5) })],
      })
    }),
  ]
}
