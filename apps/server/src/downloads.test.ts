import { readTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, type TestServer, testServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const get = (target: string, language = 'vi') =>
  fetch(`${server.url}${target}`, { headers: { 'accept-language': language } })

describe('the calendar file', () => {
  it('holds the steps of the law for a day, in the language asked for', async () => {
    const response = await get('/documents/calendar.ics?edition=2025&day=2026-03-15')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="baucu-2025-2026-03-15.ics"')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const text = await response.text()
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(text).toContain('X-WR-CALNAME:Mốc bầu cử 15/03/2026')
    expect(text).toContain('UID:filing.2025.2026-03-15@baucu')
    const english = await (await get('/documents/calendar.ics?edition=2025&day=2026-03-15&lang=en&body=NA')).text()
    expect(english).toContain('X-WR-CALNAME:Election of 15/03/2026')
    expect(english.length).toBeLessThan(text.length)
  })

  it.each([
    ['edition=2025', 400, 'wrong-input', ['day']],
    ['edition=1999&day=2026-03-15', 400, 'wrong-input', ['edition']],
    ['edition=2025&day=2026-02-30', 422, 'no-calendar', ['day']],
    ['edition=2025&day=2026-03-15&body=district', 422, 'no-calendar', ['body']],
  ])('of %s is refused', async (ask, status, code, fields) => {
    const response = await get(`/documents/calendar.ics?${ask}`)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, fields })
  })
})

describe('the template of a sheet', () => {
  it('is a workbook with the titles asked for', async () => {
    const column = new URLSearchParams([
      ['name', 'cay-to-chuc'],
      ['column', 'Mã'],
      ['column', 'Tên'],
    ])
    const response = await get(`/documents/sheet-template.xlsx?${column}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="cay-to-chuc.xlsx"')
    const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'xlsx')
    expect(table).toMatchObject({ ok: true, value: { sheets: [{ rows: [{ row: 1, cells: ['Mã', 'Tên'] }] }] } })
  })

  it.each([
    ['name=a', ['column']],
    ['name=..%2Fa&column=x', ['name']],
    [`name=a&column=${'x'.repeat(61)}`, ['column']],
  ])('of %s is refused', async (ask, fields) => {
    const response = await get(`/documents/sheet-template.xlsx?${ask}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'wrong-input', fields })
  })
})

describe('the result minutes', () => {
  const where = '?frame=na-2021&constituency=na-2021-lao-cai-1'

  it('come as PDF, the same bytes each time, and as a document to edit', async () => {
    const first = await get(`/documents/result-minutes.pdf${where}`)
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const second = Buffer.from(await (await get(`/documents/result-minutes.pdf${where}`)).arrayBuffer())
    expect(second.equals(bytes)).toBe(true)
    const docx = Buffer.from(await (await get(`/documents/result-minutes.docx${where}`)).arrayBuffer())
    expect(docx.subarray(0, 2).toString()).toBe('PK')
  })

  it('are refused for what is not there and for a count that is not finished', async () => {
    expect((await get('/documents/result-minutes.pdf?frame=na-2021&constituency=x')).status).toBe(404)
    expect((await get('/documents/result-minutes.pdf')).status).toBe(400)
    const { body } = await server.run('rehearsal.start', { from: 'na-2021', areas: 40, speed: 0.001 })
    const { frame } = body.result
    const target = `/documents/result-minutes.pdf?frame=${frame}&constituency=na-2021-lao-cai-1`
    expect(await (await get(target, 'en')).json()).toMatchObject({ status: 409, code: 'nothing-reported' })
    await server.run('rehearsal.change', { frame, action: 'speed', speed: 0 })
    await eventually(
      async () => (await server.ask('rehearsal.state', { frame })).body.state,
      (state) => state === 'done',
    )
    expect((await get(target)).status).toBe(200)
    expect(server.errors).toEqual([])
  })
})
