import { type SecondPollKind, secondPollCandidates } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { openTotals } from '../count/index.ts'
import type { Case } from './judge.ts'

type Second = Readonly<{ id: string; name: string; kind: SecondPollKind; day: string; areas: readonly string[] }>

/**
 * Makes the frame of a second poll: the constituency with the seats in question and those who stand, its polling areas as they
 * were planned. Its sums are opened with it, so that nobody changes areas, seats or names any more; ordinals and ids stay, so
 * that figures of both polls lie side by side.
 */
export async function copyFrame(
  context: CommandContext,
  { frame, unit, standing }: Case,
  second: Second,
): Promise<void> {
  const { client, now } = context
  const { id, name, kind, day, areas } = second
  await client.query(
    `insert into frame (id, name, edition, election_day, bodies, rehearsal, sample, complete, province_code, second_of, second_kind,
       created_at, changed_at)
     select $2, $3, edition, $4, $5, false, false, false, province_code, id, $6, $7, $7 from frame where id = $1`,
    [frame.id, id, name, day, [unit.body], kind, now],
  )
  const stays = secondPollCandidates(kind, unit.candidates, standing.outcome?.elected ?? []).map((each) => each.id)
  const seats = kind === 'additional' ? (standing.outcome?.unfilled ?? unit.seats) : unit.seats
  const from = [frame.id, id, unit.id]
  await client.query(
    `insert into constituency (province_code, frame_id, id, ordinal, body, province_name, number, area, seats, round)
     select province_code, $2, id, ordinal, body, province_name, number, area, $4, $5 from constituency
     where frame_id = $1 and id = $3`,
    [...from, seats, kind === 'additional' ? 'additional' : 'rerun'],
  )
  await client.query(
    `insert into constituency_decision (province_code, frame_id, constituency_id, unit_id, unit_path, decision, decided_on, version,
       changed_at)
     select province_code, $2, constituency_id, unit_id, unit_path, decision, decided_on, 1, $4 from constituency_decision
     where frame_id = $1 and constituency_id = $3`,
    [...from, now],
  )
  await client.query(
    `insert into candidate (province_code, frame_id, constituency_id, position, id, name, gender, birth_date)
     select province_code, $2, constituency_id, (row_number() over (order by position) - 1)::int, id, name, gender, birth_date
     from candidate where frame_id = $1 and constituency_id = $3 and id = any ($4)`,
    [...from, stays],
  )
  await client.query(
    `insert into official_list (province_code, frame_id, constituency_id, unit_path, decision, decided_on, ballot_order, version,
       changed_at)
     select province_code, $2, constituency_id, unit_path, decision, decided_on, ballot_order, 1, $4 from official_list
     where frame_id = $1 and constituency_id = $3`,
    [...from, now],
  )
  await client.query(
    `insert into listed_candidate (province_code, frame_id, constituency_id, unit_path, id, place, name, other_name, gender, birth_date)
     select province_code, $2, constituency_id, unit_path, id, (row_number() over (order by place))::int, name, other_name, gender,
       birth_date
     from listed_candidate where frame_id = $1 and constituency_id = $3 and id = any ($4)`,
    [...from, stays],
  )
  await client.query(
    `insert into planned_area (province_code, frame_id, team_id, org_path, number, place, special, terrain, villages, decision,
       decided_on, expected, size_reason, version, changed_at)
     select province_code, $2, team_id, org_path, number, place, special, terrain, villages, decision, decided_on, expected,
       size_reason, 1, $4
     from planned_area where frame_id = $1 and team_id::text = any ($3)`,
    [frame.id, id, areas, now],
  )
  await client.query(
    `insert into polling_area (province_code, frame_id, constituency, id)
     select province_code, $2, constituency, id from polling_area
     where frame_id = $1 and province_code = $3 and constituency = $4 and id = any ($5)`,
    [frame.id, id, unit.province.code, unit.ordinal, areas],
  )
  await openTotals(context, id, null)
}
