import type { handOverDuty, OutputOf, takeOverDuty } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { shiftBefore, shiftOf } from './shift-rows.ts'

/** How long before it begins a shift may be taken over (milliseconds): people come early. */
const early = 2 * 3_600_000

/** The note that ends a shift: both parts are asked for, because nothing said is not the same as nothing open. */
export async function handOver(
  context: CommandContext,
  { organisation, shift, open, promised }: z.output<typeof handOverDuty.input>,
): Promise<OutputOf<typeof handOverDuty> | Refused> {
  for (const [field, text] of Object.entries({ open, promised })) {
    if (text.trim() === '') return new Refused(422, 'hand-over-empty', {}, [`input.${field}`])
    if (pointsAtPerson(text)) return new Refused(422, 'text-points-at-person', {}, [`input.${field}`])
  }
  const row = await shiftOf(context, organisation, shift)
  if (!row) return notFound()
  if (row.start > context.now) return new Refused(409, 'shift-not-begun', {}, ['input.shift'])
  if (row.handedAt) return new Refused(409, 'handed-over', {}, ['input.shift'])
  await context.client.query(
    `update duty_shift set open_note = $3, promised_note = $4, handed_at = $5, handed_by = $6, version = version + 1
     where province_code = $1 and id = $2`,
    [row.province, shift, open.trim(), promised.trim(), context.now, context.actor.account],
  )
  context.record({
    subject: `shift/${shift}`,
    before: null,
    after: { handedOver: true, open: open.trim(), promised: promised.trim() },
  })
  return { shift }
}

/** Nobody takes over before the one who goes has said what is open. */
export async function takeOver(
  context: CommandContext,
  { organisation, shift }: z.output<typeof takeOverDuty.input>,
): Promise<OutputOf<typeof takeOverDuty> | Refused> {
  const { client, now, actor } = context
  const row = await shiftOf(context, organisation, shift)
  if (!row) return notFound()
  if (row.takenAt) return new Refused(409, 'taken-over', {}, ['input.shift'])
  if (row.start.getTime() - early > now.getTime()) return new Refused(409, 'shift-not-begun', {}, ['input.shift'])
  const before = await shiftBefore(context, organisation, row.start)
  // Who comes early waits for the note as well.
  if (before && before.handedAt === null)
    return new Refused(409, 'hand-over-missing', { day: before.day, from: before.from }, ['input.shift'])
  await client.query(
    'update duty_shift set taken_at = $3, taken_by = $4, version = version + 1 where province_code = $1 and id = $2',
    [row.province, shift, now, actor.account],
  )
  context.record({ subject: `shift/${shift}`, before: null, after: { takenOver: true } })
  return { shift }
}
