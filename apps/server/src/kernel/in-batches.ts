import type { QueryConfig } from 'pg'
import type { Transaction } from './database.ts'
import type { Telling } from './progress.ts'

/**
 * Sends many rows in statements of so many, one after the other; the next one is made while the database works on the
 * last, and no more than two are in memory. Tells how far it is. Answers how many rows there were.
 */
export async function inBatches<T>(
  { client, advance }: Pick<Transaction, 'client'> & Partial<Telling>,
  all: Iterable<T>,
  size: number,
  make: (some: readonly T[], first: number) => QueryConfig,
): Promise<number> {
  let sent: Promise<unknown> = Promise.resolve()
  let first = 0
  for (const some of batchesOf(all, size)) {
    const statement = make(some, first)
    first += some.length
    await sent
    advance?.(some.length)
    sent = client.query(statement)
    // Told where it is waited for.
    sent.catch(() => {})
    await written()
  }
  await sent
  return first
}

function* batchesOf<T>(all: Iterable<T>, size: number): Generator<readonly T[]> {
  let some: T[] = []
  for (const each of all) {
    some.push(each)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** A turn of the loop: what did not fit into the socket at once is on its way before the next rows are made. */
const written = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
