import type { attachEvidence, detachEvidence, evidenceFile, evidenceList, OutputOf } from '@baucu/contract'
import { type CopyRefusal, refuseEvidence, refuseRemoval } from '@baucu/direction'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { type FileType, fileTypes } from '../../kernel/files/file-type.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { storeFile } from '../../kernel/files/store-file.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { accountNames } from '../accounts/index.ts'
import { type CopyRow, readCopy } from './copy-rows.ts'
import { writeEvent } from './write-event.ts'

type EvidenceRow = Readonly<{
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

/** What is attached to a copy and was not removed, the earliest first. */
async function readEvidence({ client }: Pick<Transaction, 'client'>, copy: CopyRow): Promise<readonly EvidenceRow[]> {
  const { rows } = await client.query<EvidenceRow>(
    `select e.id, e.file_id as file, e.name, e.account_id as account, e.taken_at as "takenAt", e.received_at as "receivedAt",
       s.type, s.bytes, encode(s.sha256, 'hex') as sha256
     from task_evidence e join stored_file s on s.province_code = e.province_code and s.id = e.file_id
     where e.province_code = $1 and e.copy_id = $2 and e.removed_at is null order by e.taken_at, e.id`,
    [copy.province, copy.id],
  )
  return rows
}

const refused = ({ code, numbers }: CopyRefusal, field: string): Refused =>
  new Refused(code === 'withdrawn' ? 409 : 422, `copy-${code}`, numbers, [`input.${field}`])

/** Keeps the file and says so in the history of the copy. The copy itself stays at its version: nothing of it has changed. */
export async function attach(
  context: CommandContext,
  { copy: id, evidence, name, content }: z.output<typeof attachEvidence.input>,
): Promise<OutputOf<typeof attachEvidence> | Refused> {
  const copy = await readCopy(context, id)
  if (!copy) return notFound()
  const attached = await readEvidence(context, copy)
  const refusal = refuseEvidence(copy, attached.length)
  if (refusal) return refused(refusal, 'copy')
  const { organisation, path, province } = copy
  const file = await storeFile(context, { organisation, path, province }, content, 'input.content', fileTypes)
  if (file instanceof Refused) return file
  const twice = attached.find((each) => each.file === file.id)
  if (twice) return new Refused(409, 'evidence-there', { name: twice.name }, ['input.content'])
  const takenAt = new Date(context.deviceAt ?? context.now)
  const { rowCount } = await context.client.query(
    `insert into task_evidence (province_code, id, copy_id, org_path, issuer_path, file_id, name, account_id, taken_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [province, evidence, id, path, copy.issuerPath, file.id, name, context.actor.account, takenAt, context.now],
  )
  if (rowCount === 0) return new Refused(409, 'evidence-there', { name }, ['input.evidence'])
  const { bytes, sha256, type } = file
  await writeEvent(context, copy, 'attach', { evidence, name, bytes, sha256, takenAt: takenAt.toISOString() })
  context.record({ subject: `copy/${id}`, before: null, after: { evidence, name, type, bytes, sha256 } })
  return { evidence, bytes, sha256 }
}

/** A new entry in the history; what was attached is no longer shown, and stays stored. */
export async function detach(
  context: CommandContext,
  { copy: id, evidence, reason }: z.output<typeof detachEvidence.input>,
): Promise<OutputOf<typeof detachEvidence> | Refused> {
  const copy = await readCopy(context, id)
  const kept = copy && (await readEvidence(context, copy)).find((each) => each.id === evidence)
  if (!kept) return notFound()
  const refusal = refuseRemoval(copy, kept.account === context.actor.account)
  if (refusal) return refused(refusal, 'evidence')
  await context.client.query('update task_evidence set removed_at = $3 where province_code = $1 and id = $2', [
    ...[copy.province, evidence, context.now],
  ])
  const { name, sha256 } = kept
  await writeEvent(context, copy, 'detach', { evidence, name, sha256, reason })
  context.record({
    ...{ subject: `copy/${id}`, before: { evidence, name, sha256 }, after: { evidence, removed: 1 }, reason },
  })
  return { evidence }
}

export async function evidenceOf(
  context: QueryContext,
  { copy: id }: z.output<typeof evidenceList.input>,
): Promise<OutputOf<typeof evidenceList> | Refused> {
  const copy = await readCopy(context, id)
  if (!copy) return notFound()
  const rows = await readEvidence(context, copy)
  const names = await accountNames(context, [...new Set(rows.flatMap((each) => each.account ?? []))])
  return {
    evidence: rows.map(({ account, takenAt, receivedAt, file: _, ...each }) => ({
      ...each,
      takenAt: takenAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
      by: names.get(account ?? '') ?? '',
      removable: refuseRemoval(copy, account === context.actor.account) === undefined,
    })),
  }
}

export async function readEvidenceFile(
  context: QueryContext,
  { copy: id, evidence }: z.output<typeof evidenceFile.input>,
): Promise<OutputOf<typeof evidenceFile> | Refused> {
  const copy = await readCopy(context, id)
  const kept = copy && (await readEvidence(context, copy)).find((each) => each.id === evidence)
  const file = kept && (await readFile(context, kept.file))
  return file ? { name: kept.name, ...file } : notFound()
}

/** A file that may not be kept any longer goes from here too. */
export const letGoOfEvidence = async ({ client }: CommandContext, file: string): Promise<void> => {
  await client.query('delete from task_evidence where file_id = $1', [file])
}
