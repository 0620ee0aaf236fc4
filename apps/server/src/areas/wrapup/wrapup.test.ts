import { readDocx } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { atInstant, type TestServer, testServer } from '../../testing.ts'
import { type CountedElection, countedElection } from '../../testing-counted.ts'

let server: TestServer
let database: Database
let done: CountedElection
let begun: CountedElection
beforeAll(async () => {
  server = await testServer({ sample: false })
  database = openDatabase(server.address)
  done = await countedElection(server, database, { frame: 'xong-2026', areas: 2, accepted: 2 })
  begun = await countedElection(server, database, { frame: 'dang-2026', areas: 2, accepted: 1 })
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const boardOf = async ({ province, frame }: CountedElection) =>
  (await server.ask('wrapup.board', { organisation: province, frame })).body

const documentOf = async (name: string, { province, frame }: CountedElection, more = {}) => {
  const input = encodeURIComponent(JSON.stringify({ organisation: province, frame, ...more }))
  const said = await fetch(`${server.url}/documents/${name}?input=${input}`)
  expect(said.status).toBe(200)
  return new Uint8Array(await said.arrayBuffer())
}
const textOf = async (docx: Uint8Array) => JSON.stringify(await readDocx(docx))

describe('the statistics', () => {
  it('H16: stand when every minutes is accepted, and are left to the pen before', async () => {
    const whole = await boardOf(done)
    expect(whole.polls).toMatchObject([
      {
        ...{ body: 'NA', areas: { all: 2, accepted: 2 }, at: expect.stringMatching(/Z$/) },
        figures: {
          ...{ registered: 2_622, voted: 2_456, issued: 2_456, collected: 2_456, valid: 2_438 },
          constituencies: { total: 1, single: 0, belowHalf: 0, annulled: 0, again: 0, additional: 0, short: 0 },
          areas: { total: 2, belowHalf: 0, annulled: 0, again: 0, additional: null },
        },
      },
    ])
    // An, Bình and Chi: one woman, none of them under forty.
    expect(whole.elected).toMatchObject([{ seats: 3, elected: 3, women: 1, under40: 0 }])
    const half = await boardOf(begun)
    expect(half.polls[0]).toMatchObject({ areas: { all: 2, accepted: 1 }, figures: { registered: null, voted: null } })
    expect(half.polls[0]?.figures.constituencies).toMatchObject({ total: 1, belowHalf: null, again: null })
    expect(half.elected[0]).toMatchObject({ constituencies: { all: 1, finished: 0 }, elected: null, women: null })
    const text = await textOf(await documentOf('statistics.docx', done, { kind: 'official' }))
    expect(text).toContain('2.622')
    expect(text).toContain('93,67')
    expect(await textOf(await documentOf('statistics.docx', begun, { kind: 'preliminary' }))).not.toContain('1.311')
  })
})

describe('the final report', () => {
  it('H16: all eight sections of part I come from the modules, each sentence with its figure and its sources', async () => {
    const { commune, frame, areas, path } = done
    const office = done.someone('office', ...path)
    const run = (name: string, input: object) => office.run(name, { organisation: commune, frame, ...input })
    // What units tell in their reports stands for the modules that are not there.
    for (const [indicator, value] of [
      ['documents-issued', 42],
      ['communication-sessions', 518],
      ['inspection-rounds', 6],
      ['complaints-received', 9],
      ['boxes-ready', 4],
    ] as const) {
      await run('figures.enter', {
        ...{ figure: uuid7(), indicator, period: '2026-03-14', value, source: 'form', replaces: null },
      })
    }
    const team = done.someone('team', ...path, areas[0] ?? '')
    await team.run('pollingday.openIncident', {
      ...{ incident: uuid7(), organisation: areas[0], frame, kind: 'power', severity: 3, hour: '09:10' },
      ...{ text: 'Mất điện ở nhà văn hóa', owner: 'UBND xã' },
    })
    const { parts } = await boardOf(done)
    const eight = parts.slice(0, 8)
    expect(eight.filter(({ lines }) => lines.length === 0).map(({ part }) => part)).toEqual([])
    for (const line of eight.flatMap(({ lines }) => lines)) {
      expect(line.text).toMatch(/\d/)
      expect(line.source.vi).not.toBe('')
    }
    expect(parts.find(({ part }) => part === 'documents')?.lines[0]).toMatchObject({
      ...{ text: 'Đã ban hành 42 văn bản.', told: 1, all: null },
    })
    expect(parts.find(({ part }) => part === 'supervision')?.missing.length).toBeGreaterThan(0)
    const text = await textOf(await documentOf('final-report.docx', done))
    for (const said of [
      'Đã ban hành 42 văn bản.',
      '518 buổi tuyên truyền',
      'Mất điện ở nhà văn hóa',
      '6 cuộc kiểm tra',
    ])
      expect(text).toContain(said)
    expect(text).toContain('Số trúng cử 3/3 đại biểu được bầu; nữ 1 (33,33%), dưới 40 tuổi 0 (0,00%).')
    expect(await textOf(await documentOf('final-report.docx', begun))).not.toContain('Số trúng cử')
  })

  it('H16: what somebody writes is kept beside it, and of two the second is told', async () => {
    const { province, frame } = done
    const key = { organisation: province, frame }
    const said = await server.run('wrapup.save', { ...key, texts: { strengths: 'Dân chủ, đúng luật.' } })
    expect(said.body.result).toEqual({ version: 1 })
    const late = await server.run('wrapup.save', { ...key, texts: { strengths: 'Khác' } })
    expect(late.body).toMatchObject({ status: 409 })
    await server.run('wrapup.save', { ...key, version: 1, texts: { requests: 'Kiến nghị một.' } })
    const { parts, version } = await boardOf(done)
    expect(version).toBe(2)
    expect(parts.filter(({ text }) => text !== '').map(({ part, text }) => [part, text])).toEqual([
      ['strengths', 'Dân chủ, đúng luật.'],
      ['requests', 'Kiến nghị một.'],
    ])
    expect(await textOf(await documentOf('final-report.docx', done))).toContain('Dân chủ, đúng luật.')
    const inspector = done.someone('inspector', ...done.path).try
    const refused = await inspector.run('wrapup.save', { ...key, version: 2, texts: {} })
    expect(refused instanceof Refused && refused.status).toBe(403)
  })
})

describe('the success of the election', () => {
  it('N35: is told from D+10, with what was planned, and drafted into the report by the same download', async () => {
    const { province, frame } = done
    const key = { organisation: province, frame }
    const early = await atInstant(database, '2026-03-24T10:00:00+07:00').ask<{ indicators: unknown; opensOn: string }>(
      'wrapup.board',
      key,
    )
    expect(early).toMatchObject({ indicators: null, opensOn: '2026-03-25' })
    const { version } = await boardOf(done)
    await server.run('wrapup.save', { ...key, version, targets: { turnout: 9_500, incidents: 2 } })
    const { indicators } = await boardOf(done)
    const of = (id: string) => indicators?.find((each) => each.id === id)
    expect(of('turnout')).toMatchObject({ measured: { part: 2_456, whole: 2_622 }, target: 9_500, verdict: 'not-met' })
    expect(of('incidents')).toMatchObject({ measured: { part: 1 }, target: 2, verdict: 'met' })
    expect(of('second-polls')).toMatchObject({ measured: { part: 0 }, verdict: 'no-target' })
    expect(of('complaints')).toMatchObject({ measured: { part: 9 } })
    // The papers were sent long after the legal day.
    expect(of('timeliness')).toMatchObject({ measured: { part: 0, whole: 2 }, target: 10_000, verdict: 'not-met' })
    expect(of('form-errors')).toMatchObject({ measured: { part: 0 } })
    const text = await textOf(await documentOf('final-report.docx', done))
    expect(text).toContain('Tỷ lệ cử tri đi bỏ phiếu: 93,67% (2.456/2.622); kế hoạch từ 95,00%.')
  })
})
