import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, FormCheck, FormContent, FormTable, Letterhead, Run, Signature } from './form-content.ts'
import { printable } from './printable.ts'
import { squarePng } from './square-png.ts'

/**
 * Draws a form as an editable Word document, A4, in Times New Roman: the same words as the PDF. Not byte-stable:
 * the format carries the time of writing.
 */
export async function docx(content: FormContent): Promise<Uint8Array> {
  const document = new Document({
    title: printable(content.title),
    creator: '',
    styles: {
      default: {
        document: { run: { font: serif, size: points(content.letter ? 13.5 : 12), language: { value: 'vi-VN' } } },
      },
    },
    sections: [section(content)],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

export const serif = 'Times New Roman'
const sans = 'Arial'

/** Word counts text in half points, spacing in twentieths of a point, widths in twips. */
export const points = (size: number): number => Math.round(size * 2)
export const spacing = (size: number): number => Math.round(size * 20)
export const mm = (length: number): number => Math.round((length * 1440) / 25.4)

/** How wide the words are: A4 upright, or on its side. */
const widthOf = ({ landscape }: Pick<FormContent, 'landscape'>): number =>
  landscape ? mm(297 - 18 - 12) : mm(210 - 26 - 16)
const rightEdge = (width: number) => ({ type: TabStopType.RIGHT, position: width })
const dottedEdge = (width: number) => ({ ...rightEdge(width), leader: LeaderType.DOT })

function section(content: FormContent): ISectionOptions {
  const first = header(content, content.formNumber)
  const width = widthOf(content)
  const indent = content.letter !== undefined
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          ...(content.landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
        margin: {
          left: mm(content.landscape ? 18 : 26),
          right: mm(content.landscape ? 12 : 16),
          top: mm(18),
          bottom: mm(20),
          header: mm(8),
          footer: mm(9),
        },
      },
    },
    headers: { first, default: header(content, '') },
    footers: { first: footer(content), default: footer(content) },
    children: [
      heads(content, width),
      ...called(content),
      ...content.body.flatMap((block) => draw(block, content.letter ? 5 : 2.5, indent, width)),
      ...content.conclusion.flatMap((block) => draw(block, 5, indent, width)),
      ...(content.signatures.length > 0 || content.letter ? [signatures(content, width)] : []),
      ...(content.annex?.length ? [new Paragraph({ pageBreakBefore: true, children: [] })] : []),
      ...(content.annex ?? []).flatMap((block) => draw(block, 2.5, false, width)),
      ...(content.check ? [check(content.check, width)] : []),
      new Paragraph({
        spacing: { before: spacing(12) },
        children: [new TextRun({ text: printable(content.closingNote), italics: true, size: points(11) })],
      }),
    ],
  }
}

/** What a form is called, and what it is about. */
const called = ({ heading, subject }: Pick<FormContent, 'heading' | 'subject'>): Paragraph[] => [
  ...heading.map((line, index) =>
    centred([bold(line, 13.5)], { before: index === 0 ? 8 : 0, after: index === heading.length - 1 ? 6 : 0 }),
  ),
  centred(subject.map(run), { before: heading.length === 0 ? 14 : 0, after: 6 }),
]

const run = ({ text, bold: strong, italic }: Run): TextRun =>
  new TextRun({ text: printable(text), bold: strong ?? false, italics: italic ?? false })
const plain = (text: string, size: number): TextRun => new TextRun({ text: printable(text), size: points(size) })
export const bold = (text: string, size: number): TextRun =>
  new TextRun({ text: printable(text), bold: true, size: points(size) })

export const centred = (
  children: readonly TextRun[],
  space: { before?: number; after?: number; keep?: boolean } = {},
): Paragraph =>
  new Paragraph({
    keepNext: space.keep ?? false,
    alignment: AlignmentType.CENTER,
    spacing: { before: spacing(space.before ?? 0), after: spacing(space.after ?? 0) },
    children: [...children],
  })

/** DIỄN TẬP in the middle, the number of the form at the right. */
function header(content: FormContent, formNumber: string): Header {
  const rehearsal = new TextRun({
    text: '\u00a0DIỄN TẬP\u00a0',
    bold: true,
    characterSpacing: 30,
    border: { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' },
  })
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.CENTER, position: widthOf(content) / 2 }, rightEdge(widthOf(content))],
        children: [
          new TextRun({ children: [new Tab()] }),
          ...(content.rehearsal ? [rehearsal] : []),
          new TextRun({ children: [new Tab()] }),
          new TextRun({ text: formNumber, italics: true, size: points(11) }),
        ],
      }),
    ],
  })
}

function footer(content: FormContent): Footer {
  const small = { font: sans, size: points(8), color: '4B4B4B' }
  const cell = (children: TextRun[], width: number, alignment: 'left' | 'right') =>
    new TableCell({
      borders: { ...noBorders, top: overFooter },
      width: { size: width, type: WidthType.DXA },
      children: [new Paragraph({ alignment, spacing: { before: spacing(2) }, children })],
    })
  const number = mm(24)
  const textWidth = widthOf(content)
  const words = [new TextRun({ ...small, text: printable(content.footer) })]
  const page = [new TextRun({ ...small, children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })]
  return new Footer({
    children: [
      grid(
        [textWidth - number, number],
        [new TableRow({ children: [cell(words, textWidth - number, 'left'), cell(page, number, 'right')] })],
        { ...noBorders, top: overFooter },
      ),
    ],
  })
}

type Border = Readonly<{ style: 'none' | 'single'; size: number; color: string }>
const none: Border = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const ruled: Border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const overFooter: Border = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' }
type Borders = Readonly<Record<'top' | 'bottom' | 'left' | 'right', Border>>
export const noBorders: Borders = { top: none, bottom: none, left: none, right: none }

const grid = (widths: readonly number[], rows: readonly TableRow[], borders: Borders, inside = none): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [...rows],
    borders: { ...borders, insideHorizontal: inside, insideVertical: inside },
    margins: { left: 0, right: 0 },
  })

/** The issuing body at the left, the name of the State or of the Party at the right, each over a short rule. */
function heads(content: Pick<FormContent, 'issuer' | 'head' | 'letter'>, textWidth: number): Table {
  const { letter } = content
  const left = mm(letter ? 70 : 64)
  const rule = (share: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: spacing(1), line: spacing(8), after: 0 },
      children: [new TextRun({ text: '─'.repeat(share), bold: true, size: points(7) })],
    })
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ borders: noBorders, width: { size: width, type: WidthType.DXA }, children })
  return grid(
    [left, textWidth - left],
    [
      new TableRow({
        children: [
          cell(left, [
            ...(letter?.superior ? [centred([plain(letter.superior, 11.7)])] : []),
            ...content.issuer.map((line) => centred([bold(line, 11.7)])),
            ...(letter && content.head === 'party' ? [centred([bold('*', 11.7)])] : [rule(9)]),
            ...(letter ? [centred([plain(letter.number, 12.3)], { before: 3 })] : []),
            ...(letter?.about ? [centred([plain(letter.about, 11.7)])] : []),
          ]),
          cell(textWidth - left, [
            ...(content.head === 'party'
              ? [centred([bold('ĐẢNG CỘNG SẢN VIỆT NAM', 13.5)]), rule(27)]
              : [
                  centred([bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 11.7)]),
                  centred([bold('Độc lập - Tự do - Hạnh phúc', 12.3)]),
                  rule(25),
                ]),
            ...(letter
              ? [
                  centred([new TextRun({ text: printable(letter.dateline), italics: true, size: points(12.3) })], {
                    before: 4,
                  }),
                ]
              : []),
          ]),
        ],
      }),
    ],
    noBorders,
  )
}

/** `indent`: a letter is prose, its paragraphs begin inside. */
function draw(block: Block, after: number, indent: boolean, width: number): (Paragraph | Table)[] {
  const space = { after: spacing(after), line: 262 }
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          alignment: block.fill ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
          ...(indent ? { indent: { firstLine: mm(10) } } : {}),
          spacing: space,
          keepNext: block.keep ?? false,
          tabStops: [dottedEdge(width)],
          children: [...block.runs.map(run), ...(block.fill ? [new TextRun({ children: [' ', new Tab()] })] : [])],
        }),
      ]
    case 'line':
      return [
        new Paragraph({
          spacing: space,
          keepNext: block.keep ?? false,
          tabStops: [block.leader ? dottedEdge(width) : rightEdge(width)],
          children: [
            ...block.left.map(run),
            new TextRun({ children: [block.leader ? ' ' : '', new Tab()] }),
            ...block.right.map(run),
          ],
        }),
      ]
    case 'dotted':
      return [
        new Paragraph({
          spacing: { before: spacing(6), after: spacing(6) },
          tabStops: [dottedEdge(width)],
          children: [new TextRun({ children: [new Tab()] })],
        }),
      ]
    case 'heading':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: spacing(8), after: spacing(4) },
          keepNext: true,
          children: [bold(block.text, 12)],
        }),
      ]
    case 'page':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 }, children: [] })]
    case 'form':
      return [
        new Paragraph({
          pageBreakBefore: true,
          alignment: AlignmentType.RIGHT,
          spacing: { after: spacing(4) },
          children: [new TextRun({ text: printable(block.formNumber), italics: true, size: points(11) })],
        }),
        heads(block, width),
        ...called(block),
      ]
    case 'signatures':
      return [
        signatures(block, width, block.keep),
        new Paragraph({ spacing: { after: 0 }, keepNext: block.keep ?? false, children: [] }),
      ]
    case 'table':
      return [
        table(block, width),
        new Paragraph({ spacing: { after: spacing(4) }, keepNext: block.columns.includes('pen'), children: [] }),
      ]
  }
}

/** Figures stand right, numbers of rows in the middle, words left. */
const alignments: Readonly<Partial<Record<FormTable['columns'][number], 'right' | 'center'>>> = {
  votes: AlignmentType.RIGHT,
  areas: AlignmentType.RIGHT,
  told: AlignmentType.RIGHT,
  figure: AlignmentType.RIGHT,
  number: AlignmentType.CENTER,
}

/** Lines of twenty squares of five votes each. */
const squares = (votes: string): readonly string[] =>
  Array.from(
    { length: Math.max(1, Math.ceil(Number(votes) / 100)) },
    (_, line) => `${'□'.repeat(20)} ${(line + 1) * 100}`,
  )

const range = (first: number, length: number): readonly number[] => Array.from({ length }, (_, at) => first + at)

/** The cells over the head, each with its first column. */
function groupsOf(over: NonNullable<FormTable['over']>) {
  let first = 0
  return over.map((each) => {
    first += each.columns
    return { ...each, first: first - each.columns }
  })
}

/** The row that each group begins with, and how many rows it has. */
function startsOf(groups: readonly number[]): ReadonlyMap<number, number> {
  let first = 0
  return new Map(
    groups.map((length) => {
      first += length
      return [first - length, length]
    }),
  )
}

/** Rows up to which the table is kept on one page, as in the PDF. */
const rowsKeptTogether = 24

function table({ head, over, groups: rowGroups, columns, rows, tall }: FormTable, textWidth: number): Table {
  const votes = columns.filter((column) => column === 'votes').length
  const many = votes > 6
  const size = votes <= 5 ? 10.5 : votes <= 7 ? 9.5 : votes <= 12 ? 8.5 : 6.5
  const fixed: Readonly<Partial<Record<FormTable['columns'][number], number>>> = {
    name: mm(many ? 26 : 33),
    areas: mm(many ? 12 : 14),
    told: mm(20),
    note: mm(many ? 8.5 : 10),
    number: mm(votes > 12 ? 8 : 11),
    remark: mm(20),
    person: mm(46),
    role: mm(26),
    pen: mm(26),
    figure: mm(30),
    ...(columns.includes('squares') ? { person: mm(34), pen: mm(20) } : {}),
  }
  const taken = columns.reduce((sum, column) => sum + (fixed[column] ?? 0), 0)
  const rest = Math.floor((textWidth - taken) / Math.max(1, columns.filter((column) => !fixed[column]).length))
  const widths = columns.map((column) => fixed[column] ?? rest)
  const together = rows.length <= rowsKeptTogether
  const cell = (
    lines: readonly string[],
    index: number,
    strong: boolean,
    isHead: boolean,
    keepNext: boolean,
    span: Readonly<{ columnSpan?: number; rowSpan?: number }> = {},
  ) =>
    new TableCell({
      ...span,
      width: { size: widths[index] ?? rest, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: mm(0.5), bottom: mm(0.5), left: mm(many ? 0.7 : 1.2), right: mm(many ? 0.7 : 1.2) },
      children: [
        new Paragraph({
          keepNext,
          alignment: isHead ? AlignmentType.CENTER : (alignments[columns[index] ?? 'name'] ?? AlignmentType.LEFT),
          children: lines.map(
            (line, at) =>
              new TextRun({ text: printable(line), bold: strong, size: points(size), ...(at > 0 ? { break: 1 } : {}) }),
          ),
        }),
      ],
    })
  const groups = over ? groupsOf(over) : []
  const alone = new Set(groups.flatMap(({ title, first, columns: wide }) => (title === '' ? range(first, wide) : [])))
  const headRows = [
    groups.flatMap(({ title, first, columns: wide }) =>
      title === ''
        ? range(first, wide).map((index) => cell(head[index] ?? [], index, true, true, true, { rowSpan: 2 }))
        : [cell([title], first, true, true, true, { columnSpan: wide })],
    ),
    head.flatMap((lines, index) => (alone.has(index) ? [] : [cell(lines, index, true, true, true)])),
  ]
    .filter((children) => children.length > 0)
    .map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }))
  const inFigures = (at: number) => (together && at < rows.length - 1) || at === rows.length - 3
  // Who signs never stands alone on a page: the last lines of a list go with him.
  const inWords = (at: number) => at >= rows.length - 2
  const keepsNext = columns.includes('pen') ? inWords : inFigures
  const spans = startsOf(rowGroups ?? [])
  const bodyRows = rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        ...(tall === undefined ? {} : { height: { value: mm(tall), rule: HeightRule.ATLEAST } }),
        children: row.cells.flatMap((text, index) => {
          const span = index < 2 ? spans.get(at) : undefined
          if (index < 2 && rowGroups && span === undefined) return []
          const isInside = rowGroups !== undefined && at < rows.length - 1 && !spans.has(at + 1)
          const lines = columns[index] === 'squares' ? squares(text) : [text]
          return [
            cell(lines, index, row.bold, false, isInside || keepsNext(at), span === undefined ? {} : { rowSpan: span }),
          ]
        }),
      }),
  )
  return grid(widths, [...headRows, ...bodyRows], { top: ruled, bottom: ruled, left: ruled, right: ruled }, ruled)
}

/** Side by side, never split, with room for pen and seal; one alone stands at the right. */
function signatures(
  { signatures: given, letter, head }: Pick<FormContent, 'signatures' | 'letter' | 'head'>,
  textWidth: number,
  keep = false,
): Table {
  const alone = given.length === 1 && given[0]?.name !== undefined
  const all = letter ? [nobody, given[0] ?? nobody] : alone ? [nobody, ...given] : given
  const width = Math.floor(textWidth / Math.max(1, all.length))
  const cell = (signature: Signature) =>
    new TableCell({
      borders: noBorders,
      width: { size: width, type: WidthType.DXA },
      children: [
        ...signature.title.map((line, index) => centred([bold(line, 12)], { before: index === 0 ? 14 : 0, keep })),
        ...signature.instruction.map((line, index) =>
          centred([new TextRun({ text: line, italics: true })], { before: index === 0 ? 3 : 0 }),
        ),
        new Paragraph({
          spacing: { before: mm(signature.name === undefined ? 34 : 26) },
          keepNext: keep,
          children: [],
        }),
        ...(signature.name === undefined ? [] : [centred([bold(signature.name, 12)])]),
      ],
    })
  return grid(
    all.map(() => width),
    [
      new TableRow({
        cantSplit: true,
        children: all.map((each, index) => (index === 0 && letter ? toWhom(letter, head, width) : cell(each))),
      }),
    ],
    noBorders,
  )
}

/** The digest of the figures: a square for a camera, the code beside it. */
function check({ title, code, words: said, square }: FormCheck, width: number): Table {
  const side = mm(28)
  const pixels = 80
  const image = new ImageRun({
    type: 'png',
    data: squarePng(square),
    transformation: { width: pixels, height: pixels },
    altText: { name: title, title, description: code },
  })
  const cell = (size: number, children: Paragraph[]) =>
    new TableCell({
      borders: noBorders,
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children,
    })
  const words = [
    new Paragraph({ children: [plain(`${title}: `, 11), bold(code, 13)] }),
    new Paragraph({ children: [plain(said, 9.5)] }),
  ]
  return grid(
    [side, width - side],
    [
      new TableRow({
        cantSplit: true,
        children: [cell(side, [new Paragraph({ children: [image] })]), cell(width - side, words)],
      }),
    ],
    noBorders,
  )
}

/** "Nơi nhận", small, at the left of the signature. */
const toWhom = ({ recipients }: Letterhead, head: FormContent['head'], width: number): TableCell =>
  new TableCell({
    borders: noBorders,
    width: { size: width, type: WidthType.DXA },
    children:
      recipients.length === 0
        ? [new Paragraph({ children: [] })]
        : [
            new Paragraph({
              spacing: { before: spacing(14) },
              children: [
                head === 'party'
                  ? new TextRun({ text: 'Nơi nhận:', underline: {}, size: points(12) })
                  : new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: points(12) }),
              ],
            }),
            ...recipients.map((line) => new Paragraph({ children: [plain(line, 11)] })),
          ],
  })

const nobody: Signature = { title: [], instruction: [] }
