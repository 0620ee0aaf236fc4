import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../product.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrations.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let test: TestDatabase
let database: Database
beforeEach(async () => {
  test = await testDatabase(migrations())
  database = openDatabase(test.address)
})
afterEach(async () => {
  await database.close()
  await test.drop()
})

async function asOwner(sql: string, address: pg.ClientConfig = test.address): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('a transaction', () => {
  it('is run again when another was first, so that no change is lost', async () => {
    await asOwner('create table counter as select 0 as n')
    await asOwner('grant select, update on counter to baucu_app')
    let runs = 0
    // The first two have both read before either writes: one of them must lose.
    let bothHaveRead: () => void = () => undefined
    const read = new Promise<void>((resolve) => {
      bothHaveRead = resolve
    })
    const add = () =>
      database.transaction('write', async ({ client }) => {
        runs += 1
        const { rows } = await client.query<{ n: number }>('select n from counter')
        if (runs === 2) bothHaveRead()
        await read
        await client.query('update counter set n = $1', [(rows[0]?.n ?? 0) + 1])
      })
    await Promise.all([add(), add()])
    expect(await asOwner('select n from counter')).toEqual([{ n: 2 }])
    expect(runs).toBe(3)
  })

  it('of many that change one row again and again, none gives up and no change is lost', async () => {
    await asOwner('create table crowd as select 0 as n')
    await asOwner('grant select, update on crowd to baucu_app')
    const add = () =>
      database.transaction('write', async ({ client }) => {
        const { rows } = await client.query<{ n: number }>('select n from crowd')
        await client.query('update crowd set n = $1', [(rows[0]?.n ?? 0) + 1])
      })
    const clients = 9
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (let turn = 0; turn < 20; turn += 1) await add()
      }),
    )
    expect(await asOwner('select n from crowd')).toEqual([{ n: clients * 20 }])
  })

  it('that asks cannot write', async () => {
    const writing = database.transaction('read', ({ client }) =>
      client.query(
        "insert into command (id, name, input_hash, role, at) values (gen_random_uuid(), '', '', '', now())",
      ),
    )
    await expect(writing).rejects.toThrow(/read-only/)
  })

  it('that fails leaves nothing, and its connection is used again', async () => {
    const failing = database.transaction('write', async ({ client }) => {
      await client.query(
        "insert into command (id, name, input_hash, role, at) values (gen_random_uuid(), '', '', '', now())",
      )
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await asOwner('select from command')).toEqual([])
    expect(await database.transaction('read', async () => 'again')).toBe('again')
  })
})

describe('the end of a transaction', () => {
  it('goes out with its last statements: all of it stands, or nothing, and the failure is told', async () => {
    await asOwner('create table step (n int primary key)')
    await asOwner('grant select, insert on step to baucu_app')
    const add = (first: number, ...last: readonly number[]) =>
      database.transaction('write', async ({ client }, end) => {
        await client.query('insert into step values ($1)', [first])
        await end(() => last.map((n) => client.query('insert into step values ($1)', [n])))
      })
    await add(1, 2, 3)
    await expect(add(4, 2, 5)).rejects.toMatchObject({ code: '23505' })
    // The connection is used again, and what was undone can be done.
    await add(4, 5)
    expect(await asOwner('select n from step order by n')).toEqual([1, 2, 3, 4, 5].map((n) => ({ n })))
  })

  it('is run again as a whole when another was first', async () => {
    await asOwner('create table score as select 0 as n')
    await asOwner('grant select, update on score to baucu_app')
    const add = () =>
      database.transaction('write', async ({ client }, end) => {
        const { rows } = await client.query<{ n: number }>('select n from score')
        await end(() => [client.query('update score set n = $1', [(rows[0]?.n ?? 0) + 1])])
      })
    await Promise.all(Array.from({ length: 12 }, add))
    expect(await asOwner('select n from score')).toEqual([{ n: 12 }])
  })
})

describe('a database elsewhere', () => {
  it('is taken with an owner who is no superuser and may make roles', async () => {
    const role = `owner_${process.pid}_${Date.now().toString(36)}`
    const name = `t_${process.pid}_${role}`
    const shared = await asOwner("select pg_has_role('baucu_app', 'member') as known")
    expect(shared).toEqual([{ known: true }])
    await asOwner(`create role ${role} login createrole password 'x'`)
    // The roles of the application and of sign-in exist in this cluster already; its owner must be given them.
    await asOwner(`grant baucu_app, baucu_auth to ${role} with admin option`)
    await asOwner(`create database ${name} owner ${role}`)
    const address = { ...test.address, user: role, password: 'x', database: name }
    try {
      expect((await migrate(address, migrations())).length).toBe(migrations().length)
      const elsewhere = openDatabase(address)
      const who = await elsewhere.transaction('read', async ({ client }) => {
        const { rows } = await client.query<{ who: string }>('select current_user as who')
        return rows[0]?.who
      })
      expect(who).toBe('baucu_app')
      await elsewhere.close()
      await expect(asOwner('set role baucu_app; delete from minutes', address)).rejects.toThrow(/permission denied/)
    } finally {
      await asOwner(`drop database ${name} with (force)`)
      await asOwner(`revoke baucu_app, baucu_auth from ${role}; drop role ${role}`)
    }
  })
})
