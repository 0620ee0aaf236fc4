import type { Pool } from 'pg'
import type { Keyed } from '../../../kernel/keys.ts'
import { Refused } from '../../../kernel/refused.ts'
import { uuid7 } from '../../../kernel/uuid.ts'

/** Failed tries in a row on one name before it is locked, and for how long, in minutes. */
const allowedFailures = 10
const lockMinutes = 15

/**
 * Counts a try on a name before it is made, so that many at once are not let through together. Refused while the name
 * is locked, whether or not there is such an account.
 */
export async function beginTry(pool: Pool, keyed: Keyed, name: string): Promise<Refused | undefined> {
  const hash = hashOfName(keyed, name)
  const counted = await pool.query(
    `insert into sign_in_attempt as seen (name_hash, failures, updated_at) values ($1, 1, now())
     on conflict (name_hash) do update set
       failures = case when seen.locked_until is not null then 1 else seen.failures + 1 end,
       locked_until = case when seen.locked_until is null and seen.failures + 1 >= $2
         then now() + make_interval(mins => $3) end,
       updated_at = now()
     where seen.locked_until is null or seen.locked_until <= now()`,
    [hash, allowedFailures, lockMinutes],
  )
  if (counted.rowCount === 1) return undefined
  const { rows } = await pool.query<{ until: Date }>(
    'select locked_until as until from sign_in_attempt where name_hash = $1',
    [hash],
  )
  return new Refused(429, 'locked-until', { until: (rows[0]?.until ?? new Date()).toISOString() })
}

/** Forgets the failures of a name that has signed in, and those of names nobody tried for a day. */
export async function endTry(pool: Pool, keyed: Keyed, name: string): Promise<void> {
  await pool.query(`delete from sign_in_attempt where name_hash = $1 or updated_at < now() - interval '1 day'`, [
    hashOfName(keyed, name),
  ])
}

const hashOfName = (keyed: Keyed, name: string): string => keyed('sign-in-name', name.trim().toLowerCase())

/** Takes one of `most` turns that an address has in `seconds` at one of our own doors. */
export async function takeTurn(pool: Pool, key: string, most: number, seconds: number): Promise<Refused | undefined> {
  const now = Date.now()
  const start = now - seconds * 1000
  const { rows } = await pool.query<{ count: number; began: number }>(
    `insert into rate_limit as seen (id, key, count, last_request) values ($1, $2, 1, $3)
     on conflict (key) do update set
       count = case when seen.last_request <= $4 then 1 else seen.count + 1 end,
       last_request = case when seen.last_request <= $4 then $3 else seen.last_request end
     returning count, last_request as began`,
    [uuid7(), key, now, start],
  )
  const [row] = rows
  if (!row || row.count <= most) return undefined
  return new Refused(429, 'too-often', { seconds: Math.max(1, Math.ceil((row.began - start) / 1000)) })
}
