import { type Copy, type CopyEvent, changeCopy, endsWaiting, isRefused } from '@baucu/direction'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { type CopyRow, readCopy, writeCopy } from './copy-rows.ts'
import { release } from './release.ts'
import { endWaits } from './wait-rows.ts'
import { type Detail, writeEvent } from './write-event.ts'

type At = Readonly<{ copy: string; version: number; task?: string }>
type Without<T> = T extends unknown ? Omit<T, 'by' | 'on'> : never
type Said = Without<CopyEvent>

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
  await followWaits(context, row, next)
  context.record({
    subject: `copy/${row.id}`,
    before: seenOf(row),
    after: { ...seenOf({ ...row, ...next }), ...detail },
    reason,
  })
  return { copy: row.id, version: row.version + 1 }
}

/** What is done or withdrawn waits for nobody; what is complete or withdrawn lets go who waited for it. */
async function followWaits(context: CommandContext, row: CopyRow, next: Copy): Promise<void> {
  if (row.waitsFor > 0 && next.waitsFor === 0) await endWaits(context, row, today(context.now))
  if (!endsWaiting(row) && endsWaiting(next)) await release(context, row)
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

const seenOf = ({ state, progress, due, owner, quality, waitsOn, waitsFor, returns }: CopyRow) => ({
  ...{ state, progress, due, owner, waitsOn, waitsFor, returns },
  quality: quality?.result ?? null,
})

/** What stands there now, so that a client can show both. */
export function changedMeanwhile({ version, progress, state, due }: CopyRow): Refused {
  const text = {
    vi: [`Nhiệm vụ này vừa được người khác cập nhật: tiến độ ${progress} %. Xem lại rồi gửi lần nữa.`],
    en: [`Somebody else has just changed this task: it stands at ${progress} %. Look again and send once more.`],
  }
  return new Refused(409, 'changed-meanwhile', { version, progress, state, due: due ?? '' }, ['input.version'], text)
}
