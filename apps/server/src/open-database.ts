import type { ClientConfig } from 'pg'
import { type Database, openDatabase } from './kernel/database.ts'
import { migrate } from './kernel/migrations.ts'
import { ensureDatabase } from './kernel/postgres/ensure-database.ts'
import { keepPostgresRunning } from './kernel/postgres/keep-running.ts'
import { migrations } from './product.ts'

/** Where the data are: a database that is there already (`address`, as its owner), or a folder of our own. */
export type Place = Readonly<{ address?: ClientConfig | undefined; dataFolder: string }>

export type Opened = Readonly<{
  database: Database
  /** How the owner reaches it. */
  address: ClientConfig
  /** Names of the migrations that were run now. */
  migrated: readonly string[]
  close: () => Promise<void>
}>

/** Name of the product's database in a cluster of its own. */
export const productDatabase = 'baucu'

/** Reaches the database, starting our own when none is named, and brings its tables up to date. */
export async function openPlace(place: Place, report: (error: unknown) => void = () => {}): Promise<Opened> {
  if (place.address) {
    const { address } = place
    const migrated = await migrate(address, migrations())
    const database = openDatabase(address)
    return { database, address, migrated, close: () => database.close() }
  }
  const postgres = await keepPostgresRunning({ dataFolder: place.dataFolder }, report)
  try {
    await ensureDatabase(postgres.address('postgres'), productDatabase)
    const address = postgres.address(productDatabase)
    const migrated = await migrate(address, migrations())
    const database = openDatabase(address)
    const close = async () => {
      await database.close()
      await postgres.release()
    }
    return { database, address, migrated, close }
  } catch (error) {
    await postgres.release()
    throw error
  }
}
