import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openPlace } from '../open-database.ts'
import { testServer } from '../testing.ts'
import { asJson, examine, report } from './doctor.ts'
import { explainCheck } from './words.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'baucu-doctor-'))
chmodSync(folder, 0o755)
const open: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verdicts = (checks: Awaited<ReturnType<typeof examine>>) =>
  Object.fromEntries(checks.map((each) => [each.id, `${each.verdict} ${each.found}`]))

describe('the doctor', () => {
  it('finds an empty folder good, creates nothing, and speaks both languages', async () => {
    const data = path.join(folder, 'not-yet')
    const checks = await examine({ dataFolder: data }, 0)
    expect(verdicts(checks)).toMatchObject({ node: 'ok ok', folder: 'ok ok', postgres: 'ok ok', database: 'ok new' })
    expect(() => rmSync(data)).toThrow(/ENOENT/)
    for (const locale of ['vi', 'en'] as const) {
      for (const each of checks) expect(explainCheck(each, locale)).not.toBe(`${each.id}-${each.found}`)
    }
    expect(report(checks, 'vi')).toContain('Máy này chạy được Bầu Cử.')
    expect(JSON.parse(asJson(checks, 'en'))).toMatchObject({ ok: true })
  })

  it('starts a database that is there, and says that its tables fit', async () => {
    const data = path.join(folder, 'used')
    await (await openPlace({ dataFolder: data })).close()
    expect(verdicts(await examine({ dataFolder: data }, 0))).toMatchObject({ database: 'ok ok', migrations: 'ok ok' })
  })

  it('names a port that another program has, and one that is ours', async () => {
    const other = net.createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nhello'))
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    open.push(() => other.close())
    const taken = await examine({ dataFolder: folder }, (other.address() as AddressInfo).port)
    expect(verdicts(taken).port).toBe('problem taken')
    expect(report(taken, 'vi')).toContain('1 điều phải sửa.')
    const server = await testServer()
    open.push(() => server.close())
    const ours = await examine({ dataFolder: folder }, Number(new URL(server.url).port))
    expect(verdicts(ours).port).toBe('ok ours')
  })

  it('names a data folder that is a file, and a database that does not answer', async () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    const found = verdicts(await examine({ dataFolder: file }, 0))
    expect(found).toMatchObject({ folder: 'problem file' })
    expect(found).not.toHaveProperty('database')
    const address = { host: '127.0.0.1', port: 9, user: 'x', password: 'x' }
    expect(verdicts(await examine({ dataFolder: folder, address }, 0)).database).toBe('problem silent')
  })
})
