import type { Frame } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { readRulings } from '../count/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readSecondPolls, readUnits, standingOf } from '../results/index.ts'
import { type AreaRow, communesOf, readAreas } from '../territory/index.ts'
import type { Case } from './judge.ts'

/** By area. */
type Ruled = ReadonlyMap<string, Readonly<{ decision: string; decidedOn: string; text: string }>>
type NamedArea = Readonly<{ id: string; number: number; commune: string }>

/** All that is known of a constituency when a second poll is asked about; undefined = there is none. */
export async function readCase(
  context: Pick<Transaction, 'client' | 'db'>,
  frame: Frame,
  { id, path }: Readonly<{ id: string; path: string }>,
): Promise<(Case & Readonly<{ named: readonly NamedArea[]; sent: ReadonlySet<string>; ruled: Ruled }>) | undefined> {
  const [unit] = await readUnits(context.db, frame.id, [id])
  if (!unit) return undefined
  const { rows } = await context.client.query<{ id: string; told: boolean; sent: boolean }>(
    `select a.id, m.area_id is not null or coalesce(s.upward = 'sent', false) as told, coalesce(s.upward = 'sent', false) as sent
     from polling_area a
       left join minutes m on m.province_code = a.province_code and m.frame_id = a.frame_id
         and m.constituency = a.constituency and m.area_id = a.id
       left join count_sheet s on s.province_code = a.province_code and s.frame_id = a.frame_id
         and s.constituency = a.constituency and s.area_id::text = a.id
     where a.frame_id = $1 and a.province_code = $2 and a.constituency = $3 order by a.id`,
    [frame.id, unit.province.code, unit.ordinal],
  )
  const planned = new Map((await readAreas(context, frame.id, path)).map((each) => [each.id, each]))
  const areas = rows.flatMap((each) => planned.get(each.id) ?? [])
  return {
    ...{ frame, unit, standing: standingOf(frame, unit) },
    seconds: (await readSecondPolls(context, frame, [unit.id])).get(unit.id) ?? [],
    areas: rows.map((each) => each.id),
    told: rows.filter((each) => each.told).map((each) => each.id),
    ruled: await annulledByCouncil(
      context,
      frame.id,
      unit.ordinal,
      rows.flatMap((each) => (each.sent ? [each.id] : [])),
    ),
    sent: new Set(rows.filter((each) => each.sent).map((each) => each.id)),
    named: await namedAreas(context, areas),
  }
}

/** Areas whose minutes wait and whose result the National Election Council annulled for a surplus of ballots. */
async function annulledByCouncil(
  context: Pick<Transaction, 'client'>,
  frame: string,
  ordinal: number,
  areas: readonly string[],
): Promise<Ruled> {
  const rulings = await readRulings(context, frame, areas)
  return new Map(
    rulings.flatMap(({ area, constituency, said, decision, decidedOn, text }) =>
      constituency === ordinal && said === 'annulled' ? [[area, { decision, decidedOn, text }]] : [],
    ),
  )
}

/** Areas by number, with the commune that tells two of the same number apart. */
async function namedAreas(
  context: Pick<Transaction, 'client' | 'db'>,
  areas: readonly AreaRow[],
): Promise<readonly NamedArea[]> {
  const communes = await communesOf(context, areas)
  const names = await organisationNames(context, [...new Set(communes.values())])
  return areas
    .map(({ id, number }) => ({ id, number, commune: names.get(communes.get(id) ?? '') ?? '–' }))
    .toSorted((a, b) => a.commune.localeCompare(b.commune, 'vi') || a.number - b.number)
}
