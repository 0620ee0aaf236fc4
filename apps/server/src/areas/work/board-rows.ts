import { legalHorizon } from '@baucu/direction'
import type { QueryContext } from '../../kernel/bus.ts'
import { type CopyRow, copyColumns, standingSql } from './copy-rows.ts'
import { awaitedCounts } from './wait-rows.ts'

const legalSoon = `c.legal_due <= $2::date + ${legalHorizon}`

/**
 * The order of the board: overdue, then legal dates of the next days, then what others wait for, then by day (`boardOrder` of
 * packages/direction).
 */
const order = `(c.due < $2::date) is true desc, (${legalSoon}) is true desc, coalesce(w.awaited, 0) desc, c.due nulls last, c.id`

/** Copies that stand in one of these ways. `at`: our own condition on the path, $1. */
export async function copiesStanding(
  { client }: QueryContext,
  at: string,
  path: string,
  on: string,
  standings: readonly string[],
  limit: number,
): Promise<readonly CopyRow[]> {
  const { rows } = await client.query<CopyRow>(
    `select ${copyColumns} from task_copy c left join ${awaitedCounts} w on w.awaited_id = c.id
     where ${at} and ${standingSql('$2::date')} = any ($3) order by ${order} limit $4`,
    [path, on, standings, limit],
  )
  return rows
}

const later = `(${legalSoon}) is not true`

/**
 * The groups of the order, one after the other; each comes from the index by day, and what is not needed is not read. What
 * others wait for is little and goes first in each; in the last one also before what has a day.
 */
const groups = [
  { among: [`c.due < $2::date and ${legalSoon}`] },
  { among: [`c.due < $2::date and ${later}`] },
  // Nothing is due after its legal date, so the day bounds the search.
  { among: [`c.due >= $2::date and c.due <= $2::date + ${legalHorizon} and ${legalSoon}`] },
  { among: [`c.due >= $2::date and ${later}`, 'c.due is null'] },
].flatMap(({ among }) => [
  { awaited: true, group: `(${among.join(' or ')})` },
  ...among.map((group) => ({ awaited: false, group })),
])

/** The first open copies of the board, for any number of them below the place. */
export async function openCopies(
  { client }: QueryContext,
  at: string,
  path: string,
  on: string,
  limit: number,
): Promise<readonly CopyRow[]> {
  const open = `${at} and c.progress < 100 and c.state <> 'withdrawn'`
  const part = ({ awaited, group }: (typeof groups)[number]) =>
    awaited
      ? `(select ${copyColumns} from task_copy c join ${awaitedCounts} w on w.awaited_id = c.id where ${open} and ${group}
          order by w.awaited desc, c.due nulls last, c.id limit $3)`
      : `(select ${copyColumns} from task_copy c where ${open} and ${group}
          and not exists (select from task_wait w where w.awaited_id = c.id and w.ended_on is null)
          order by c.due, c.id limit $3)`
  const { rows } = await client.query<CopyRow>(`${groups.map(part).join(' union all ')} limit $3`, [path, on, limit])
  return rows
}
