import type { OutputOf, remindReports } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { openItems, readRound } from './rounds.ts'

/** Reminds who has not sent, and nobody else: whoever was reminded of this period today is left alone. */
export async function remind(
  context: CommandContext,
  { round: id, period }: z.output<typeof remindReports.input>,
): Promise<OutputOf<typeof remindReports> | Refused> {
  const round = await readRound(context, id)
  if (!round) return notFound()
  const on = today(context.now)
  if (!openItems(round, on).some((each) => each.period === period)) {
    return new Refused(422, 'report-period', {}, ['input.period'])
  }
  const { rows } = await context.client.query<{ organisation: string }>(
    `update report_unit u set reminded_on = $3, reminded_period = $2
     where u.round_id = $1 and (u.reminded_on is distinct from $3 or u.reminded_period is distinct from $2)
       and not exists (select from report r where r.organisation_id = u.organisation_id and r.round_id = $1 and r.period = $2
         and r.state in ('sent', 'accepted'))
     returning u.organisation_id as organisation`,
    [id, period, on],
  )
  if (rows.length === 0) context.unchanged()
  else {
    const reminded = rows.map((each) => each.organisation)
    context.record({ subject: `round/${id}`, before: null, after: { period, reminded } })
  }
  return { reminded: rows.length }
}
