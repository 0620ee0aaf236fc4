import { legalHorizon } from '@baucu/direction'
import type { QueryContext } from '../../kernel/bus.ts'
import { type CopyRow, copyColumns, standingSql } from './copy-rows.ts'

const legalSoon = `c.legal_due <= $2::date + ${legalHorizon}`

/** The order of the board: overdue, then legal dates of the next days, then by day (`boardOrder` of packages/direction). */
const order = `(c.due < $2::date) is true desc, (${legalSoon}) is true desc, c.due nulls last, c.id`

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
    `select ${copyColumns} from task_copy c where ${at} and ${standingSql('$2::date')} = any ($3) order by ${order} limit $4`,
    [path, on, standings, limit],
  )
  return rows
}

/** The groups of the order, one after the other; each comes from the index by day, and what is not needed is not read. */
const groups = [
  `c.due < $2::date and ${legalSoon}`,
  `c.due < $2::date and (${legalSoon}) is not true`,
  // Nothing is due after its legal date, so the day bounds the search.
  `c.due >= $2::date and c.due <= $2::date + ${legalHorizon} and ${legalSoon}`,
  `c.due >= $2::date and (${legalSoon}) is not true`,
  'c.due is null',
]

/** The first open copies of the board, for any number of them below the place. */
export async function openCopies(
  { client }: QueryContext,
  at: string,
  path: string,
  on: string,
  limit: number,
): Promise<readonly CopyRow[]> {
  const part = (group: string) =>
    `(select ${copyColumns} from task_copy c where ${at} and c.progress < 100 and c.state <> 'withdrawn' and ${group} order by c.due, c.id limit $3)`
  const { rows } = await client.query<CopyRow>(`${groups.map(part).join(' union all ')} limit $3`, [path, on, limit])
  return rows
}
