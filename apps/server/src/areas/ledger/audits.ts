import {
  type AuditCommitBody,
  type AuditResultBody,
  type AuditSeedBody,
  groupsOf,
  rootOf,
  toHex,
  usualSecrecy,
} from '@baucu/proof'
import { reachEverything } from '../../kernel/access.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { readContestLog, readSaid, writeGroups } from './close-contests.ts'
import { hashesFrom } from './leaf-hashes.ts'
import { LeafWriter, type NewLeaf } from './leaf-writer.ts'
import { currentKey } from './office-keys.ts'
import { auditSubject } from './subjects.ts'

type Client = Pick<Transaction, 'client'>

type Members<B> = Omit<B, 'event' | 'at' | 'audit' | 'prev' | 'contest' | 'size' | 'root'>

/** A step of an audit as its leaf will have it, without what the log gives. */
export type AuditStep = Members<AuditCommitBody> | Members<AuditSeedBody> | Members<AuditResultBody>

/** Notes a step of an audit for the log, in the transaction that does it. */
export async function noteAudit(
  { client, now }: Pick<CommandContext, 'client' | 'now'>,
  { frame, province, contest, audit }: Readonly<{ frame: string; province: string; contest: string; audit: string }>,
  { type, ...said }: AuditStep,
): Promise<void> {
  await client.query(
    `insert into ledger_audit (province_code, frame_id, audit_id, contest, step, said, noted_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [province, frame, audit, contest, type, JSON.stringify(said), now],
  )
}

/** Frames in which a step of an audit has no leaf yet. */
export async function framesWithAudits({ client }: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ frame: string }>('select distinct frame_id as frame from ledger_audit')
  return rows.map(({ frame }) => frame)
}

type Noted = Readonly<{
  seq: number
  province: string
  audit: string
  contest: string
  type: AuditStep['type']
  said: object
}>

/**
 * Makes leaves of the steps of audits that wait, once nothing else does. Before a commit the groups of its contest are entered: which
 * areas are published together decides their weights, and stands before the dice. A step whose audit has no leaf is left.
 */
export async function enterAudits({ client }: Client, keyed: Keyed, frame: string, now: Date): Promise<number> {
  const { rows } = await client.query<Noted>(
    `select seq::int as seq, province_code as province, audit_id::text as audit, contest, step as type, said from ledger_audit
     where frame_id = $1 and not exists (select from ledger_waiting w where w.frame_id = $1) order by seq`,
    [frame],
  )
  if (rows.length === 0) return 0
  await reachEverything({ client })
  const office = await currentKey(client, keyed, frame, 'office')
  const writer = await LeafWriter.open({ client }, frame, now)
  await writer.look(rows.map(({ audit }) => auditSubject(audit)))
  for (const row of rows) {
    const leaf =
      row.type === 'audit-commit' ? await commitLeaf(client, frame, writer, office, row) : stepLeaf(writer, row)
    if (!leaf) continue
    writer.add(leaf, office)
    await writer.write()
    await client.query('delete from ledger_audit where frame_id = $1 and seq = $2', [frame, row.seq])
  }
  return rows.length
}

/** On the log as it is, with the groups of the contest; undefined while the contest has no log. */
async function commitLeaf(
  client: Transaction['client'],
  frame: string,
  writer: LeafWriter,
  office: Parameters<typeof writeGroups>[1],
  { province, audit, contest: id, said }: Noted,
): Promise<NewLeaf | undefined> {
  const contest = await readContestLog(client, frame, id)
  if (!contest) return undefined
  await writeGroups(writer, office, contest, await readSaid(client, frame))
  await writer.write()
  const root = toHex(rootOf(await hashesFrom({ client }, frame, 0)))
  const size = writer.next
  const members = said as Members<AuditCommitBody>
  return {
    ...{ province, subject: auditSubject(audit), contest: null },
    body: () => ({ ...writer.common, ...members, type: 'audit-commit', audit, contest: id, size, root }),
  }
}

function stepLeaf(writer: LeafWriter, { province, audit, type, said }: Noted): NewLeaf | undefined {
  if (!writer.standing(auditSubject(audit))) return undefined
  const ofStep = (prev: string): AuditSeedBody | AuditResultBody =>
    type === 'audit-seed'
      ? { ...writer.common, ...(said as Members<AuditSeedBody>), type, audit, prev }
      : { ...writer.common, ...(said as Members<AuditResultBody>), type: 'audit-result', audit, prev }
  const body: NewLeaf['body'] = (before) => ofStep(toHex(before?.hash ?? new Uint8Array(32)))
  return { province, subject: auditSubject(audit), contest: null, body }
}

/** The commit of an audit in the log. */
export type LoggedAudit = Readonly<{
  /** Of the log that is sampled, in hexadecimal: the second half of the seed. */
  root: string
  size: number
  index: number
  /** A checkpoint that has it is signed: from then on nobody can put another in its place unseen. */
  signed: boolean
  /** Witnesses that have cosigned such a checkpoint. */
  witnesses: number
  /** Minutes of the contest came in after it. */
  changed: boolean
}>

/** Reads what the log says of an audit; undefined until its commit is a leaf. */
export async function loggedAudit(
  { client }: Client,
  frame: string,
  contest: string,
  audit: string,
): Promise<LoggedAudit | undefined> {
  const { rows } = await client.query<LoggedAudit>(
    `select leaf.index::int as index, (leaf.body ->> 'size')::int as size, leaf.body ->> 'root' as root,
       exists (select from ledger_checkpoint c where c.frame_id = $1 and c.size > leaf.index) as signed,
       (select count(distinct s.witness)::int from ledger_cosignature s where s.frame_id = $1 and s.size > leaf.index) as witnesses,
       exists (select from ledger_leaf l where l.frame_id = $1 and l.contest = $2 and l.index >= (leaf.body ->> 'size')::int
         and l.type in ('minute', 'correction', 'withdrawal'))
         or exists (select from ledger_waiting w where w.frame_id = $1 and w.contest = $2) as changed
     from (select index, convert_from(leaf, 'UTF8')::jsonb -> 'body' as body from ledger_leaf
       where frame_id = $1 and subject = $3 and type = 'audit-commit') as leaf`,
    [frame, contest, auditSubject(audit)],
  )
  return rows[0]
}

/** Areas of a contest as its log has them now: how many have minutes, and which are published as one sum only. */
export async function loggedGroups(
  { client }: Client,
  frame: string,
  contest: string,
): Promise<Readonly<{ areas: number; groups: readonly (readonly string[])[] }>> {
  const read = await readContestLog(client, frame, contest)
  const areas = read?.areas ?? []
  return { areas: areas.length, groups: groupsOf(areas, usualSecrecy).map((group) => group.areas) }
}
