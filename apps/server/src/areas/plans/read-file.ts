import type { OutputOf, readPlanFile } from '@baucu/contract'
import {
  explainShapeRefusal,
  type GivenItem,
  givenItems,
  type Plan,
  planDifference,
  readPlanDocument,
  readPlanTable,
} from '@baucu/direction'
import { explainDocumentRefusal, explainTableRefusal, readDocx, readTable, type TableCaps } from '@baucu/documents'
import { count, type Refusal } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { findingsIn } from './findings.ts'
import { clocked } from './judge.ts'
import { makerOf } from './maker.ts'
import { planFrameOf } from './plan-frame.ts'
import { readPlanRow } from './rows.ts'

type Input = z.output<typeof readPlanFile.input>
type Output = OutputOf<typeof readPlanFile>

/** No plan comes near these; what is larger is not read into memory at all. */
const caps: TableCaps = {
  bytes: 12 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  cellLength: 10_000,
  inflatedBytes: 48 * 1024 * 1024,
  entries: 800,
}

/** More pieces of work than any plan has. */
const mostItems = 1000

/** Reads a file beside the draft and judges it. Nothing is stored. */
export async function readFile(context: CommandContext, input: Input): Promise<Output | Refused> {
  const row = await readPlanRow(context, input.plan)
  if (!row) return notFound()
  const on = today(context.now)
  const frame = row.frame === null ? null : ((await readFrame(context.db, row.frame)) ?? null)
  const maker = await makerOf(context, row.organisation, on)
  if (!maker) return notFound()
  const judged = planFrameOf(frame, on)
  const read = await planIn(Buffer.from(input.content, 'base64'), judged.electionDay)
  if (read instanceof Refused) return read
  const given = givenItems(read.plan)
  if (given.length === 0) return new Refused(422, 'plan-file-empty', {}, ['input.content'])
  if (given.length > mostItems)
    return new Refused(422, 'plan-file-too-long', { items: given.length, most: mostItems }, ['input.content'])
  const { added, changed, removed, same } = planDifference(row.draft, given)
  const findings = findingsIn(read.plan, judged).filter((each) => frame || !clocked.has(each.rule))
  context.unchanged()
  return {
    form: read.form,
    items: given.map((each, index) => ({
      ...{ number: each.number, group: each.group, goal: each.goal },
      item: itemOf(each, derivedId(context.id, index), maker.ownerOf),
    })),
    added: [...added],
    changed: changed.map((each) => ({ ...each, fields: each.fields.map((field) => ({ ...field })) })),
    removed: [...removed],
    same,
    findings: [...findings],
    notes: [...read.notes],
  }
}

type ReadFile = Readonly<{ form: Output['form']; plan: Plan; notes: Output['notes'] }>

/** By what is inside, never by the name: a package whose parts are those of a Word file, else a workbook. */
async function planIn(bytes: Buffer, electionDay: string): Promise<ReadFile | Refused> {
  if (bytes.includes('word/document')) {
    const read = await readDocx(bytes, caps)
    if (!read.ok) {
      const { refusal } = read
      return unreadable(explainDocumentRefusal(refusal, 'vi'), explainDocumentRefusal(refusal, 'en'))
    }
    return { form: 'docx', plan: readPlanDocument(read.value, electionDay), notes: [] }
  }
  const table = await readTable(bytes, 'xlsx', caps)
  if (!table.ok) {
    const { refusal } = table
    return unreadable(explainTableRefusal(refusal, 'vi'), explainTableRefusal(refusal, 'en'))
  }
  const [sheet, ...others] = table.value.sheets.filter((each) => each.rows.length > 0)
  const read = readPlanTable(sheet?.rows ?? [], electionDay)
  if (!read.ok) return unreadable(first(read.refusals, 'vi'), first(read.refusals, 'en'))
  const unread = others.length + table.value.hiddenSheets.length
  const note = {
    vi: `Chỉ đọc trang đầu; ${count(unread, 'vi')} trang khác không đọc.`,
    en: `Only the first sheet is read; ${count(unread, 'en')} more are not.`,
  }
  return { form: 'xlsx', plan: read.value.plan, notes: unread > 0 ? [note] : [] }
}

const first = ([refusal]: readonly Refusal[], locale: 'vi' | 'en'): string =>
  refusal ? explainShapeRefusal(refusal, locale) : ''

const unreadable = (vi: string, en: string): Refused =>
  new Refused(422, 'plan-file-unreadable', {}, ['input.content'], { vi: [vi], en: [en] })

const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

/** As an item of a draft, within what a draft may hold. */
const itemOf = (
  given: GivenItem,
  id: string,
  ownerOf: (name: string) => Readonly<{ name: string; organisation: string | null }>,
): Output['items'][number]['item'] => ({
  ...{ id, code: '', step: null, basis: null, from: given.from, until: given.until },
  content: short(given.content, 2000),
  requirement: short(given.requirement, 4000),
  time: short(given.time, 300),
  lead: { ...ownerOf(short(given.lead, 300)) },
  cooperating: given.cooperating.slice(0, 20).map((each) => ({ ...ownerOf(short(each, 300)) })),
  product: short(given.product, 2000),
  resources: short(given.resources, 1000),
})
