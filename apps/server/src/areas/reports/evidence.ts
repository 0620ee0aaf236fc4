import type {
  attachToReport,
  detachFromReport,
  OutputOf,
  reportEvidenceFile,
  reportEvidenceList,
} from '@baucu/contract'
import { mostEvidence } from '@baucu/direction'
import { fieldsOf } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { type Evidence, evidenceLine, readEvidence, storeEvidence } from '../../kernel/files/evidence.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { openItems, readRound } from './rounds.ts'
import { readReport } from './rows.ts'
import { templateDue, templateOf } from './templates.ts'

type At = Readonly<{ organisation: string; round: string; period: string }>

/** What is attached to the report of a unit for a period. */
const attachedTo = (
  context: Pick<Transaction, 'client'>,
  { organisation, round, period }: At,
): Promise<readonly (Evidence & Readonly<{ field: string }>)[]> =>
  readEvidence<Readonly<{ field: string }>>(
    context,
    {
      table: 'report_evidence',
      where: 'e.organisation_id = $1 and e.round_id = $2 and e.period = $3',
      more: ', e.field',
    },
    [organisation, round, period],
  )

/** What is attached to the reports of all units at and below a path. */
export const attachedBelow = (
  context: Pick<Transaction, 'client'>,
  { round, period, path }: Readonly<{ round: string; period: string; path: string }>,
): Promise<readonly (Evidence & Readonly<{ field: string; organisation: string }>)[]> =>
  readEvidence<Readonly<{ field: string; organisation: string }>>(
    context,
    {
      table: 'report_evidence',
      where: 'e.org_path ^@ $1 and e.round_id = $2 and e.period = $3',
      more: ', e.field, e.organisation_id as organisation',
    },
    [path, round, period],
  )

/** Keeps a file for a field of the report, which may be sent already and need not be begun. */
export async function attach(
  context: CommandContext,
  input: z.output<typeof attachToReport.input>,
): Promise<OutputOf<typeof attachToReport> | Refused> {
  const { place, now, client } = context
  const { organisation, round: roundId, period, field, evidence, name, content } = input
  const { rowCount: isAsked } = await client.query(
    'select from report_unit where round_id = $1 and organisation_id = $2',
    [roundId, organisation],
  )
  const round = isAsked === 1 ? await readRound(context, roundId) : undefined
  if (!round || !place) return notFound()
  const kept = await readReport(context, organisation, roundId, period)
  if (kept?.state === 'accepted') return new Refused(409, 'report-accepted', {}, ['input.period'])
  const item = openItems(round, today(now)).find((each) => each.period === period)
  const template = kept
    ? templateOf(round.template, kept.templateVersion)
    : item && templateDue(round.template, item.due)
  if (!template) return new Refused(422, 'report-period', {}, ['input.period'])
  if (!fieldsOf(template).some((each) => each.id === field && each.kind === 'evidence')) {
    return new Refused(422, 'report-field-unknown', { field }, ['input.field'])
  }
  const attached = await attachedTo(context, input)
  if (attached.length >= mostEvidence) {
    return new Refused(422, 'report-evidence-full', { most: mostEvidence }, ['input.content'])
  }
  const province = place.province ?? noProvince
  const file = await storeEvidence(context, { ...place, organisation, province }, content, attached)
  if (file instanceof Refused) return file
  const takenAt = new Date(context.deviceAt ?? now)
  const { rowCount } = await client.query(
    `insert into report_evidence (province_code, id, round_id, organisation_id, org_path, period, field, file_id, name, account_id,
       taken_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      ...[province, evidence, roundId, organisation, place.path, period, field, file.id, name, context.actor.account],
      ...[takenAt, now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'evidence-there', { name }, ['input.evidence'])
  const { bytes, sha256, type } = file
  context.record({
    subject: `round/${roundId}`,
    before: null,
    after: { organisation, period, field, evidence, name, type, bytes, sha256 },
  })
  return { evidence, bytes, sha256 }
}

/** Whoever attached a file takes it away, until the report is accepted. */
const mayRemove = (piece: Evidence, account: string | null, isAccepted: boolean): boolean =>
  !isAccepted && piece.account === account

export async function detach(
  context: CommandContext,
  input: z.output<typeof detachFromReport.input>,
): Promise<OutputOf<typeof detachFromReport> | Refused> {
  const { organisation, round, period, evidence, reason } = input
  const kept = (await attachedTo(context, input)).find((each) => each.id === evidence)
  if (!kept) return notFound()
  const report = await readReport(context, organisation, round, period)
  if (!mayRemove(kept, context.actor.account, report?.state === 'accepted')) {
    return report?.state === 'accepted'
      ? new Refused(409, 'report-accepted', {}, ['input.period'])
      : new Refused(422, 'report-evidence-of-another', {}, ['input.evidence'])
  }
  await context.client.query('update report_evidence set removed_at = $2 where id = $1', [evidence, context.now])
  const { name, sha256, field } = kept
  context.record({
    subject: `round/${round}`,
    before: { organisation, period, field, evidence, name, sha256 },
    after: { evidence, removed: 1 },
    reason,
  })
  return { evidence }
}

export async function evidenceOf(
  context: QueryContext,
  input: z.output<typeof reportEvidenceList.input>,
): Promise<OutputOf<typeof reportEvidenceList>> {
  const rows = await attachedTo(context, input)
  const report = await readReport(context, input.organisation, input.round, input.period)
  const names = await accountNames(context, [...new Set(rows.flatMap((each) => each.account ?? []))])
  return {
    evidence: rows.map((each) => ({
      ...evidenceLine(each, names, mayRemove(each, context.actor.account, report?.state === 'accepted')),
      field: each.field,
    })),
  }
}

export async function readEvidenceFile(
  context: QueryContext,
  input: z.output<typeof reportEvidenceFile.input>,
): Promise<OutputOf<typeof reportEvidenceFile> | Refused> {
  const kept = (await attachedTo(context, input)).find((each) => each.id === input.evidence)
  const file = kept && (await readFile(context, kept.file))
  return file ? { name: kept.name, ...file } : notFound()
}
