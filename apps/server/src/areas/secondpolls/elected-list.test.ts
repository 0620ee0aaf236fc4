import { readDocx } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'
import { days, makePlace } from './testing.ts'

let server: TestServer
let database: Database
beforeAll(async () => {
  server = await testServer({ sample: false })
  database = openDatabase(server.address)
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const full = { registered: 1_000, voted: 900, valid: 880, votes: [600, 700, 100] }
const low = { registered: 1_000, voted: 500, valid: 480, votes: [400, 300, 100] }
const tied = { registered: 1_000, voted: 900, valid: 880, votes: [700, 500, 500] }

describe.each(['2025', '2015'] as const)('the list of the elected of a council by the edition of %s', (edition) => {
  it('H13: it names whoever waits, a tie that is not settled and a re-election that is due, and grows with what comes in', async () => {
    const place = await makePlace(server, database, edition)
    const births = ['1961-02-03', '1970-01-01', '1970-01-01']
    const one = await place.draw('province', 2, births, 1)
    const two = await place.draw('province', 2, births, 1)
    const three = await place.draw('province', 2, births, 1)
    const someone = () =>
      signedIn(database, {
        ...{ account: uuid7(), session: uuid7() },
        grants: [{ id: uuid7(), role: 'committee', organisation: place.province, path: segmentOf(place.province) }],
      })
    const [secretary, office] = [someone(), someone()]
    const receive = async (constituency: string, frame = place.frame) => {
      const key = { organisation: place.province, frame, level: 'board', of: constituency }
      const written = { meeting: null, place: null, members: [], texts: {}, attachments: [] }
      for (const [who, name, more] of [
        [secretary, 'resultMinutes.draw', { version: 0, written }],
        [secretary, 'resultMinutes.send', { reason: 'Chờ đóng dấu' }],
        [office, 'resultMinutes.accept', { note: '' }],
      ] as const) {
        const said = await who.run(name, { ...key, ...more })
        expect([name, said instanceof Refused ? said.code : 'done']).toEqual([name, 'done'])
      }
    }
    const list = async () => {
      const key = { organisation: place.province, frame: place.frame, level: 'committee', of: 'province' }
      const input = encodeURIComponent(JSON.stringify(key))
      const said = await fetch(`${server.url}/documents/elected-list.docx?input=${input}`)
      expect(said.status).toBe(200)
      return JSON.stringify(await readDocx(new Uint8Array(await said.arrayBuffer())))
    }

    await place.count(one, one.areas[0] ?? '', full)
    await receive(one.constituency)
    const first = await list()
    // By the alphabet and not by votes; what the official list does not hold stays empty.
    expect(first).toMatch(/Lê Mẫu 1.*03\/02\/1961.*Lê Mẫu 2.*01\/01\/1970/)
    expect(first).toMatch(/chưa đầy đủ.*Chưa nhận đủ biên bản: Ban bầu cử đơn vị số 2.*Ban bầu cử đơn vị số 3/)
    expect(first).toMatch(/được bầu của HĐND tỉnh Mẫu: 06.*trong danh sách này là: 02/)

    await place.count(two, two.areas[0] ?? '', low)
    await receive(two.constituency)
    await place.count(three, three.areas[0] ?? '', tied)
    await receive(three.constituency)
    const second = await list()
    expect(second).toContain('Đơn vị bầu cử số 2: còn thiếu 2 đại biểu; chưa có kết quả bầu cử lại.')
    expect(second).toContain('số 3: còn thiếu 1 đại biểu; bằng phiếu ở chỗ cuối giữa Lê Mẫu 2, Lê Mẫu 3, chờ cấp có')
    expect(second).toMatch(/chưa đầy đủ.*trong danh sách này là: 03/)
    expect(second).not.toContain('Chưa nhận đủ')

    const { frame } = (await place.open(two, { day: days[edition].last })).body.result
    await place.count(two, two.areas[0] ?? '', full, frame)
    await receive(two.constituency, frame)
    const third = await list()
    expect(third).toMatch(/trong danh sách này là: 05/)
    expect(third).not.toContain('Đơn vị bầu cử số 2: còn thiếu')
    expect(third).toMatch(/chưa đầy đủ.*số 3/)
  })
})
