import type { ClientConfig } from 'pg'
import pg from 'pg'

/** The role that alone reads password hashes, second-factor secrets and session tokens. */
const signInRole = 'baucu_auth'

/** Connections of sign-in: the application's role cannot read what these read, and these can read nothing else. */
export function openSignInPool(address: ClientConfig): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    options: `-c role=${signInRole}`,
    application_name: 'baucu sign-in',
    statement_timeout: 30_000,
    connectionTimeoutMillis: 15_000,
    max: 4,
  })
  // An idle connection that breaks is replaced at its next use.
  pool.on('error', () => {})
  return pool
}
