import type { InputOf, saveDocument } from '@baucu/contract'
import { readTable } from '@baucu/documents'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const office = uuid7()
const units = [uuid7(), uuid7(), uuid7()] as const
const elsewhere = uuid7()
const on = today(new Date())

beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = async (organisation: string, parent: string | null, code: string, name: string) => {
    const place = parent === null ? { province: '99' } : {}
    const said = await server.run('organisations.create', { organisation, parent, ...place, code, name, kind: 'party' })
    expect(said.status).toBe(200)
  }
  await create(office, null, 'TU', 'Tỉnh ủy Mẫu')
  for (const [index, id] of units.entries()) await create(id, office, `DU${index}`, `Đảng ủy số ${index}`)
  await create(elsewhere, null, 'KHAC', 'Tỉnh ủy khác')
})
afterAll(() => server.close())

type Line = InputOf<typeof saveDocument>
const line = (more: Partial<Line> = {}): Line => ({
  ...{ organisation: office, document: uuid7(), direction: 'in', number: '12-CT/TW', day: '2026-01-05' },
  ...{ receivedOn: null, issuer: 'Ban Bí thư', issuerId: null, kind: 'chi-thi', urgency: 'normal', secrecy: 'normal' },
  ...{ abstract: 'Lãnh đạo cuộc bầu cử', signer: 'Thường trực Ban Bí thư', noTaskReason: null },
  ...more,
})
const register = async (more: Partial<Line> = {}) => {
  const entered = line(more)
  const said = await server.run('registry.save', entered)
  expect([said.status, said.body.code]).toEqual([200, undefined])
  return entered.document
}
const pdf = (text = 'con dấu đỏ') => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`)
const attach = (document: string, bytes: Buffer, version = 1) =>
  server.run('registry.attachScan', { document, version, content: bytes.toString('base64') })
const stored = async () => {
  const client = new pg.Client(server.address)
  await client.connect()
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from stored_file')
  await client.end()
  return rows[0]?.count
}

describe('the register', () => {
  it('N08: a directive shows the tasks that came from it, their owners and state; one without a task is marked', async () => {
    const directive = await register({ number: '30-CT/TW' })
    const before = (await server.ask('registry.one', { document: directive })).body
    expect([before.document.withoutTask, before.tasks]).toEqual([true, []])
    const given = await server.run('registry.giveTasks', {
      document: directive,
      tasks: [
        { title: 'Phổ biến chỉ thị', recipients: [...units], due: '2099-01-20' },
        { title: 'Xây dựng kế hoạch', recipients: [units[0]], due: null },
      ],
    })
    expect(given.body.result).toEqual({ tasks: 2, copies: 4 })
    const { copies } = (await server.ask('work.board', { organisation: units[0] })).body
    const copy = copies.find((each) => each.title === 'Phổ biến chỉ thị')
    await server.run('work.acknowledge', { copy: copy?.id ?? '', version: 1, owner: 'Phó Bí thư' })
    const { document, tasks } = (await server.ask('registry.one', { document: directive })).body
    expect([document.tasks, document.withoutTask]).toEqual([2, false])
    const task = tasks.find((each) => each.title === 'Phổ biến chỉ thị')
    expect(task?.tally).toMatchObject({ silent: 2, open: 1 })
    expect(task?.copies.find((each) => each.owner !== null)).toMatchObject({
      ...{ owner: 'Phó Bí thư', standing: 'open', progress: 0, organisation: { name: 'Đảng ủy số 0' } },
    })
    const issued = (await server.ask('work.issued', { organisation: office })).body
    expect(issued.tasks.find((each) => each.id === task?.id)?.document).toBe('30-CT/TW')
  })

  it('N08: a directive that needs no task says why, and is not marked; nor is a notice', async () => {
    const warned = async () => (await server.ask('registry.list', { organisation: office })).body.withoutTask
    const was = await warned()
    await register({ number: '31-CT/TW', noTaskReason: 'Chỉ để biết' })
    await register({ number: '31-TB/TW', kind: 'thong-bao' })
    expect(await warned()).toBe(was)
    await register({ number: '32-CT/TW' })
    expect(await warned()).toBe(was + 1)
    const { documents } = (await server.ask('registry.list', { organisation: office, withoutTask: true })).body
    expect(documents.map((each) => each.number)).toContain('32-CT/TW')
    expect(documents.every((each) => each.withoutTask)).toBe(true)
  })

  it('a task of a document goes to somebody who is there, on a day to come', async () => {
    const document = await register({ number: '33-CT/TW' })
    const give = async (recipients: string[], due: string | null) => {
      const { status, body } = await server.run('registry.giveTasks', {
        document,
        tasks: [{ title: 'Việc', recipients, due }],
      })
      return [status, body.code, body.fields]
    }
    expect(await give([uuid7()], null)).toEqual([422, 'task-recipients-gone', ['input.tasks.0.recipients']])
    expect(await give([units[0]], '2020-01-01')).toEqual([422, 'task-due-past', ['input.tasks.0.due']])
    expect(await give([units[0], units[0]], null)).toEqual([422, 'task-twice', ['input.tasks.0.recipients']])
    expect((await server.ask('registry.one', { document })).body.tasks).toEqual([])
  })

  it('H04: a search without accents finds it by number, abstract and issuing body, also as a table', async () => {
    const document = await register({
      ...{ number: '77-KH/TU', kind: 'ke-hoach', issuer: 'Ban Thường vụ Tỉnh ủy Mẫu', day: '2026-01-07' },
      abstract: 'Công tác hiệp thương lần thứ hai',
    })
    for (const text of ['77-kh', 'hiep thuong', 'BAN THUONG VU', 'thường vụ 77'.normalize('NFD')]) {
      const { documents } = (await server.ask('registry.list', { organisation: office, text })).body
      expect([text, documents.map((each) => each.id)]).toEqual([text, [document]])
    }
    const found = (await server.ask('search.find', { text: 'hiep thuong 77' })).body
    expect(found.documents.map((each) => each.number)).toEqual(['77-KH/TU'])
    for (const text of ['%', '_', 'khong co']) {
      expect((await server.ask('registry.list', { organisation: office, text })).body.documents).toEqual([])
    }
    const answer = await fetch(`${server.url}/documents/register.xlsx?organisation=${office}&text=hiep%20thuong`)
    expect(answer.headers.get('content-disposition')).toContain('so-van-ban.xlsx')
    const read = await readTable(new Uint8Array(await answer.arrayBuffer()), 'xlsx')
    const rows = JSON.stringify(read)
    expect(rows).toContain('77-KH/TU')
    expect(rows).not.toContain('30-CT/TW')
  })

  it('a number of what goes out is given once per office and year', async () => {
    await register({ direction: 'out', number: '05-CV/TU', kind: 'cong-van' })
    const again = await server.run('registry.save', line({ direction: 'out', number: '05 - cv/tu', kind: 'cong-van' }))
    expect([again.status, again.body.code, again.body.fields]).toEqual([409, 'document-number-taken', ['input.number']])
    await register({ direction: 'out', number: '05-CV/TU', kind: 'cong-van', day: '2025-12-31' })
    await register({ direction: 'out', number: '05-CV/TU', kind: 'cong-van', organisation: units[0] })
    await register({ direction: 'in', number: '05-CV/TU', kind: 'cong-van' })
    const at = { direction: 'out', kind: 'cong-van', day: on } as const
    await register({ ...at, number: '9-CV/TU' })
    await register({ ...at, number: '10-CV/TU' })
    expect((await server.ask('registry.list', { organisation: office })).body.lastNumber).toBe('10-CV/TU')
    const both = await Promise.all([1, 2].map(() => server.run('registry.save', line({ ...at, number: '11-CV/TU' }))))
    expect(both.map((each) => each.status).sort()).toEqual([200, 409])
  })

  it('a line is changed on the version that was seen', async () => {
    const document = await register({ number: '40-CV' })
    const change = (version: number) => server.run('registry.save', line({ document, number: '41-CV', version }))
    expect((await change(1)).body.result).toEqual({ document, version: 2 })
    expect((await change(1)).body.code).toBe('changed-meanwhile')
    const other = await server.run('registry.save', line({ document, organisation: units[0], version: 2 }))
    expect(other.status).toBe(404)
  })

  it('refuses a kind nobody knows, an issuing body nobody knows, a day before it was signed', async () => {
    const codeOf = async (more: Partial<Line>) => {
      const { status, body } = await server.run('registry.save', line(more))
      return [status, body.code, body.fields]
    }
    expect(await codeOf({ kind: 'la' })).toEqual([422, 'document-kind-unknown', ['input.kind']])
    expect(await codeOf({ issuerId: uuid7() })).toEqual([404, 'not-found', ['input.issuerId']])
    expect(await codeOf({ receivedOn: '2026-01-01' })).toEqual([422, 'received-before-issued', ['input.receivedOn']])
  })
})

describe('a classified document', () => {
  it('is a line only: no content, no signer, no file, no task', async () => {
    const secret = { secrecy: 'secret', abstract: 'Văn bản số 12', signer: null } as const
    const codeOf = async (more: Partial<Line>) => {
      const { status, body } = await server.run('registry.save', line({ ...secret, ...more }))
      return [status, body.code, body.fields]
    }
    expect(await codeOf({ abstract: 'x'.repeat(121) })).toEqual([422, 'classified-title-long', ['input.abstract']])
    expect(await codeOf({ signer: 'Bí thư' })).toEqual([422, 'classified-line-only', ['input.signer']])
    const document = await register({ ...secret, number: '12-M' })
    const was = await stored()
    const scan = await attach(document, pdf())
    expect([scan.status, scan.body.code, scan.body.fields]).toEqual([422, 'classified-no-file', ['input.content']])
    expect(await stored()).toBe(was)
    const task = await server.run('registry.giveTasks', {
      document,
      tasks: [{ title: 'Lộ nội dung', recipients: [units[0]], due: null }],
    })
    expect([task.status, task.body.code]).toEqual([422, 'classified-no-task'])
    const one = (await server.ask('registry.one', { document })).body.document
    expect([one.scan, one.withoutTask, one.signer]).toEqual([null, false, null])
  })

  it('loses its scan for good when its secrecy is found out later', async () => {
    const document = await register({ number: '13-M' })
    await attach(document, pdf('sẽ bị gỡ'))
    const was = (await stored()) ?? 0
    const said = await server.run(
      'registry.save',
      line({ document, number: '13-M', version: 2, secrecy: 'top-secret', abstract: 'Văn bản số 13', signer: null }),
    )
    expect(said.status).toBe(200)
    expect(await stored()).toBe(was - 1)
    expect((await server.ask('registry.scan', { document })).status).toBe(404)
  })
})

describe('the scan', () => {
  it('H04: comes back byte for byte, to be saved and never run', async () => {
    const document = await register({ number: '50-QĐ/TU', kind: 'quyet-dinh' })
    const bytes = pdf('bản có dấu')
    expect((await attach(document, bytes)).body.result).toMatchObject({ document, version: 2 })
    const answer = await fetch(`${server.url}/documents/registered.bin?document=${document}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    const headers = ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy']
    expect(headers.map((each) => answer.headers.get(each))).toEqual([
      'application/pdf',
      'attachment; filename="50-qd-tu.pdf"',
      'nosniff',
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    ])
  })

  it('the same bytes of one office are stored once; another scan takes its place', async () => {
    const [one, two] = [await register({ number: '51' }), await register({ number: '52' })]
    const was = (await stored()) ?? 0
    await attach(one, pdf('chung'))
    await attach(two, pdf('chung'))
    expect(await stored()).toBe(was + 1)
    const mine = await register({ number: '51', organisation: units[0] })
    await attach(mine, pdf('chung'))
    expect(await stored()).toBe(was + 2)
    expect((await attach(one, pdf('mới'), 1)).body.code).toBe('changed-meanwhile')
    expect((await attach(one, pdf('mới'), 2)).status).toBe(200)
    const answer = await fetch(`${server.url}/documents/registered.bin?document=${one}`)
    expect(await answer.text()).toContain('mới')
  })

  it('what is no scan, what runs and what was cut off is refused, and nothing is left of it', async () => {
    const document = await register({ number: '53' })
    const was = await stored()
    const codeOf = async (bytes: Buffer) => {
      const { status, body } = await attach(document, bytes)
      return [status, body.code, body.fields]
    }
    const at = ['input.content']
    expect(await codeOf(Buffer.from('<html>'))).toEqual([422, 'file-type', at])
    expect(await codeOf(pdf('/JavaScript (app.alert())'))).toEqual([422, 'file-active', at])
    expect(await codeOf(Buffer.from('%PDF-1.4 nửa'))).toEqual([422, 'file-broken', at])
    expect(await codeOf(Buffer.alloc(10_600_000, 0x25))).toEqual([422, 'file-too-large', at])
    expect(await codeOf(Buffer.alloc(0))).toEqual([422, 'file-empty', at])
    // The line breaks in the middle of an upload.
    const half = await fetch(`${server.url}/api/commands/registry.attachScan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"id":"${uuid7()}","input":{"document":"${document}","version":1,"content":"${pdf().toString('base64')}`,
    })
    expect(half.status).toBe(400)
    expect(await stored()).toBe(was)
    expect((await server.ask('registry.one', { document })).body.document).toMatchObject({ scan: null, version: 1 })
    expect(server.errors).toEqual([])
  })

  it('is read and written only within one’s own reach', async () => {
    const document = await register({ number: '54' })
    await attach(document, pdf())
    const database = openDatabase(server.address)
    try {
      const as = (organisation: string, path: string) =>
        signedIn(database, { account: uuid7(), grants: [{ id: uuid7(), role: 'office', organisation, path }] })
      const stranger = as(elsewhere, segmentOf(elsewhere))
      const below = as(units[0], segmentOf(office) + segmentOf(units[0]))
      for (const who of [stranger, below]) {
        expect(await who.ask('registry.scan', { document })).toMatchObject({ status: 404 })
        expect(await who.ask('registry.one', { document })).toMatchObject({ status: 404 })
        const content = pdf('lạ').toString('base64')
        expect(await who.run('registry.attachScan', { document, version: 2, content })).toMatchObject({ status: 404 })
      }
      const own = as(office, segmentOf(office))
      expect(await own.ask('registry.scan', { document })).toMatchObject({ result: { type: 'application/pdf' } })
    } finally {
      await database.close()
    }
  })
})
