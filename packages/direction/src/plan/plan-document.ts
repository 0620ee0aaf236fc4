import { pattern } from '../conclusion/phrase.ts'
import { periodIn } from './days-in-text.ts'
import type { AnnexRow, Plan, PlanItem, PlanSection } from './plan.ts'
import { type GivenRow, readHead, readPlanTable } from './plan-table.ts'

/** A paragraph or a table of a document; the number is the one its list gives the paragraph. */
export type GivenBlock =
  | Readonly<{ kind: 'paragraph'; number: string; text: string }>
  | Readonly<{ kind: 'table'; rows: readonly GivenRow[] }>

/** A line as it stands: its number, whether typed or given by a list, and what follows it. */
type Line = Readonly<{ number: string; text: string }>

const numbered = /^(?:(?:Phần|Mục)\s+)?([IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)](?:\s+|(?=[\p{L}]))(.+)$/su
const roman = /^[IVXLC]+$/

/** The small headings under an item, and the field each fills. */
const labels: readonly (readonly [keyof PlanItem, RegExp])[] = (
  [
    ['content', 'nội dung'],
    ['requirement', 'yêu cầu'],
    ['time', 'thời gian|thời hạn|tiến độ|hạn hoàn thành'],
    ['lead', 'chủ trì|đơn vị chủ trì|cơ quan chủ trì|phân công'],
    ['cooperating', 'phối hợp|đơn vị phối hợp|cơ quan phối hợp'],
    ['product', 'sản phẩm|kết quả'],
  ] as const
).map(([field, words]) => [field, pattern(`^[-–+•*]?\\s*(?:${words})(?:\\s+[\\p{L}]+){0,4}\\s*:\\s*(.+)$`, 'is')])

/**
 * Reads a plan from the paragraphs and tables of a document. Roman headings are sections; numbered paragraphs of a section
 * whose items say who leads or by when are items, in other sections they are text; a table with the columns of a progress
 * table is the annex. What cannot be placed stays as text, so that the words are judged in any case.
 */
export function readPlanDocument(blocks: readonly GivenBlock[], electionDay: string): Plan {
  const first = blocks.findIndex((each) =>
    each.kind === 'table' ? isAnnex(each.rows, electionDay) : roman.test(lineOf(each).number),
  )
  const start = first < 0 ? blocks.length : first
  const head = readHead(
    blocks
      .slice(0, start)
      .flatMap((each) => (each.kind === 'table' ? each.rows.map(({ cells }) => cells) : [[wholeOf(each)]])),
    electionDay,
  )
  const near = head.date ?? electionDay
  const annex: AnnexRow[] = []
  const parts: { heading: Line; lines: Line[] }[] = []
  // A document without any heading is one section.
  const body = first < 0 ? blocks : blocks.slice(start)
  for (const block of body) {
    if (block.kind === 'table') {
      const table = readPlanTable(block.rows, near)
      if (table.ok) annex.push(...table.value.plan.annex.map((row) => ({ ...row, row: null })))
      else
        add(parts, {
          number: '',
          text: block.rows.map(({ cells }) => cells.filter((each) => each !== '').join(' ')).join('\n'),
        })
      continue
    }
    const line = lineOf(block)
    if (roman.test(line.number)) parts.push({ heading: line, lines: [] })
    else add(parts, line)
  }
  return { head, sections: parts.map((each) => sectionOf(each.heading, each.lines, near, electionDay)), annex }
}

const isAnnex = (rows: readonly GivenRow[], electionDay: string): boolean => readPlanTable(rows, electionDay).ok

const wholeOf = ({ number, text }: Line): string => (number === '' ? text : `${number} ${text}`)

function lineOf({ number, text }: Line): Line {
  const found = numbered.exec(wholeOf({ number, text }))
  return found
    ? { number: found[1] ?? '', text: (found[2] ?? '').trim() }
    : { number: '', text: wholeOf({ number, text }) }
}

function add(parts: { heading: Line; lines: Line[] }[], line: Line): void {
  if (line.text.trim() === '') return
  if (parts.length === 0) parts.push({ heading: { number: '', text: '' }, lines: [] })
  parts.at(-1)?.lines.push(line)
}

function sectionOf(heading: Line, lines: readonly Line[], near: string, electionDay: string): PlanSection {
  const hasItems = lines.some(({ text }) => {
    const field = labelled(text)?.field
    return field === 'lead' || field === 'time'
  })
  const section = { number: heading.number, title: heading.text }
  if (!hasItems)
    return {
      ...section,
      text: lines.map((each) => (each.number === '' ? each.text : `${each.number}. ${each.text}`)),
      items: [],
    }
  const text: string[] = []
  const items: PlanItem[] = []
  for (const line of lines) {
    const label = labelled(line.text)
    const last = items.at(-1)
    if (line.number !== '' && !label) items.push({ ...emptyItem, number: line.number, content: line.text })
    else if (last && label) items[items.length - 1] = filled(last, label.field, label.value)
    else if (last) items[items.length - 1] = filled(last, 'requirement', line.text)
    else text.push(line.text)
  }
  return { ...section, text, items: items.map((each) => ({ ...each, ...daysOf(each.time, near, electionDay) })) }
}

const emptyItem: PlanItem = {
  number: '',
  content: '',
  requirement: '',
  lead: '',
  cooperating: '',
  from: null,
  until: null,
  time: '',
  product: '',
  step: null,
}

function labelled(text: string): Readonly<{ field: keyof PlanItem; value: string }> | null {
  for (const [field, words] of labels) {
    const value = words.exec(text)?.[1]
    if (value !== undefined) return { field, value: value.trim() }
  }
  return null
}

function filled(item: PlanItem, field: keyof PlanItem, value: string): PlanItem {
  const before = item[field]
  return { ...item, [field]: typeof before === 'string' && before !== '' ? `${before}\n${value}` : value }
}

const daysOf = (time: string, near: string, electionDay: string): Pick<PlanItem, 'from' | 'until'> => {
  const { from, until } = periodIn(time, near, electionDay)
  return { from, until }
}
