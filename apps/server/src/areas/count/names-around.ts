import type { Transaction } from '../../kernel/database.ts'
import { idsOf, organisationNames } from '../organisations/index.ts'

/** What the papers of a polling area call its Team, commune and province, and the unit of each council it elects. */
export type NamesAround = Readonly<{
  team: string
  commune: string
  province: string | null
  /** By constituency; none for the National Assembly. */
  councils: ReadonlyMap<string, string>
}>

export async function namesAround(
  context: Pick<Transaction, 'client'>,
  frame: string,
  area: Readonly<{ id: string; path: string }>,
  constituencies: readonly string[],
): Promise<NamesAround> {
  const { client } = context
  const above = await client.query<{ id: string; kind: string }>(
    `select id, kind from organisation where id = any ($1) and kind in ('commune', 'province')`,
    [idsOf(area.path)],
  )
  const nearest = (kind: string) => {
    const ids = new Set(above.rows.flatMap((row) => (row.kind === kind ? [row.id] : [])))
    return idsOf(area.path).findLast((id) => ids.has(id))
  }
  const units = await client.query<{ constituency: string; unit: string }>(
    `select c.id as constituency, d.unit_id as unit from constituency c join constituency_decision d
       on d.province_code = c.province_code and d.frame_id = c.frame_id and d.constituency_id = c.id
     where c.frame_id = $1 and c.id = any ($2) and c.body <> 'NA'`,
    [frame, constituencies],
  )
  const [commune, province] = [nearest('commune'), nearest('province')]
  const wanted = [area.id, commune, province, ...units.rows.map(({ unit }) => unit)].filter((id) => id !== undefined)
  const names = await organisationNames(context, [...new Set(wanted)])
  return {
    ...{ team: names.get(area.id) ?? '–', commune: names.get(commune ?? '') ?? '–' },
    province: names.get(province ?? '') ?? null,
    councils: new Map(
      units.rows.flatMap(({ constituency, unit }) => {
        const name = names.get(unit)
        return name === undefined ? [] : [[constituency, name] as const]
      }),
    ),
  }
}
