import { readDocx, readTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'
import { addOrganisation, quarter, sent } from './testing.ts'

let server: TestServer
let front: string
let union: string
let other: string
let round: string
const period = '2026-Q1'
const field = 'attachments'
beforeAll(async () => {
  server = await testServer({ sample: false })
  front = await addOrganisation(server, null, 'Mặt trận', 'front')
  union = await addOrganisation(server, front, 'Hội Nông dân', 'association')
  other = await addOrganisation(server, front, 'Hội Phụ nữ', 'association')
  round = uuid7()
  const said = await server.run('reports.ask', {
    ...{ organisation: front, round, template: 'quarter-result', frame: null, title: 'Kết quả quý' },
    ...{ from: '2026-01-01', to: null, units: [union, other] },
  })
  expect(said.status).toBe(200)
})
afterAll(() => server.close())

const photograph = (pixel: number) => Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, pixel, 0xff, 0xd9])
const attach = (bytes: Uint8Array, more: object = {}) =>
  server.run('reports.attach', {
    ...{ organisation: union, round, period, field, evidence: uuid7(), name: 'Buổi tuyên truyền.jpg' },
    ...{ content: Buffer.from(bytes).toString('base64'), ...more },
  })
const at = () => ({ organisation: union, round, period })

describe('files of a report', () => {
  it('J6: a file is kept before the report is begun, listed at its field, served, and in the synthesis with number, day and name', async () => {
    const evidence = uuid7()
    const said = await attach(photograph(1), { evidence })
    expect([said.status, said.body.code]).toEqual([200, undefined])
    expect((await attach(photograph(1))).body.code).toBe('evidence-there')
    expect((await attach(photograph(2), { field: 'limits' })).body.code).toBe('report-field-unknown')
    expect((await attach(photograph(2), { period: '2031-Q1' })).body.code).toBe('report-period')
    expect((await attach(Buffer.from('MZ not a picture'))).body.code).toBe('file-type')
    expect((await attach(photograph(2), { organisation: front })).status).toBe(404)
    const { body } = await server.ask('reports.evidence', at())
    expect(body.evidence).toMatchObject([{ id: evidence, field, name: 'Buổi tuyên truyền.jpg', type: 'image/jpeg' }])
    const address = new URLSearchParams({ ...at(), evidence }).toString()
    const file = await fetch(`${server.url}/documents/report-evidence.bin?${address}`)
    expect([file.status, Buffer.from(await file.arrayBuffer()).equals(photograph(1))]).toEqual([200, true])

    // Nothing counts before it is sent.
    const whole = async () => (await server.ask('reports.synthesis', { organisation: front, round, period })).body
    expect((await whole()).files).toEqual([])
    expect((await server.run('reports.save', sent(union, round, period, quarter(8, 'Hội')))).status).toBe(200)
    expect((await whole()).files).toMatchObject([{ id: evidence, organisation: union, field }])
    const input = encodeURIComponent(JSON.stringify({ organisation: front, round, period }))
    const paper = async (format: string) =>
      new Uint8Array(
        await (await fetch(`${server.url}/documents/report-synthesis.${format}?input=${input}`)).arrayBuffer(),
      )
    const word = await readDocx(await paper('docx'))
    const words = word.ok ? JSON.stringify(word.value) : ''
    for (const part of ['Tài liệu kèm theo', 'Buổi tuyên truyền.jpg', 'Hội Nông dân']) expect(words).toContain(part)
    const table = await readTable(await paper('xlsx'), 'xlsx')
    expect(table.ok && JSON.stringify(table.value)).toContain('Buổi tuyên truyền.jpg')
  })

  it('J6: only whoever attached a file takes it away, with a reason, and not once the report is accepted', async () => {
    const database = openDatabase(server.address)
    const path = segmentOf(front) + segmentOf(union)
    const as = (role: 'association' | 'front', organisation: string, where: string) =>
      signedIn(database, { account: uuid7(), grants: [{ id: uuid7(), role, organisation, path: where }] })
    try {
      const [unit, colleague] = [as('association', union, path), as('association', union, path)]
      const neighbour = as('association', other, segmentOf(front) + segmentOf(other))
      const evidence = uuid7()
      const file = { ...at(), field, evidence, name: 'nham.jpg', content: photograph(9).toString('base64') }
      expect(await unit.run('reports.attach', file)).toMatchObject({ status: 'done' })
      const remove = { ...at(), evidence, reason: 'Nhầm ảnh' }
      expect(await colleague.run('reports.detach', remove)).toMatchObject({ code: 'report-evidence-of-another' })
      expect(await neighbour.run('reports.detach', remove)).toMatchObject({ status: 404 })
      expect(await neighbour.ask('reports.evidence', at())).toMatchObject({ status: 404 })
      expect(await unit.run('reports.detach', { ...remove, reason: '' })).toMatchObject({ code: 'wrong-input' })
      expect(await unit.run('reports.detach', remove)).toMatchObject({ status: 'done' })
      const names = async () => (await server.ask('reports.evidence', at())).body.evidence.map((each) => each.name)
      expect(await names()).not.toContain('nham.jpg')

      const one = (await server.ask('reports.one', at())).body
      const accept = { round, report: one.report, version: one.version, rejected: {} }
      expect(await as('front', front, segmentOf(front)).run('reports.review', accept)).toMatchObject({ status: 'done' })
      const late = { ...file, evidence: uuid7(), content: photograph(10).toString('base64') }
      expect(await unit.run('reports.attach', late)).toMatchObject({ code: 'report-accepted' })
      expect(server.errors).toEqual([])
    } finally {
      await database.close()
    }
  })
})
