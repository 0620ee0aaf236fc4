import { deliver, receiveDelivery } from '@baucu/contract'
import { compareReceipt, differs, pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { placeOfOrganisation } from '../organisations/index.ts'
import { materials } from './materials.ts'
import { type DeliveryRow, readDelivery } from './rows.ts'

/** Writes a delivery note, or one that stands for another. */
async function write(
  context: CommandContext,
  input: z.output<typeof deliver.input>,
): Promise<{ delivery: string } | Refused> {
  const { client, actor, now, place } = context
  const { delivery, organisation, frame, to, number, expectedOn, lines, note, replaces, reason } = input
  if (!(await readFrame(context.db, frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  const receiver = await placeOfOrganisation(context, to)
  if (!place || !receiver?.path.startsWith(place.path) || to === organisation)
    return new Refused(422, 'delivery-not-below', {}, ['input.to'])
  const unknown = unknownOf(lines)
  if (unknown) return unknown
  if (pointsAtPerson(note)) return new Refused(422, 'text-points-at-person', {}, ['input.note'])
  const before = replaces === null ? undefined : await readDelivery(context, replaces)
  const refused = replaces === null ? undefined : refuseCorrection(input, before)
  if (refused) return refused
  if (replaces === null && lines.length === 0) return new Refused(422, 'delivery-empty', {}, ['input.lines'])
  const { rowCount } = await client.query(
    `insert into delivery (province_code, id, frame_id, from_id, to_id, org_path, number, expected_on, lines, note, replaces, reason,
       account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      ...[receiver.province ?? noProvince, delivery, frame, organisation, to, receiver.path, number, expectedOn],
      ...[JSON.stringify(lines), note, replaces, reason, actor.account, now],
    ],
  )
  // The same note, or somebody else corrected it meanwhile.
  if (rowCount === 0) return new Refused(409, replaces === null ? 'delivery-there' : 'delivery-replaced')
  context.record({
    subject: `delivery/${delivery}`,
    before: before ? { number: before.number, lines: before.lines } : null,
    after: { organisation, to, number, expectedOn, lines, note, replaces },
    reason: reason || null,
  })
  return { delivery }
}

/** A note is corrected by who wrote it, for the same receiver, with a reason, and only while nobody has received it. */
function refuseCorrection(
  { organisation, to, frame, reason }: z.output<typeof deliver.input>,
  before: DeliveryRow | undefined,
): Refused | undefined {
  if (!before || before.from !== organisation || before.frame !== frame) return notFound()
  if (before.to !== to) return new Refused(422, 'delivery-other-receiver', {}, ['input.to'])
  if (before.replaced) return new Refused(409, 'delivery-replaced')
  if (before.receipt) return new Refused(409, 'delivery-received')
  if (reason.trim() === '') return new Refused(422, 'delivery-reason', {}, ['input.reason'])
  return undefined
}

function unknownOf(lines: readonly Readonly<{ material: string }>[]): Refused | undefined {
  const known = new Set(materials().map((each) => each.id))
  const wrong = lines.find((each, index) => {
    const twice = lines.findIndex((other) => other.material === each.material) < index
    return twice || !known.has(each.material)
  })
  return wrong && new Refused(422, 'material-unknown', { material: wrong.material }, ['input.lines'])
}

/** Writes what the receiver counted; the same receipt that comes again from a device is one. */
async function receive(
  context: CommandContext,
  input: z.output<typeof receiveDelivery.input>,
): Promise<{ receipt: string } | Refused> {
  const { client, actor, now, deviceAt } = context
  const { receipt, delivery: id, organisation, on, lines, difference, correction } = input
  const delivery = await readDelivery(context, id)
  if (!delivery || delivery.to !== organisation) return notFound()
  if (delivery.replaced) return new Refused(409, 'delivery-replaced')
  const unknown = unknownOf(lines)
  if (unknown) return unknown
  const uncounted = delivery.lines.find((each) => !lines.some((line) => line.material === each.material))
  if (uncounted) return new Refused(422, 'receipt-uncounted', { material: uncounted.material }, ['input.lines'])
  for (const field of ['difference', 'correction'] as const)
    if (pointsAtPerson(input[field])) return new Refused(422, 'text-points-at-person', {}, [`input.${field}`])
  const compared = compareReceipt(delivery.lines, lines)
  if (differs(compared) && difference.trim() === '')
    return new Refused(422, 'receipt-difference', {}, ['input.difference'])
  if (delivery.receipt && correction.trim() === '')
    return new Refused(409, 'receipt-correction', { on: delivery.receipt.on }, ['input.correction'])
  const { rowCount } = await client.query(
    `insert into delivery_receipt (province_code, id, delivery_id, org_path, day, lines, difference, correction, account_id, device_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      ...[delivery.province, receipt, id, delivery.path, on, JSON.stringify(lines), difference, correction],
      ...[actor.account, deviceAt, now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'receipt-there', {}, ['input.receipt'])
  context.record({
    subject: `delivery/${id}`,
    before: delivery.receipt ? { on: delivery.receipt.on, lines: delivery.receipt.lines } : null,
    after: { on, lines, difference },
    reason: correction || null,
  })
  return { receipt }
}

export const logisticsCommands = [handle(deliver, write), handle(receiveDelivery, receive)]
