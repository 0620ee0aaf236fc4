import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { onBallot, printedName } from './ballot.ts'
import type { ListRow } from './rows.ts'

/** A list to be stored, in the place of the one that may be there. */
export type Written = ListRow & Readonly<{ path: string }>

type Election = Readonly<{ id: string; edition: Parameters<typeof onBallot>[0] }>

/**
 * Stores lists and puts the candidates of each on the ballot. What was there goes: a list is small, and what it was before
 * stands in the audit row.
 */
export async function writeLists(
  context: CommandContext,
  { id: frame, edition }: Election,
  lists: readonly Written[],
): Promise<void> {
  const { client, now, place } = context
  const province = place?.province ?? noProvince
  const ids = lists.map((each) => each.constituency)
  const heads = lists.map(({ constituency, path, decision, decidedOn, order, version }) => ({
    ...{ province_code: province, frame_id: frame, constituency_id: constituency, unit_path: path, decision },
    ...{ decided_on: decidedOn, ballot_order: order, version, changed_at: now },
  }))
  await client.query(
    `insert into official_list select * from jsonb_populate_recordset(null::official_list, $1)
     on conflict (province_code, frame_id, constituency_id) do update set decision = excluded.decision,
       decided_on = excluded.decided_on, ballot_order = excluded.ballot_order, version = excluded.version,
       changed_at = excluded.changed_at`,
    [JSON.stringify(heads)],
  )
  await client.query('delete from listed_candidate where frame_id = $1 and constituency_id = any ($2)', [frame, ids])
  const lines = lists.flatMap(({ constituency, path, candidates, struck }) =>
    [
      ...candidates.map((each) => ({ ...each, strike: {} })),
      ...struck.map((each) => ({ ...each, strike: strikeOf(each) })),
    ].map((each) => ({
      ...{ province_code: province, frame_id: frame, constituency_id: constituency, unit_path: path, id: each.id },
      ...{ place: each.place, name: each.name, other_name: each.otherName, gender: each.gender },
      ...{ birth_date: each.birthDate, ...each.strike },
    })),
  )
  await client.query(
    'insert into listed_candidate select * from jsonb_populate_recordset(null::listed_candidate, $1)',
    [JSON.stringify(lines)],
  )
  await client.query('delete from candidate where frame_id = $1 and constituency_id = any ($2)', [frame, ids])
  const ballot = lists.flatMap(({ constituency, order, candidates }) =>
    onBallot(edition, order, candidates).map((each, position) => ({
      ...{ province_code: province, frame_id: frame, constituency_id: constituency, position, id: each.id },
      ...{ name: printedName(each), gender: each.gender, birth_date: each.birthDate },
    })),
  )
  await client.query('insert into candidate select * from jsonb_populate_recordset(null::candidate, $1)', [
    JSON.stringify(ballot),
  ])
  context.changed({ frame, constituencies: ids })
}

const strikeOf = ({ ground, at, decision, note }: ListRow['struck'][number]) => ({
  ...{ ground, struck_at: at, strike_decision: decision, strike_note: note },
})

/** What the log keeps of a list: it is published by law. */
export const told = ({ decision, decidedOn, order, candidates, struck }: ListRow) => ({
  ...{ decision, decidedOn, order, candidates },
  struck: struck.map(({ at, ...each }) => ({ ...each, at: at.toISOString() })),
})
