import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HealthParts, healthOf } from './health.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { type TestDatabase, testDatabase } from './kernel/testing.ts'
import { migrations } from './product.ts'

let made: TestDatabase
let database: Database
const dataFolder = mkdtempSync(path.join(tmpdir(), 'baucu-health-'))

beforeAll(async () => {
  made = await testDatabase(migrations())
  database = openDatabase(made.address)
})
afterAll(async () => {
  await database.close()
  await made.drop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const gigabyte = 2 ** 30
const health = (parts: Partial<HealthParts> = {}) =>
  healthOf({ database, jobs: () => [], dataFolder, freeBytes: async () => 5 * gigabyte, ...parts })

describe('health', () => {
  it('is well, and says that nothing was ever saved', async () => {
    expect(await health()).toMatchObject({
      ok: true,
      degraded: [],
      database: { ok: true },
      migrations: { ok: true, missing: [] },
      jobs: [],
      disk: { ok: true, warning: false, freeMegabytes: 5 * 1_024 },
      backup: { lastAt: null, ageHours: null },
    })
  })

  it('knows the last backup, however old', async () => {
    const at = '2026-03-15T14:30:00.000000Z'
    const known = [{ id: 'a', at, folder: '/mnt/usb', firstSegment: '000000010000000000000002', bytes: 1 }]
    writeFileSync(path.join(dataFolder, 'backups.json'), JSON.stringify(known))
    const now = () => new Date('2026-03-16T16:00:00Z')
    expect(await health({ now })).toMatchObject({ ok: true, backup: { lastAt: at, ageHours: 25.5 } })
  })

  it.each([
    [1_024, { ok: true, warning: false }],
    [1_023, { ok: true, warning: true }],
    [200, { ok: true, warning: true }],
    [199, { ok: false, warning: true }],
  ])('with %s MB of disk', async (megabytes, disk) => {
    const found = await health({ freeBytes: async () => megabytes * 2 ** 20 })
    expect(found).toMatchObject({ ok: disk.ok, disk: { ...disk, freeMegabytes: megabytes } })
  })

  it('is not well when background work is not', async () => {
    const failing = { name: 'rehearsal', needed: true, ok: false, lastRun: null, lastError: null }
    expect(await health({ jobs: () => [failing] })).toMatchObject({ ok: false, degraded: [], jobs: [failing] })
  })

  it('is well and says what is not, when people work on without it', async () => {
    const failing = { name: 'sign-in-service', needed: false, ok: false, lastRun: null, lastError: null }
    const found = await health({ jobs: () => [failing] })
    expect(found).toMatchObject({ ok: true, degraded: ['sign-in-service'], jobs: [failing] })
  })

  it('does not wait for a database that hangs, and asks it once', async () => {
    let asked = 0
    const hanging: Database = {
      ...database,
      transaction: () => {
        asked += 1
        return new Promise(() => {})
      },
    }
    const parts = { database: hanging, deadline: 1 }
    const late = { ok: false, database: { ok: false, late: true } }
    expect(await Promise.all([health(parts), health(parts)])).toMatchObject([late, late])
    expect(asked).toBe(1)
  })

  it('of a database that refuses', async () => {
    const refusing: Database = { ...database, transaction: () => Promise.reject(new Error('ECONNREFUSED')) }
    expect(await health({ database: refusing })).toMatchObject({ ok: false, database: { ok: false } })
  })

  it('where the database is elsewhere, so are its disk and its backups', async () => {
    expect(await health({ dataFolder: undefined })).toMatchObject({ ok: true, disk: null, backup: null })
  })
})
