import type { Body, Round } from '@baucu/law'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { type Counted, readCounted } from '../count/index.ts'
import type { PublishedCandidate, ResultsTables } from './tables.ts'

/** A constituency with everything known of it: published, counted, or neither yet. */
export type Unit = Readonly<{
  id: string
  /** Its place in the frame. */
  ordinal: number
  body: Body
  province: Readonly<{ code: string; name: string }>
  number: number
  area: string
  seats: number
  /** Which poll of it this is. */
  round: Round
  candidates: readonly Readonly<{
    id: string
    name: string
    gender: 'M' | 'F' | null
    birthDate: string | null
  }>[]
  published: Published | undefined
  counted: Counted | undefined
  /** Candidates whose status was decided on after they were elected. */
  confirmed: ReadonlyMap<string, boolean>
}>

export type Published = Readonly<{
  valid: Readonly<{ from: number; to: number }>
  candidates: readonly PublishedCandidate[]
  receivedAt: Date
}>

/** Constituencies of a frame by province code and number; or those with these ids. */
export async function readUnits(db: Db, frame: string, ids?: readonly string[]): Promise<readonly Unit[]> {
  if (ids?.length === 0) return []
  const tables = db.withTables<ResultsTables>()
  let units = tables.selectFrom('constituency').selectAll().where('frame_id', '=', frame)
  let lists = tables.selectFrom('candidate').selectAll().where('frame_id', '=', frame)
  let published = tables.selectFrom('published_result_now').selectAll().where('frame_id', '=', frame)
  let decided = tables.selectFrom('elected_status').selectAll().where('frame_id', '=', frame)
  if (ids !== undefined) {
    decided = decided.where('constituency_id', 'in', ids)
    units = units.where('id', 'in', ids)
    lists = lists.where('constituency_id', 'in', ids)
    published = published.where('constituency_id', 'in', ids)
  }
  const rows = await units
    .orderBy('province_code')
    .orderBy('body')
    .orderBy('number')
    .orderBy(sql`id collate "C"`)
    .execute()
  if (rows.length === 0) return []
  const candidates = Map.groupBy(await lists.orderBy('position').execute(), (each) => each.constituency_id)
  const results = new Map((await published.execute()).map((each) => [each.constituency_id, each]))
  const confirmed = Map.groupBy(await decided.execute(), (each) => each.constituency_id)
  const ordinals = ids === undefined ? undefined : rows.map((each) => each.ordinal)
  const counted = await readCounted(db, frame, ordinals)
  return rows.map((row) => {
    const result = results.get(row.id)
    return {
      id: row.id,
      ordinal: row.ordinal,
      body: row.body,
      province: { code: row.province_code, name: row.province_name },
      number: row.number,
      area: row.area,
      seats: row.seats,
      round: row.round,
      candidates: (candidates.get(row.id) ?? []).map((each) => ({
        id: each.id,
        name: each.name,
        gender: each.gender,
        birthDate: each.birth_date,
      })),
      published: result && {
        valid: { from: result.valid_from, to: result.valid_to },
        candidates: result.candidates,
        receivedAt: result.received_at,
      },
      counted: counted.get(row.ordinal),
      confirmed: new Map((confirmed.get(row.id) ?? []).map((each) => [each.candidate_id, each.confirmed])),
    }
  })
}
