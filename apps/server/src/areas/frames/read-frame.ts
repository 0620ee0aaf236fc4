import type { Frame } from '@baucu/contract'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { FramesTables } from './tables.ts'

/** The day of the first poll: that of the frame at the top, since a second poll may itself be followed by one. */
const firstDay = sql<string | null>`(
  with recursive above as (
    select before.id, before.second_of, before.election_day from frame as before where before.id = frame.second_of
    union all
    select before.id, before.second_of, before.election_day from frame as before join above on before.id = above.second_of
  ) select election_day::text from above where second_of is null)`

/** The frames of the product, newest election first, real ones before rehearsals; or the one with this id. */
export async function readFrames(db: Db, id?: string): Promise<readonly Frame[]> {
  let question = db
    .withTables<FramesTables>()
    .selectFrom('frame')
    .selectAll()
    .select((of) =>
      of
        .selectFrom('constituency')
        .whereRef('constituency.frame_id', '=', 'frame.id')
        .where('constituency.body', '=', 'NA')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('constituencies'),
    )
    .select(firstDay.as('first_day'))
    .orderBy('rehearsal')
    .orderBy('election_day', 'desc')
    .orderBy('created_at', 'desc')
  if (id !== undefined) question = question.where('id', '=', id)
  const rows = await question.execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    edition: row.edition,
    electionDay: row.election_day,
    bodies: row.bodies,
    province: row.province_code,
    rehearsal: row.rehearsal,
    sample: row.sample,
    attribution: row.attribution,
    officialBy: row.official_by,
    constituencies: row.constituencies ?? 0,
    complete: row.complete,
    second:
      row.second_of !== null && row.second_kind !== null && row.first_day !== null
        ? { of: row.second_of, kind: row.second_kind, firstDay: row.first_day }
        : null,
    closedAt: row.closed_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }))
}

export async function readFrame(db: Db, id: string): Promise<Frame | undefined> {
  const [frame] = await readFrames(db, id)
  return frame
}
