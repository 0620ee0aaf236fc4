import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { type Migration, migrate, missingMigrations } from './migrations.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

const one: Migration = { name: '0001_one', sql: 'create table one (n int)', checksum: 'a' }
const two: Migration = { name: '0002_two', sql: 'create table two (n int)', checksum: 'b' }
const broken: Migration = { name: '0003_broken', sql: 'create table two (n int)', checksum: 'c' }

let databases: TestDatabase[] = []
afterEach(async () => {
  for (const each of databases.splice(0)) await each.drop()
})

async function empty(): Promise<pg.ClientConfig> {
  const database = await testDatabase([])
  databases = [...databases, database]
  return database.address
}

describe('migrations', () => {
  it('run once each, in order, and only what is missing', async () => {
    const address = await empty()
    expect(await migrate(address, [one])).toEqual(['0001_one'])
    expect(await migrate(address, [one, two])).toEqual(['0002_two'])
    expect(await migrate(address, [one, two])).toEqual([])
  })

  it('run once when two servers start together', async () => {
    const address = await empty()
    const ran = await Promise.all([migrate(address, [one, two]), migrate(address, [one, two])])
    expect(ran.flat().sort()).toEqual(['0001_one', '0002_two'])
  })

  it('stop before a file that changed after it ran, and before a database of a newer version', async () => {
    const address = await empty()
    await migrate(address, [one, two])
    await expect(migrate(address, [one, { ...two, checksum: 'x' }])).rejects.toMatchObject({
      code: 'changed',
      migration: '0002_two',
    })
    await expect(migrate(address, [one])).rejects.toMatchObject({ code: 'unknown', migration: '0002_two' })
  })

  it('that fail leave nothing of themselves', async () => {
    const address = await empty()
    await expect(migrate(address, [one, two, broken])).rejects.toMatchObject({
      code: 'failed',
      migration: '0003_broken',
    })
    const client = new pg.Client(address)
    await client.connect()
    expect(await missingMigrations(client, [one, two, broken])).toEqual([broken])
    await client.end()
  })
})
