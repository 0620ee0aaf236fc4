import { dutyNow, dutyRoster } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { answer } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { dutyAbove } from './above.ts'
import { isMissing, type ShiftRow, shiftBefore, shiftRows, shownShifts } from './shift-rows.ts'

/** Shifts before the week that nobody handed over: so many of them are shown. */
const mostMissing = 5

export const dutyQueries = [
  answer(dutyRoster, async (context, { organisation, monday }) => {
    const { now } = context
    const rows = await shiftRows(context, 'organisation_id = $1 and day >= $2 and day < $3 order by starts_at, id', [
      ...[organisation, monday, plusDays(monday, 7)],
    ])
    const missing = await shiftRows(
      context,
      'organisation_id = $1 and handed_at is null and ends_at <= $2 and day < $3 order by starts_at desc, id limit $4',
      [organisation, now, monday, mostMissing],
    )
    return {
      today: today(now),
      shifts: await shownShifts(context, rows, now),
      missing: await shownShifts(context, missing, now),
    }
  }),

  answer(dutyNow, async (context, { organisation }) => {
    const { now, place } = context
    const [here] = await shiftRows(context, 'organisation_id = $1 and starts_at <= $2 and ends_at > $2', [
      ...[organisation, now],
    ])
    const [next] = await shiftRows(context, 'organisation_id = $1 and starts_at > $2 order by starts_at limit 1', [
      ...[organisation, now],
    ])
    const before = await shiftBefore(context, organisation, here?.start ?? now)
    const shown = async (row: ShiftRow | undefined) =>
      row === undefined ? null : ((await shownShifts(context, [row], now))[0] ?? null)
    return {
      here: await shown(here),
      missing: await shown(before && isMissing(before, now) ? before : undefined),
      next: await shown(next),
      above: await dutyAbove(context, place?.path ?? ''),
    }
  }),
]
