import { type CopyEvent, changeCopy, isRefused } from '@baucu/direction'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { type CopyRow, readCopy, writeCopy } from './copy-rows.ts'

type At = Readonly<{ copy: string; version: number; task?: string }>
type Without<T> = T extends unknown ? Omit<T, 'by' | 'on'> : never
type Said = Without<CopyEvent>
export type Detail = Readonly<Record<string, string | number | readonly string[] | null>>

/**
 * The one way a copy changes: the rule of packages/direction says what becomes of it or why not; a version that is no
 * longer the last is told what stands there now.
 */
export async function change(
  context: CommandContext,
  at: At,
  event: Said,
  detail: Detail,
  reason: string | null = null,
): Promise<Readonly<{ copy: string; version: number }> | Refused> {
  const row = await readCopy(context, at.copy)
  if (!row || (at.task !== undefined && row.task !== at.task)) return notFound()
  if (row.version !== at.version) return changedMeanwhile(row)
  const by = whoOf(context)
  const next = changeCopy(row, { ...event, by, on: today(context.now) } as CopyEvent)
  if (isRefused(next)) {
    return new Refused(422, `copy-${next.code}`, next.numbers, [`input.${fieldOf[next.code] ?? 'copy'}`])
  }
  if (!(await writeCopy(context, row, next))) return changedMeanwhile(row)
  await writeEvent(context, row, event.type, detail)
  context.record({
    subject: `copy/${row.id}`,
    before: seenOf(row),
    after: { ...seenOf({ ...row, ...next }), ...detail },
    reason,
  })
  return { copy: row.id, version: row.version + 1 }
}

/** Who acts: an account, or whoever sits at the machine. */
export const whoOf = ({ actor }: Pick<CommandContext, 'actor'>): string => actor.account ?? actor.kind

const fieldOf: Readonly<Record<string, string>> = {
  'not-a-percentage': 'percent',
  'unknown-point': 'unmet',
  'met-with-unmet-point': 'unmet',
  'needs-unmet-point': 'unmet',
  'needs-reason': 'reason',
  'after-legal-date': 'until',
  'not-later': 'until',
}

const seenOf = ({ state, progress, due, owner, quality, waitsOn, returns }: CopyRow) => ({
  ...{ state, progress, due, owner, waitsOn, returns },
  quality: quality?.result ?? null,
})

/** Adds to the history of a copy. */
export async function writeEvent(context: CommandContext, row: CopyRow, kind: string, detail: Detail): Promise<void> {
  await context.client.query({
    name: 'write-task-event',
    text: `insert into task_event (province_code, id, copy_id, org_path, issuer_path, kind, detail, account_id, office_id, device_at, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      row.province,
      derivedId(context.id, 1),
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

/** What stands there now, so that a client can show both. */
export function changedMeanwhile({ version, progress, state, due }: CopyRow): Refused {
  const text = {
    vi: [`Nhiệm vụ này vừa được người khác cập nhật: tiến độ ${progress} %. Xem lại rồi gửi lần nữa.`],
    en: [`Somebody else has just changed this task: it stands at ${progress} %. Look again and send once more.`],
  }
  return new Refused(409, 'changed-meanwhile', { version, progress, state, due: due ?? '' }, ['input.version'], text)
}
