import type { Frame } from '@baucu/contract'
import { type Cadence, reportDays, usualCadence } from '@baucu/direction'
import { type DueItem, duePeriods, type PeriodKind, periodStart } from '@baucu/reporting'
import type { QueryContext } from '../../kernel/bus.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { templates } from './templates.ts'

/** What is asked for, as it is stored. */
type RoundRow = Readonly<{
  id: string
  province: string
  organisation: string
  path: string
  frame: string | null
  template: string
  title: string
  cadence: Cadence | null
  dueAfter: number
  from: string
  to: string | null
  version: number
}>

/** A round with the election it belongs to. */
export type Round = RoundRow & Readonly<{ kind: PeriodKind; election: Frame | null }>

type Asking = Pick<QueryContext, 'client' | 'db'>

/** Rounds by their ids, whoever asks: only who is asked, or asked, gets to know an id. */
export async function readRounds(context: Asking, ids: readonly string[]): Promise<readonly Round[]> {
  const { rows } = await context.client.query<RoundRow>({
    name: 'report-rounds-of',
    text: `select id, province, organisation, path, frame, template, title, cadence, due_after as "dueAfter", starts as "from",
        ends as "to", version from report_rounds_of($1) order by starts, id`,
    values: [ids],
  })
  const frames = new Map<string, Frame>()
  for (const id of new Set(rows.flatMap((each) => each.frame ?? []))) {
    const frame = await readFrame(context.db, id)
    if (frame) frames.set(id, frame)
  }
  return rows.map((row) => ({
    ...row,
    kind: templates().find(({ id }) => id === row.template)?.period ?? 'day',
    election: frames.get(row.frame ?? '') ?? null,
  }))
}

export async function readRound(context: Asking, id: string): Promise<Round | undefined> {
  const [round] = await readRounds(context, [id])
  return round
}

/**
 * Every period of a round and the day it is due, in order. Nothing of it is stored: when the election day moves, so does all
 * that is counted back from it. What goes on without an end goes to the period of `today`.
 */
export function dueItems(round: Round, today: string): readonly DueItem[] {
  const { kind, election, from } = round
  const to = [round.to, election?.electionDay].reduce<string | undefined>(
    (first, each) => (each && (first === undefined || each < first) ? each : first),
    undefined,
  )
  if (kind !== 'day') return duePeriods(kind, from, to ?? today, round.dueAfter)
  if (from === round.to || !election) return [{ period: from, due: from }]
  return reportDays(election.electionDay, from, to ?? today, round.cadence ?? usualCadence).map((day) => ({
    period: day,
    due: day,
  }))
}

/** Periods that have begun, and the next one: those that can be told. */
export function openItems(round: Round, today: string): readonly DueItem[] {
  const items = dueItems(round, today)
  const coming = items.findIndex(({ period }) => periodStart(period) > today)
  return coming === -1 ? items : items.slice(0, coming + 1)
}

/** The period to look at first: of days the last one due, of months and quarters the one that is told now. */
export function itemNow(round: Round, today: string): DueItem | undefined {
  const items = openItems(round, today)
  const coming = items.findIndex(({ due }) => due >= today)
  if (coming === -1) return items.at(-1)
  return round.kind === 'day' && items[coming]?.due !== today ? (items[coming - 1] ?? items[coming]) : items[coming]
}

/** When a period is due; of one that is none any more, because the election day moved, its last day. */
export const dueOf = (round: Round, period: string, today: string): string =>
  dueItems(round, today).find((each) => each.period === period)?.due ?? period

/** The head of a round as it is shown. */
export async function headsOf(context: Asking, rounds: readonly Round[]) {
  const names = await organisationNames(context, [...new Set(rounds.map((each) => each.organisation))])
  return new Map(
    rounds.map(({ id, title, organisation, template, frame }) => [
      id,
      { id, title, organisation: { id: organisation, name: names.get(organisation) ?? '–' }, template, frame },
    ]),
  )
}
