import type { MemberPost } from '@baucu/contract'
import type { Body, Organ, Sector } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>

/** An election body as it is stored. */
export type OrganRow = Readonly<{
  id: string
  organ: Organ
  serves: readonly string[]
  decision: string | null
  decidedOn: string | null
  version: number
}>

const organColumns = `organisation_id as id, organ, serves, decision, decided_on as "decidedOn", version`

export async function readOrgan({ client }: Client, frame: string, id: string): Promise<OrganRow | undefined> {
  const { rows } = await client.query<OrganRow>(
    `select ${organColumns} from organ where frame_id = $1 and organisation_id = $2`,
    [frame, id],
  )
  return rows[0]
}

/** Election bodies at and below a path, set up or not: organisations of the three kinds that exist. */
export async function readOrgans(
  { client }: Client,
  frame: string,
  path: string,
): Promise<readonly (Readonly<{ id: string }> & Partial<OrganRow>)[]> {
  const { rows } = await client.query<Readonly<{ id: string }> & Partial<OrganRow>>(
    `select o.id, b.organ, b.serves, b.decision, b.decided_on as "decidedOn", b.version
     from organisation o left join organ b on b.frame_id = $1 and b.organisation_id = o.id
     where o.path ^@ $2 and o.valid_to is null and o.kind = any ($3)
     order by array_position($3, o.kind), o.path`,
    [frame, path, ['election-committee', 'election-board', 'polling-team']],
  )
  return rows
}

/** A membership: an office of a person, and what it is in the election. */
export type MemberRow = Readonly<{
  id: string
  organ: string
  person: string
  title: string
  from: string | null
  to: string | null
  post: MemberPost
  sector: Sector | null
  decision: string | null
  reason: string | null
  replaces: string | null
  endDecision: string | null
  endReason: string | null
  endedAt: Date | null
  at: Date
}>

const memberColumns = `m.office_id as id, m.organisation_id as organ, t.person_id as person, t.title, t.valid_from as "from",
  t.valid_to as "to", m.post, m.sector, m.decision, m.reason, m.replaces, m.end_decision as "endDecision",
  m.end_reason as "endReason", m.ended_at as "endedAt", m.received_at as at`
const memberTables = 'organ_member m join office_term t on t.province_code = m.province_code and t.id = m.office_id'
/** Head, deputies, secretary, then the others in the order in which they came. */
const memberOrder = `array_position(array['chair', 'vice', 'secretary', 'member'], m.post), t.valid_from, m.received_at, m.office_id`

/** Every membership of organs, those that ended too. */
export async function readMembers(
  { client }: Client,
  frame: string,
  organs: readonly string[],
): Promise<readonly MemberRow[]> {
  const { rows } = await client.query<MemberRow>(
    `select ${memberColumns} from ${memberTables} where m.frame_id = $1 and m.organisation_id = any ($2) order by ${memberOrder}`,
    [frame, organs],
  )
  return rows
}

/** A constituency that an organ serves. */
export type Served = Readonly<{ organ: string; id: string; body: Body; number: number; area: string }>

/** The constituencies each organ serves: a Board those it was set up for, a Team those its polling area lies in. */
export async function readServed(
  { client }: Client,
  frame: string,
  organs: readonly string[],
): Promise<readonly Served[]> {
  const { rows } = await client.query<Served>(
    `select * from (
     select b.organisation_id::text as organ, c.id, c.body, c.number, c.area
     from organ b join constituency c on c.frame_id = b.frame_id and c.id = any (b.serves)
     where b.frame_id = $1 and b.organisation_id::text = any ($2)
     union
     select a.id, c.id, c.body, c.number, c.area
     from polling_area a join constituency c on c.province_code = a.province_code and c.frame_id = a.frame_id and c.ordinal = a.constituency
     where a.frame_id = $1 and a.id = any ($2)) served
     order by array_position(array['NA', 'province', 'district', 'commune'], body), number, id`,
    [frame, organs],
  )
  return rows
}

/** Candidates of constituencies. Whoever is recorded as a person here stands on the list under the id of that person. */
export async function readCandidates(
  { client }: Client,
  frame: string,
  constituencies: readonly string[],
): Promise<readonly Readonly<{ constituency: string; id: string; name: string }>[]> {
  const { rows } = await client.query<{ constituency: string; id: string; name: string }>(
    'select constituency_id as constituency, id, name from candidate where frame_id = $1 and constituency_id = any ($2)',
    [frame, constituencies],
  )
  return rows
}

/** How many organs of an election each person sits on, those out of reach too. */
export async function organsOf(
  { client }: Client,
  persons: readonly string[],
  frame: string,
  day: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ person: string; organs: number }>(
    'select person, count(*)::int as organs from organs_of($1, $2, $3) group by person',
    [persons, frame, day],
  )
  return new Map(rows.map((row) => [row.person, row.organs]))
}

/** The days on which polling areas were decided, by their Team. */
export async function areasDecided(
  { client }: Client,
  frame: string,
  teams: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; on: string }>(
    `select team_id as id, decided_on as "on" from planned_area where frame_id = $1 and team_id = any ($2) and decided_on is not null`,
    [frame, teams],
  )
  return new Map(rows.map((row) => [row.id, row.on]))
}
