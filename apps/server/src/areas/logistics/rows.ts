import type { DeliveryLine } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { organisationNames } from '../organisations/index.ts'

type Client = Pick<Transaction, 'client'>

/** A delivery note as it is stored, with what was counted last. */
export type DeliveryRow = Omit<DeliveryLine, 'from' | 'to' | 'at' | 'receipt'> &
  Readonly<{
    province: string
    frame: string
    from: string
    to: string
    path: string
    at: Date
    receipt:
      | (Omit<NonNullable<DeliveryLine['receipt']>, 'at' | 'entries'> & Readonly<{ at: Date; entries: number }>)
      | null
  }>

type Raw = Omit<DeliveryRow, 'receipt'> &
  Readonly<{
    receivedOn: string | null
    found: NonNullable<DeliveryLine['receipt']>['lines']
    difference: string
    correction: string
    entries: number
    receivedAt: Date
  }>

const read = `select d.province_code as province, d.id, d.frame_id as frame, d.from_id as "from", d.to_id as "to", d.org_path as path, d.number,
    d.expected_on as "expectedOn", d.lines, d.note, d.replaces, d.reason, d.received_at as at,
    exists (select from delivery later where later.province_code = d.province_code and later.replaces = d.id) as replaced,
    r.day as "receivedOn", r.lines as found, r.difference, r.correction, r.received_at as "receivedAt",
    (select count(*)::int from delivery_receipt every where every.delivery_id = d.id) as entries
  from delivery d left join lateral (
    select * from delivery_receipt newest where newest.delivery_id = d.id order by received_at desc, id desc limit 1
  ) r on true`

const shaped = ({ receivedOn, found, difference, correction, entries, receivedAt, ...row }: Raw): DeliveryRow => ({
  ...row,
  receipt:
    receivedOn === null ? null : { on: receivedOn, lines: found, difference, correction, entries, at: receivedAt },
})

/** Delivery notes to organisations at and below a path, the newest first. */
export async function readDeliveries({ client }: Client, frame: string, path: string): Promise<readonly DeliveryRow[]> {
  const { rows } = await client.query<Raw>(
    `${read} where d.org_path ^@ $1 and d.frame_id = $2 order by d.received_at desc, d.id desc`,
    [path, frame],
  )
  return rows.map(shaped)
}

/** One delivery note, when the caller sees it. */
export async function readDelivery({ client }: Client, id: string): Promise<DeliveryRow | undefined> {
  const { rows } = await client.query<Raw>(`${read} where d.id = $1`, [id])
  return rows[0] && shaped(rows[0])
}

/** Delivery notes as they are told, with the names of both sides. */
export async function deliveryLines(client: Client, rows: readonly DeliveryRow[]): Promise<DeliveryLine[]> {
  const names = await organisationNames(client, [...new Set(rows.flatMap((each) => [each.from, each.to]))])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
  return rows.map(({ province: _, frame: __, path: ___, from, to, at, receipt, ...rest }) => ({
    ...rest,
    ...{ from: named(from), to: named(to), at: at.toISOString() },
    receipt: receipt && { ...receipt, at: receipt.at.toISOString() },
  }))
}

/** A note that is to be carried out: nothing stands for it, and it was not taken back. */
export const stands = ({ replaced, lines }: DeliveryRow): boolean => !replaced && lines.length > 0
