import { day } from '@baucu/law'
import type { SigningBlock } from './signing-block.ts'

/** One piece of work as a plan prints it. */
export type PlanPaperItem = Readonly<{
  number: string
  content: string
  requirement: string
  /** Under the item: "01/12/2025 - 10/12/2025", "Chậm nhất 10/12/2025", "Thường xuyên". */
  time: string
  /** Days from election day by the law, before it negative; null = a day of the office's own. */
  offset: number | null
  lead: string
  cooperating: string
  product: string
  resources: string
}>

/** Items under a heading; `goal` is what they serve in a programme of action. */
export type PlanPaperGroup = Readonly<{ number: string; title: string; goal: string; items: readonly PlanPaperItem[] }>

/** A part of the paper that is running text. */
export type PlanPaperText = Readonly<{ number: string; title: string; lines: readonly string[] }>

/** Something the check of the plan found and the office left as it is: where, what, by which article, and why. */
export type PlanPaperMute = Readonly<{
  place: string
  text: string
  article: string | null
  reason: string
  on: string
}>

/** What a plan or a programme of action prints, in the order of the paper. */
export type PlanPaper = Readonly<{
  form: 'party' | 'state'
  rehearsal: boolean
  issuer: string
  /** null until it is issued: the paper has a blank for the pen. */
  number: string | null
  place: string
  date: string | null
  kind: 'KẾ HOẠCH' | 'CHƯƠNG TRÌNH HÀNH ĐỘNG'
  /** Below the kind, without repeating it. */
  subject: string
  grounds: readonly string[]
  before: readonly PlanPaperText[]
  contents: Readonly<{ number: string; title: string; groups: readonly PlanPaperGroup[] }>
  after: readonly PlanPaperText[]
  recipients: readonly string[]
  signing: SigningBlock | null
  /** Left as it is, with reasons; stands in the annex. */
  muted: readonly PlanPaperMute[]
  /** Outside elections the progress table has no column of days before the election. */
  hasElection: boolean
}>

/** The columns of the progress table, as offices have them. */
export const progressColumns = (hasElection: boolean): readonly string[] => [
  'TT',
  'Việc chính',
  ...(hasElection ? ['Số ngày trước bầu cử'] : []),
  'Chậm nhất',
  'Chủ trì',
  'Phối hợp',
  'Sản phẩm',
]

/** A row of the progress table, cell by cell. */
export const progressRow = (item: PlanPaperItem, hasElection: boolean): readonly string[] => [
  item.number,
  item.content,
  ...(hasElection ? [offsetText(item.offset)] : []),
  item.time.replace(/^Chậm nhất /, ''),
  item.lead,
  item.cooperating,
  item.product,
]

/** `D-42`, `D`, `D+3`; nothing where the law gives no day. */
const offsetText = (offset: number | null): string => {
  if (offset === null) return ''
  return offset === 0 ? 'D' : `D${offset > 0 ? '+' : '-'}${Math.abs(offset)}`
}

/** "Kế hoạch số 05/KH-UBBC ngày 05/12/2025", for the head of the annex. */
export const attachedTo = ({ kind, number, date, issuer }: PlanPaper): string => {
  const name = kind === 'KẾ HOẠCH' ? 'Kế hoạch' : 'Chương trình hành động'
  return `(Kèm theo ${name} số ${number ?? '…'} ngày ${date === null ? '…' : day(date)} của ${issuer})`
}
