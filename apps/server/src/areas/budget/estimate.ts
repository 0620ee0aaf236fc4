import type { OutputOf, saveEstimate } from '@baucu/contract'
import { mostAmount } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { amountOf, type EstimateLine, type EstimateRow, readNorms } from './rows.ts'

/** Saves the estimate of an organisation whole, with the rates of this day. */
export async function save(
  context: CommandContext,
  { organisation, frame, version, lines: asked }: z.output<typeof saveEstimate.input>,
): Promise<OutputOf<typeof saveEstimate> | Refused> {
  const { client, place, now } = context
  if (!place || !(await readFrame(context.db, frame))) return notFound()
  const kept = await keptOf(context, frame, organisation)
  if ((kept?.version ?? 0) !== (version ?? 0)) return changedMeanwhile(version ?? 0, kept?.version ?? 0)
  const norms = new Map((await readNorms(context, frame, [place.path])).map((each) => [each.id, each]))
  const lines: EstimateLine[] = []
  for (const [index, { norm: id, quantity, times }] of asked.entries()) {
    const norm = norms.get(id)
    const before = kept?.lines.find((each) => each.norm === id)
    if ((!norm && !before) || asked.findIndex((each) => each.norm === id) < index)
      return new Refused(422, 'norm-unknown', {}, [`input.lines.${index}.norm`])
    // A norm that was taken back since keeps the rate it had.
    const item = norm?.item ?? before?.item ?? ''
    lines.push({ norm: id, item, rate: norm?.amount ?? before?.rate ?? 0, quantity, times })
  }
  const total = lines.reduce((sum, each) => sum + BigInt(each.rate) * BigInt(each.quantity) * BigInt(each.times), 0n)
  if (total > BigInt(mostAmount)) return new Refused(422, 'budget-too-large', {}, ['input.lines'])
  await client.query(
    `insert into budget_estimate (province_code, frame_id, organisation_id, org_path, lines, version, changed_at)
     values ($1, $2, $3, $4, $5, 1, $6)
     on conflict (province_code, frame_id, organisation_id) do update set lines = $5, changed_at = $6,
       version = budget_estimate.version + 1`,
    [place.province ?? noProvince, frame, organisation, place.path, JSON.stringify(lines), now],
  )
  context.record({
    subject: `budget-estimate/${organisation}`,
    before: kept ? { total: totalOf(kept.lines) } : null,
    after: { frame, lines },
  })
  return { version: (kept?.version ?? 0) + 1, total: Number(total) }
}

const totalOf = (lines: readonly EstimateLine[]): number => lines.reduce((sum, each) => sum + amountOf(each), 0)

async function keptOf(
  { client }: CommandContext,
  frame: string,
  organisation: string,
): Promise<EstimateRow | undefined> {
  const { rows } = await client.query<EstimateRow>(
    'select organisation_id as organisation, lines, version from budget_estimate where frame_id = $1 and organisation_id = $2',
    [frame, organisation],
  )
  return rows[0]
}
