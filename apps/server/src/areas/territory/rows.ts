import { type AreaLine, type VoterKind, voterKinds } from '@baucu/contract'
import type { Body, SpecialArea, Terrain } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { idsOf } from '../organisations/index.ts'
import { indicatorOf, whole } from './voter-kinds.ts'

type Client = Pick<Transaction, 'client'>

/** A constituency as it was planned. */
export type ConstituencyRow = Readonly<{
  id: string
  unit: string
  path: string
  body: Body
  number: number
  area: string
  seats: number
  decision: string | null
  decidedOn: string | null
  version: number
}>

const constituencyColumns = `c.id, d.unit_id as unit, d.unit_path as path, c.body, c.number, c.area, c.seats, d.decision,
  d.decided_on as "decidedOn", d.version`
const constituencyTables = `constituency c join constituency_decision d
  on d.province_code = c.province_code and d.frame_id = c.frame_id and d.constituency_id = c.id`
/** The National Assembly first, the commune last. */
const bodyOrder = `array_position(array['NA', 'province', 'district', 'commune'], c.body)`

/** Planned constituencies whose unit lies on the way to a path or below it. */
export async function readConstituencies(
  { client }: Client,
  frame: string,
  path: string,
): Promise<readonly ConstituencyRow[]> {
  const { rows } = await client.query<ConstituencyRow>(
    `select ${constituencyColumns} from ${constituencyTables}
     where c.frame_id = $1 and (d.unit_path ^@ $2 or $2 ^@ d.unit_path)
     order by ${bodyOrder}, d.unit_path, c.number, c.id`,
    [frame, path],
  )
  return rows
}

/** One planned constituency; a constituency that was imported with its results is none. */
export async function readConstituency(
  { client }: Client,
  frame: string,
  id: string,
): Promise<ConstituencyRow | undefined> {
  const { rows } = await client.query<ConstituencyRow>(
    `select ${constituencyColumns} from ${constituencyTables} where c.frame_id = $1 and c.id = $2`,
    [frame, id],
  )
  return rows[0]
}

/** How many deputies a unit elects. */
export type SeatTotalRow = Readonly<{
  body: Body
  unit: string
  path: string
  seats: number
  decision: string | null
  decidedOn: string | null
  /** Which term of its council; null = not noted. */
  term: string | null
}>

export async function readSeatTotals(
  { client }: Client,
  frame: string,
  path: string,
): Promise<readonly SeatTotalRow[]> {
  const { rows } = await client.query<SeatTotalRow>(
    `select body, unit_id as unit, unit_path as path, seats, decision, decided_on as "decidedOn", term from seat_total
     where frame_id = $1 and (unit_path ^@ $2 or $2 ^@ unit_path)`,
    [frame, path],
  )
  return rows
}

/** A polling area as it was planned. */
export type AreaRow = Readonly<{
  id: string
  path: string
  province: string
  number: number
  address: string
  special: SpecialArea | null
  terrain: Terrain
  villages: readonly string[]
  earlyOn: string | null
  earlyDecision: string | null
  decision: string | null
  decidedOn: string | null
  expected: number | null
  sizeReason: string | null
  version: number
}>

const areaColumns = `a.team_id as id, a.org_path as path, a.province_code as province, a.number, a.place as address, a.special,
  a.terrain, a.villages, a.early_on as "earlyOn", a.early_decision as "earlyDecision", a.decision, a.decided_on as "decidedOn",
  a.expected, a.size_reason as "sizeReason", a.version`

/** Planned polling areas at and below a path, by number. */
export async function readAreas({ client }: Client, frame: string, path: string): Promise<readonly AreaRow[]> {
  const { rows } = await client.query<AreaRow>(
    `select ${areaColumns} from planned_area a where a.frame_id = $1 and a.org_path ^@ $2 order by a.number, a.org_path`,
    [frame, path],
  )
  return rows
}

export async function readArea({ client }: Client, frame: string, id: string): Promise<AreaRow | undefined> {
  const { rows } = await client.query<AreaRow>(
    `select ${areaColumns} from planned_area a where a.frame_id = $1 and a.team_id = $2`,
    [frame, id],
  )
  return rows[0]
}

/** The constituency of each body that areas lie in. */
export async function constituenciesOf(
  { client }: Client,
  frame: string,
  areas: readonly string[],
): Promise<ReadonlyMap<string, AreaLine['constituencies']>> {
  const { rows } = await client.query<{ area: string; body: Body; constituency: string }>(
    `select a.id as area, c.body, c.id as constituency from polling_area a
     join constituency c on c.province_code = a.province_code and c.frame_id = a.frame_id and c.ordinal = a.constituency
     where a.frame_id = $1 and a.id = any ($2)`,
    [frame, areas],
  )
  const found = new Map<string, AreaLine['constituencies']>()
  for (const { area, body, constituency } of rows) found.set(area, { ...found.get(area), [body]: constituency })
  return found
}

/** A count of an area as it stands. */
export type VoterCount = Readonly<{
  area: string
  kind: VoterKind
  value: number | null
  figure: string
  entries: number
  at: Date
}>

const kindOf = new Map(voterKinds.map((kind) => [indicatorOf[kind], kind]))

/** Every count of voters of areas, as it stands now. */
export async function readVoters(
  { client }: Client,
  frame: string,
  areas: readonly string[],
): Promise<readonly VoterCount[]> {
  const { rows } = await client.query<Omit<VoterCount, 'kind'> & { indicator: string }>(
    `with entries as (
       select * from figure_entry where frame_id = $1 and organisation_id = any ($2) and period = $3 and indicator = any ($4)
     ), lines as (select organisation_id, indicator, count(*)::int as entries from entries group by 1, 2)
     select f.organisation_id as area, f.indicator, f.value, f.id as figure, f.received_at as at, l.entries
     from entries f join lines l using (organisation_id, indicator)
     where not exists (select from entries later where later.replaces = f.id)`,
    [frame, areas, whole, [...kindOf.keys()]],
  )
  return rows.flatMap(({ indicator, ...rest }) => {
    const kind = kindOf.get(indicator)
    return kind ? [{ ...rest, kind }] : []
  })
}

/** The nearest commune above each area, which is the last one on its path. */
export async function communesOf(
  { client }: Client,
  areas: readonly Pick<AreaRow, 'id' | 'path'>[],
): Promise<ReadonlyMap<string, string>> {
  // Areas of one commune share the way to it, which is read once.
  const above = new Map<string, readonly string[]>()
  for (const { path } of areas) {
    const way = wayTo(path)
    if (!above.has(way)) above.set(way, idsOf(way))
  }
  const ids = new Set([...[...above.values()].flat(), ...areas.map(({ id }) => id)])
  const { rows } = await client.query<{ id: string }>(
    `select id from organisation where id = any ($1) and kind = 'commune'`,
    [[...ids]],
  )
  const communes = new Set(rows.map((row) => row.id))
  return new Map(
    areas.flatMap(({ id, path }) => {
      const commune = [...(above.get(wayTo(path)) ?? []), id].findLast((each) => communes.has(each))
      return commune ? [[id, commune] as const] : []
    }),
  )
}

/** The path of what stands right above. */
const wayTo = (path: string): string => path.slice(0, path.lastIndexOf('.', path.length - 2) + 1)

const names = new Intl.Collator('vi')

/** Areas of one commune together, communes by name; within one as they stand. */
export const byCommune = <A extends Readonly<{ commune: Readonly<{ id: string; name: string }> }>>(
  areas: readonly A[],
): A[] =>
  areas.toSorted(
    (a, b) =>
      names.compare(a.commune.name, b.commune.name) ||
      (a.commune.id < b.commune.id ? -1 : a.commune.id > b.commune.id ? 1 : 0),
  )
