import type { askAboutReport, OutputOf, reportOne } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { fieldsOf } from '@baucu/reporting'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { givenTaskIds, giveTasks, refuseTasks, tasksOfOrigin } from '../work/index.ts'
import { dueItems, dueOf, type Round, readRound } from './rounds.ts'
import { readReport } from './rows.ts'
import { templateDue, templateOf } from './templates.ts'

/** Days for an answer where a round has no further day. A custom, not law. */
const usualDays = 3

/** The next day after today on which a round is told; the answer is heard with that report. */
export const answerBy = (round: Round, on: string): string =>
  dueItems(round, on).find(({ due }) => due > on)?.due ?? plusDays(on, usualDays)

/** Gives a task that asks about a field, with the way back to it. */
export async function question(
  context: CommandContext,
  { round: id, period, unit, field, tasks }: z.output<typeof askAboutReport.input>,
): Promise<OutputOf<typeof askAboutReport> | Refused> {
  const on = today(context.now)
  const round = await readRound(context, id)
  const report = unit === null ? undefined : await readReport(context, unit, id, period)
  if (!round || (unit !== null && (!report || report.state === 'draft'))) return notFound()
  const template = report
    ? templateOf(round.template, report.templateVersion)
    : templateDue(round.template, dueOf(round, period, on))
  if (!template || !fieldsOf(template).some((each) => each.id === field)) {
    return new Refused(422, 'report-field-unknown', { field }, ['input.field'])
  }
  const refused = await refuseTasks(context, tasks, on)
  if (refused) return refused
  const { organisation, path, province, frame } = round
  const copies = await giveTasks(
    context,
    { organisation, path, province, frame, conclusion: null, on, question: { round: id, period, unit, field } },
    tasks.map((each) => ({ ...each, type: 'count', step: null, legalDue: null })),
  )
  const [task = ''] = givenTaskIds(context, 1)
  context.record({ subject: `round/${id}`, before: null, after: { task, period, unit, field, copies } })
  return { task, copies }
}

type Questions = OutputOf<typeof reportOne>['questions']

/** What was asked about the reports of a period: of one unit, or of all of them together (`unit` null). */
export async function questionsOf(
  context: QueryContext,
  { round, period, unit, on }: Readonly<{ round: string; period: string; unit: string | null; on: string }>,
): Promise<Questions> {
  const tasks = await tasksOfOrigin(context, 'round', [round], on)
  return tasks.flatMap(({ origin: _, period: of, unit: whose, field, ...task }) =>
    of === period && whose === unit && field !== null ? [{ ...task, field }] : [],
  )
}
