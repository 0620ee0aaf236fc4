import type { Frame, ResultPoll } from '@baucu/contract'
import { countFields } from '@baucu/counting'
import type { Transaction } from '../../kernel/database.ts'
import { unpack } from '../count/index.ts'
import { idsOf, organisationNames } from '../organisations/index.ts'
import { standingOf, type Unit } from '../results/index.ts'

type Client = Pick<Transaction, 'client'>

/** The poll of a constituency as its counting minutes add up today, without its places. */
export function pollOf(frame: Frame, unit: Unit): ResultPoll {
  const { counted, candidates } = unit
  const { votes, outcome } = standingOf(frame, unit)
  return {
    ...{ constituency: unit.id, number: unit.number, area: unit.area, seats: unit.seats, version: null, places: [] },
    candidates: candidates.map(({ id, name, gender }, index) => ({ id, name, gender, votes: votes[index] ?? 0 })),
    areas: { expected: counted?.areas.expected ?? 0, reported: counted?.areas.reported ?? 0 },
    ...{ registered: counted?.registered ?? 0, voted: counted?.voted ?? 0, issued: counted?.issued ?? 0 },
    ...{ collected: counted?.collected ?? 0, valid: counted?.valid ?? 0, invalid: counted?.invalid ?? 0 },
    outcome: outcome && {
      ...outcome,
      elected: [...outcome.elected],
      undecided: outcome.undecided.map((group) => [...group]),
      reasons: outcome.reasons.map((each) => ({ ...each })),
    },
  }
}

/** What the form lists below a constituency: districts in 2021, communes since. */
const placeKinds = { '2015': ['district', 'commune'], '2025': ['commune'] } as const

/** Votes by the communes of a constituency (in 2021 by district), those that have reported. */
export async function placesOf({ client }: Client, frame: Frame, unit: Unit): Promise<ResultPoll['places']> {
  const { rows } = await client.query<{ path: string; figures: Buffer }>(
    `select p.org_path as path, m.figures from minutes m
     join planned_area p on p.province_code = m.province_code and p.frame_id = m.frame_id and p.team_id::text = m.area_id
     where m.frame_id = $1 and m.constituency = $2 order by p.org_path`,
    [frame.id, unit.ordinal],
  )
  const kinds = await kindsOf({ client }, [...new Set(rows.flatMap(({ path }) => idsOf(path)))])
  const placeOf = (path: string) => {
    for (const kind of placeKinds[frame.edition]) {
      const found = idsOf(path).findLast((id) => kinds.get(id) === kind)
      if (found !== undefined) return found
    }
    return undefined
  }
  const places = new Map<string, { areas: number; votes: number[] }>()
  for (const { path, figures } of rows) {
    const id = placeOf(path)
    if (id === undefined) continue
    const place = places.get(id) ?? { areas: 0, votes: unit.candidates.map(() => 0) }
    place.areas += 1
    for (const [index, votes] of unpack(figures).slice(countFields.length).entries()) {
      place.votes[index] = (place.votes[index] ?? 0) + votes
    }
    places.set(id, place)
  }
  const names = await organisationNames({ client }, [...places.keys()])
  return [...places]
    .map(([id, place]) => ({ id, name: names.get(id) ?? '–', ...place }))
    .sort((a, b) => inOrder.compare(a.name, b.name))
}

const inOrder = new Intl.Collator('vi', { numeric: true })

async function kindsOf({ client }: Client, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; kind: string }>(
    'select id, kind from organisation where id = any ($1)',
    [ids],
  )
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** The polling areas of a constituency that have not come in. */
export async function areasMissing({ client }: Client, frame: string, ordinal: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select a.id from polling_area a where a.frame_id = $1 and a.constituency = $2
       and not exists (select from minutes m where m.province_code = a.province_code and m.frame_id = a.frame_id
         and m.constituency = a.constituency and m.area_id = a.id)
     order by a.id`,
    [frame, ordinal],
  )
  return rows.map(({ id }) => id)
}

/** How many polling areas lie in each constituency of a frame, by its ordinal: before anything was counted there, too. */
export async function areasExpected({ client }: Client, frame: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ ordinal: number; areas: number }>(
    'select constituency as ordinal, count(*)::int as areas from polling_area where frame_id = $1 group by constituency',
    [frame],
  )
  return new Map(rows.map(({ ordinal, areas }) => [ordinal, areas]))
}
