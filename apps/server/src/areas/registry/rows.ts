import type { DocumentLine } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

/** A document as it is stored. */
export type DocumentRow = Readonly<
  Omit<DocumentLine, 'organisation' | 'scan' | 'tasks' | 'withoutTask'> & {
    province: string
    organisation: string
    path: string
    file: string | null
  }
>

export const documentColumns = `d.id, d.province_code as province, d.organisation_id as organisation, d.org_path as path, d.direction,
  d.number, d.day, d.received_on as "receivedOn", d.issuer, d.issuer_id as "issuerId", d.kind, d.urgency, d.secrecy, d.abstract,
  d.signer, d.no_task_reason as "noTaskReason", d.file_id as file, d.version`

/** Whether a document is within the caller's reach. */
export const documentIsThere = async (context: Pick<Transaction, 'client'>, id: string): Promise<boolean> =>
  (await readDocument(context, id)) !== undefined

/** A document within the caller's reach. */
export async function readDocument(
  { client }: Pick<Transaction, 'client'>,
  id: string,
): Promise<DocumentRow | undefined> {
  const { rows } = await client.query<DocumentRow>(`select ${documentColumns} from document d where d.id = $1`, [id])
  return rows[0]
}
