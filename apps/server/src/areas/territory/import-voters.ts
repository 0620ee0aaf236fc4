import { type importVoters, type OutputOf, type VoterKind, voterKinds } from '@baucu/contract'
import type { TableRow } from '@baucu/documents'
import { count, explain, judgePollingArea, judgeVoterCounts } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readSheet, type Sheet, type SheetColumns } from '../../kernel/sheet.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { type AreaRow, readAreas, readVoters, type VoterCount } from './rows.ts'
import { enterCounts } from './voters.ts'

type Field = 'code' | VoterKind
type Input = z.output<typeof importVoters.input>

/** Titles of the columns; those of bodies this election does not elect fall away. */
const titles: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  code: ['Mã khu vực bỏ phiếu', 'Mã tổ bầu cử', 'Mã khu vực', 'Mã', 'Code'],
  total: ['Tổng số cử tri', 'Tổng số', 'Số cử tri', 'Total'],
  men: ['Nam', 'Cử tri nam', 'Men'],
  women: ['Nữ', 'Cử tri nữ', 'Women'],
  NA: ['Cử tri bầu đại biểu Quốc hội', 'Bầu Quốc hội', 'ĐBQH', 'National Assembly'],
  province: [
    'Cử tri bầu đại biểu HĐND cấp tỉnh',
    'Bầu HĐND cấp tỉnh',
    'HĐND cấp tỉnh',
    'HĐND tỉnh',
    'Provincial council',
  ],
  district: ['Cử tri bầu đại biểu HĐND cấp huyện', 'Bầu HĐND cấp huyện', 'HĐND cấp huyện', 'District council'],
  commune: ['Cử tri bầu đại biểu HĐND cấp xã', 'Bầu HĐND cấp xã', 'HĐND cấp xã', 'HĐND xã', 'Commune council'],
}

/** An area of the sheet with the counts its row names. */
type Row = Readonly<{ row: number; area: AreaRow; counts: Partial<Record<VoterKind, number>> }>

/** Takes the counts of the official file, all rows or none; whatever differs from ours is said first. */
export async function importSheet(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof importVoters> | Refused> {
  const { place } = context
  const frame = await readFrame(context.db, input.frame)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (!place) return notFound()
  const kinds = voterKinds.filter((kind) => !isBody(kind) || frame.bodies.includes(kind))
  const columns = Object.fromEntries(
    (['code', ...kinds] as const).map((field) => [
      field,
      { titles: titles[field], needed: field === 'code' || field === 'total' },
    ]),
  ) as SheetColumns<Field>
  const sheet = await readSheet(input.content, columns)
  if (sheet instanceof Refused) return sheet
  const areas = await readAreas(context, input.frame, place.path)
  const named = await readOrganisations(context, { at: today(context.now), ids: areas.map((each) => each.id) })
  const codes = new Map(named.map((each) => [each.id, each.code]))
  const rows = readRows(
    sheet,
    kinds,
    Map.groupBy(areas, (each) => codes.get(each.id) ?? ''),
  )
  const standing = Map.groupBy(
    await readVoters(
      context,
      input.frame,
      areas.map((each) => each.id),
    ),
    (each) => each.area,
  )
  for (const row of rows) judge(sheet, frame.edition, row)
  const plan = rows.map((row) => planOf(sheet, row, standing.get(row.area.id) ?? []))
  tellMissing(
    sheet,
    areas.filter((each) => !rows.some((row) => row.area.id === each.id)).map((each) => codes.get(each.id) ?? ''),
  )
  const stored = !sheet.blocked && !input.dryRun
  if (stored) {
    for (const [index, { row, lines }] of plan.entries()) {
      const { id, path, province } = row.area
      const said = await enterCounts(context, { id, place: { organisation: id, path, province } }, input.frame, lines, {
        ...{ source: 'file', reason: `Nhập từ ${input.fileName}`, at: index * voterKinds.length },
      })
      if (said) return said
    }
  }
  if (!stored || plan.every((each) => each.lines.length === 0)) context.unchanged()
  const of = (standing: Planned['standing']) => plan.filter((each) => each.standing === standing).length
  return {
    ...{ stored, ...sheet.report(), created: of('new'), changed: of('differs'), unchanged: of('same') },
    differences: plan.reduce((sum, each) => sum + each.differences, 0),
  }
}

const isBody = (kind: VoterKind): kind is Exclude<VoterKind, 'total' | 'men' | 'women'> =>
  kind !== 'total' && kind !== 'men' && kind !== 'women'

function readRows(
  sheet: Sheet<Field>,
  kinds: readonly VoterKind[],
  byCode: ReadonlyMap<string, readonly AreaRow[]>,
): readonly Row[] {
  const firstRow = new Map<string, number>()
  return sheet.takeRows().flatMap((row): Row[] => {
    const area = readCode(sheet, row, byCode, firstRow)
    const counts: Partial<Record<VoterKind, number>> = {}
    let sound = area !== undefined
    for (const kind of kinds) {
      const value = readCount(sheet, row, kind)
      if (value === 'wrong') sound = false
      else if (value !== undefined) counts[kind] = value
    }
    return sound && area ? [{ row: row.row, area, counts }] : []
  })
}

function readCode(
  sheet: Sheet<Field>,
  row: TableRow,
  byCode: ReadonlyMap<string, readonly AreaRow[]>,
  firstRow: Map<string, number>,
): AreaRow | undefined {
  const code = sheet.neededLine(row, 'code', 60)
  if (code === undefined) return undefined
  const first = firstRow.get(code)
  if (first !== undefined) {
    sheet.block(row.row, 'code', 'area-twice', {
      vi: `Khu vực bỏ phiếu mã "${code}" đã có ở dòng ${first}.`,
      en: `The polling area "${code}" is in row ${first} already.`,
    })
    return undefined
  }
  firstRow.set(code, row.row)
  const [area, ...more] = byCode.get(code) ?? []
  if (!area) {
    sheet.block(row.row, 'code', 'area-unknown', {
      vi: `Không có khu vực bỏ phiếu mã "${code}" trong phạm vi này.`,
      en: `There is no polling area "${code}" here.`,
    })
  } else if (more.length > 0) {
    sheet.block(row.row, 'code', 'area-ambiguous', {
      vi: `Có ${more.length + 1} khu vực bỏ phiếu mang mã "${code}"; nhập riêng cho từng xã.`,
      en: `${more.length + 1} polling areas have the code "${code}"; import one commune at a time.`,
    })
    return undefined
  }
  return area
}

/** A whole number, also with marks between thousands; nothing said where an optional cell is empty. */
function readCount(sheet: Sheet<Field>, row: TableRow, kind: VoterKind): number | 'wrong' | undefined {
  if (!sheet.has(kind)) return undefined
  const text = sheet.text(row, kind)
  if (text === '' && kind !== 'total') return undefined
  const plain = /^\d{1,3}([.,\s]\d{3})+$/u.test(text) ? text.replace(/[.,\s]/gu, '') : text
  if (/^\d{1,7}$/u.test(plain)) return Number(plain)
  sheet.block(row.row, kind, 'count-wrong', {
    vi: text === '' ? 'Chưa có số.' : `"${text.slice(0, 40)}" không phải số nguyên không âm.`,
    en: text === '' ? 'There is no number.' : `"${text.slice(0, 40)}" is not a whole number.`,
  })
  return 'wrong'
}

/** What the law says about the counts of a row; the paper may say so, so nothing stands in the way. */
function judge(sheet: Sheet<Field>, edition: Parameters<typeof judgePollingArea>[0], { row, area, counts }: Row): void {
  const { total = 0, men = null, women = null } = counts
  const { terrain, special } = area
  const reasons = [
    ...judgePollingArea(edition, { voters: total, terrain, special }).reasons,
    ...judgeVoterCounts(edition, { total, men, women, byBody: counts }).reasons,
  ]
  for (const each of reasons.filter(({ holds }) => !holds)) {
    sheet.note(row, each.rule === 'V-SEXES' ? 'men' : 'total', each.rule, {
      vi: `${explain(each, 'vi')} (Điều ${each.article})`,
      en: `${explain(each, 'en')} (article ${each.article})`,
    })
  }
}

type Planned = Readonly<{
  row: Row
  lines: readonly Readonly<{ kind: VoterKind; value: number; replaces: string | null }>[]
  differences: number
  standing: 'new' | 'differs' | 'same'
}>

/** What a row would enter; every count that is not ours is said with both. */
function planOf(sheet: Sheet<Field>, row: Row, standing: readonly VoterCount[]): Planned {
  const lines = voterKinds.flatMap((kind) => {
    const value = row.counts[kind]
    const ours = standing.find((each) => each.kind === kind)
    return value === undefined || ours?.value === value ? [] : [{ kind, value, ours }]
  })
  const differing = lines.filter((each) => each.ours && each.ours.value !== null)
  for (const { kind, value, ours } of differing) {
    const by = value - (ours?.value ?? 0)
    const said = (locale: 'vi' | 'en') => [ours?.value ?? 0, value, Math.abs(by)].map((each) => count(each, locale))
    const [vi, en] = [said('vi'), said('en')]
    const sign = by > 0 ? '+' : '−'
    sheet.note(row.row, kind, 'count-differs', {
      vi: `Đang ghi ${vi[0]}, tệp ghi ${vi[1]} (${sign}${vi[2]}).`,
      en: `Ours is ${en[0]}, the file says ${en[1]} (${sign}${en[2]}).`,
    })
  }
  return {
    row,
    lines: lines.map(({ kind, value, ours }) => ({ kind, value, replaces: ours?.figure ?? null })),
    differences: differing.length,
    standing: lines.length === 0 ? 'same' : differing.length > 0 ? 'differs' : 'new',
  }
}

/** Codes named in one sentence; more would only be scrolled. */
const mostNamed = 12

function tellMissing(sheet: Sheet<Field>, missing: readonly string[]): void {
  if (missing.length === 0 || sheet.blocked) return
  const names = missing.slice(0, mostNamed).join(', ') + (missing.length > mostNamed ? ', …' : '')
  sheet.note(1, null, 'area-missing', {
    vi: `${count(missing.length, 'vi')} khu vực bỏ phiếu không có trong tệp: ${names}.`,
    en: `${count(missing.length, 'en')} polling areas are not in the file: ${names}.`,
  })
}
