import type { issuePlan, OutputOf } from '@baucu/contract'
import type { DraftItem } from '@baucu/direction'
import { day, stepsById } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { type GivenTask, giveTasks } from '../work/index.ts'
import { judge } from './judge.ts'
import { namesOf } from './maker.ts'
import { lockPlanRow, type PlanRow } from './rows.ts'

type Input = z.output<typeof issuePlan.input>
type Placed = Readonly<{ item: DraftItem; number: string; path: string }>

/**
 * Issues a plan: checked whole first, then numbered, and every item goes out as a task, in one transaction. An item that
 * nobody owns, a day after the law's, or a severe finding that nobody mended or muted stops all of it.
 */
export async function issue(context: CommandContext, input: Input): Promise<OutputOf<typeof issuePlan> | Refused> {
  const { client, now } = context
  const { plan: id, number, form, on } = input
  const kept = await lockPlanRow(context, id)
  if (!kept) return notFound()
  if (kept.number) return new Refused(409, 'plan-issued', { number: kept.number }, ['input.plan'])
  if (kept.version !== input.version) return changedMeanwhile(input.version, kept.version)
  const frame = kept.frame === null ? null : ((await readFrame(context.db, kept.frame)) ?? null)
  const steps = stepsById(frame)
  const items = placedOf(kept)
  const refused =
    (await refuseItems(context, items, steps, on)) ??
    (await reffindingsOfUse(context, kept, frame, { number, on })) ??
    (await numberTaken(context, kept, input))
  if (refused) return refused
  const tasks = Object.fromEntries(items.map(({ item }, index) => [item.id, derivedId(context.id, index)]))
  await client.query(
    `update plan set number = $3, form = $4, issued_on = $5, issued_at = $6, tasks = $7, version = version + 1, changed_at = $6
     where province_code = $1 and id = $2`,
    [kept.province, id, number, form, on, now, JSON.stringify(tasks)],
  )
  const place = { organisation: kept.organisation, path: kept.path, province: kept.province }
  const copies = await giveTasks(
    context,
    { ...place, frame: kept.frame, conclusion: null, plan: id, on },
    items.map(({ item }) => taskOf(item, steps)),
  )
  context.record({
    subject: `plan/${id}`,
    before: { number: null },
    after: { number, form, on, tasks: items.length, copies },
  })
  return { plan: id, tasks: items.length, copies }
}

const placedOf = ({ draft }: PlanRow): readonly Placed[] =>
  draft.groups.flatMap((group, outer) =>
    group.items.map((item, inner) => ({
      item,
      number: `${outer + 1}.${inner + 1}`,
      path: `groups.${outer}.items.${inner}`,
    })),
  )

function taskOf(item: DraftItem, steps: ReturnType<typeof stepsById>): GivenTask {
  const owners = [item.lead, ...item.cooperating].flatMap((each) => each.organisation ?? [])
  const recipients = [...new Set(owners)]
  const step = item.step === null ? undefined : steps.get(item.step)
  return {
    title: item.product.trim() === '' ? item.content : `${item.content} (sản phẩm: ${item.product})`,
    type: 'other',
    step: step?.id ?? null,
    legalDue: step ? (step.until ?? step.date) : null,
    due: item.until,
    urgent: false,
    // The lead comes first; those who co-operate do the same work with it.
    joint: recipients.length > 1,
    filter: null,
    recipients,
  }
}

async function refuseItems(
  context: CommandContext,
  items: readonly Placed[],
  steps: ReturnType<typeof stepsById>,
  on: string,
): Promise<Refused | undefined> {
  if (items.length === 0) return new Refused(422, 'plan-empty', {}, ['input.plan'])
  const unowned = items.filter(({ item }) => item.lead.organisation === null)
  const [first] = unowned
  if (first) {
    const fields = unowned.map(({ path }) => `${path}.lead`).slice(0, 50)
    return new Refused(422, 'item-without-owner', { item: first.number, more: unowned.length - 1 }, fields)
  }
  const wanted = items.flatMap(({ item }) =>
    [item.lead, ...item.cooperating].flatMap((each) => each.organisation ?? []),
  )
  const there = new Set(
    (await readOrganisations(context, { at: on, ids: [...new Set(wanted)] })).map((each) => each.id),
  )
  for (const { item, number, path } of items) {
    const gone = [item.lead, ...item.cooperating].find(
      (each) => each.organisation !== null && !there.has(each.organisation),
    )
    if (gone) return new Refused(422, 'owner-gone', { item: number, name: gone.name }, [`${path}.lead`])
    if (item.until === null && item.time.trim() === '')
      return new Refused(422, 'item-without-day', { item: number }, [`${path}.until`])
    const step = item.step === null ? undefined : steps.get(item.step)
    const legal = step && (step.until ?? step.date)
    if (legal !== undefined && item.until !== null && item.until > legal)
      return new Refused(422, 'item-after-law', { item: number, due: item.until, date: legal }, [`${path}.until`])
  }
  return undefined
}

async function reffindingsOfUse(
  context: CommandContext,
  row: PlanRow,
  frame: Parameters<typeof judge>[3],
  given: Readonly<{ number: string; on: string }>,
): Promise<Refused | undefined> {
  const names = await namesOf(context, [row.organisation])
  const findings = await judge(context, row, names.get(row.organisation) ?? '', frame, given)
  const open = findings.filter((each) => each.severity === 'error' && each.muted === null)
  const [first] = open
  if (!first) return undefined
  const more = (say: string, locale: 'vi' | 'en') =>
    open.length === 1
      ? say
      : `${say} ${locale === 'vi' ? `Và ${open.length - 1} lỗi khác.` : `And ${open.length - 1} more.`}`
  return new Refused(422, 'plan-has-faults', { faults: open.length }, ['input.plan'], {
    vi: [more(`${first.place.vi}: ${first.text.vi} (${first.rule})`, 'vi')],
    en: [more(`${first.place.en}: ${first.text.en} (${first.rule})`, 'en')],
  })
}

/** An office gives a number once a year. */
async function numberTaken({ client }: CommandContext, { organisation, id }: PlanRow, { number, on }: Input) {
  const { rowCount } = await client.query(
    `select from plan where organisation_id = $1 and number = $2 and id <> $3
       and date_part('year', issued_on) = date_part('year', $4::date) limit 1`,
    [organisation, number, id, on],
  )
  return rowCount ? new Refused(409, 'plan-number-taken', { number, on: day(on) }, ['input.number']) : undefined
}
