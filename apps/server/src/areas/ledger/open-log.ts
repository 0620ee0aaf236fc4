import { areasParts, type LeafElected, toHex, usualSecrecy } from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { commitTo, type LeafWriter } from './leaf-writer.ts'
import { keepKey, leafKey, nowhere, officeKeyLeaf } from './office-keys.ts'
import { type SigningKey, signingKey } from './signing-key.ts'
import { areasSubject, contestSubject, electionSubject, keySubject } from './subjects.ts'

type Client = Transaction['client']

type FrameRow = Readonly<{
  name: string
  edition: '2015' | '2025'
  day: string
  bodies: LeafElected[]
  rehearsal: boolean
  contests: number
}>

/** Begins the log of a frame, if nobody has: which election it is, its root key, and the key of the office. */
export async function beginLog(client: Client, keyed: Keyed, frame: string, writer: LeafWriter): Promise<void> {
  if (writer.next > 0) return
  const keys = (['root', 'office', 'log'] as const).map((each) => signingKey(keyed, frame, each, 1))
  const [root, office] = keys as [SigningKey, SigningKey, SigningKey]
  for (const key of keys) await keepKey(client, frame, key, writer.common.at)
  const { rows } = await client.query<FrameRow>(
    `select name, edition, to_char(election_day, 'YYYY-MM-DD') as day, bodies, rehearsal,
       (select count(*)::int from constituency where frame_id = frame.id) as contests from frame where id = $1`,
    [frame],
  )
  const [row] = rows
  if (!row) return
  const { name, edition, day, bodies, rehearsal, contests } = row
  await writer.look([electionSubject, keySubject(office.signer.key)])
  writer.add(
    {
      ...{ province: nowhere, subject: electionSubject, contest: null },
      body: () => ({
        ...{
          ...writer.common,
          type: 'election',
          edition,
          day,
          name: name.normalize('NFC'),
          bodies,
          rehearsal,
          contests,
        },
        ...{ secrecy: usualSecrecy, key: leafKey(root) },
      }),
    },
    root,
  )
  writer.add(officeKeyLeaf(writer, frame, office), root)
}

type ContestRow = Readonly<{
  province: string
  id: string
  body: LeafElected
  round: 'first' | 'additional' | 'rerun'
  committee: string
  number: number
  seats: number
  candidates: readonly Readonly<{ id: string; name: string; birthDate: string | null }>[]
  areas: readonly Readonly<{ id: string; unit: string }>[]
}>

/** Enters contests that are not in the log, with their official lists and polling areas: from their first minutes on these stand still. */
export async function enterContests(
  client: Client,
  frame: string,
  writer: LeafWriter,
  office: SigningKey,
  contests: readonly string[],
): Promise<void> {
  await writer.look(contests.map(contestSubject))
  const fresh = contests.filter((each) => !writer.standing(contestSubject(each)))
  if (fresh.length === 0) return
  for (const row of await readContests(client, frame, fresh)) {
    const openings = row.candidates.map(({ id, name, birthDate }) =>
      commitTo(id, { birthDate, contest: row.id, event: frame, id, name: name.normalize('NFC') }),
    )
    const parts = areasParts(row.areas.map(({ id, unit }) => [id, unit] as const))
    await writer.look(parts.map(({ part }) => areasSubject(row.id, part)))
    writer.add(
      {
        ...{ province: row.province, subject: contestSubject(row.id), contest: row.id, openings },
        body: (before) => ({
          ...{ ...writer.common, type: 'contest', contest: row.id, prev: before ? toHex(before.hash) : null },
          ...{ body: row.body, round: row.round, committee: row.committee, number: row.number, seats: row.seats },
          ...{ candidates: openings.map(({ part, commit }) => ({ id: part, commit })), areas: row.areas.length },
        }),
      },
      office,
    )
    for (const part of parts) {
      writer.add(
        {
          ...{ province: row.province, subject: areasSubject(row.id, part.part), contest: row.id },
          body: () => ({ ...writer.common, type: 'areas', contest: row.id, ...part }),
        },
        office,
      )
    }
  }
}

async function readContests(
  client: Client,
  frame: string,
  contests: readonly string[],
): Promise<readonly ContestRow[]> {
  const { rows } = await client.query<Omit<ContestRow, 'areas'> & Readonly<{ areas: readonly string[] }>>(
    `select c.province_code as province, c.id, c.body, c.round, c.number, c.seats,
       coalesce(d.unit_id::text, c.province_code) as committee,
       coalesce((select json_agg(json_build_object('id', k.id, 'name', k.name, 'birthDate', to_char(k.birth_date, 'YYYY-MM-DD')) order by k.position)
         from candidate k where k.province_code = c.province_code and k.frame_id = c.frame_id and k.constituency_id = c.id), '[]') as candidates,
       coalesce((select json_agg(p.id order by p.id) from polling_area p
         where p.province_code = c.province_code and p.frame_id = c.frame_id and p.constituency = c.ordinal), '[]') as areas
     from constituency c
       left join constituency_decision d on d.province_code = c.province_code and d.frame_id = c.frame_id and d.constituency_id = c.id
     where c.frame_id = $1 and c.id = any ($2) order by c.ordinal`,
    [frame, contests],
  )
  const unitOf = await readUnits(
    client,
    rows.flatMap(({ areas }) => areas),
  )
  return rows.map((row) => ({
    ...row,
    areas: row.areas.map((id) => ({ id, unit: unitOf.get(id) ?? row.province })),
  }))
}

/** The unit in which each polling area lies; invented areas of a rehearsal lie in none. */
async function readUnits(client: Client, areas: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; unit: string }>(
    'select id::text, parent_id::text as unit from organisation where id = any ($1::uuid[]) and parent_id is not null',
    [areas.filter((id) => isUuid.test(id))],
  )
  return new Map(rows.map(({ id, unit }) => [id, unit]))
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
