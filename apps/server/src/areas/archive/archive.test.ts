import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { unzipped } from '@baucu/documents/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { type CountedElection, countedElection } from '../../testing-counted.ts'
import { archivePage } from './archive-page.ts'

let server: TestServer
let database: Database
let counted: CountedElection
beforeAll(async () => {
  server = await testServer({ sample: false })
  database = openDatabase(server.address)
  counted = await countedElection(server, database, { frame: 'luu-2026', areas: 3, accepted: 2 })
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const archive = async () => {
  const { province, frame } = counted
  const said = await fetch(`${server.url}/documents/archive.zip?organisation=${province}&frame=${frame}`)
  expect([said.status, said.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return unzipped(Buffer.from(await said.arrayBuffer()))
}

/** The smallest file that is a photograph. */
const photograph = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 7, 0xff, 0xd9])

/** The hash of a file, taken by the script that the archive carries. */
const hashByPage = (...pieces: readonly Uint8Array[]): string => {
  const hash = pageScript.sha256()
  for (const piece of pieces) hash.add(piece)
  return hash.hex()
}
const pageScript = { sha256: (): { add: (bytes: Uint8Array) => void; hex: () => string } => expect.fail('not loaded') }
runInNewContext(readFileSync(new URL('page/sha256.js', import.meta.url), 'utf8'), {
  ...{ globalThis: pageScript, Uint8Array, Uint32Array, DataView, Array, Math },
})

describe('the archive', () => {
  it('H17: holds everything signed with its hash: figures, digests, photographs, results, reports, decisions', async () => {
    const files = await archive()
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as {
      files: { path: string; sha256: string; bytes: number }[]
      absent: { title: string }[]
    }
    expect(manifest).toMatchObject({ format: 'baucu-archive', version: 1, frame: 'luu-2026', place: 'tỉnh Mẫu' })
    expect([...files.keys()].sort()).toEqual(
      [...manifest.files.map(({ path }) => path), 'manifest.json', 'index.html'].sort(),
    )
    for (const { path, sha256, bytes } of manifest.files) {
      const content = files.get(path) ?? Buffer.alloc(0)
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256])
    }
    const paths = [...files.keys()]
    for (const wanted of [
      'bien-ban-kiem-phieu/xa-suoi-mau/kv-1-na/so-lieu.pdf',
      'bien-ban-kiem-phieu/xa-suoi-mau/kv-1-na/ban-ky-1.jpg',
      'ket-qua/ket-qua.xlsx',
      'ket-qua/ket-qua.json',
      'bao-cao/thong-ke-chinh-thuc.pdf',
      'bao-cao/bao-cao-tong-ket.docx',
      'du-lieu/quyet-dinh.json',
    ])
      expect(paths).toContain(wanted)
    expect(paths.filter((path) => path.includes('/kv-3'))).toEqual([])
    const [minutes] = JSON.parse(files.get('du-lieu/bien-ban-kiem-phieu.json')?.toString() ?? '')
    expect(minutes).toMatchObject({ voted: 1_228, digest: { full: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    // The Board's minutes cannot be drawn while an area is missing, and the archive says so.
    expect(manifest.absent.map(({ title }) => title)).toEqual([expect.stringContaining('Biên bản xác định kết quả')])
    const { body } = await server.ask('archive.contents', { organisation: counted.province, frame: counted.frame })
    expect(body.missing).toEqual([
      { id: 'minutes', count: 1 },
      { id: 'results', count: 2 },
    ])
    expect(body.groups.find(({ id }) => id === 'papers')).toMatchObject({ count: 2 })
  })

  it('H17: is nobody else’s', async () => {
    const { province, commune, frame, areas, someone } = counted
    for (const [role, place] of [
      ['team', [province, commune, areas[0] ?? '']],
      ['inspector', [province]],
    ] as const) {
      const refused = await someone(role, ...place).try.ask('archive.pieces', { organisation: province, frame })
      expect(refused instanceof Refused && refused.status).toBe(403)
    }
    const below = await someone('committee', province, commune).try.ask('archive.pieces', {
      organisation: province,
      frame,
    })
    expect(below instanceof Refused && below.status).toBe(404)
  })

  it('H17: its own hash is SHA-256, however the file is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (pieces) => {
        expect(hashByPage(...pieces)).toBe(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'))
      }),
    )
  })

  it('H17: no name in it can end the script of its page', () => {
    const name = '</script><script>alert(1)</script>\u2028$& {"data":0}'
    const page = archivePage({
      ...{ name, place: name, electionDay: '2026-03-15', rehearsal: false, madeAt: '2026-04-01T00:00:00Z' },
      ...{ files: [{ path: 'a', group: name, title: name, bytes: 1, sha256: 'x' }], absent: [] },
    })
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    const data = /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ name, files: [{ title: name }] })
  })
})

describe('received minutes of Boards and Committees in the archive', () => {
  const scan = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 2, 9, 9, 0xff, 0xd9])
  const written = { meeting: null, place: null, members: [], texts: {}, attachments: [] }
  let whole: CountedElection
  beforeAll(async () => {
    whole = await countedElection(server, database, { frame: 'luu-du-2026', areas: 1, accepted: 1 })
  })
  const contents = async () =>
    (await server.ask('archive.contents', { organisation: whole.province, frame: whole.frame })).body

  it('H17: minutes not received, and received ones without a scan, are missing from it', async () => {
    const { province, frame, constituency, someone } = whole
    const [secretary, office] = [someone('committee', province), someone('office', province)]
    expect((await contents()).missing).toEqual([{ id: 'results', count: 2 }])
    const board = { organisation: province, frame, level: 'board', of: constituency }
    await secretary.run('resultMinutes.draw', { ...board, version: 0, written })
    await secretary.run('resultMinutes.send', { ...board, reason: 'Chờ đóng dấu' })
    expect((await contents()).missing).toEqual([{ id: 'results', count: 2 }])
    await office.run('resultMinutes.accept', { ...board, note: '' })
    expect((await contents()).missing).toEqual([
      { id: 'results', count: 1 },
      { id: 'scans', count: 1 },
    ])
    const content = scan.toString('base64')
    await secretary.run('resultMinutes.attach', { ...board, evidence: uuid7(), name: 'Bản ký.jpg', content })
    const committee = { organisation: province, frame, level: 'committee', of: 'NA' }
    await secretary.run('resultMinutes.draw', { ...committee, version: 0, written })
    const more = { evidence: uuid7(), name: 'Bản ký 2.jpg', content: photograph.toString('base64') }
    await secretary.run('resultMinutes.attach', { ...committee, ...more })
    await secretary.run('resultMinutes.send', { ...committee, reason: '' })
    await office.run('resultMinutes.accept', { ...committee, note: 'Nhận 21/03/2026' })
    const now = await contents()
    expect(now.missing).toEqual([])
    expect(now.groups.find(({ id }) => id === 'results')).toEqual({
      ...{ id: 'results', count: 2, bytes: scan.length + photograph.length },
    })
  })

  it('H17: they and their scans are in it, and the page names a scan of which one byte was changed', async () => {
    const { province, frame } = whole
    const said = await fetch(`${server.url}/documents/archive.zip?organisation=${province}&frame=${frame}`)
    const files = new Map(unzipped(Buffer.from(await said.arrayBuffer())))
    const folder = 'bien-ban-ket-qua/tinh-mau'
    const board = `${folder}/na-ban-1-luu-du-2026-1`
    for (const wanted of [`${board}/bien-ban.pdf`, `${folder}/na-uy-ban/bien-ban.pdf`]) {
      expect([wanted, files.get(wanted)?.subarray(0, 5).toString()]).toEqual([wanted, '%PDF-'])
    }
    expect(files.get(`${board}/ban-ky-1.jpg`)).toEqual(scan)
    expect(files.get(`${folder}/na-uy-ban/ban-ky-1.jpg`)).toEqual(photograph)
    expect([...files.keys()].filter((path) => path.startsWith('ket-qua/bien-ban'))).toEqual([])
    expect(JSON.parse(files.get('du-lieu/bien-ban-ket-qua.json')?.toString() ?? '')).toMatchObject([
      { level: 'board', number: 1, unit: 'tỉnh Mẫu', papers: [{ name: 'Bản ký.jpg' }] },
      { level: 'committee', number: null, body: 'NA' },
    ])
    // What the page does in a folder, with its own hash and its own list.
    const page = files.get('index.html')?.toString() ?? ''
    const { files: listed } = JSON.parse(
      /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(page)?.[1] ?? '',
    )
    const changed = () =>
      (listed as { path: string; sha256: string }[])
        .filter(({ path, sha256 }) => hashByPage(files.get(path) ?? Buffer.alloc(0)) !== sha256)
        .map(({ path }) => path)
    expect(changed()).toEqual([])
    const bytes = Buffer.from(scan)
    bytes[7] = 8
    files.set(`${board}/ban-ky-1.jpg`, bytes)
    expect(changed()).toEqual([`${board}/ban-ky-1.jpg`])
  })
})

describe('the end of an election', () => {
  it('H17: a hand-over is noted and stays, even when the election is closed', async () => {
    const { province, frame } = counted
    const key = { organisation: province, frame }
    const given = { from: 'Ủy ban bầu cử tỉnh Mẫu', to: 'Kho lưu trữ lịch sử tỉnh Mẫu', sha256: 'AB'.repeat(32) }
    const said = await server.run('archive.handOver', { ...key, ...given, handOver: uuid7(), on: '2026-05-15' })
    expect(said.status).toBe(200)
    const future = await server.run('archive.handOver', { ...key, ...given, handOver: uuid7(), on: '2126-05-15' })
    expect(future.body).toMatchObject({ code: 'handed-over-later', fields: ['input.on'] })
    const { body } = await server.ask('archive.contents', key)
    expect(body.handOvers).toMatchObject([{ ...given, sha256: 'ab'.repeat(32), on: '2026-05-15' }])
    expect(body.keeping.length).toBeGreaterThan(3)
  })

  it('H17: a closed election takes nothing more, until its keeper opens it again and says why', async () => {
    const { province, frame, areas, constituency, path, someone } = counted
    const closed = await server.run('frames.close', { frame, reason: 'Đã bàn giao hồ sơ' })
    expect(closed.body.result.frame.closedAt).not.toBeNull()
    const key = { area: areas[2] ?? '', frame, constituency }
    const team = someone('team', ...path, areas[2] ?? '').try
    for (const [name, input] of [
      ['count.take', key],
      [
        'pollingday.openIncident',
        {
          incident: uuid7(),
          organisation: areas[2],
          frame,
          kind: 'power',
          severity: 1,
          hour: '09:00',
          text: 'Mất điện',
          owner: 'Xã',
        },
      ],
    ] as const) {
      const refused = await team.run(name, input)
      expect([name, refused instanceof Refused && refused.code]).toEqual([name, 'frame-closed'])
    }
    const moved = await server.run('frames.moveElectionDay', { frame, electionDay: '2026-03-22', reason: 'Thử' })
    expect(moved.body).toMatchObject({ status: 409, code: 'frame-closed' })
    expect(moved.body.title).toContain('đã khóa sổ')
    // What closes it is still told, read and noted.
    expect((await server.ask('wrapup.board', { organisation: province, frame })).status).toBe(200)
    const office = someone('office', province).try
    const reopened = await office.run('frames.reopen', { frame, reason: 'Không được phép' })
    expect(reopened instanceof Refused && reopened.status).toBe(403)
    expect((await server.run('frames.reopen', { frame, reason: 'Bổ sung biên bản' })).status).toBe(200)
    expect((await team.run('count.take', key)) instanceof Refused).toBe(false)
    const log = (await server.ask('audit.entries', { subject: `frame/${frame}` })).body.entries
    expect(log.slice(0, 2).map(({ command, reason }) => [command, reason])).toEqual([
      ['frames.reopen', 'Bổ sung biên bản'],
      ['frames.close', 'Đã bàn giao hồ sơ'],
    ])
    expect(server.errors).toEqual([])
  })
})
