import type { OutputOf, reportRounds } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { headsOf, itemNow, readRounds } from './rounds.ts'

/** What was asked for at an organisation or above it, with how many of those at and below it have sent. */
export async function listRounds(context: QueryContext): Promise<OutputOf<typeof reportRounds>> {
  const on = today(context.now)
  const path = context.place?.path ?? ''
  const { rows: asked } = await context.client.query<{ round: string; units: number }>(
    'select round_id as round, count(*)::int as units from report_unit where org_path ^@ $1 group by 1',
    [path],
  )
  const rounds = (
    await readRounds(
      context,
      asked.map((each) => each.round),
    )
  ).filter((each) => path.startsWith(each.path))
  const now = rounds.map((round) => itemNow(round, on))
  const { rows: sent } = await context.client.query<{ round: string; sent: number }>(
    `select r.round_id as round, count(*)::int as sent
     from unnest($1::uuid[], $2::text[]) w (round, period) join report r on r.round_id = w.round and r.period = w.period
     where r.org_path ^@ $3 and r.state in ('sent', 'accepted') group by 1`,
    [rounds.map((each) => each.id), now.map((each) => each?.period ?? ''), path],
  )
  const heads = await headsOf(context, rounds)
  return {
    today: on,
    rounds: rounds.flatMap((round, index) => {
      const head = heads.get(round.id)
      if (!head) return []
      return [
        {
          ...head,
          ...{ cadence: round.cadence?.map((each) => ({ ...each })) ?? null, dueAfter: round.dueAfter },
          ...{ from: round.from, to: round.to, version: round.version },
          units: asked.find((each) => each.round === round.id)?.units ?? 0,
          period: now[index]?.period ?? null,
          due: now[index]?.due ?? null,
          sent: sent.find((each) => each.round === round.id)?.sent ?? 0,
        },
      ]
    }),
  }
}
