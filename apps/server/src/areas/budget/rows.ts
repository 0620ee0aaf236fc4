import type { MemberPost, NormUnit } from '@baucu/contract'
import type { Organ } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>

/** A norm that stands: nothing came in its place, and it was not taken back. */
export type NormRow = Readonly<{
  id: string
  organisation: string
  path: string
  item: string
  title: string
  unit: NormUnit
  amount: number
  organ: Organ | null
  post: MemberPost | null
  source: string | null
  sourceOn: string | null
  from: string | null
  to: string | null
  reason: string
}>

/** Norms at places, above them and below them, whoever asks. */
export async function readNorms(
  { client }: Client,
  frame: string,
  paths: readonly string[],
): Promise<readonly NormRow[]> {
  const { rows } = await client.query<NormRow>(
    `select id, organisation, path, item, title, unit, amount, organ, post, source, source_on as "sourceOn",
       valid_from as "from", valid_to as "to", reason from budget_norms_over($1, $2)`,
    [frame, paths],
  )
  return rows
}

/** A line of an estimate as it was saved: what the norm said on that day stands in it. */
export type EstimateLine = Readonly<{ norm: string; item: string; rate: number; quantity: number; times: number }>
export type EstimateRow = Readonly<{ organisation: string; lines: readonly EstimateLine[]; version: number }>

/** Estimates of organisations at and below a path. */
export async function readEstimates({ client }: Client, frame: string, path: string): Promise<readonly EstimateRow[]> {
  const { rows } = await client.query<EstimateRow>(
    'select organisation_id as organisation, lines, version from budget_estimate where frame_id = $1 and org_path ^@ $2',
    [frame, path],
  )
  return rows
}

export const amountOf = ({ rate, quantity, times }: EstimateLine): number => rate * quantity * times

export type AllocationRow = Readonly<{
  id: string
  from: string
  to: string
  item: string
  amount: number
  decision: string
  decidedOn: string
  reason: string
}>

const allocationColumns = `a.id, a.from_id as "from", a.to_id as "to", a.item, a.amount, a.decision, a.decided_on as "decidedOn", a.reason`

/** Allotments to organisations at and below a path that stand, the newest first. */
export async function readAllocations(
  { client }: Client,
  frame: string,
  path: string,
): Promise<readonly AllocationRow[]> {
  const { rows } = await client.query<AllocationRow>(
    `select ${allocationColumns} from budget_allocation a
     where a.org_path ^@ $1 and a.frame_id = $2 and a.amount > 0
       and not exists (select from budget_allocation later where later.replaces = a.id)
     order by a.decided_on desc, a.received_at desc, a.id`,
    [path, frame],
  )
  return rows
}

/** An entry that another one may take the place of. */
export type Replaceable = Readonly<{ id: string; frame: string; organisation: string; replaced: boolean }>

const owners = { budget_norm: 'organisation_id', budget_allocation: 'from_id', budget_voucher: 'organisation_id' }

/** One entry with who wrote it, when the caller sees it. */
export async function readReplaceable(
  { client }: Client,
  table: keyof typeof owners,
  id: string,
): Promise<Replaceable | undefined> {
  const { rows } = await client.query<Replaceable>(
    `select e.id, e.frame_id as frame, e.${owners[table]} as organisation,
       exists (select from ${table} later where later.replaces = e.id) as replaced from ${table} e where e.id = $1`,
    [id],
  )
  return rows[0]
}

export type VoucherRow = Readonly<{
  id: string
  unit: string
  number: string
  day: string
  item: string
  payee: string
  amount: number
  norm: string | null
  reason: string
  frame: string
  path: string
  province: string
}>

const voucherColumns = `v.id, v.organisation_id as unit, v.number, v.day, v.item, v.payee, v.amount, v.norm_id as norm, v.reason,
  v.frame_id as frame, v.org_path as path, v.province_code as province`

/** Vouchers of organisations at and below a path that stand, the newest first. */
export async function readVouchers({ client }: Client, frame: string, path: string): Promise<readonly VoucherRow[]> {
  const { rows } = await client.query<VoucherRow>(
    `select ${voucherColumns} from budget_voucher v
     where v.org_path ^@ $1 and v.frame_id = $2 and v.amount > 0
       and not exists (select from budget_voucher later where later.replaces = v.id)
     order by v.day desc, v.received_at desc, v.id`,
    [path, frame],
  )
  return rows
}

/** One voucher that stands, when the caller sees it. */
export async function readVoucher({ client }: Client, id: string): Promise<VoucherRow | undefined> {
  const { rows } = await client.query<VoucherRow>(
    `select ${voucherColumns} from budget_voucher v
     where v.id = $1 and not exists (select from budget_voucher later where later.replaces = v.id)`,
    [id],
  )
  return rows[0]
}
