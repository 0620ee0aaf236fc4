import type { BudgetBoard, budgetBoard } from '@baucu/contract'
import { campaignFunds, electionFunds, fundsManagers } from '@baucu/law'
import { wholeOf } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { budgetItems } from './items.ts'
import { proposedFor, readKnown } from './proposed.ts'
import {
  amountOf,
  type EstimateRow,
  type NormRow,
  readAllocations,
  readEstimates,
  readNorms,
  readVouchers,
} from './rows.ts'
import { scanLines } from './scans.ts'
import { settledLines } from './settle.ts'

/** Vouchers that are listed; the sums count every one. */
const listed = 300

/** The articles that speak of the money of an election; they are the same in both editions. */
const law: BudgetBoard['law'] = [
  { article: electionFunds.article, what: 'source' },
  { article: fundsManagers.NA.article, what: 'manager' },
  { article: fundsManagers.council.article, what: 'manager' },
  { article: campaignFunds.article, what: 'campaign' },
]

/** The money of an election at and below an organisation. */
export async function boardOf(
  context: QueryContext,
  { organisation, frame: id }: z.output<typeof budgetBoard.input>,
): Promise<BudgetBoard | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { path } = context.place
  const on = today(context.now)
  const order = budgetItems().map((each) => each.id)
  const norms = (await readNorms(context, id, [path]))
    .filter((each) => path.startsWith(each.path))
    .sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
  const estimates = await readEstimates(context, id, path)
  const allocations = await readAllocations(context, id, path)
  const vouchers = await readVouchers(context, id, path)
  const known = await readKnown(context, id, path, on)
  const names = await organisationNames(context, [
    ...new Set([
      organisation,
      ...norms.map((each) => each.organisation),
      ...estimates.map((each) => each.organisation),
      ...allocations.flatMap((each) => [each.from, each.to]),
      ...vouchers.map((each) => each.unit),
    ]),
  ])
  const named = (each: string) => ({ id: each, name: names.get(each) ?? '–' })
  // What lies above gave money too; its own lines are not told here.
  const inside = new Set([organisation, ...(await idsBelow(context, path))])
  const lines = settledLines({ estimates, allocations, vouchers }, organisation, names).filter((each) =>
    inside.has(each.unit.id),
  )
  const shown = vouchers.slice(0, listed)
  const scans = await scanLines(
    context,
    vouchers.map((each) => each.id),
  )
  return {
    place: named(organisation),
    ...{ electionDay: frame.electionDay, rehearsal: frame.rehearsal, today: on, law: [...law] },
    items: budgetItems().map((each) => ({ ...each, examples: [...each.examples] })),
    norms: norms.map(({ organisation: by, path: _, ...each }) => ({
      ...{ ...each, organisation: named(by) },
      proposed: proposedFor({ ...each, organisation: by, path }, known),
    })),
    estimate: estimateOf(
      estimates.find((each) => each.organisation === organisation),
      norms,
    ),
    allocations: allocations.map(({ from, to, ...each }) => ({ ...each, from: named(from), to: named(to) })),
    vouchers: shown.map(({ unit, norm, frame: _, path: __, province: ___, ...each }) => ({
      ...{ ...each, unit: named(unit), allowance: norm !== null, scans: scans.get(each.id) ?? [] },
    })),
    more: vouchers.length - shown.length,
    lines,
    total: wholeOf(lines.map((each) => ({ ...each, unit: each.unit.id }))),
    withoutScan: vouchers.filter((each) => !scans.has(each.id)).length,
    proposedRewards: await proposedRewards(context, id, path),
  }
}

function estimateOf(kept: EstimateRow | undefined, norms: readonly NormRow[]): BudgetBoard['estimate'] {
  const standing = new Map(norms.map((each) => [each.id, each]))
  const lines = (kept?.lines ?? []).map((line) => ({
    ...{ ...line, amount: amountOf(line) },
    changed: standing.get(line.norm)?.amount !== line.rate,
  }))
  return {
    version: kept?.version ?? 0,
    lines,
    total: lines.reduce((sum, each) => sum + each.amount, 0),
    unconfirmed: lines.some((each) => standing.get(each.norm)?.source == null),
  }
}

async function idsBelow({ client }: QueryContext, path: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>('select id from organisation where path ^@ $1', [path])
  return rows.map((each) => each.id)
}

async function proposedRewards({ client }: QueryContext, frame: string, path: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from reward where org_path ^@ $1 and frame_id = $2 and dropped_at is null',
    [path, frame],
  )
  return rows[0]?.count ?? 0
}
