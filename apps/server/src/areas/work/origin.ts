import type { TaskOrigin } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

type Row = Readonly<{
  document: string | null
  document_number: string
  scheme: string | null
  scheme_number: string
  scheme_title: string
  target: string | null
  target_title: string
  resolution: string | null
  resolution_text: string | null
}>

/** What a task was given for. Who does it learns numbers and titles, also where he may not look. */
export async function originOf({ client }: Pick<Transaction, 'client'>, task: string): Promise<TaskOrigin | null> {
  const { rows } = await client.query<Row>({
    name: 'origin-of-task',
    text: 'select * from origin_of_task($1)',
    values: [task],
  })
  const [row] = rows
  return row
    ? {
        document: row.document === null ? null : { id: row.document, number: row.document_number },
        scheme: row.scheme === null ? null : { id: row.scheme, number: row.scheme_number, title: row.scheme_title },
        target: row.target === null ? null : { id: row.target, title: row.target_title },
        resolution: row.resolution_text === null ? null : { id: row.resolution, text: row.resolution_text },
      }
    : null
}
