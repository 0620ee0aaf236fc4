import { figuresDigest } from '@baucu/audit'
import type { Frame } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { type LoggedAudit, loggedAudit } from '../ledger/index.ts'
import { type ConstituencyRow, readConstituency } from '../territory/index.ts'
import { contestOf, type Reported, readReported } from './reported.ts'
import { type AuditRow, readAudits } from './rows.ts'

type Asked = Readonly<{ organisation: string; frame: string; constituency: string }>

/** A constituency of a unit with its minutes and its audit. */
export type AuditAt = Readonly<{
  frame: Frame
  contest: ConstituencyRow
  reported: Reported
  audit: AuditRow | undefined
  /** Its commit in the log; undefined until it is a leaf. */
  logged: LoggedAudit | undefined
  /** The accepted minutes are no longer those that were fixed, or others came in since, be they the same. */
  changed: boolean
}>

/** All that is known of a constituency when its audit is asked about. */
export async function auditAt(context: Transaction, asked: Asked): Promise<AuditAt | Refused> {
  const frame = await readFrame(context.db, asked.frame)
  if (!frame) return notFound()
  const contest = await readConstituency(context, frame.id, asked.constituency)
  if (contest?.unit !== asked.organisation) return new Refused(422, 'constituency-unknown', {}, ['input.constituency'])
  const reported = await readReported(context, frame, contest)
  if (!reported) return notFound()
  const [audit] = await readAudits(context, frame.id, contest.id)
  const logged = audit && (await loggedAudit(context, frame.id, contest.id, audit.id))
  const differs = audit !== undefined && figuresDigest(contestOf(reported, audit.riskPercent)) !== audit.digest
  return { frame, contest, reported, audit, logged, changed: differs || (logged?.changed ?? false) }
}
