import type { Frame } from '@baucu/contract'
import { type AnnulmentProposer, isAnnulment, type SecondPollKind } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { readFrame } from '../frames/index.ts'
import { combinedOf, type DecidedPoll } from './combined.ts'
import { standingOf } from './constituency-result.ts'
import { readUnits } from './unit.ts'

type Row = Readonly<{
  frame: string
  constituency: string
  kind: SecondPollKind
  areas: readonly Readonly<{ id: string; number: number; commune: string }>[]
  decision: string
  decidedOn: string
  proposedBy: AnnulmentProposer | null
  reason: string
  /** Areas whose new minutes were accepted. */
  counted: readonly string[]
}>

/** Second polls that follow a frame, by constituency, in the order of their decisions: all of it, or of those named. */
export async function readSecondPolls(
  transaction: Pick<Transaction, 'client' | 'db'>,
  frame: Frame,
  constituencies: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly DecidedPoll[]>> {
  const { rows } = await transaction.client.query<Row>(
    `select second_frame as frame, constituency_id as constituency, kind, areas, decision, decided_on as "decidedOn",
       proposed_by as "proposedBy", reason,
       (select coalesce(array_agg(area_id), '{}') from minutes where minutes.frame_id = second_poll.second_frame) as counted
     from second_poll where frame_id = $1 and ($2::text[] is null or constituency_id = any ($2))
     order by opened_at, id`,
    [frame.id, constituencies],
  )
  const found = new Map<string, DecidedPoll[]>()
  for (const row of rows) {
    const poll = await secondResultOf(transaction, row)
    if (poll) found.set(row.constituency, [...(found.get(row.constituency) ?? []), poll])
  }
  return found
}

async function secondResultOf(
  transaction: Pick<Transaction, 'client' | 'db'>,
  { frame: id, constituency, kind, areas, decision, decidedOn, proposedBy, reason, counted }: Row,
): Promise<DecidedPoll | undefined> {
  const frame = await readFrame(transaction.db, id)
  const [unit] = frame ? await readUnits(transaction.db, id, [constituency]) : []
  if (!frame || !unit) return undefined
  const standing = standingOf(frame, unit)
  const later = isAnnulment(kind) ? undefined : (await readSecondPolls(transaction, frame, [constituency])).get(unit.id)
  const outcome = standing.finished ? standing.outcome : null
  const names = new Map(unit.candidates.map((each) => [each.id, each.name]))
  const known = outcome?.poll === 'valid' ? outcome.elected : []
  return {
    ...{ frame: id, kind, day: frame.electionDay, seats: unit.seats, decision, decidedOn, proposedBy, reason },
    areas: areas.map((each) => ({ ...each, votedAgain: counted.includes(each.id) })),
    ...{
      reported: standing.areas?.reported ?? 0,
      expected: standing.areas?.expected ?? 0,
      finished: standing.finished,
    },
    // A re-election may itself have been followed by an additional election.
    elected:
      combinedOf(unit, standing, later ?? [])?.elected.map(({ poll: _, ...each }) => each) ??
      known.map((each) => ({ id: each, name: names.get(each) ?? each })),
    later: (later ?? []).map((each) => ({ kind: each.kind, finished: each.finished, open: each.open })),
    // The law is silent on an additional election in which at most half voted, and on some ties.
    open: outcome !== null && (outcome.poll === 'unknown' || outcome.undecided.length > 0),
  }
}
