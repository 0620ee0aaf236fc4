import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directory } from './areas/directory.ts'
import { generateProvince, loadProvince } from './areas/sample/index.ts'
import { Bus } from './kernel/bus.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { type TestDatabase, testDatabase } from './kernel/testing.ts'
import { handlers, migrations } from './product.ts'

let made: TestDatabase
let database: Database
let bus: Bus
beforeAll(async () => {
  made = await testDatabase(migrations())
  database = openDatabase(made.address)
  bus = new Bus(database, directory, handlers)
})
afterAll(async () => {
  await database.close()
  await made.drop()
})

const ask = async (name: string, input: unknown): Promise<unknown> => {
  const said = await bus.query(name, input, { kind: 'product' })
  return 'result' in said ? said.result : said
}

describe('loading tỉnh Mẫu', () => {
  it('enters every organisation, person and figure once, however often it is loaded', async () => {
    const province = generateProvince()
    await loadProvince(bus, province)
    await loadProvince(bus, province)
    const top = province.organisations[0]?.id ?? ''
    const tree = (await ask('organisations.tree', { under: top, at: '2026-01-01' })) as {
      organisations: { id: string }[]
    }
    expect(tree.organisations.map((each) => each.id).sort()).toEqual(
      province.organisations.map((each) => each.id).sort(),
    )
    const people = (await ask('persons.list', { organisation: top, at: '2026-01-01' })) as {
      persons: { fullName: string }[]
    }
    expect(people.persons.length).toBeGreaterThan(100)
    const figures = (await ask('figures.now', { organisation: top, frame: 'mau-2026' })) as { figures: unknown[] }
    expect(figures.figures).toHaveLength(province.figures.length)
    const advisers = (await ask('organisations.select', {
      under: top,
      at: '2026-01-01',
      tags: ['advises-on-election'],
    })) as {
      organisations: unknown[]
    }
    expect(advisers.organisations).toHaveLength(9)
    const chain = (await ask('audit.chain', {})) as { ok: boolean }
    expect(chain.ok).toBe(true)
  })
})
