import { newCopy } from '@baucu/direction'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'

/** What is asked of whom. */
export type GivenTask = Readonly<{
  title: string
  type: string
  step: string | null
  legalDue: string | null
  due: string | null
  urgent: boolean
  joint: boolean
  filter: string | null
  /** Organisations that get a copy; the first one leads a joint task. */
  recipients: readonly string[]
}>

type Where = Readonly<{
  organisation: string
  path: string
  province: string | null
  frame: string | null
  conclusion: string | null
  /** The plan it came from, when it came from one. */
  plan?: string | null
  /** What it was given for beside a conclusion. */
  document?: string | null
  scheme?: string | null
  target?: string | null
  /** The field of a report it asks about. */
  question?: Readonly<{ round: string; period: string; unit: string | null; field: string }>
  on: string
}>

/**
 * Writes tasks with a copy for each recipient: one statement a task, all in the transaction of the command, so that
 * there are all of them or none. The ids follow from the command's, so that running it again makes the same ones.
 */
export async function giveTasks(
  { client, id, expect, advance }: CommandContext,
  where: Where,
  tasks: readonly GivenTask[],
): Promise<number> {
  let made = 0
  expect(tasks.reduce((sum, { recipients }) => sum + recipients.length, 0))
  for (const [index, given] of tasks.entries()) {
    const task = taskId(id, index)
    const days = newCopy(given)
    await client.query(
      `insert into task (province_code, id, organisation_id, org_path, frame_id, conclusion_id, title, type, step, legal_due, due, urgent,
         joint, filter, issued_on, plan_id, document_id, scheme_id, target_id, report_round_id, report_period, report_unit_id,
         report_field)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
      [
        where.province ?? noProvince,
        task,
        where.organisation,
        where.path,
        where.frame,
        where.conclusion,
        given.title,
        given.type,
        given.step,
        days.legalDue,
        days.due,
        given.urgent,
        given.joint,
        given.filter,
        where.on,
        where.plan ?? null,
        where.document ?? null,
        where.scheme ?? null,
        where.target ?? null,
        where.question?.round ?? null,
        where.question?.period ?? null,
        where.question?.unit ?? null,
        where.question?.field ?? null,
      ],
    )
    const copies = given.recipients.map((_, copy) => derivedId(id, (index + 1) * 1_000_000 + copy))
    const { rowCount } = await client.query(
      `insert into task_copy (province_code, id, task_id, organisation_id, org_path, issuer_id, issuer_path, frame_id, title, type, urgent,
         joint_id, lead, state, legal_due, due, extensions, progress, returns, key, issued_on, version)
       select coalesce(o.province_code, $3), wanted.id, $4, o.id, o.path, $5, $6, $7, $8, $9, $10, $11, wanted.id = ($1::uuid[])[1], 'sent',
         $12, $13, '[]', 0, 0, false, $14, 1
       from unnest($1::uuid[], $2::uuid[]) as wanted (id, organisation) join organisation o on o.id = wanted.organisation`,
      [
        copies,
        given.recipients,
        noProvince,
        task,
        where.organisation,
        where.path,
        where.frame,
        given.title,
        given.type,
        given.urgent,
        given.joint ? task : null,
        days.legalDue,
        days.due,
        where.on,
      ],
    )
    made += rowCount ?? 0
    advance(given.recipients.length)
  }
  return made
}

const taskId = (command: string, index: number): string => derivedId(command, index)

/** The ids of the tasks that `giveTasks` writes for a command, in their order. */
export const givenTaskIds = ({ id }: Pick<CommandContext, 'id'>, tasks: number): readonly string[] =>
  Array.from({ length: tasks }, (_, index) => taskId(id, index))
