import { type ResultsFile, resultsFile } from '@baucu/contract'
import type { Db } from '../../kernel/database.ts'
import type { FramesTables } from '../frames/index.ts'

/** The published national figures of a frame, if its file had some. */
export async function readNational(db: Db, frame: string): Promise<ResultsFile['national']> {
  const row = await db
    .withTables<FramesTables>()
    .selectFrom('frame')
    .select('national')
    .where('id', '=', frame)
    .executeTakeFirst()
  return resultsFile.shape.national.parse(row?.national ?? null)
}
