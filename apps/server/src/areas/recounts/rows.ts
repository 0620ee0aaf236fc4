import type { AuditContest } from '@baucu/audit'
import type { RecountMethod } from '@baucu/contract'
import type { Hand } from '@baucu/counting'
import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>

/** An audit as it is stored. */
export type AuditRow = Readonly<{
  id: string
  province: string
  constituency: string
  riskPercent: 1 | 5 | 10
  method: RecountMethod
  /** Papers of each box; 0 where all are counted. */
  perBox: number
  digest: string
  /** The figures that were fixed. */
  figures: AuditContest
  committedAt: Date
  dice: string | null
  drawnAt: Date | null
  /** Areas in the order in which they were drawn. */
  picks: readonly string[]
  decision: 'stop' | 'full-count' | null
  reason: string
  decidedAt: Date | null
}>

/** What was found in a box. */
export type Found = Readonly<{
  cast: number
  valid: number
  votes: Readonly<Record<string, number>>
  sealAgrees: boolean
  custodyWritten: boolean
}>

/** The last typing of a draw of an area. */
export type EntryRow = Readonly<{
  audit: string
  area: string
  visit: number
  version: number
  figures: Found
  by: Hand
  confirmedAt: Date | null
}>

/** Audits of a frame that the caller sees; of one constituency when it is named. */
export async function readAudits(
  { client }: Client,
  frame: string,
  constituency?: string,
): Promise<readonly AuditRow[]> {
  const { rows } = await client.query<AuditRow>(
    `select id, province_code as province, constituency_id as constituency, risk_percent as "riskPercent", method,
       per_box as "perBox", digest, figures,
       committed_at as "committedAt", dice, drawn_at as "drawnAt", picks, decision, reason, decided_at as "decidedAt"
     from recount_audit where frame_id = $1 and ($2::text is null or constituency_id = $2)`,
    [frame, constituency ?? null],
  )
  return rows
}

/** The last typing of every draw of an area of these audits. */
export async function readEntries({ client }: Client, audits: readonly string[]): Promise<readonly EntryRow[]> {
  const { rows } = await client.query<EntryRow>(
    `select distinct on (audit_id, area_id, visit) audit_id as audit, area_id as area, visit, version, figures, typed_by as by,
       confirmed_at as "confirmedAt"
     from recount_entry where audit_id = any ($1) order by audit_id, area_id, visit, version desc`,
    [audits],
  )
  return rows
}
