import type { CommandContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { takeTurn } from '../../kernel/turn.ts'
import { organisationNames } from '../organisations/index.ts'
import type { CopyRow } from './copy-rows.ts'
import { writeEvent } from './write-event.ts'

/**
 * Lets go everybody who waited for a copy. Whoever asked for it does this, by grading it or withdrawing it, and asked for
 * theirs too. Their version stays: a report that is on its way is still taken.
 */
export async function release(context: CommandContext, row: CopyRow): Promise<void> {
  await takeTurn(context, 'waits', row.issuer)
  const { rows } = await context.client.query<Pick<CopyRow, 'province' | 'id' | 'path' | 'issuerPath'>>(
    `with ended as (update task_wait set ended_on = $2 where awaited_id = $1 and ended_on is null returning province_code, copy_id)
     update task_copy c set waits_for = greatest(c.waits_for - 1, 0) from ended e
     where c.province_code = e.province_code and c.id = e.copy_id
     returning c.province_code as province, c.id, c.org_path as path, c.issuer_path as "issuerPath"`,
    [row.id, today(context.now)],
  )
  if (rows.length === 0) return
  const names = await organisationNames(context, [row.organisation])
  const detail = { organisation: names.get(row.organisation) ?? '–', awaited: row.title }
  for (const [index, each] of rows.entries()) await writeEvent(context, each, 'release', detail, index + 2)
  context.record({ subject: `copy/${row.id}`, before: null, after: { released: rows.map((each) => each.id) } })
}
