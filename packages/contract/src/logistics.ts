import { z } from 'zod'
import { command, query } from './declare.ts'
import { body, code, count, date, id, instant, name, text, uuid } from './values.ts'

const senders = ['operator', 'keeper', 'office', 'committee'] as const
const receivers = [...senders, 'team'] as const
const readers = [...receivers, 'leader', 'front', 'inspector', 'duty', 'accountant'] as const

/** So many of one material of `packs/materials`. */
const counted = z.object({ material: code, count })
const noted = counted.extend({
  /** Bundles, numbers, serials, and the colour of ballot papers: "bó 01 đến 05, màu hồng". */
  bundles: text(200).default(''),
})

/**
 * A delivery note from an organisation to one below it. Notes are never changed: one that corrects another names it and
 * says why; without lines it takes the other one back. What was received already is corrected by a further receipt.
 */
export const deliver = command('logistics.deliver', {
  title: { vi: 'Lập phiếu giao vật tư', en: 'Write a delivery note' },
  input: z.object({
    delivery: uuid,
    /** Who hands it out. */
    organisation: uuid,
    frame: id,
    /** Who is to receive it; stands below. */
    to: uuid,
    /** "12/PG-UBBC" */
    number: name(60),
    expectedOn: date,
    lines: z.array(noted.extend({ count: z.int().min(1) })).max(60),
    note: text(500).default(''),
    /** The note it takes the place of, and why. */
    replaces: uuid.nullable().default(null),
    reason: text(500).default(''),
  }),
  output: z.object({ delivery: uuid }),
  roles: senders,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** What the receiver counted. A difference says why; a receipt that corrects an earlier one too, and stands for it. */
export const receiveDelivery = command('logistics.receive', {
  title: { vi: 'Nhận vật tư', en: 'Receive materials' },
  input: z.object({
    receipt: uuid,
    delivery: uuid,
    /** Who receives it. */
    organisation: uuid,
    on: date,
    lines: z.array(counted).max(60),
    /** Why it is not what the note says. */
    difference: text(500).default(''),
    /** Why it is counted again. */
    correction: text(500).default(''),
  }),
  output: z.object({ receipt: uuid }),
  roles: receivers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
})

const place = z.object({ id: uuid, name: name() })
const words = z.object({ vi: z.string(), en: z.string() })

/** A material of `packs/materials`; ballot papers say for which body. */
const material = z.object({ id: code, title: words, unit: words, body: body.nullable() })
export type LogisticsMaterial = z.output<typeof material>

const deliveryLine = z.object({
  id: uuid,
  from: place,
  to: place,
  number: z.string(),
  expectedOn: date,
  lines: z.array(noted.extend({ bundles: z.string() })),
  note: z.string(),
  at: instant,
  replaces: uuid.nullable(),
  reason: z.string(),
  /** A later note stands for it. */
  replaced: z.boolean(),
  /** What was counted last. */
  receipt: z
    .object({
      on: date,
      lines: z.array(counted),
      difference: z.string(),
      correction: z.string(),
      /** How often it was counted. */
      entries: count,
      at: instant,
    })
    .nullable(),
})
export type DeliveryLine = z.output<typeof deliveryLine>

/** Delivery notes from and to an organisation and those below it, what was received, and the ballot papers of each area. */
export const logisticsBoard = query('logistics.board', {
  title: { vi: 'Vật tư: đã giao, đã nhận', en: 'Materials: delivered, received' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    today: date,
    /** The last day on which Teams get their ballot papers, by law. */
    limit: z.object({ date, article: z.string(), title: words }).nullable(),
    materials: z.array(material),
    deliveries: z.array(deliveryLine),
    /** More notes than are shown; the sums count them all. */
    more: count,
    communes: z.array(
      place.extend({
        ...{ areas: count, delivered: count, received: count, differing: count, late: count },
        /** Areas that have not received a ballot paper for every voter of every body. */
        missing: count,
      }),
    ),
    areas: z.array(
      place.extend({
        number: count,
        commune: place,
        ballots: z.array(z.object({ body, received: count, voters: count.nullable() })),
      }),
    ),
    /** What the organisation itself received, and handed on to those below it. */
    stock: z.array(counted.extend({ handedOn: count })),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})
export type LogisticsBoard = z.output<typeof logisticsBoard.output>

/** One delivery note, for its paper. */
export const deliveryNote = query('logistics.note', {
  title: { vi: 'Phiếu giao vật tư', en: 'Delivery note' },
  input: z.object({ organisation: uuid, frame: id, delivery: uuid }),
  output: z.object({
    electionDay: date,
    rehearsal: z.boolean(),
    materials: z.array(material),
    delivery: deliveryLine,
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

export const logisticsCommands = [deliver, receiveDelivery] as const
export const logisticsQueries = [logisticsBoard, deliveryNote] as const
