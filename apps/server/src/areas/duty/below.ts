import type { Transaction } from '../../kernel/database.ts'
import { knownAt } from '../persons/index.ts'
import { shiftRows } from './shift-rows.ts'

/** Somebody on duty, to be called. */
type OnDuty = Readonly<{ name: string; title: string; phone: string }>

/** Who is on duty at an instant at and below a path and can be called, by organisation; the officer before his deputy. */
export async function onDutyBelow(
  context: Pick<Transaction, 'client'>,
  path: string,
  now: Date,
): Promise<ReadonlyMap<string, Readonly<{ path: string; people: readonly OnDuty[] }>>> {
  const rows = await shiftRows(context, 'org_path ^@ $1 and starts_at <= $2 and ends_at > $2 order by org_path, id', [
    ...[path, now],
  ])
  const [first] = rows
  if (!first) return new Map()
  const ids = rows.flatMap(({ person, deputy }) => [person, deputy].filter((id) => id !== null))
  const people = await knownAt(context, ids, { path, day: first.day })
  return new Map(
    rows.map(({ organisation, path: at, person, deputy }) => {
      const reached = [person, deputy].flatMap((id) => {
        const known = id === null ? undefined : people.get(id)
        return known?.phone ? [{ name: known.name, title: known.title, phone: known.phone }] : []
      })
      return [organisation, { path: at, people: reached }]
    }),
  )
}
