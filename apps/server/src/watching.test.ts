import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from './kernel/watch/log.ts'
import { eventually, runAt, sampleFile, type TestServer, testServer } from './testing.ts'

let server: TestServer
const lines: string[] = []
const log = openLog({ level: 'debug', readable: false, write: (line) => void lines.push(line) })

beforeAll(async () => {
  server = await testServer({ log, report: log.unexpected })
})
afterAll(() => server.close())

type Line = Readonly<Record<string, unknown>>
const logged = (): Line[] => lines.map((line) => JSON.parse(line) as Line)

/** Any header, which fetch would not send. */
const ask = (path: string, headers: Record<string, string>): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const sent = request({ hostname, port, path, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })

const metrics = async (): Promise<string> => await (await fetch(`${server.url}/metrics`)).text()
const figure = (text: string, name: string): number | undefined => {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}

describe('the log of requests', () => {
  it('names route, status and command, and the answer carries the id of its line', async () => {
    const response = await fetch(`${server.url}/api/queries/frames.list?input={}`)
    const line = logged().findLast((each) => each.command === 'frames.list')
    expect(line).toMatchObject({ level: 'info', method: 'GET', route: '/api/queries/:name', status: 200 })
    expect(line?.ms).toBeTypeOf('number')
    expect(line?.request).toBe(response.headers.get('x-request-id'))
  })

  it('never holds what was sent: not a name in a command, a question, an address, a token', async () => {
    const name = 'Nguyễn Thị Bí Mật'
    const file = { ...sampleFile(), election: 'rieng-tu', name }
    await server.run('results.import', { file } as never)
    await runAt(server.url, 'results.import', { file: { ...file, edition: name } })
    await runAt(server.url, `frames.${encodeURIComponent(name)}`, { name })
    const input = encodeURIComponent(JSON.stringify({ frame: name }))
    await fetch(`${server.url}/api/queries/results.nation?input=${input}`)
    await fetch(`${server.url}/cu-tri/${encodeURIComponent(name)}?q=${encodeURIComponent(name)}`)
    const body = `{"id": "${name}`
    const headers = { 'content-type': 'application/json', cookie: 'baucu_session=bi-mat-0123' }
    await fetch(`${server.url}/api/commands/results.import`, { method: 'POST', headers, body })
    const text = lines.join('')
    expect(logged().filter((each) => each.command === 'results.import').length).toBeGreaterThanOrEqual(3)
    for (const secret of [name, encodeURIComponent(name), 'Bí Mật', 'bi-mat-0123', 'rieng-tu', 'cu-tri']) {
      expect(text).not.toContain(secret)
    }
  })

  it('keeps what machines ask all day for those who look closer', async () => {
    await fetch(`${server.url}/api/health`)
    expect(logged().findLast((each) => each.route === '/api/health')).toMatchObject({ level: 'debug', status: 200 })
  })
})

describe('metrics', () => {
  it('are told to this machine only; others find nothing there', async () => {
    const stranger = await ask('/metrics', { 'x-forwarded-for': '203.0.113.7' })
    const nothing = await ask('/api/nothing', { 'x-forwarded-for': '203.0.113.7' })
    expect([stranger.status, stranger.text]).toEqual([404, nothing.text])
    expect((await fetch(`${server.url}/metrics`)).headers.get('content-type')).toContain('text/plain')
  })

  it('count requests by route, and commands by name and outcome', async () => {
    const route = 'baucu_http_request_seconds_count{method="GET",route="/api/queries/:name",status="200"}'
    const done = 'baucu_commands_total{command="results.import",outcome="done"}'
    const again = 'baucu_commands_total{command="results.import",outcome="already-done"}'
    const refused = 'baucu_commands_total{command="results.import",outcome="wrong-input"}'
    const names = [route, done, again, refused]
    const before = await metrics()
    await server.ask('frames.list', {})
    const file = { ...sampleFile(), election: 'dem' }
    const { body } = await server.run('results.import', { file })
    await server.run('results.import', { file }, body.id)
    await runAt(server.url, 'results.import', { file: null })
    const after = await metrics()
    expect(names.map((each) => (figure(after, each) ?? 0) - (figure(before, each) ?? 0))).toEqual([1, 1, 1, 1])
    expect(after).not.toContain('dem"')
  })

  it('say how the database and the streams are, and what the process takes', async () => {
    const stop = new AbortController()
    await fetch(`${server.url}/api/events`, { signal: stop.signal })
    // Background work may be asking for a connection at this very moment.
    const open = await eventually(metrics, (text) => figure(text, 'baucu_database_transactions{state="waiting"}') === 0)
    expect(figure(open, 'baucu_event_streams')).toBe(1)
    expect(figure(open, 'baucu_database_up')).toBe(1)
    expect(figure(open, 'baucu_database_wait_seconds_count')).toBeGreaterThan(0)
    expect(figure(open, 'process_resident_memory_bytes')).toBeGreaterThan(0)
    // Never saved: no figure is better than a wrong one.
    expect(figure(open, 'baucu_last_backup_age_seconds')).toBeUndefined()
    stop.abort()
    await eventually(metrics, (text) => figure(text, 'baucu_event_streams') === 0)
  })
})

describe('health over HTTP', () => {
  it('names the background work of this server', async () => {
    const said = await eventually(
      async () =>
        (await (await fetch(`${server.url}/api/health`)).json()) as { jobs: { name: string; lastRun: string }[] },
      ({ jobs }) => jobs.every((each) => each.lastRun !== null),
    )
    expect(said.jobs.map((each) => each.name)).toEqual([
      ...['rehearsal', 'audit-chain', 'sums', 'ledger', 'ledger-check', 'publisher', 'sign-in'],
    ])
    expect(said).toMatchObject({ ok: true, database: { ok: true }, migrations: { ok: true }, disk: null, backup: null })
  })
})
