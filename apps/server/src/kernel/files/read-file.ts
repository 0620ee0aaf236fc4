import type { Transaction } from '../database.ts'
import type { FileType } from './file-type.ts'

/** A file within the caller's reach, base64. */
export async function readFile(
  { client }: Pick<Transaction, 'client'>,
  id: string,
): Promise<Readonly<{ type: FileType; content: string }> | undefined> {
  const { rows } = await client.query<{ type: FileType; content: Buffer }>(
    'select type, content from stored_file where id = $1',
    [id],
  )
  const [row] = rows
  return row && { type: row.type, content: row.content.toString('base64') }
}
