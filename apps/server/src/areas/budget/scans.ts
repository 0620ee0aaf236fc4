import type { attachVoucher, BudgetVoucher, detachVoucher, OutputOf, voucherScan } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { type Evidence, evidenceLine, readEvidence, storeEvidence } from '../../kernel/files/evidence.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { accountNames } from '../accounts/index.ts'
import { readVoucher, type VoucherRow } from './rows.ts'

/** Scans of one voucher at most. */
const most = 10

type Scan = Evidence & Readonly<{ voucher: string }>

/** The scans of vouchers and of those they took the place of. */
const ofVouchers = `with recursive chain as (
    select v.id as voucher, v.id as at, v.replaces from budget_voucher v where v.id = any ($1)
    union all
    select c.voucher, b.id, b.replaces from chain c join budget_voucher b on b.id = c.replaces
  ) select s.*, c.voucher from budget_scan s join chain c on c.at = s.voucher_id`

const scansOf = (context: Pick<Transaction, 'client'>, vouchers: readonly string[]): Promise<readonly Scan[]> =>
  readEvidence<Readonly<{ voucher: string }>>(
    context,
    { table: `(${ofVouchers})`, where: 'true', more: ', e.voucher' },
    [vouchers],
  )

/** The scans of vouchers as they are listed. */
export async function scanLines(
  context: QueryContext,
  vouchers: readonly string[],
): Promise<ReadonlyMap<string, BudgetVoucher['scans']>> {
  const scans = await scansOf(context, vouchers)
  const names = await accountNames(context, [...new Set(scans.flatMap((each) => each.account ?? []))])
  return new Map(
    [...Map.groupBy(scans, (each) => each.voucher)].map(([voucher, of]) => [
      voucher,
      of.map((each) => evidenceLine(each, names, true)),
    ]),
  )
}

type At = Readonly<{ organisation: string; frame: string; voucher: string }>

async function voucherAt(
  context: Pick<Transaction, 'client'> & Pick<CommandContext, 'place'>,
  { frame, voucher }: At,
): Promise<VoucherRow | undefined> {
  const row = await readVoucher(context, voucher)
  return row?.frame === frame && row.path.startsWith(context.place?.path ?? '/') ? row : undefined
}

export async function attach(
  context: CommandContext,
  input: z.output<typeof attachVoucher.input>,
): Promise<OutputOf<typeof attachVoucher> | Refused> {
  const { client, actor, now } = context
  const { evidence, name, content } = input
  const voucher = await voucherAt(context, input)
  if (!voucher) return notFound()
  const attached = await scansOf(context, [voucher.id])
  if (attached.length >= most) return new Refused(422, 'voucher-scans', { most }, ['input.content'])
  const owner = { organisation: voucher.unit, path: voucher.path, province: voucher.province }
  const file = await storeEvidence(context, owner, content, attached)
  if (file instanceof Refused) return file
  const { rowCount } = await client.query(
    `insert into budget_scan (province_code, id, voucher_id, org_path, file_id, name, account_id, taken_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      ...[voucher.province, evidence, voucher.id, voucher.path, file.id, name, actor.account],
      ...[new Date(context.deviceAt ?? now), now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'evidence-there', { name }, ['input.evidence'])
  const { bytes, sha256, type } = file
  context.record({
    ...{ subject: `voucher/${voucher.id}`, before: null },
    after: { evidence, name, type, bytes, sha256 },
  })
  return { evidence, bytes, sha256 }
}

export async function detach(
  context: CommandContext,
  input: z.output<typeof detachVoucher.input>,
): Promise<OutputOf<typeof detachVoucher> | Refused> {
  const voucher = await voucherAt(context, input)
  const scan = voucher && (await scansOf(context, [voucher.id])).find((each) => each.id === input.evidence)
  if (!scan) return notFound()
  await context.client.query('update budget_scan set removed_at = $2 where id = $1', [scan.id, context.now])
  context.record({
    subject: `voucher/${scan.voucher}`,
    before: { evidence: scan.id, name: scan.name, sha256: scan.sha256 },
    after: { evidence: scan.id, removed: 1 },
    reason: input.reason,
  })
  return { evidence: scan.id }
}

export async function readScan(
  context: QueryContext,
  input: z.output<typeof voucherScan.input>,
): Promise<OutputOf<typeof voucherScan> | Refused> {
  const voucher = await voucherAt(context, input)
  const scan = voucher && (await scansOf(context, [voucher.id])).find((each) => each.id === input.evidence)
  const file = scan && (await readFile(context, scan.file))
  return file ? { name: scan.name, ...file } : notFound()
}
