import type { OutputOf, reviewReport } from '@baucu/contract'
import { fieldsOf } from '@baucu/reporting'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { writeEvent } from './events.ts'
import { readRound } from './rounds.ts'
import { readReportOf } from './rows.ts'
import { templateOf } from './templates.ts'

/** Takes a report, or gives fields back with what is wrong. Nobody goes over what he sent himself. */
export async function review(
  context: CommandContext,
  { round: roundId, report: id, version, rejected }: z.output<typeof reviewReport.input>,
): Promise<OutputOf<typeof reviewReport> | Refused> {
  const row = await readReportOf(context, roundId, id)
  if (!row) return notFound()
  if (row.version !== version) return changedMeanwhile(version, row.version)
  if (row.state === 'draft' || row.state === 'returned')
    return new Refused(409, 'report-not-sent', {}, ['input.report'])
  if (row.sentBy !== null && row.sentBy === context.actor.account) {
    return new Refused(422, 'report-own', {}, ['input.report'])
  }
  const round = await readRound(context, roundId)
  const template = round && templateOf(round.template, row.templateVersion)
  const known = new Set(template ? fieldsOf(template).map((each) => each.id) : [])
  const unknown = Object.keys(rejected).find((each) => !known.has(each))
  if (unknown !== undefined) {
    return new Refused(422, 'report-field-unknown', { field: unknown }, [`input.rejected.${unknown}`])
  }
  const state = Object.keys(rejected).length > 0 ? 'returned' : 'accepted'
  if (state === row.state) {
    context.unchanged()
    return { report: id, version }
  }
  await context.client.query(
    `update report set state = $3, rejected = $4, version = version + 1, changed_at = $5 where province_code = $1 and id = $2`,
    [row.province, id, state, JSON.stringify(rejected), context.now],
  )
  await writeEvent(context, row, state, rejected)
  context.record({ subject: `report/${id}`, before: { report: row.state }, after: { report: state, rejected } })
  return { report: id, version: version + 1 }
}
