import type { ConclusionItem, issueConclusion, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readOrganisations } from '../organisations/index.ts'
import { giveTasks } from '../work/index.ts'
import { draftHead, stepsOf } from './notice.ts'
import { type ConclusionRow, readConclusion, readMeeting } from './rows.ts'

type Input = z.output<typeof issueConclusion.input>

/**
 * Issues a conclusion: checked whole first, then numbered, and every task goes out as copies, in one transaction. A
 * task without anybody to do it, a recipient that no longer exists, or a day after the law's stops all of it.
 */
export async function issue(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof issueConclusion> | Refused> {
  const { client, now } = context
  const { conclusion: id, number, form, on } = input
  const kept = await readConclusion(context, { id })
  const meeting = kept && (await readMeeting(context, kept.meeting))
  if (!kept || !meeting) return notFound()
  if (kept.number) return new Refused(409, 'already-issued', { number: kept.number }, ['input.conclusion'])
  if (kept.version !== input.version) return changedMeanwhile(input.version, kept.version)
  const legal = new Map([...(await stepsOf(context, meeting))].map(([step, { date }]) => [step, date]))
  const tasks = kept.items.filter((item) => item.kind === 'task')
  const refused = (await refuse(context, kept, legal, on)) ?? (await numberTaken(context, kept, number, on))
  if (refused) return refused
  const notice = await draftHead(context, meeting, input, on)
  if (notice instanceof Refused) return notice
  await client.query(
    `update conclusion set number = $3, form = $4, issued_on = $5, issued_at = $6, notice = $7, version = version + 1, changed_at = $6
     where province_code = $1 and id = $2`,
    [kept.province, id, number, form, on, now, JSON.stringify(notice)],
  )
  const place = { organisation: kept.organisation, path: kept.path, province: kept.province }
  const copies = await giveTasks(
    context,
    { ...place, frame: meeting.frame, conclusion: id, on },
    tasks.map((item) => ({
      title: item.text,
      type: item.type,
      step: item.step,
      legalDue: item.step === null ? null : (legal.get(item.step) ?? null),
      due: item.due,
      urgent: item.urgent,
      joint: item.joint,
      filter: item.filter,
      recipients: [...new Set(item.recipients)],
    })),
  )
  context.record({
    subject: `conclusion/${id}`,
    before: { number: null },
    after: { number, form, on, tasks: tasks.length, copies },
  })
  return { conclusion: id, tasks: tasks.length, copies }
}

async function refuse(
  context: CommandContext,
  { items }: ConclusionRow,
  legal: ReadonlyMap<string, string>,
  on: string,
): Promise<Refused | undefined> {
  const wanted = [...new Set(items.flatMap((item) => item.recipients))]
  const there = new Set((await readOrganisations(context, { at: on, ids: wanted })).map((each) => each.id))
  if (items.length === 0) return new Refused(422, 'nothing-to-issue', {}, ['input.conclusion'])
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item, there, legal, on)
    if (fault)
      return new Refused(422, fault.code, { item: index + 1, ...fault.numbers }, [`items.${index}.${fault.field}`])
  }
  return undefined
}

type Fault = Readonly<{
  code: string
  field: keyof ConclusionItem
  numbers?: Readonly<Record<string, string | number>>
}>

function faultOf(
  item: ConclusionItem,
  there: ReadonlySet<string>,
  legal: ReadonlyMap<string, string>,
  on: string,
): Fault | undefined {
  if (item.kind !== 'task') return undefined
  if (item.recipients.length === 0) return { code: 'item-without-addressee', field: 'recipients' }
  const gone = item.recipients.filter((each) => !there.has(each)).length
  if (gone > 0) return { code: 'recipients-gone', field: 'recipients', numbers: { gone } }
  if (item.due !== null && item.due < on)
    return { code: 'due-before-issue', field: 'due', numbers: { due: item.due, on } }
  const date = item.step === null ? undefined : legal.get(item.step)
  if (item.step !== null && date === undefined)
    return { code: 'step-unknown', field: 'step', numbers: { step: item.step } }
  if (date !== undefined && item.due !== null && item.due > date) {
    return { code: 'after-legal-date', field: 'due', numbers: { due: item.due, date } }
  }
  return undefined
}

/** An office gives a number once a year: the year of the paper, not of the day it is typed. */
async function numberTaken(
  { client }: CommandContext,
  { organisation, id }: ConclusionRow,
  number: string,
  on: string,
) {
  const { rowCount } = await client.query(
    `select from conclusion where organisation_id = $1 and number = $2 and id <> $3
       and date_trunc('year', issued_on) = date_trunc('year', $4::date) limit 1`,
    [organisation, number, id, on],
  )
  return rowCount ? new Refused(409, 'number-taken', { number }, ['input.number']) : undefined
}
