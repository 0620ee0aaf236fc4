import type { ClientConfig } from 'pg'
import pg from 'pg'

/** Creates a database of the cluster unless it is there. `address` is that of another database of it. */
export async function ensureDatabase(address: ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(address)
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    // Another server of ours made it in this moment.
    if (!(error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505'))) throw error
  } finally {
    await client.end()
  }
}
