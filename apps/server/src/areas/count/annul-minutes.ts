import { isAnnulment } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { noteWithdrawal } from '../ledger/index.ts'
import { type Accepted, acceptKnown, acceptMinutes, addUp, type MinutesEntry } from './accept-minutes.ts'
import type { CountedUnit } from './counted-unit.ts'
import type { SheetAt } from './sheet-of.ts'

/** A decision that annulled results, and where it is kept. */
type Poll = Readonly<{ province: string; poll: string; frame: string; constituency: number; contest: string }>

/** The result of these areas was annulled: their minutes leave the count, and nothing further is done with their sheets. */
export async function annulMinutes(context: CommandContext, poll: Poll, areas: readonly string[]): Promise<void> {
  await takeOut(context, poll, areas, 'annulled')
  await context.client.query(
    `update count_sheet set upward = 'annulled', version = version + 1, changed_at = $4
     where frame_id = $1 and constituency = $2 and area_id::text = any ($3) and upward in ('sent', 'accepted')`,
    [poll.frame, poll.constituency, areas, context.now],
  )
}

/** Minutes are kept with the decision, and the sums go down by exactly what they were. */
async function takeOut(
  context: CommandContext,
  { province, poll, frame, constituency, contest }: Poll,
  areas: readonly string[],
  reason: 'annulled' | 'correction',
): Promise<void> {
  const { rows } = await context.client.query<{ figures: number[] }>('select figures from annul_minutes($1, $2, $3)', [
    ...[province, poll, areas],
  ])
  await addUp(
    context,
    frame,
    rows.map(({ figures }) => ({ province, constituency, figures })),
    -1,
  )
  await noteWithdrawal(
    context,
    frame,
    areas.map((area) => ({ province, contest, area })),
    reason,
  )
}

/**
 * Accepts minutes of one constituency in their frame. Where that frame votes again after an annulment, the figures take the place of the annulled
 * ones in the first poll, too, in the same transaction; also when they are accepted anew after a correction.
 */
export async function acceptWithFirst(
  context: CommandContext,
  frame: SheetAt['frame'],
  entries: readonly MinutesEntry[],
  unit: CountedUnit,
): Promise<Accepted | Refused> {
  const accepted = await acceptKnown(context, frame, entries, new Map([[unit.ordinal, unit]]), 'count')
  if (accepted instanceof Refused || accepted.entered === 0) return accepted
  context.changed({ frame: frame.id, constituencies: accepted.constituencies })
  if (!frame.second || !isAnnulment(frame.second.kind)) return accepted
  await takeOutOfFirst(
    context,
    frame,
    entries.map(({ area }) => area),
  )
  const first = { id: frame.second.of, edition: frame.edition }
  const replaced = await acceptMinutes(context, first, entries, 'second-poll')
  if (replaced instanceof Refused) return replaced
  context.changed({ frame: first.id, constituencies: replaced.constituencies })
  return accepted
}

/** What areas voted again leaves the first poll, too, where it stood in the place of what was annulled. */
export async function takeOutOfFirst(
  context: CommandContext,
  { id, second }: SheetAt['frame'],
  areas: readonly string[],
): Promise<void> {
  if (!second || !isAnnulment(second.kind)) return
  for (const poll of await decisionsOf(context, id)) await takeOut(context, poll, areas, 'correction')
}

/** The decision a vote again follows. */
async function decisionsOf({ client }: CommandContext, second: string): Promise<readonly Poll[]> {
  const { rows } = await client.query<Poll>(
    `select p.province_code as province, p.id as poll, p.frame_id as frame, c.ordinal as constituency, c.id as contest
     from second_poll p
       join constituency c on c.province_code = p.province_code and c.frame_id = p.frame_id and c.id = p.constituency_id
     where p.second_frame = $1`,
    [second],
  )
  return rows
}
