import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { migrations } from '../product.ts'
import { everywhere, setReach } from './access.ts'
import { valuesHash, writeAudit } from './audit.ts'
import { checkChains, linkWaiting, Sequencer } from './audit-chain.ts'
import { canonical } from './canonical.ts'
import { type Database, openDatabase } from './database.ts'
import { type TestDatabase, testDatabase } from './testing.ts'
import { uuid7 } from './uuid.ts'
import { Jobs } from './watch/jobs.ts'

let made: TestDatabase
let database: Database
beforeEach(async () => {
  made = await testDatabase(migrations())
  database = openDatabase(made.address)
})
afterEach(async () => {
  await database.close()
  await made.drop()
})

const write = (subject: string, province = '15', after: unknown = { value: 1 }) =>
  database.transaction('write', async (transaction) => {
    await setReach(transaction, everywhere('operator'))
    const place = { organisation: uuid7(), path: 'x.', province }
    const head = { command: uuid7(), name: 'test.write', at: new Date(), deviceAt: null, account: null, office: null }
    await writeAudit(transaction, { ...head, place }, [{ subject, before: null, after }])
  })

const check = () =>
  database.transaction('read', async (transaction) => {
    await setReach(transaction, everywhere('operator'))
    return await checkChains(transaction)
  })

const asOwner = async (sql: string): Promise<readonly Record<string, string | null>[]> => {
  const client = new pg.Client(made.address)
  await client.connect()
  const { rows } = await client.query<Record<string, string | null>>(sql)
  await client.end()
  return rows
}

describe('the chain of audit rows', () => {
  it('links what waits, each province by itself, once, whoever else is linking', async () => {
    for (const subject of ['a', 'b', 'c']) await write(subject)
    await write('d', '37')
    expect((await check()).map(({ province, waiting, entries }) => [province, waiting, entries])).toEqual([
      ['15', 3, 0],
      ['37', 1, 0],
    ])
    const linked = await Promise.all([linkWaiting(database), linkWaiting(database), linkWaiting(database)])
    expect(linked.reduce((sum, each) => sum + each, 0)).toBe(4)
    const [first, second] = await check()
    expect([first?.entries, first?.waiting, first?.broken]).toEqual([3, 0, null])
    expect(second?.entries).toBe(1)
    await write('e')
    await linkWaiting(database)
    const [longer] = await check()
    expect([longer?.entries, longer?.broken]).toEqual([4, null])
    expect(longer?.head).not.toBe(first?.head)
  })

  it.each([
    ['a changed row', "update audit_entry set subject = 'other' where subject = 'b'", 'hash-differs'],
    [
      'a changed value',
      `update audit_value v set after = '{"value":2}' from audit_entry e where e.id = v.entry_id and e.subject = 'b'`,
      'values-changed',
    ],
    ['a changed salt', "update audit_value set salt = 'f00d'", 'values-changed'],
    ['a removed link', 'delete from audit_link where number = 2', 'link-missing'],
    ['a link cut off at the end', 'delete from audit_link where number = 3', 'link-missing'],
    ['a removed row', "delete from audit_entry where subject = 'b'", 'link-missing'],
  ] as const)('finds %s', async (_, sql, code) => {
    for (const subject of ['a', 'b', 'c']) await write(subject)
    await linkWaiting(database)
    expect((await check())[0]?.broken).toBeNull()
    await asOwner(sql)
    const broken = (await check())[0]?.broken
    expect(broken?.code).toBe(code)
  })

  it('still holds when values are erased', async () => {
    await write('person/1', '15', { fullName: 'Nguyễn Văn Mẫu' })
    await linkWaiting(database)
    await asOwner('delete from audit_value')
    expect((await check())[0]).toMatchObject({ entries: 1, broken: null })
  })

  it('has nothing that tells a right guess of an erased value from a wrong one', async () => {
    const after = { fullName: 'Nguyễn Văn Mẫu', phone: '0912345678' }
    for (const subject of ['person/1', 'person/2']) await write(subject, '15', after)
    await linkWaiting(database)
    const hashes = await asOwner('select values_hash as hash from audit_entry')
    expect(new Set(hashes.map((each) => each.hash)).size).toBe(2)
    const salts = await asOwner('select salt from audit_value')
    const guess = (salt: string | null) => valuesHash('null', canonical(after), salt)
    expect(salts.map((each) => guess(each.salt ?? '')).toSorted()).toEqual(hashes.map((each) => each.hash).toSorted())
    await asOwner('delete from audit_value')
    expect(await asOwner(`select from audit_entry where values_hash = '${guess(null)}'`)).toEqual([])
    expect((await check())[0]).toMatchObject({ entries: 2, broken: null })
  })

  it('holds for rows from before there were salts, and finds a value changed in them', async () => {
    await write('old')
    const unsalted = valuesHash('null', '{"value":1}', null)
    await asOwner(`update audit_entry set values_hash = '${unsalted}'`)
    await asOwner('update audit_value set salt = null')
    await write('new')
    await linkWaiting(database)
    expect((await check())[0]).toMatchObject({ entries: 2, broken: null })
    await asOwner('update audit_value set after = \'{"value":2}\' where salt is null')
    expect((await check())[0]?.broken).toEqual({ number: 1, code: 'values-changed' })
  })
})

describe('the sequencer', () => {
  it('links what waits and tells so; stopped, or without its tables, it shows', async () => {
    let now = 0
    const jobs = new Jobs(() => {
      now += 1
      return now
    })
    const state = () => jobs.states()[0]
    const errors: unknown[] = []
    const sequencer = new Sequencer(database, (error) => errors.push(error), jobs.register('audit-chain', 60_000))
    await write('thing/1')
    sequencer.open(5)
    await vi.waitFor(async () => expect(await check()).toMatchObject([{ entries: 1, waiting: 0, broken: null }]))
    expect(state()).toMatchObject({ name: 'audit-chain', ok: true, lastError: null })
    await asOwner('alter table audit_waiting rename to audit_elsewhere')
    await vi.waitFor(() => expect(state()).toMatchObject({ ok: false, lastError: { code: '42P01' } }))
    expect(errors).toHaveLength(1)
    await asOwner('alter table audit_elsewhere rename to audit_waiting')
    await vi.waitFor(() => expect(state()?.ok).toBe(true))
    await sequencer.close()
    now += 60_001
    expect(state()?.ok).toBe(false)
  })
})
