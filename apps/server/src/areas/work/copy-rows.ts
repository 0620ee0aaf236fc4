import { type Copy, type CopyState, type Extension, type Quality, soonDays, standings } from '@baucu/direction'
import type { Transaction } from '../../kernel/database.ts'

/** A copy as it is stored: what the rules know of it, and what it is. */
export type CopyRow = Copy &
  Readonly<{
    id: string
    task: string
    organisation: string
    path: string
    province: string
    issuer: string
    issuerPath: string
    title: string
    type: string
    urgent: boolean
    joint: string | null
    lead: boolean
    key: boolean
    issuedOn: string
    remindedOn: string | null
    version: number
  }>

/** Columns of a copy, named as above. */
export const copyColumns = `c.id, c.task_id as task, c.organisation_id as organisation, c.org_path as path, c.province_code as province,
  c.issuer_id as issuer, c.issuer_path as "issuerPath", c.title, c.type, c.urgent, c.joint_id as joint, c.lead, c.key,
  c.issued_on as "issuedOn", c.reminded_on as "remindedOn", c.version, c.state, c.legal_due as "legalDue", c.due, c.extensions,
  c.progress, c.done_on as "doneOn", c.quality, c.returns, c.owner, c.doer, c.waits_on as "waitsOn",
  c.waits_for as "waitsFor"`

type Client = Pick<Transaction, 'client'>

/** One copy within the caller's reach. */
export async function readCopy({ client }: Client, id: string): Promise<CopyRow | undefined> {
  const { rows } = await client.query<CopyRow>({
    name: 'read-copy',
    text: `select ${copyColumns} from task_copy c where c.id = $1`,
    values: [id],
  })
  return rows[0]
}

/** Writes what became of a copy. The version grows by one; answers false when somebody else was faster. */
export async function writeCopy(
  { client }: Client,
  row: CopyRow,
  next: Copy & Partial<Pick<CopyRow, 'key'>>,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'write-copy',
    text: `update task_copy set state = $4, due = $5, extensions = $6, progress = $7, done_on = $8, quality = $9, returns = $10,
        owner = $11, doer = $12, waits_on = $13, key = $14, waits_for = $15, version = version + 1
      where province_code = $1 and id = $2 and version = $3`,
    values: [
      row.province,
      row.id,
      row.version,
      next.state satisfies CopyState,
      next.due,
      JSON.stringify(next.extensions satisfies readonly Extension[]),
      next.progress,
      next.doneOn,
      next.quality === null ? null : JSON.stringify(next.quality satisfies Quality),
      next.returns,
      next.owner,
      next.doer,
      next.waitsOn,
      next.key ?? row.key,
      next.waitsFor,
    ],
  })
  return rowCount === 1
}

/** The standing of a copy as SQL, the same rule as `standingOf` of packages/direction; $today is the day. */
export const standingSql = (today: string): string => `case
  when c.state = 'withdrawn' then 'withdrawn'
  when c.progress = 100 and c.quality is null then 'done-unchecked'
  when c.progress = 100 and c.quality ->> 'result' = 'met' then 'complete'
  when c.progress = 100 then 'done-unmet'
  when c.due < ${today} then 'overdue'
  when c.waits_on is not null or c.waits_for > 0 then 'waiting'
  when c.state = 'sent' then 'silent'
  when c.due - ${today} <= ${soonDays} then 'due-soon'
  else 'open' end`

/** Every standing with 0, and the counts in their places. */
export const tallyOf = (rows: readonly Readonly<{ standing: string; count: number }>[]): Record<string, number> =>
  Object.fromEntries(standings.map((each) => [each, rows.find((row) => row.standing === each)?.count ?? 0]))

/** Whose copies: of an organisation alone, of it and those below it, or those with a joint task counted once. */
export type Counted = 'own' | 'below' | 'below-joint-once'

const countedFrom: Readonly<Record<Counted, string>> = {
  own: 'task_copy c where c.org_path = $1',
  below: 'task_copy c where c.org_path ^@ $1',
  'below-joint-once': `(select distinct on (coalesce(c.joint_id, c.id)) c.* from task_copy c where c.org_path ^@ $1
    order by coalesce(c.joint_id, c.id), c.lead desc) c`,
}

/** How the copies of an election (null: of all and of none) stand on a day, at and below a path; a joint task counts once. */
export async function tallyOfFrame(
  { client }: Client,
  path: string,
  frame: string | null,
  on: string,
): Promise<Record<string, number>> {
  const { rows } = await client.query<{ standing: string; count: number }>(
    `select ${standingSql('$3::date')} as standing, count(*)::int as count from ${countedFrom['below-joint-once']}
     where $2::text is null or c.frame_id = $2 group by 1`,
    [path, frame, on],
  )
  return tallyOf(rows)
}

/** How many copies stand how on a day. */
export async function tallyAt(
  { client }: Client,
  path: string,
  on: string,
  counted: Counted,
): Promise<Record<string, number>> {
  const { rows } = await client.query<{ standing: string; count: number }>(
    `select ${standingSql('$2::date')} as standing, count(*)::int as count from ${countedFrom[counted]} group by 1`,
    [path, on],
  )
  return tallyOf(rows)
}
