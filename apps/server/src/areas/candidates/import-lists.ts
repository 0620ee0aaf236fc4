import { type importLists, mostCandidates, type OutputOf } from '@baucu/contract'
import { count, explain, fold } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readSheet, type Sheet } from '../../kernel/sheet.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { type ConstituencyRow, countedAmong, readConstituencies } from '../territory/index.ts'
import { judgeList } from './findings.ts'
import { type ListColumn, type ListRowRead, listColumns, readListRow } from './list-rows.ts'
import { type Candidate, type Line, type ListRow, readLists } from './rows.ts'
import { isSameBallot } from './save-list.ts'
import { told, type Written, writeLists } from './write-lists.ts'

type Input = z.output<typeof importLists.input>
type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>
type Contest = ConstituencyRow

/** Takes the lists of a sheet, all rows or none; what the law says about them is told at their rows first. */
export async function importSheet(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof importLists> | Refused> {
  const { place } = context
  const frame = await readFrame(context.db, input.frame)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (frame.rehearsal) return new Refused(409, 'frame-is-rehearsal', { id: frame.id }, ['input.frame'])
  if (!place) return notFound()
  const sheet = await readSheet<ListColumn>(input.content, listColumns)
  if (sheet instanceof Refused) return sheet
  const contests = (await readConstituencies(context, frame.id, place.path)).filter((each) =>
    each.path.startsWith(place.path),
  )
  const ids = contests.map((each) => each.id)
  const kept = await readLists(context, frame.id, ids)
  const counted = await countedAmong(context, frame.id, ids)
  const plan = new Plan(context.id, frame, sheet, { kept, counted })
  for (const [contest, rows] of group(sheet, contests, await codesOf(context, contests), input.under)) {
    plan.add(contest, rows)
  }
  tellMissing(sheet, contests.filter((each) => !kept.has(each.id) && !plan.named.has(each.id)).length)
  const { written } = plan
  const stored = !sheet.blocked && !input.dryRun
  if (stored && written.length > 0) {
    await writeLists(context, frame, written)
    context.recordAll(
      written.map((list) => {
        const before = kept.get(list.constituency)
        return {
          subject: `official-list/${frame.id}/${list.constituency}`,
          before: before ? told(before) : null,
          after: told(list),
        }
      }),
    )
  } else context.unchanged()
  const created = written.filter((each) => !kept.has(each.constituency)).length
  return { stored, ...sheet.report(), created, changed: written.length - created, unchanged: plan.unchanged }
}

/** Codes of the units that elect. */
async function codesOf(context: CommandContext, contests: readonly Contest[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(contests.map((each) => each.unit))]
  const units = await readOrganisations(context, { at: today(context.now), ids })
  return new Map(units.map((each) => [each.id, each.code]))
}

/** Rows by the constituency they name. */
function group(
  sheet: Sheet<ListColumn>,
  contests: readonly Contest[],
  codes: ReadonlyMap<string, string>,
  under: string,
): ReadonlyMap<Contest, readonly ListRowRead[]> {
  const named = Map.groupBy(contests, ({ unit, body, number }) => `${codes.get(unit) ?? ''} ${body} ${number}`)
  const here = codes.get(under) ?? ''
  const found = new Map<Contest, ListRowRead[]>()
  for (const row of sheet.takeRows()) {
    const read = readListRow(sheet, row)
    if (!read) continue
    const [contest, ...more] = named.get(`${read.unit || here} ${read.body} ${read.number}`) ?? []
    if (!contest || more.length > 0) {
      sheet.block(read.row, read.unit === '' ? 'number' : 'unit', 'constituency-unknown', {
        vi:
          more.length > 0
            ? `Có ${more.length + 1} đơn vị hành chính mang mã "${read.unit}"; nhập riêng cho từng đơn vị.`
            : `Chưa có đơn vị bầu cử số ${read.number} của cấp này${read.unit ? ` ở "${read.unit}"` : ''}; lập ở trang Đơn vị bầu cử, hoặc ghi mã đơn vị hành chính.`,
        en:
          more.length > 0
            ? `${more.length + 1} units have the code "${read.unit}"; import one unit at a time.`
            : `There is no constituency ${read.number} of this body${read.unit ? ` at "${read.unit}"` : ''}; draw it first, or write the code of its unit.`,
      })
      continue
    }
    const rows = found.get(contest)
    if (rows) rows.push(read)
    else found.set(contest, [read])
  }
  return found
}

/** What the rows come to, list by list, beside what is stored already. */
class Plan {
  /** Lists that are new or not what stands here. */
  readonly written: Written[] = []
  readonly named = new Set<string>()
  unchanged = 0
  readonly #command: string
  readonly #frame: Election
  readonly #sheet: Sheet<ListColumn>
  readonly #there: Readonly<{ kept: ReadonlyMap<string, ListRow>; counted: ReadonlySet<string> }>
  #made = 0

  constructor(
    command: string,
    frame: Election,
    sheet: Sheet<ListColumn>,
    there: Readonly<{ kept: ReadonlyMap<string, ListRow>; counted: ReadonlySet<string> }>,
  ) {
    this.#command = command
    this.#frame = frame
    this.#sheet = sheet
    this.#there = there
  }

  add(contest: Contest, given: readonly ListRowRead[]): void {
    this.named.add(contest.id)
    const kept = this.#there.kept.get(contest.id)
    const rows = this.#listed(this.#inOrder(given), kept)
    const [first] = given
    if (!first) return
    const paper = this.#paperOf(given, kept)
    const rowOf = new Map<string, number>()
    const candidates = rows.map(({ row, candidate }, index): Line => {
      const id = this.#idOf(candidate, kept)
      rowOf.set(id, row)
      return { ...candidate, id, place: index + 1 }
    })
    if (candidates.length === 0) return
    if (candidates.length > mostCandidates) {
      this.#sheet.block(first.row, 'number', 'list-too-long', {
        vi: `Danh sách có ${candidates.length} người; nhiều nhất ${mostCandidates} người.`,
        en: `The list has ${candidates.length} names; at most ${mostCandidates}.`,
      })
      return
    }
    const list: ListRow = {
      ...{ constituency: contest.id, ...paper, order: kept?.order ?? 'law', version: (kept?.version ?? 0) + 1 },
      ...{ candidates, struck: kept?.struck ?? [] },
    }
    this.#tellLaw(contest, list, rowOf, first.row)
    const same = isSameBallot(list, kept)
    if (same && paper.decision === kept?.decision && paper.decidedOn === kept.decidedOn) {
      this.unchanged += 1
      return
    }
    if (!same && this.#there.counted.has(contest.id)) {
      this.#sheet.block(first.row, 'number', 'list-counted', {
        vi: `Đơn vị bầu cử số ${contest.number} đã có kết quả kiểm phiếu, danh sách trong tệp khác danh sách đang ghi.`,
        en: `Constituency ${contest.number} has been counted in, and the file has another list than stands here.`,
      })
      return
    }
    if (kept && !same) {
      this.#sheet.note(first.row, 'number', 'list-differs', {
        vi: `Đơn vị bầu cử số ${contest.number} đã có danh sách khác; danh sách trong tệp sẽ thay vào.`,
        en: `Constituency ${contest.number} has another list already; the one of the file takes its place.`,
      })
    }
    this.written.push({ ...list, path: contest.path })
  }

  /** By the numbers of the sheet where it has them; a row that stands elsewhere than its number says is named. */
  #inOrder(given: readonly ListRowRead[]): readonly ListRowRead[] {
    const seen = new Map<number, number>()
    for (const { row, ordinal } of given) {
      if (ordinal === null) continue
      const first = seen.get(ordinal)
      if (first !== undefined) {
        this.#sheet.block(row, 'ordinal', 'ordinal-twice', {
          vi: `Số thứ tự ${ordinal} đã có ở dòng ${first}.`,
          en: `The number ${ordinal} is in row ${first} already.`,
        })
      } else seen.set(ordinal, row)
    }
    const ordered = given.toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
    for (const [index, each] of given.entries()) {
      const place = ordered.indexOf(each)
      if (place === index) continue
      this.#sheet.note(each.row, 'ordinal', 'row-moved', {
        vi: `Dòng đứng thứ ${index + 1} mà số thứ tự là ${each.ordinal ?? '–'}; xếp theo số thứ tự.`,
        en: `The row stands at ${index + 1} and has the number ${each.ordinal ?? '–'}; the number decides.`,
      })
    }
    return ordered
  }

  /** Without those who were struck; somebody who is there twice is a finding. */
  #listed(rows: readonly ListRowRead[], kept: ListRow | undefined): readonly ListRowRead[] {
    const seen = new Map<string, number>()
    return rows.filter(({ row, candidate }) => {
      if (kept?.struck.some((each) => isSame(each, candidate))) {
        this.#sheet.note(row, 'name', 'candidate-struck', {
          vi: `${candidate.name} đã bị xóa tên, không ghi lại vào danh sách.`,
          en: `${candidate.name} was struck and is not listed again.`,
        })
        return false
      }
      const key = `${fold(candidate.name)} ${candidate.birthDate ?? ''}`
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, row)
        return true
      }
      this.#sheet.block(row, 'name', 'candidate-twice', {
        vi: `${candidate.name}, cùng ngày sinh, đã có ở dòng ${first} của danh sách này.`,
        en: `${candidate.name}, born on the same day, is in row ${first} of this list already.`,
      })
      return false
    })
  }

  /** Number and day of the resolution: the same in all rows that have them; what stands here when no row has. */
  #paperOf(rows: readonly ListRowRead[], kept: ListRow | undefined): Pick<ListRow, 'decision' | 'decidedOn'> {
    const of = <F extends 'decision' | 'decidedOn'>(field: F): string | null => {
      const first = rows.find((each) => each[field] !== null)
      for (const each of rows) {
        if (!first || each[field] === null || each[field] === first[field]) continue
        this.#sheet.block(each.row, field, 'decision-differs', {
          vi: `Khác dòng ${first.row} của cùng danh sách; một danh sách có một nghị quyết.`,
          en: `Differs from row ${first.row} of the same list; a list has one resolution.`,
        })
      }
      return first?.[field] ?? kept?.[field] ?? null
    }
    return { decision: of('decision'), decidedOn: of('decidedOn') }
  }

  /** Who is there already keeps his id: by name and birth date, by name alone where there is one of it. */
  #idOf(candidate: Omit<Candidate, 'id'>, kept: ListRow | undefined): string {
    const all = kept?.candidates ?? []
    const named = all.filter((each) => fold(each.name) === fold(candidate.name))
    const known = all.find((each) => isSame(each, candidate)) ?? (named.length === 1 ? named[0] : undefined)
    if (known) return known.id
    this.#made += 1
    return derivedId(this.#command, this.#made)
  }

  #tellLaw(contest: Contest, list: ListRow, rowOf: ReadonlyMap<string, number>, first: number): void {
    for (const each of judgeList(this.#frame, contest, list)) {
      if (each.holds) continue
      const out = each.rule === 'L-ORDER' ? list.candidates[Number(each.numbers.place) - 1]?.id : each.candidate
      const row = rowOf.get(out ?? '') ?? first
      const field = each.rule === 'AGE-STAND' ? 'birthDate' : each.rule === 'S-SURPLUS' ? 'number' : 'name'
      this.#sheet.note(row, field, each.rule, {
        vi: `${explain(each, 'vi')} (Điều ${each.article})`,
        en: `${explain(each, 'en')} (article ${each.article})`,
      })
    }
  }
}

/** One name and one birth date. */
const isSame = (one: Omit<Candidate, 'id'>, other: Omit<Candidate, 'id'>): boolean =>
  fold(one.name) === fold(other.name) && one.birthDate === other.birthDate

function tellMissing(sheet: Sheet<ListColumn>, missing: number): void {
  if (missing === 0 || sheet.blocked) return
  sheet.note(1, null, 'lists-missing', {
    vi: `Còn ${count(missing, 'vi')} đơn vị bầu cử chưa có danh sách và không có trong tệp.`,
    en: `${count(missing, 'en')} constituencies have no list and are not in the file.`,
  })
}
