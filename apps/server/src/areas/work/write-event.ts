import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import type { CopyRow } from './copy-rows.ts'

export type Detail = Readonly<Record<string, string | number | readonly string[] | null>>
type Where = Pick<CopyRow, 'province' | 'id' | 'path' | 'issuerPath'>

/** Adds to the history of a copy. */
export async function writeEvent(
  context: CommandContext,
  row: Where,
  kind: string,
  detail: Detail,
  /** Which entry of this command it is. */
  nth = 1,
): Promise<void> {
  await context.client.query({
    name: 'write-task-event',
    text: `insert into task_event (province_code, id, copy_id, org_path, issuer_path, kind, detail, account_id, office_id, device_at, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      row.province,
      derivedId(context.id, nth),
      row.id,
      row.path,
      row.issuerPath,
      kind,
      JSON.stringify(detail),
      context.actor.account,
      context.actor.office,
      context.deviceAt,
      context.now,
    ],
  })
}
