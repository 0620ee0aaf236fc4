import type { BulkBallots } from '@baucu/counting'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { BinaryMinutes } from './binary-minutes.ts'

/**
 * All minutes of a frame as numbers, at the speed of the disk: the database sends its rows in binary and nothing is
 * made of them but one block of integers (`BinaryMinutes` tells what `candidates` is).
 */
export async function readAllMinutes(
  client: pg.ClientBase,
  frame: string,
  candidates: Int32Array,
): Promise<BulkBallots> {
  const rows = new BinaryMinutes(candidates)
  const sql = `copy (select constituency, figures from minutes where frame_id = ${pg.escapeLiteral(frame)}) to stdout (format binary)`
  for await (const chunk of client.query(to(sql))) rows.take(chunk as Buffer)
  return rows.done()
}
