import { count, day } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

/** Sums of one item or of all, in whole đồng. */
export type BudgetSums = Readonly<{
  estimated: number
  allotted: number
  handedOn: number
  spent: number
  left: number
}>

/** What a settlement of election money prints. */
export type BudgetPaper = Readonly<{
  issuer: string
  on: string
  electionDay: string
  rehearsal: boolean
  /** Each organisation with its items; `remark`: what has to be looked at. */
  units: readonly Readonly<{
    name: string
    lines: readonly (BudgetSums & Readonly<{ title: string; remark: string }>)[]
    total: BudgetSums
  }>[]
  /** All together; `allotted` is what came from outside of them. */
  total: Omit<BudgetSums, 'handedOn'>
  /** Sentences under the tables: what is not confirmed, what is without a voucher. */
  remarks: readonly string[]
}>

const sums = ['estimated', 'allotted', 'handedOn', 'spent', 'left'] as const

/** The heads of the sums, in their order. */
export const budgetHeads = ['Dự toán', 'Được cấp', 'Giao đơn vị dưới', 'Đã chi', 'Còn lại'] as const

const figures = (of: BudgetSums): readonly string[] => sums.map((each) => count(of[each], 'vi'))

/** The settlement of the money of an election, A4 on its side: allotted, spent and left of each item, unit by unit. */
export const budgetPaper = (paper: BudgetPaper, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const { units, total, remarks } = paper
  const tables = units.flatMap((unit): Block[] => [
    { kind: 'heading', text: unit.name },
    {
      kind: 'table',
      head: [['STT'], ['Mục chi'], ...budgetHeads.map((each) => [each]), ['Lưu ý']],
      columns: ['number', 'words', ...sums.map(() => 'figure' as const), 'person'],
      rows: [
        ...unit.lines.map((line, index) => ({
          cells: [String(index + 1), line.title, ...figures(line), line.remark],
          bold: line.remark !== '',
        })),
        { cells: ['', 'Cộng', ...figures(unit.total), ''], bold: true },
      ],
    },
  ])
  const all: Block = {
    kind: 'table',
    head: [['Toàn bộ'], ['Dự toán'], ['Được cấp từ ngoài'], ['Đã chi'], ['Còn lại']],
    columns: ['words', 'figure', 'figure', 'figure', 'figure'],
    rows: [
      {
        cells: [
          `${units.length} đơn vị; không tính phần giao giữa các đơn vị này`,
          ...[total.estimated, total.allotted, total.spent, total.left].map((each) => count(each, 'vi')),
        ],
        bold: true,
      },
    ],
  }
  return draw(
    {
      ...paper,
      title: 'Bảng quyết toán kinh phí bầu cử',
      heading: ['BẢNG QUYẾT TOÁN KINH PHÍ BẦU CỬ'],
      body: [
        prose('Đơn vị tính: đồng. Số liệu theo quyết định phân bổ và chứng từ đã ghi.'),
        ...(units.length === 0 ? [prose('Chưa ghi khoản nào.')] : tables),
        ...(units.length > 1 ? [{ kind: 'heading', text: 'Tổng hợp' } as const, all] : []),
        ...remarks.map(prose),
      ],
      signatures: ['NGƯỜI LẬP BIỂU', 'KẾ TOÁN', 'THỦ TRƯỞNG ĐƠN VỊ'],
    },
    format,
  )
}

/** A list of rewards proposed. */
export type RewardPaper = Readonly<{
  issuer: string
  on: string
  rehearsal: boolean
  rewards: readonly Readonly<{ who: string; form: string; merit: string; proposer: string; decision: string }>[]
}>

/** The list of who is proposed for a reward, for what, and what was decided, A4 on its side. */
export const rewardPaper = (paper: RewardPaper, format: 'pdf' | 'docx'): Promise<Uint8Array> =>
  draw(
    {
      ...paper,
      title: 'Danh sách đề nghị khen thưởng công tác bầu cử',
      heading: ['DANH SÁCH', 'ĐỀ NGHỊ KHEN THƯỞNG TRONG CÔNG TÁC BẦU CỬ'],
      body:
        paper.rewards.length === 0
          ? [prose('Chưa có đề nghị nào.')]
          : [
              {
                kind: 'table',
                head: [
                  ['STT'],
                  ['Cá nhân, tập thể'],
                  ['Hình thức'],
                  ['Thành tích'],
                  ['Đơn vị đề nghị'],
                  ['Quyết định'],
                ],
                columns: ['number', 'person', 'person', 'words', 'person', 'person'],
                rows: paper.rewards.map((each, index) => ({
                  cells: [String(index + 1), each.who, each.form, each.merit, each.proposer, each.decision],
                  bold: false,
                })),
              },
            ],
      signatures: ['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'],
    },
    format,
  )

function draw(
  paper: Readonly<{
    issuer: string
    on: string
    rehearsal: boolean
    title: string
    heading: readonly string[]
    body: readonly Block[]
    signatures: readonly string[]
    electionDay?: string
  }>,
  format: 'pdf' | 'docx',
): Promise<Uint8Array> {
  const content: FormContent = {
    ...{ title: paper.title, formNumber: '', landscape: true, rehearsal: paper.rehearsal },
    issuer: [paper.issuer.toLocaleUpperCase('vi')],
    heading: paper.heading,
    subject: sentence`${bold(
      paper.electionDay === undefined
        ? `Tính đến ngày ${day(paper.on)}`
        : `Cuộc bầu cử ngày ${day(paper.electionDay)}, tính đến ngày ${day(paper.on)}`,
    )}`,
    body: paper.body,
    conclusion: [],
    signatures: paper.signatures.map((title) => ({ title: [title], instruction: ['(Ký, ghi rõ họ và tên)'] })),
    closingNote: '',
    footer: `${paper.title}. Bản giấy có chữ ký là căn cứ.`,
  }
  return format === 'pdf' ? pdf(content, `${paper.on}T00:00:00Z`) : docx(content)
}
