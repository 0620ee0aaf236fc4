import { directory } from '../areas/directory.ts'
import { type Actor, everywhere, setReach } from '../kernel/access.ts'
import { Bus } from '../kernel/bus.ts'
import type { Database } from '../kernel/database.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { handlers } from '../product.ts'
import { frame } from './reports.ts'

const candidates = ['a', 'b', 'c', 'd', 'e']

/** What the paper of every polling area says. */
export const sound = {
  ...{ registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_228, valid: 1_219, invalid: 9 },
  ...{ 'votes.a': 986, 'votes.b': 904, 'votes.c': 771, 'votes.d': 412, 'votes.e': 305, total: 3_378 },
}

const caller = { kind: 'session', token: '', office: null, local: false } as const

/** Somebody of a committee with an account, past the door where sessions are looked up. */
export function someone(database: Database) {
  const who = { account: uuid7(), person: null, office: null, session: uuid7() }
  const actor: Actor = { kind: 'session', ...who, grants: everywhere('committee') }
  const bus = new Bus(database, { ...directory, actorOf: async () => actor }, handlers)
  return {
    hand: { account: who.account, person: null, session: who.session },
    run: (name: string, input: unknown) => bus.command(name, uuid7(), input, caller),
    ask: (name: string, input: unknown) => bus.query(name, input, caller),
  }
}

/** The constituency of a place in the row of constituencies. */
export const constituencyAt = (index: number): string => `do-kiem-phieu-${index}`

/**
 * One constituency a province with its list, and the areas that lie in it, dealt out in turns as `plantTree` deals them: straight
 * into their tables.
 */
export const plantContests = (
  database: Database,
  provinces: readonly string[],
  areas: readonly string[],
): Promise<void> =>
  database.transaction('write', async (transaction) => {
    await setReach(transaction, everywhere('operator'))
    const { client } = transaction
    const contests = provinces.map((province, index) => ({ province, index, id: constituencyAt(index) }))
    await client.query(
      `insert into constituency (province_code, frame_id, id, ordinal, body, province_name, number, area, seats)
       select o.province_code, $1, c.id, c.index, 'NA', 'Nơi đo', 1, 'Các xã', 3
       from jsonb_to_recordset($2) as c (province uuid, index int, id text) join organisation o on o.id = c.province`,
      [frame, JSON.stringify(contests)],
    )
    await client.query(
      `insert into constituency_decision (province_code, frame_id, constituency_id, unit_id, unit_path, version, changed_at)
       select o.province_code, $1, c.id, o.id, o.path, 1, now()
       from jsonb_to_recordset($2) as c (province uuid, id text) join organisation o on o.id = c.province`,
      [frame, JSON.stringify(contests)],
    )
    await client.query(
      `insert into candidate (province_code, frame_id, constituency_id, position, id, name, gender, birth_date)
       select c.province_code, $1, c.id, k.place, k.id, 'Người đo ' || k.id, null, '1970-01-01'
       from constituency c, unnest($2::text[]) with ordinality as k (id, place) where c.frame_id = $1`,
      [frame, candidates],
    )
    await client.query(
      `insert into planned_area (province_code, frame_id, team_id, org_path, number, place, terrain, villages, version, changed_at)
       select o.province_code, $1, o.id, o.path, a.place, '', 'ordinary', '{}', 1, now()
       from unnest($2::uuid[]) with ordinality as a (id, place) join organisation o on o.id = a.id`,
      [frame, areas],
    )
    await client.query(
      `insert into polling_area (province_code, frame_id, constituency, id)
       select o.province_code, $1, (a.place - 1) % $3, a.id
       from unnest($2::text[]) with ordinality as a (id, place) join organisation o on o.id::text = a.id`,
      [frame, areas, provinces.length],
    )
  })
