import type { ClientConfig } from 'pg'
import pg from 'pg'
import { BackupProblem } from './problem.ts'

/** What the database says of itself while it is being copied. */
export type Contents = Readonly<{ commands: number; lastCommandAt?: string }>

/** A base backup that PostgreSQL knows of; it ends with this connection, in whatever way that ends. */
export type Session = Readonly<{
  postgres: string
  systemIdentifier: string
  startedAt: string
  /** First segment a restore needs. */
  firstSegment: string
  /** Ends the copying: what belongs in `backup_label`, and from and to when it can be used. */
  finish: () => Promise<
    Readonly<{ label: string; lastSegment: string; reachesTo: string; usableFrom: string }> & Contents
  >
  /** Segments that could not be archived so far; the last of them. */
  archiveFailure: () => Promise<Readonly<{ count: number; segment: string }>>
  end: () => Promise<void>
}>

/** Tells PostgreSQL that its files are about to be copied. */
export async function beginBackup(address: ClientConfig): Promise<Session> {
  const client = new pg.Client({ ...address, application_name: 'baucu backup', keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  try {
    const about = await one<{ archive: string; version: string; system: string; spaces: number }>(
      client,
      `select current_setting('archive_mode') as archive, current_setting('server_version') as version,
         (select system_identifier::text from pg_control_system()) as system,
         (select count(*)::int from pg_tablespace) as spaces`,
    )
    if (about.archive !== 'on') throw new BackupProblem('archive-off')
    // The two that every cluster has.
    if (about.spaces > 2) throw new BackupProblem('tablespaces')
    const started = await one<{ at: string; segment: string }>(
      client,
      `select ${asInstant('clock_timestamp()')} as at, pg_walfile_name(pg_backup_start('baucu', true)) as segment`,
    )
    return {
      postgres: about.version,
      systemIdentifier: about.system,
      startedAt: started.at,
      firstSegment: started.segment,
      finish: () => finish(client),
      archiveFailure: () =>
        one(
          client,
          `select failed_count::int as count, coalesce(last_failed_wal, '') as segment from pg_stat_archiver`,
        ),
      end: () => client.end(),
    }
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

async function finish(client: pg.Client): ReturnType<Session['finish']> {
  const contents = await contentsOf(client)
  const { at: reachesTo } = await one<{ at: string }>(client, `select ${asInstant('clock_timestamp()')} as at`)
  // A restore "to an instant" stops at the first transaction after it; so there is one after everything saved here.
  await client.query('select pg_current_xact_id()')
  const stopped = await one<{ label: string; segment: string }>(
    client,
    'select labelfile as label, pg_walfile_name(lsn) as segment from pg_backup_stop(wait_for_archive => false)',
  )
  const { at: usableFrom } = await one<{ at: string }>(client, `select ${asInstant('clock_timestamp()')} as at`)
  return { ...contents, label: stopped.label, lastSegment: stopped.segment, reachesTo, usableFrom }
}

/** How many commands a database holds, and when the last one was. */
export async function contentsOf(client: pg.Client): Promise<Contents> {
  const { commands, last } = await one<{ commands: number; last: string | null }>(
    client,
    `select count(*)::int as commands, ${asInstant('max(at)')} as last from command`,
  )
  return { commands, ...(last === null ? {} : { lastCommandAt: last }) }
}

/** ISO 8601 with microseconds: an instant between two commits is not rounded to the wrong side of one. */
const asInstant = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

async function one<T extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<T> {
  const { rows } = await client.query<T>(sql)
  const [row] = rows
  if (!row) throw new Error(`no row: ${sql}`)
  return row
}
