import type { importOrganisations, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { readSheet, type Sheet } from '../../kernel/sheet.ts'
import { today } from '../../kernel/today.ts'
import { touchLevels } from './level.ts'
import { inOrder } from './sheet-order.ts'
import { type Plan, planOf, readKnown } from './sheet-plan.ts'
import { readRows } from './sheet-rows.ts'
import { type OrganisationField, organisationColumns } from './sheet-words.ts'
import { findTakenCode } from './sibling-codes.ts'
import { readStanding } from './standing.ts'
import { noteRenamings, writeRenamings } from './write-names.ts'
import { noteBegun, writeOrganisations } from './write-organisations.ts'

type Input = z.output<typeof importOrganisations.input>

/**
 * Brings a tree in from a sheet: all rows or none. A dry run does everything and undoes it, so that its answer is that
 * of the run which follows.
 */
export async function importSheet(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof importOrganisations> | Refused> {
  const { client, place } = context
  const sheet = await readSheet(input.content, organisationColumns)
  if (sheet instanceof Refused) return sheet
  if (place?.organisation) {
    const above = (await readStanding(context, [place.organisation])).get(place.organisation)
    if (above?.to) return new Refused(409, 'parent-closed', { on: above.to }, ['input.under'])
  }
  const plan = await makePlan(context, input, sheet)
  if (!sheet.blocked) {
    await client.query('savepoint before_import')
    await write(context, plan)
    await tellTaken(context, sheet, plan)
    if (sheet.blocked || input.dryRun) await client.query('rollback to savepoint before_import')
  }
  const stored = !sheet.blocked && !input.dryRun
  if (stored) {
    const reason = `Nhập từ ${input.fileName}`
    noteBegun(context, plan.created, reason)
    noteRenamings(context, plan.changed, reason)
  }
  if (!stored || plan.created.length + plan.changed.length === 0) context.unchanged()
  const { created, changed, unchanged } = plan
  return { stored, ...sheet.report(), created: created.length, changed: changed.length, unchanged }
}

async function makePlan(context: CommandContext, input: Input, sheet: Sheet<OrganisationField>): Promise<Plan> {
  const { organisations, codes } = readRows(sheet)
  const rows = inOrder(sheet, organisations)
  const now = today(context.now)
  const wanted = new Set(rows.flatMap((each) => [each.code, each.parent]))
  const known = await readKnown(context, [...wanted], input.from ?? now, context.place?.path)
  const under = known.find((each) => each.id === context.place?.organisation)
  const province = input.province ?? null
  return planOf(context, sheet, rows, { under, known, codes, province, from: input.from ?? null, today: now })
}

async function write(context: CommandContext, { created, changed }: Plan): Promise<void> {
  if (created.length > 0) {
    await touchLevels(
      context,
      created.map((each) => each.parent),
    )
    await writeOrganisations(context, created)
  }
  if (changed.length > 0) await writeRenamings(context, changed)
}

/** A neighbour may have the code on other days than today: before it was renamed, or until it ends. */
async function tellTaken(context: CommandContext, sheet: Sheet<OrganisationField>, plan: Plan): Promise<void> {
  const taken = await findTakenCode(
    context,
    plan.created.map((each) => each.id),
  )
  if (!taken) return
  sheet.block(plan.rowOf.get(taken.organisation) ?? 1, 'code', 'code-taken', {
    vi: `Mã "${taken.code}" đã dùng cho ${taken.name}, cùng trực thuộc một tổ chức; chọn mã khác hoặc ngày bắt đầu khác.`,
    en: `The code "${taken.code}" is used by ${taken.name} beside it; choose another, or another first day.`,
  })
}
