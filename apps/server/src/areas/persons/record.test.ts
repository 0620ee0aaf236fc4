import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const commune = uuid7()
const person = uuid7()
beforeAll(async () => {
  server = await testServer({ sample: false })
  await server.run('organisations.create', {
    ...{ organisation: commune, parent: null, province: '99', code: 'X01', name: 'Xã Suối Mẫu', kind: 'commune' },
  })
  await server.run('persons.save', { organisation: commune, person, fullName: 'Lê Thị Bình', honorific: 'Bà' })
  const hold = (title: string, order: number, from: string, to?: string) =>
    server.run('persons.holdOffice', { organisation: commune, person, office: uuid7(), title, order, from, to })
  await hold('Chủ tịch', 1, '2025-07-01')
  await hold('Ủy viên', 2, '2024-01-01')
  await hold('Phó Chủ tịch', 1, '2021-07-01', '2025-07-01')
})
afterAll(() => server.close())

describe('the record of a person', () => {
  it('has every office, also those that ended, and writes him with those of the day in their order', async () => {
    const { body } = await server.ask('persons.record', { organisation: commune, person, at: '2026-01-05' })
    expect(body.person.offices.map((each) => [each.title, each.from, each.to])).toEqual([
      ['Phó Chủ tịch', '2021-07-01', '2025-07-01'],
      ['Chủ tịch', '2025-07-01', null],
      ['Ủy viên', '2024-01-01', null],
    ])
    expect(body.written).toBe('Bà Lê Thị Bình, Chủ tịch Xã Suối Mẫu, Ủy viên Xã Suối Mẫu')
    expect(body.keeper).toEqual({ id: commune, name: 'Xã Suối Mẫu' })
    expect(body.person.version).toBe(4)
  })

  it('is not found when nobody is there', async () => {
    expect((await server.ask('persons.record', { organisation: commune, person: uuid7() })).status).toBe(404)
  })
})
