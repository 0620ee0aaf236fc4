import type { ClientConfig } from 'pg'
import pg from 'pg'

/** Our share in a running server. */
export type Lease = Readonly<{
  /** Gives the share back. True when nobody else holds one: the server may be stopped. */
  end: () => Promise<boolean>
}>

/** Everybody who uses the server holds this advisory lock, shared, on a connection that ends with his process. */
const key = 4_180_001

/** Undefined when the server is stopping or not yet answering: look again whether it runs. */
export async function takeLease(address: ClientConfig): Promise<Lease | undefined> {
  const client = new pg.Client({ ...address, application_name: `baucu lease ${process.pid}`, keepAlive: true })
  // The connection breaks when the server does; whoever uses the server notices by himself.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(`select pg_advisory_lock_shared(${key})`)
  } catch {
    await client.end().catch(() => {})
    return undefined
  }
  return { end: () => endLease(client) }
}

async function endLease(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`select pg_advisory_unlock_shared(${key})`)
    const { rows } = await client.query<{ last: boolean }>(`select pg_try_advisory_lock(${key}) as last`)
    return rows[0]?.last === true
  } catch {
    // The server is gone already.
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
