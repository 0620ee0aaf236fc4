import { fold } from '@baucu/law'
import type { Place } from '../access.ts'
import type { CommandContext } from '../bus.ts'
import type { Transaction } from '../database.ts'
import { Refused } from '../refused.ts'
import { fileResponse } from './file-response.ts'
import { type FileType, fileTypes } from './file-type.ts'
import { type StoredFile, storeFile } from './store-file.ts'

/** A file that shows what was done, wherever it is attached. */
export type Evidence = Readonly<{
  id: string
  file: string
  name: string
  account: string | null
  takenAt: Date
  receivedAt: Date
  type: FileType
  bytes: number
  sha256: string
}>

/**
 * What is attached in a table and was not removed, the earliest first. The table has the columns of `task_evidence`; it is
 * called `e` in the condition and in `more` columns.
 */
export async function readEvidence<More extends object = object>(
  { client }: Pick<Transaction, 'client'>,
  from: Readonly<{ table: string; where: string; more?: string }>,
  values: readonly unknown[],
): Promise<readonly (Evidence & More)[]> {
  const { rows } = await client.query<Evidence & More>(
    `select e.id, e.file_id as file, e.name, e.account_id as account, e.taken_at as "takenAt", e.received_at as "receivedAt",
       s.type, s.bytes, encode(s.sha256, 'hex') as sha256 ${from.more ?? ''}
     from ${from.table} e join stored_file s on s.province_code = e.province_code and s.id = e.file_id
     where ${from.where} and e.removed_at is null order by e.taken_at, e.id`,
    [...values],
  )
  return rows
}

/** Keeps a file as evidence beside what is attached already; the same bytes once. */
export async function storeEvidence(
  context: CommandContext,
  place: Place & Readonly<{ organisation: string }>,
  content: string,
  attached: readonly Evidence[],
): Promise<StoredFile | Refused> {
  const file = await storeFile(context, place, content, 'input.content', fileTypes)
  if (file instanceof Refused) return file
  const twice = attached.find((each) => each.file === file.id)
  return twice ? new Refused(409, 'evidence-there', { name: twice.name }, ['input.content']) : file
}

/** Evidence as it is listed: by whom under the name of his account. */
export const evidenceLine = (
  { id, name, type, bytes, sha256, takenAt, receivedAt, account }: Evidence,
  names: ReadonlyMap<string, string>,
  removable: boolean,
) => ({
  ...{ id, name, type, bytes, sha256, takenAt: takenAt.toISOString(), receivedAt: receivedAt.toISOString() },
  ...{ by: names.get(account ?? '') ?? '', removable },
})

/** Evidence saved under the name it came with; the ending follows from what the file is, not from what it was called. */
export const evidenceResponse = (said: Readonly<{ name: string; type: string; content: string }>): Response =>
  fileResponse(said.content, said.type as FileType, fold(said.name.replace(/\.[^.]{1,5}$/, '')))
