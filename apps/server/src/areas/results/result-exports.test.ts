import { existsSync, readFileSync } from 'node:fs'
import { readTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { type CountedElection, countedElection } from '../../testing-counted.ts'

let server: TestServer
let database: Database
let counted: CountedElection
beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  counted = await countedElection(server, database, { frame: 'xuat-2026', areas: 3, accepted: 2 })
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const get = (target: string) => fetch(`${server.url}${target}`)
const report = async (frame: string, more = '') =>
  (await get(`/documents/results.json?frame=${frame}${more}`)).json() as Promise<Record<string, unknown>>

/** The schemas and vectors that lie beside this repository, when they do. */
const shared = ['../../../../../../', '../../../../../../../', '../../../../../../../../']
  .map((up) => new URL(`${up}shared/`, import.meta.url))
  .find((url) => existsSync(new URL('schemas/nist-sp-1500-100-v2.schema.json', url)))
const read = (path: string) => JSON.parse(readFileSync(new URL(path, shared), 'utf8'))

describe('results for other programs', () => {
  it('the table that is published and the count that is not over say which they are', async () => {
    expect(await report('na-2021')).toMatchObject({ Status: 'certified', Format: 'summary-contest' })
    expect(await report(counted.frame)).toMatchObject({
      ...{ Status: 'unofficial-partial', Format: 'summary-contest' },
      Notes: expect.stringContaining('nhanh, chưa chính thức'),
    })
    const text = JSON.stringify(await report(counted.frame))
    expect(text).not.toMatch(/winner|defeated/)
    const said = await get(`/documents/results.csv?frame=${counted.frame}&excel=vi`)
    expect(said.headers.get('content-disposition')).toContain('ket-qua-xuat-2026.csv')
    const bytes = new Uint8Array(await said.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const table = await readTable(bytes, 'csv')
    if (!table.ok) throw new Error(table.refusal.code)
    expect(table.value.delimiter).toBe(';')
    const rows = table.value.sheets[0]?.rows ?? []
    expect(rows).toHaveLength(6)
    expect(rows[1]?.cells).toEqual(expect.arrayContaining(['ĐBQH', 'Nguyễn Mẫu An', '1972', '80,89']))
    expect((await get('/documents/results.json?frame=khong-co')).status).toBe(404)
    expect((await get('/documents/results.json')).status).toBe(400)
    const eml = await (await get('/documents/results.xml?frame=na-2021')).text()
    expect(eml).toContain('<OfficialStatus>official</OfficialStatus>')
  })

  it('polling areas come with who may see them, and with nobody else', async () => {
    const { frame, province, commune, areas, someone } = counted
    const asked = { organisation: commune, frame }
    const told = (await someone('committee', province, commune).ask('results.areas', asked)) as {
      minutes: { area: string; votes: number[] }[]
    }
    expect(told.minutes.map(({ area, votes }) => [area, votes])).toEqual(
      areas.slice(0, 2).map((area) => [area, [986, 904, 771, 412, 305]]),
    )
    const stranger = someone('committee', province, areas[0] ?? '').try
    const refused = await stranger.ask('results.areas', asked)
    expect(refused instanceof Refused && refused.status).toBe(404)
    // Whoever sits at the machine may.
    const with2 = JSON.stringify(await report(frame, `&organisation=${commune}`))
    expect(with2).toContain('"precinct-level"')
    expect(with2.match(/"Count":986/g)).toHaveLength(2)
    const book = await get(`/documents/results.xlsx?frame=${frame}&organisation=${commune}`)
    const sheets = await readTable(new Uint8Array(await book.arrayBuffer()), 'xlsx')
    expect(sheets.ok && sheets.value.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Đơn vị bầu cử', 2],
      ['Người ứng cử', 6],
      ['Khu vực bỏ phiếu', 3],
      ['Về số liệu', 4],
    ])
  })

  it.skipIf(shared === undefined)(
    'the report is valid by the schema of NIST SP 1500-100 v2, which refuses what it must (skipped without ../shared)',
    async () => {
      const schema = z.fromJSONSchema(read('schemas/nist-sp-1500-100-v2.schema.json'))
      const vectors = read('vectors/nist-err-sample.json') as { valid: unknown }
      expect(schema.safeParse(vectors.valid).success).toBe(true)
      expect(schema.safeParse({ ...(vectors.valid as object), Status: 'final' }).success).toBe(false)
      expect(schema.safeParse({ ...(vectors.valid as object), Unknown: 1 }).success).toBe(false)
      for (const each of [
        await report('na-2021'),
        await report(counted.frame),
        await report(counted.frame, `&organisation=${counted.commune}`),
      ]) {
        expect(schema.safeParse(each).error?.issues.slice(0, 3)).toBeUndefined()
        expect(danglingIn(each)).toEqual([])
      }
    },
  )
})

/** Ids that are referred to and stand nowhere, and ids that stand twice. */
function danglingIn(document: unknown): readonly string[] {
  const ids: string[] = []
  const asked = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    else if (value !== null && typeof value === 'object') {
      for (const [key, inside] of Object.entries(value)) {
        if (key === '@id') ids.push(String(inside))
        else if (/Ids?$/.test(key) && key !== 'VendorApplicationId')
          for (const id of [inside].flat()) asked.add(String(id))
        else walk(inside)
      }
    }
  }
  walk(document)
  const known = new Set(ids)
  return [...ids.filter((id, at) => ids.indexOf(id) !== at), ...[...asked].filter((id) => !known.has(id))]
}
