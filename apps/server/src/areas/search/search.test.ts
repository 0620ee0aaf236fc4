import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const council = uuid7()
beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = (organisation: string, parent: string | null, code: string, name: string) =>
    server.run('organisations.create', {
      organisation,
      parent,
      ...(parent === null ? { province: '99' } : {}),
      code,
      name,
      kind: 'other',
    })
  const top = uuid7()
  await create(top, null, 'MAU', 'Tỉnh Mẫu')
  await create(council, top, 'HT', 'Tổ giúp việc hội nghị hiệp thương')
  await create(uuid7(), top, 'DL', 'Xã Đắk Lắk')
  const person = uuid7()
  await server.run('persons.save', { organisation: top, person, fullName: 'Đặng Thị Hiền' })
  await server.run('persons.holdOffice', {
    organisation: council,
    person,
    office: uuid7(),
    title: 'Thư ký hiệp thương',
  })
})
afterAll(() => server.close())

const find = async (text: string, more = {}) => (await server.ask('search.find', { text, ...more })).body

describe('search', () => {
  it('H21: "hiep thuong" finds "hiệp thương", organisations and persons', async () => {
    for (const text of ['hiep thuong', 'Hiệp Thương', 'THUONG  hiep', 'hiệp thuong'.normalize('NFD')]) {
      const found = await find(text)
      expect(found.organisations.map((each) => each.name)).toEqual(['Tổ giúp việc hội nghị hiệp thương'])
      expect(found.persons).toMatchObject([
        { fullName: 'Đặng Thị Hiền', offices: ['Thư ký hiệp thương Tổ giúp việc hội nghị hiệp thương'] },
      ])
    }
    expect((await find('dak')).organisations.map((each) => each.code)).toEqual(['DL'])
    expect((await find('dang hien')).persons).toHaveLength(1)
    expect((await find('DL')).organisations).toHaveLength(1)
  })

  it('finds nothing for nothing, for signs of a pattern, and for what is not there', async () => {
    for (const text of ['', '   ', '%', '_', 'khong co gi nhu the']) {
      expect(await find(text)).toEqual({ organisations: [], persons: [], documents: [], more: false })
    }
    expect(await find('mau', { limit: 1 })).toMatchObject({ more: false })
    expect(await find('i', { limit: 1 })).toMatchObject({ more: true })
    expect((await server.ask('search.find', { text: 'x'.repeat(101) })).status).toBe(400)
    expect(server.errors).toEqual([])
  })
})
