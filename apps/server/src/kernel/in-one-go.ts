import type { PoolClient } from 'pg'

/** A connection as the driver has it inside. */
type Wired = Readonly<{ connection: Readonly<{ stream: Readonly<{ cork: () => void; uncork: () => void }> }> }>

/**
 * Sends statements that do not wait for each other's answers in one go: one way there and back instead of one for each.
 * The database does them in this order; inside a transaction those behind one that fails fail too, and the first failure
 * is the one told. For connections that write (`pipeline`); on others the driver would send one after the other.
 */
export async function inOneGo<T extends readonly Promise<unknown>[]>(
  client: PoolClient,
  ask: () => readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const { stream } = (client as unknown as Wired).connection
  stream.cork()
  // What is asked within this turn of the loop leaves as one write.
  process.nextTick(() => stream.uncork())
  return await Promise.all(ask())
}
