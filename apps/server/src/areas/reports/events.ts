import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import type { ReportRow } from './rows.ts'

export type EventKind = 'sent' | 'returned' | 'accepted'

/** Adds to the history of a report. */
export async function writeEvent(
  context: CommandContext,
  { id, province, path }: Pick<ReportRow, 'id' | 'province' | 'path'>,
  kind: EventKind,
  rejected: Readonly<Record<string, string>> = {},
): Promise<void> {
  await context.client.query({
    name: 'write-report-event',
    text: `insert into report_event (province_code, id, report_id, org_path, kind, detail, account_id, office_id, device_at, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[province, derivedId(context.id, 500_000), id, path, kind, JSON.stringify({ rejected })],
      ...[context.actor.account, context.actor.office, context.deviceAt, context.now],
    ],
  })
}
