import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ sample: false })
})
afterAll(() => server.close())

const create = (name: string, code: string, parent: string | null, id = uuid7()) =>
  server.run('organisations.create', {
    organisation: id,
    parent,
    province: parent === null ? '99' : undefined,
    code,
    name,
    kind: 'commune',
    tags: [],
  })

describe('organisations', () => {
  it('are added under one another and read as a tree', async () => {
    const top = await create('Tỉnh Mẫu', 'MAU', null)
    expect(top.status).toBe(200)
    const commune = await create('Xã Suối Mẫu', 'X01', top.body.result.organisation)
    const tree = await server.ask('organisations.tree', { under: top.body.result.organisation })
    expect(tree.body.organisations.map((each) => [each.name, each.parent, each.province, each.version])).toEqual([
      ['Tỉnh Mẫu', null, '99', 1],
      ['Xã Suối Mẫu', top.body.result.organisation, '99', 1],
    ])
    expect((await create('Xã khác', 'X01', top.body.result.organisation)).body).toMatchObject({
      status: 409,
      code: 'code-taken',
      fields: ['input.code'],
    })
    expect((await create('Lại', 'X02', null, commune.body.result.organisation)).body.code).toBe('organisation-exists')
    expect((await create('Mồ côi', 'X03', uuid7())).body).toMatchObject({ status: 404, code: 'not-found' })
    expect(server.errors).toEqual([])
  })

  it('leave an audit row with the values before and after, and the chain holds', async () => {
    const made = await create('Tỉnh Kiểm', 'KIEM', null)
    const subject = `organisation/${made.body.result.organisation}`
    const log = await server.ask('audit.entries', { subject })
    expect(log.body.entries).toMatchObject([
      { command: 'organisations.create', before: null, after: { name: 'Tỉnh Kiểm', code: 'KIEM' }, erased: false },
    ])
    const chain = await server.ask('audit.chain', {})
    expect(chain.body.ok).toBe(true)
  })
})

describe('the second wall', () => {
  it('shows the application role nothing without a reach, its branch with one, and by name what is above', async () => {
    const a = (await create('Tỉnh A', 'A', null)).body.result.organisation
    const b = (await create('Tỉnh B', 'B', null)).body.result.organisation
    const a1 = (await create('Xã A1', 'A1', a)).body.result.organisation
    const a2 = (await create('Xã A2', 'A2', a)).body.result.organisation
    const client = new pg.Client({ ...server.address, options: '-c role=baucu_app' })
    await client.connect()
    try {
      const seen = async (reach: string | undefined, above = '{}') => {
        await client.query('begin')
        if (reach !== undefined) {
          await client.query("select set_config('baucu.reach', $1, true), set_config('baucu.above', $2, true)", [
            reach,
            above,
          ])
        }
        const { rows } = await client.query<{ id: string }>('select id from organisation')
        const log = await client.query('select from audit_entry where org_path <> $1', [''])
        await client.query('rollback')
        return { ids: rows.map((row) => row.id).filter((id) => [a, b, a1, a2].includes(id)), log: log.rowCount }
      }
      expect(await seen(undefined)).toEqual({ ids: [], log: 0 })
      expect(await seen('{}')).toEqual({ ids: [], log: 0 })
      const path = segmentOf(a)
      expect((await seen(`{${path}}`)).ids).toEqual([a, a1, a2])
      expect(await seen(`{${path}${segmentOf(a1)}}`, `{${path}}`)).toEqual({ ids: [a, a1], log: 1 })
      await client.query('begin')
      await client.query("select set_config('baucu.reach', $1, true)", [`{${path}}`])
      await expect(
        client.query(
          `insert into organisation (id, path, kind, version, created_at) values ($1, $2, 'commune', 1, now())`,
          [uuid7(), `${segmentOf(b)}x.`],
        ),
      ).rejects.toThrow(/row-level security/)
      await client.query('rollback')
      for (const statement of [
        'delete from organisation',
        'update audit_entry set reason = null',
        'delete from audit_entry',
        'update audit_link set hash = $$x$$',
        'delete from audit_link',
        'update audit_value set before = null',
        'delete from command',
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied/)
      }
    } finally {
      await client.end()
    }
  })
})
