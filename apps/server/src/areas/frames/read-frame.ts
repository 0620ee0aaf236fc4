import type { Frame } from '@baucu/contract'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { FramesTables } from './tables.ts'

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
    closedAt: row.closed_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }))
}

export async function readFrame(db: Db, id: string): Promise<Frame | undefined> {
  const [frame] = await readFrames(db, id)
  return frame
}
