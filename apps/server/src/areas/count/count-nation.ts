import { type BulkBallots, BulkTally, type ConstituencyTotals, countFields } from '@baucu/counting'
import type { Body, Edition } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'

const countWidth = countFields.length

/** What is fixed before the first minutes arrive, by ordinal of the constituency. */
export type NationFrame = Readonly<{
  edition: Edition
  /** How many candidates stand in each constituency. */
  candidates: Int32Array
  /** Constituencies in groups that are counted one after the other; those of a province together. */
  provinces: readonly ProvinceFrame[]
}>

type ProvinceFrame = Readonly<{
  code: string
  ordinals: Int32Array
  constituencies: readonly Readonly<{
    id: string
    body: Body
    seats: number
    expected: number
    candidates: readonly Readonly<{ id: string; birthDate: string | null }>[]
  }>[]
}>

type UnitRow = Readonly<{
  ordinal: number
  province: string
  id: string
  body: Body
  seats: number
  expected: number
  ids: string[]
  births: (string | null)[]
}>

/** Reads what is fixed; a nation with all its communes is a matter of a second or two. */
export async function readNationFrame({ client }: Pick<Transaction, 'client'>, frame: string): Promise<NationFrame> {
  const { rows: editions } = await client.query<{ edition: Edition }>('select edition from frame where id = $1', [
    frame,
  ])
  const { rows } = await client.query<UnitRow>(
    `with list as (
       select constituency_id, array_agg(id order by position) as ids, array_agg(birth_date::text order by position) as births
       from candidate where frame_id = $1 group by constituency_id)
     select unit.ordinal, unit.province_code as province, unit.id, unit.body, unit.seats, coalesce(totals.expected, 0) as expected,
       coalesce(list.ids, '{}') as ids, coalesce(list.births, '{}') as births
     from constituency as unit
       left join list on list.constituency_id = unit.id
       left join constituency_totals as totals on totals.province_code = unit.province_code
         and totals.frame_id = unit.frame_id and totals.constituency = unit.ordinal
     where unit.frame_id = $1 order by unit.province_code, unit.ordinal`,
    [frame],
  )
  const most = rows.reduce((greatest, each) => Math.max(greatest, each.ordinal), -1)
  const candidates = new Int32Array(most + 1).fill(-1)
  for (const each of rows) candidates[each.ordinal] = each.ids.length
  const provinces = [...Map.groupBy(rows, (each) => each.province)].map(([code, units]) => ({
    code,
    ordinals: Int32Array.from(units, (each) => each.ordinal),
    constituencies: units.map(({ id, body, seats, expected, ids, births }) => ({
      id,
      body,
      seats,
      expected,
      candidates: ids.map((candidate, index) => ({ id: candidate, birthDate: births[index] ?? null })),
    })),
  }))
  return { edition: editions[0]?.edition ?? '2025', candidates, provinces }
}

/**
 * Minutes of a whole nation to the outcome of every constituency, province after province: `each` gets the totals and
 * the outcome with its reasons, and what it does not keep is forgotten with the province. Answers how many rows were
 * refused (their faults break a sum; see `rowFaults`).
 */
export function countNation(
  frame: NationFrame,
  ballots: BulkBallots,
  each: (totals: ConstituencyTotals) => void,
): Readonly<{ refused: number }> {
  const parts = byProvince(frame, ballots)
  let refused = ballots.constituency.length - parts.reduce((sum, part) => sum + part.constituency.length, 0)
  for (const [index, { constituencies }] of frame.provinces.entries()) {
    const part = parts[index]
    if (!part) continue
    const tally = new BulkTally({ edition: frame.edition, constituencies })
    refused += tally.addAll(part).length
    for (const totals of tally.constituencies()) each(totals)
  }
  return { refused }
}

/** The rows of each province, with the constituencies numbered within it; rows of no constituency are left out. */
function byProvince(
  { provinces, candidates }: NationFrame,
  { constituency, figures, width }: BulkBallots,
): BulkBallots[] {
  const provinceOf = new Int32Array(candidates.length).fill(-1)
  const placeOf = new Int32Array(candidates.length)
  for (const [index, { ordinals }] of provinces.entries()) {
    for (const [place, ordinal] of ordinals.entries()) {
      provinceOf[ordinal] = index
      placeOf[ordinal] = place
    }
  }
  const sizes = new Int32Array(provinces.length)
  for (const ordinal of constituency) {
    const province = provinceOf[ordinal] ?? -1
    if (province >= 0) sizes[province] = (sizes[province] as number) + 1
  }
  const step = countWidth + width
  const parts = Array.from(sizes, (size) => ({
    constituency: new Int32Array(size),
    figures: new Int32Array(size * step),
    width,
    filled: 0,
  }))
  for (let row = 0; row < constituency.length; row++) {
    const ordinal = constituency[row] as number
    const part = parts[provinceOf[ordinal] ?? -1]
    if (!part) continue
    part.constituency[part.filled] = placeOf[ordinal] as number
    const to = part.filled * step
    const from = row * step
    for (let at = 0; at < step; at++) part.figures[to + at] = figures[from + at] as number
    part.filled += 1
  }
  return parts
}
