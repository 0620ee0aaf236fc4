import type { OutputOf, reportsDue } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { dueOf, headsOf, openItems, type Round, readRounds } from './rounds.ts'
import type { ReportState } from './rows.ts'

type Input = z.output<typeof reportsDue.input>
type Row = Readonly<{ round: string; period: string; state: ReportState; rejected: number; sentAt: Date | null }>

/** How many missed periods of a round are still asked for, and how many sent ones are shown. */
const missedShown: Readonly<Record<Round['kind'], number>> = {
  // A report "as of" a day takes the place of those missed before it.
  day: 1,
  month: 6,
  quarter: 4,
}
const sentShown = 2

/** What an organisation itself has to report, what is given back first, then by the day. */
export async function listDue(context: QueryContext, { organisation }: Input): Promise<OutputOf<typeof reportsDue>> {
  const on = today(context.now)
  const { rows: asked } = await context.client.query<{
    round: string
    remindedOn: string | null
    remindedPeriod: string
  }>(
    `select round_id as round, reminded_on as "remindedOn", reminded_period as "remindedPeriod" from report_unit
     where organisation_id = $1`,
    [organisation],
  )
  const rounds = await readRounds(
    context,
    asked.map((each) => each.round),
  )
  const { rows: reports } = await context.client.query<Row>(
    `select round_id as round, period, state, (select count(*)::int from jsonb_object_keys(rejected)) as rejected, sent_at as "sentAt"
     from report where organisation_id = $1 and round_id = any ($2)`,
    [organisation, asked.map((each) => each.round)],
  )
  const heads = await headsOf(context, rounds)
  const items = rounds.flatMap((round) => {
    const head = heads.get(round.id)
    const reminder = asked.find((each) => each.round === round.id)
    if (!head) return []
    const told = new Map(reports.filter((each) => each.round === round.id).map((each) => [each.period, each]))
    return shownOf(round, told, on).map(({ period, due }) => {
      const report = told.get(period)
      return {
        ...{ round: head, period, due, state: report?.state ?? ('none' as const) },
        ...{ rejected: report?.rejected ?? 0, sentAt: report?.sentAt?.toISOString() ?? null },
        remindedOn: reminder?.remindedPeriod === period ? reminder.remindedOn : null,
      }
    })
  })
  const weight = ({ state }: (typeof items)[number]) =>
    state === 'returned' ? 0 : state === 'sent' || state === 'accepted' ? 2 : 1
  return {
    today: on,
    items: items.sort((a, b) => weight(a) - weight(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  }
}

/** The periods of a round that its unit is shown: open ones, the next, and what it sent last. */
function shownOf(round: Round, told: ReadonlyMap<string, Row>, on: string) {
  const open = openItems(round, on)
  const known = new Set(open.map((each) => each.period))
  // A period that is none any more, because the election day moved, stays with what was told for it.
  const moved = [...told.keys()].flatMap((period) =>
    known.has(period) ? [] : [{ period, due: dueOf(round, period, on) }],
  )
  const all = [...moved, ...open]
  const isSent = ({ period }: { period: string }) => ['sent', 'accepted'].includes(told.get(period)?.state ?? '')
  const late = all.filter((each) => !isSent(each) && each.due < on)
  const begun = late.filter(({ period }) => told.has(period))
  const missed = late.filter(({ period }) => !told.has(period)).slice(-missedShown[round.kind])
  const coming = all.filter((each) => !isSent(each) && each.due >= on)
  return [...begun, ...missed, ...coming, ...all.filter(isSent).slice(-sentShown)]
}
