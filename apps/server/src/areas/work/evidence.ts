import type { attachEvidence, detachEvidence, evidenceFile, evidenceList, OutputOf } from '@baucu/contract'
import { type CopyRefusal, refuseEvidence, refuseRemoval } from '@baucu/direction'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { type Evidence, evidenceLine, readEvidence, storeEvidence } from '../../kernel/files/evidence.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { accountNames } from '../accounts/index.ts'
import { type CopyRow, readCopy } from './copy-rows.ts'
import { writeEvent } from './write-event.ts'

/** What is attached to a copy. */
const attachedTo = (context: Pick<Transaction, 'client'>, copy: CopyRow): Promise<readonly Evidence[]> =>
  readEvidence(context, { table: 'task_evidence', where: 'e.province_code = $1 and e.copy_id = $2' }, [
    copy.province,
    copy.id,
  ])

const refused = ({ code, numbers }: CopyRefusal, field: string): Refused =>
  new Refused(code === 'withdrawn' ? 409 : 422, `copy-${code}`, numbers, [`input.${field}`])

/** Keeps the file and says so in the history of the copy. The copy itself stays at its version: nothing of it has changed. */
export async function attach(
  context: CommandContext,
  { copy: id, evidence, name, content }: z.output<typeof attachEvidence.input>,
): Promise<OutputOf<typeof attachEvidence> | Refused> {
  const copy = await readCopy(context, id)
  if (!copy) return notFound()
  const attached = await attachedTo(context, copy)
  const refusal = refuseEvidence(copy, attached.length)
  if (refusal) return refused(refusal, 'copy')
  const { organisation, path, province } = copy
  const file = await storeEvidence(context, { organisation, path, province }, content, attached)
  if (file instanceof Refused) return file
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
  const kept = copy && (await attachedTo(context, copy)).find((each) => each.id === evidence)
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
  const rows = await attachedTo(context, copy)
  const names = await accountNames(context, [...new Set(rows.flatMap((each) => each.account ?? []))])
  return {
    evidence: rows.map((each) =>
      evidenceLine(each, names, refuseRemoval(copy, each.account === context.actor.account) === undefined),
    ),
  }
}

export async function readEvidenceFile(
  context: QueryContext,
  { copy: id, evidence }: z.output<typeof evidenceFile.input>,
): Promise<OutputOf<typeof evidenceFile> | Refused> {
  const copy = await readCopy(context, id)
  const kept = copy && (await attachedTo(context, copy)).find((each) => each.id === evidence)
  const file = kept && (await readFile(context, kept.file))
  return file ? { name: kept.name, ...file } : notFound()
}

/** A file that may not be kept any longer goes from here too. */
export const letGoOfEvidence = async ({ client }: CommandContext, file: string): Promise<void> => {
  await client.query('delete from task_evidence where file_id = $1', [file])
}
