import { segmentOf } from '../areas/organisations/index.ts'
import { everywhere, setReach } from '../kernel/access.ts'
import type { Database } from '../kernel/database.ts'
import { uuid7 } from '../kernel/uuid.ts'

type Made = Readonly<{
  id: string
  parent: string | null
  province: string | null
  path: string
  kind: string
  code: string
}>

/** A place and everything below it. */
export type Tree = Readonly<{ top: string; provinces: readonly string[]; areas: readonly string[] }>

/**
 * Puts a tree of provinces, communes and polling areas, evenly divided, into an empty database: straight into its tables,
 * since what is measured comes afterwards.
 */
export async function plantTree(
  database: Database,
  sizes: Readonly<{ provinces: number; communes: number; areas: number }>,
): Promise<Tree> {
  const made: Made[] = []
  const below = (parent: Made | null, kind: string, code: string, province: string | null): Made => {
    const id = uuid7()
    const one = { id, parent: parent?.id ?? null, province, path: `${parent?.path ?? ''}${segmentOf(id)}`, kind, code }
    made.push(one)
    return one
  }
  const top = below(null, 'other', 'QG', null)
  const provinces = Array.from({ length: sizes.provinces }, (_, index) =>
    below(top, 'province', `T${index}`, String(index + 1).padStart(2, '0')),
  )
  const communes = Array.from({ length: sizes.communes }, (_, index) => {
    const province = at(provinces, index)
    return below(province, 'commune', `X${index}`, province.province)
  })
  const areas = Array.from({ length: sizes.areas }, (_, index) => {
    const commune = at(communes, index)
    return below(commune, 'polling-team', `KV${index}`, commune.province)
  })
  await database.transaction('write', async (transaction) => {
    await setReach(transaction, everywhere('operator'))
    for (let from = 0; from < made.length; from += 5_000) {
      const rows = [JSON.stringify(made.slice(from, from + 5_000))]
      await transaction.client.query(
        `insert into organisation (id, parent_id, province_code, path, kind, version, created_at)
         select id, parent, province, path, kind, 1, now()
         from json_to_recordset($1) as r (id uuid, parent uuid, province text, path text, kind text)`,
        rows,
      )
      await transaction.client.query(
        `insert into organisation_name (organisation_id, path, valid_from, code, name, tags, search)
         select id, path, '0001-01-01', code, 'Nơi đo ' || code, '{}', lower(code)
         from json_to_recordset($1) as r (id uuid, path text, code text)`,
        rows,
      )
    }
  })
  return { top: top.id, provinces: provinces.map(({ id }) => id), areas: areas.map(({ id }) => id) }
}

function at<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length]
  if (found === undefined) throw new Error('nothing to divide among')
  return found
}
