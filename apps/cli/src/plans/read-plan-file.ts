import {
  explainShapeRefusal,
  type PlanFile,
  type PlanTable,
  readPlan,
  readPlanDocument,
  readPlanTable,
} from '@baucu/direction'
import { columnName, explainTableRefusal, readTable } from '@baucu/documents'
import { count, heldElections, type Locale, type Refusal } from '@baucu/law'
import { decodeText, readBytes, refuseInput } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { parseJson, placeOf } from '../kernel/json.ts'
import { isWord, readWord } from '../kernel/word.ts'
import type { Words } from '../kernel/words.ts'

/** A plan read from a file; `cell` names the cell of a sheet, `note` what was not read. */
export type ReadPlan = PlanFile &
  Readonly<{
    form: 'json' | 'xlsx' | 'docx'
    cell(row: number | null, field: string): string | null
    notes: readonly Words[]
  }>

/** No plan comes near it. */
const cap = 32 * 1024 * 1024

/** Reads a plan from JSON or from the annex table of a workbook. What cannot be read is refused with its place. */
export async function readPlanFile(io: Io, path: string, electionDay: string | undefined): Promise<ReadPlan> {
  const bytes = await readBytes(io, path, cap)
  const packed = bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'
  if (isWord(path, bytes)) return fromWord(path, bytes, electionDay)
  return packed ? fromWorkbook(path, bytes, electionDay) : fromJson(path, bytes)
}

function fromJson(path: string, bytes: Buffer): ReadPlan {
  const text = decodeText(path, bytes)
  const json = parseJson(text)
  if ('problem' in json) return refuseInput(path, json.problem.words, placeOf(text, json.problem.offset))
  const read = readPlan(json.value)
  if (!read.ok) return refuseShape(path, read.refusals)
  return { ...read.value, form: 'json', cell: () => null, notes: [] }
}

async function fromWord(path: string, bytes: Buffer, electionDay: string | undefined): Promise<ReadPlan> {
  const blocks = await readWord(path, bytes)
  const latest = heldElections.at(-1)?.day ?? ''
  const first = readPlanDocument(blocks, electionDay ?? latest)
  const plan = electionDay === undefined ? readPlanDocument(blocks, electionOf(first.head.date)) : first
  return {
    plan,
    edition: null,
    electionDay: null,
    mutes: [],
    replacements: [],
    form: 'docx',
    cell: () => null,
    notes: [],
  }
}

async function fromWorkbook(path: string, bytes: Buffer, electionDay: string | undefined): Promise<ReadPlan> {
  const table = await readTable(bytes, 'xlsx')
  if (!table.ok) {
    const { refusal } = table
    return refuseInput(path, { vi: explainTableRefusal(refusal, 'vi'), en: explainTableRefusal(refusal, 'en') })
  }
  const [sheet, ...others] = table.value.sheets.filter((each) => each.rows.length > 0)
  const rows = sheet?.rows ?? []
  const read = (day: string): PlanTable => {
    const answer = readPlanTable(rows, day)
    return answer.ok ? answer.value : refuseShape(path, answer.refusals)
  }
  const latest = heldElections.at(-1)?.day ?? ''
  const first = read(electionDay ?? latest)
  // Days without a year are read near the election, which the day of the plan may name.
  const { plan, places } = electionDay === undefined ? read(electionOf(first.plan.head.date)) : first
  const unread = others.length + table.value.hiddenSheets.length
  return {
    plan,
    edition: null,
    electionDay: null,
    mutes: [],
    replacements: [],
    form: 'xlsx',
    cell(row, field) {
      const name = field === 'until' || field === 'from' ? 'time' : field
      const index = [...places].find(([each]) => each === name)?.[1]
      return row === null || index === undefined ? null : `${columnName(index + 1)}${row}`
    },
    notes: unread === 0 ? [] : [unreadSheets(unread)],
  }
}

/** The first general election on or after a day; the latest one when the day is not known or after them all. */
export function electionOf(day: string | null): string {
  const next = day === null ? undefined : heldElections.find((each) => each.day >= day)
  return (next ?? heldElections.at(-1))?.day ?? ''
}

function refuseShape(path: string, refusals: readonly Refusal[]): never {
  const [first] = refusals
  const words = (locale: Locale) => (first === undefined ? '' : explainShapeRefusal(first, locale))
  const more = refusals.length - 1
  return refuseInput(path, {
    vi: `${words('vi')}${more > 0 ? ` (và ${count(more, 'vi')} chỗ khác)` : ''}`,
    en: `${words('en')}${more > 0 ? ` (and ${count(more, 'en')} more)` : ''}`,
  })
}

const unreadSheets = (many: number): Words => ({
  vi: `Chỉ đọc trang đầu; ${count(many, 'vi')} trang khác không đọc.`,
  en: `Only the first sheet is read; ${count(many, 'en')} more are not.`,
})
