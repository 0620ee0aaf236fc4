import { createHash } from 'node:crypto'
import { writeTable } from '@baucu/documents'
import { wordFile, zip } from '@baucu/documents/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const [office, unit, other] = [uuid7(), uuid7(), uuid7()]

beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = (organisation: string, parent: string | null, code: string) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind: 'other' },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(office, null, 'A')
  await create(unit, office, 'A1')
  await create(other, office, 'A2')
})
afterAll(() => server.close())

/** A task of its own for the unit: task and copy. */
async function given(title: string) {
  const document = uuid7()
  await server.run('registry.save', {
    ...{ organisation: office, document, direction: 'in', number: `${title}/CT`, day: '2026-01-10', receivedOn: null },
    ...{ issuer: 'Tỉnh ủy Mẫu', issuerId: null, kind: 'chi-thi', urgency: 'normal', secrecy: 'normal' },
    ...{ abstract: title, signer: null, noTaskReason: null },
  })
  await server.run('registry.giveTasks', { document, tasks: [{ title, recipients: [unit], due: null }] })
  const { copies } = (await server.ask('work.board', { organisation: unit, limit: 500 })).body
  const copy = copies.find((each) => each.title === title)
  return { copy: copy?.id ?? '', task: copy?.task ?? '' }
}

const segment = (marker: number, content: string) => {
  const body = Buffer.from(content, 'latin1')
  return Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body])
}
const photograph = (pixel = 7) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, 'Exif GPS 21.0285 105.8542'),
    Buffer.from([0xff, 0xda, 0, 3, 1, pixel, 0xff, 0xd9]),
  ])
const attach = (copy: string, bytes: Uint8Array, name = 'anh.jpg', evidence = uuid7()) =>
  server.run('work.attach', { copy, evidence, name, content: Buffer.from(bytes).toString('base64') })
const listed = async (copy: string) => (await server.ask('work.evidence', { copy })).body.evidence
const open = (copy: string, evidence: string) =>
  fetch(`${server.url}/documents/evidence.bin?copy=${copy}&evidence=${evidence}`)

/** Somebody with a role at a place, with an account of his own. */
async function person<T>(organisation: string, act: (who: ReturnType<typeof signedIn>) => Promise<T>): Promise<T> {
  const database = openDatabase(server.address)
  const path = organisation === office ? segmentOf(office) : segmentOf(office) + segmentOf(organisation)
  const grants = [{ id: uuid7(), role: 'office' as const, organisation, path }]
  try {
    return await act(signedIn(database, { account: uuid7(), grants }))
  } finally {
    await database.close()
  }
}

describe('evidence at a task', () => {
  it('N19: a photograph is kept without its place, with its hash, its size and the time of the device', async () => {
    const { copy } = await given('Niêm yết')
    const [evidence, takenAt] = [uuid7(), '2026-01-09T21:05:00.000Z']
    const content = photograph().toString('base64')
    const sent = await fetch(`${server.url}/api/commands/work.attach`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: uuid7(),
        deviceAt: takenAt,
        input: { copy, evidence, name: 'Bảng niêm yết.jpg', content },
      }),
    })
    expect(sent.status).toBe(200)
    const file = await open(copy, evidence)
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.includes('GPS')).toBe(false)
    const headers = ['content-disposition', 'x-content-type-options', 'content-security-policy']
    expect(headers.map((each) => file.headers.get(each))).toEqual([
      'attachment; filename="bang-niem-yet.jpg"',
      'nosniff',
      expect.stringContaining('sandbox'),
    ])
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await listed(copy)).toMatchObject([
      { id: evidence, name: 'Bảng niêm yết.jpg', type: 'image/jpeg', bytes: bytes.length, sha256, takenAt },
    ])
    const { events } = (await server.ask('work.copy', { copy })).body
    expect(events[0]).toMatchObject({ kind: 'attach', detail: { evidence, sha256, takenAt, bytes: bytes.length } })
    // The copy itself has not changed: a report made before on the same version is still taken.
    expect((await server.run('work.progress', { copy, version: 1, percent: 100 })).status).toBe(200)
  })

  it('N19: takes PDF, PNG, Word and Excel; what is hostile is refused at its place with a sentence', async () => {
    const { copy } = await given('Tài liệu')
    const docx = wordFile(['Báo cáo kết quả'])
    const xlsx = await writeTable([['Thôn', 'Cử tri']], 'xlsx')
    expect((await attach(copy, Buffer.from('%PDF-1.7\n%%EOF\n'), 'bao-cao.pdf')).status).toBe(200)
    expect((await attach(copy, xlsx, 'bang.xlsx')).status).toBe(200)
    expect((await attach(copy, docx, 'bao-cao.docx')).status).toBe(200)
    expect((await listed(copy)).map((each) => each.type.split(/[./]/).at(-1))).toEqual(['pdf', 'sheet', 'document'])
    const refused = async (bytes: Uint8Array) => {
      const { status, body } = await attach(copy, bytes, 'tep.docx')
      return [status, body.code, body.fields, body.title.length > 30]
    }
    const at = ['input.content']
    const macro = zip([
      { name: '[Content_Types].xml', data: '<?xml version="1.0"?><Types/>' },
      { name: 'word/vbaProject.bin', data: 'x' },
    ])
    expect(await refused(zip([{ name: 'a.txt', data: 'x' }]))).toEqual([422, 'file-type', at, true])
    expect(await refused(macro)).toEqual([422, 'file-macro', at, true])
    expect((await attach(copy, macro)).body.title).toContain('word/vbaProject.bin')
    expect(await refused(new Uint8Array())).toEqual([422, 'file-empty', at, true])
    expect(await refused(Buffer.alloc(10_600_000, '%PDF-'))).toEqual([422, 'file-too-large', at, true])
    expect(await refused(Buffer.from('<html>'))).toEqual([422, 'file-type', at, true])
    expect(await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual([
      ...[422, 'file-old-or-locked', at, true],
    ])
    expect(await listed(copy)).toHaveLength(3)
  })

  it('the same file once, sent again once, and none for a task that was withdrawn', async () => {
    const { copy, task } = await given('Rút')
    const [id, evidence] = [uuid7(), uuid7()]
    const input = { copy, evidence, name: 'a.jpg', content: photograph(1).toString('base64') }
    expect((await server.run('work.attach', input, id)).body.status).toBe('done')
    expect((await server.run('work.attach', input, id)).body.status).toBe('already-done')
    expect((await attach(copy, photograph(1), 'b.jpg')).body).toMatchObject({ code: 'evidence-there' })
    await server.run('work.withdraw', { task, copy, version: 1, reason: 'Sáp nhập' })
    const late = await attach(copy, photograph(2))
    expect([late.status, late.body.code]).toEqual([409, 'copy-withdrawn'])
    expect(await listed(copy)).toHaveLength(1)
  })

  it('is seen by who may read the task, and for everybody else there is nothing', async () => {
    const { copy } = await given('Ai xem')
    const evidence = uuid7()
    await attach(copy, photograph(), 'a.jpg', evidence)
    const reads = (at: string) =>
      person(at, async (who) => [
        await who.ask('work.evidence', { copy }),
        await who.ask('work.evidenceFile', { copy, evidence }),
      ])
    for (const at of [unit, office]) expect(await reads(at)).toMatchObject([{ result: {} }, { result: {} }])
    expect(await reads(other)).toMatchObject([
      { status: 404, code: 'not-found' },
      { status: 404, code: 'not-found' },
    ])
    expect((await open(copy, uuid7())).status).toBe(404)
  })

  it('is removed with a reason by whoever attached it, until somebody has graded it', async () => {
    const { copy, task } = await given('Gỡ')
    const reason = 'Nhầm ảnh của thôn khác'
    const content = (pixel: number) => photograph(pixel).toString('base64')
    const [first, second] = [uuid7(), uuid7()]
    await person(unit, async (who) => {
      for (const [index, evidence] of [first, second].entries())
        await who.run('work.attach', { copy, evidence, name: `${index}.jpg`, content: content(index) })
      expect((await listed(copy)).map((each) => each.removable)).toEqual([false, false])
      const { result } = (await who.ask('work.evidence', { copy })) as {
        result: { evidence: { removable: boolean }[] }
      }
      expect(result.evidence.map((each) => each.removable)).toEqual([true, true])
      expect((await server.run('work.detach', { copy, evidence: first, reason })).body.code).toBe(
        'copy-evidence-of-another',
      )
      expect(await who.run('work.detach', { copy, evidence: first, reason })).toMatchObject({ status: 'done' })
      expect((await open(copy, first)).status).toBe(404)
      await who.run('work.progress', { copy, version: 1, percent: 100 })
      await server.run('work.grade', { task, copy, version: 2, result: 'met', unmet: [] })
      expect(await who.run('work.detach', { copy, evidence: second, reason })).toMatchObject({
        code: 'copy-evidence-graded',
      })
    })
    const { events } = (await server.ask('work.copy', { copy })).body
    expect(events.map((each) => each.kind)).toEqual(['grade', 'progress', 'detach', 'attach', 'attach'])
    expect(events[2]?.detail).toMatchObject({ evidence: first, reason })
  })
})
