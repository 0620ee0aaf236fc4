import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commands, queries } from '@baucu/contract'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from './kernel/uuid.ts'
import { handlers } from './product.ts'
import { eventually, runAt, sampleFile, type TestServer, testServer } from './testing.ts'

let server: TestServer
let page: string

beforeAll(async () => {
  page = mkdtempSync(path.join(tmpdir(), 'baucu-page-'))
  mkdirSync(path.join(page, 'assets'))
  writeFileSync(path.join(page, 'index.html'), '<!doctype html><title>Bầu Cử</title>')
  writeFileSync(path.join(page, 'assets', 'page-1a2b.js'), 'export {}')
  writeFileSync(path.join(page, 'assets', 'page-1a2b.js.gz'), 'packed')
  writeFileSync(path.join(path.dirname(page), 'secret.txt'), 'secret')
  server = await testServer({ page })
})

afterAll(async () => {
  await server.close()
  rmSync(page, { recursive: true, force: true })
})

/** A request with any header, which fetch would not send. */
function ask(
  target: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const sent = request({ hostname, port, path: target, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const command = (name: string, body: string, headers: Record<string, string> = {}) =>
  ask(`/api/commands/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

const code = (answer: { text: string }) => (JSON.parse(answer.text) as { code: string }).code

describe('the contract', () => {
  it('has a handler for every command and query, and nothing else is reachable', () => {
    expect(handlers.commands.map((each) => each.declaration.name).sort()).toEqual(
      commands.map((each) => each.name).sort(),
    )
    expect(handlers.queries.map((each) => each.declaration.name).sort()).toEqual(
      queries.map((each) => each.name).sort(),
    )
  })

  it('is told as OpenAPI 3.1 and as a matrix of roles', async () => {
    const api = JSON.parse((await ask('/api/openapi.json')).text) as { openapi: string; paths: Record<string, unknown> }
    expect(api.openapi).toBe('3.1.0')
    const names = [
      ...commands.map((each) => `/api/commands/${each.name}`),
      ...queries.map((each) => `/api/queries/${each.name}`),
    ]
    expect(Object.keys(api.paths).sort()).toEqual(names.sort())
    expect(JSON.stringify(api.paths['/api/commands/results.import'])).toContain('validBallotsMin')
    const matrix = JSON.parse((await ask('/api/matrix')).text) as { name: string; roles: string[] }[]
    expect(matrix.find((each) => each.name === 'results.import')?.roles).toEqual(['operator', 'keeper'])
    expect(matrix.find((each) => each.name === 'results.nation')?.roles).toEqual(['public'])
  })

  it('is answered to the public only as far as the matrix says', async () => {
    // Somebody behind another server, so not at this machine.
    const headers = { 'x-forwarded-for': '203.0.113.7', 'accept-language': 'en' }
    for (const each of commands) {
      const answer = await command(each.name, JSON.stringify({ id: uuid7(), input: {} }), headers)
      expect([each.name, answer.status, code(answer)]).toEqual([each.name, 401, 'not-signed-in'])
    }
    for (const each of queries) {
      const answer = await ask(`/api/queries/${each.name}?input={}`, { headers })
      expect([each.name, answer.status === 401]).toEqual([each.name, !each.roles.some((role) => role === 'public')])
    }
  })
})

describe('a command', () => {
  it('is done once and answered again, also when it comes many times at once', async () => {
    const file = { ...sampleFile(), election: 'thu-lap-lai' }
    const id = uuid7()
    const answers = await Promise.all(Array.from({ length: 6 }, () => server.run('results.import', { file }, id)))
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(answers.filter((each) => each.body.status === 'done')).toHaveLength(1)
    expect(answers.filter((each) => each.body.status === 'already-done')).toHaveLength(5)
    expect(new Set(answers.map((each) => JSON.stringify(each.body.result))).size).toBe(1)
    const client = new pg.Client(server.address)
    await client.connect()
    const { rows } = await client.query(
      "select count(*)::int as n from published_result where frame_id = 'thu-lap-lai'",
    )
    await client.end()
    expect(rows[0]).toEqual({ n: 4 })
  })

  it('is refused when its id was used for something else', async () => {
    const id = uuid7()
    await server.run('results.import', { file: { ...sampleFile(), election: 'mot' } }, id)
    const again = await server.run('results.import', { file: { ...sampleFile(), election: 'hai' } }, id)
    expect([again.status, again.body.code, again.body.fields]).toEqual([409, 'id-used', ['id']])
    const { body } = await server.ask('frames.list', {})
    expect(body.frames.map((frame) => frame.id)).toContain('mot')
    expect(body.frames.map((frame) => frame.id)).not.toContain('hai')
  })

  it('is refused in the language of the caller with the place of each mistake', async () => {
    const body = JSON.stringify({ id: uuid7(), input: { from: 'na-2021', areas: 0, speed: -1 } })
    const vi = await command('rehearsal.start', body)
    expect(vi.status).toBe(400)
    expect(vi.headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(vi.text)).toMatchObject({
      title: '2 chỗ trong dữ liệu chưa đúng.',
      fields: ['input.areas', 'input.speed'],
      status: 400,
    })
    const en = await command('rehearsal.start', body, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' })
    expect(JSON.parse(en.text)).toMatchObject({ title: '2 places of the input are wrong.', code: 'wrong-input' })
  })

  it.each([
    ['an unknown name', () => command('results.forget', '{"id":"x","input":{}}'), 404, 'unknown-command'],
    ['no JSON', () => command('results.import', '{'), 400, 'not-json'],
    ['a list', () => command('results.import', '[]'), 400, 'not-json'],
    ['an id of another kind', () => command('results.import', '{"id":"1","input":{}}'), 400, 'id-not-uuid'],
    ['a form', () => command('results.import', 'a=1', { 'content-type': 'text/plain' }), 415, 'wrong-type'],
    ['a body too large', () => command('results.import', `"${'x'.repeat(17 * 2 ** 20)}"`), 413, 'too-large'],
    [
      'the page of another site',
      () => command('results.import', '{}', { origin: 'https://example.org' }),
      403,
      'wrong-origin',
    ],
    ['a page without a name', () => command('results.import', '{}', { origin: 'null' }), 403, 'wrong-origin'],
    [
      'a browser that says cross-site',
      () => command('results.import', '{}', { 'sec-fetch-site': 'cross-site' }),
      403,
      'wrong-origin',
    ],
    [
      'a name that points here',
      () => command('results.import', '{}', { host: 'rebind.example.org' }),
      403,
      'wrong-host',
    ],
  ])('with %s is refused', async (_, send, status, expected) => {
    const answer = await send()
    expect([answer.status, code(answer)]).toEqual([status, expected])
  })
})

describe('a query', () => {
  it.each([
    ['an unknown name', '/api/queries/results.all', 404, 'unknown-query'],
    ['no JSON', '/api/queries/frames.list?input={', 400, 'not-json'],
    ['a missing field', '/api/queries/results.nation?input={}', 400, 'wrong-input'],
    ['an unknown frame', '/api/queries/results.nation?input={"frame":"na-1946"}', 404, 'not-found'],
    [
      'an unknown constituency',
      '/api/queries/results.constituency?input={"frame":"na-2021","constituency":"x"}',
      404,
      'not-found',
    ],
    ['an address that is not there', '/api/anything', 404, 'not-found'],
  ])('with %s is refused', async (_, target, status, expected) => {
    const answer = await ask(encodeURI(target))
    expect([answer.status, code(answer)]).toEqual([status, expected])
  })

  it('of a name that points here is refused', async () => {
    expect((await ask('/api/queries/frames.list', { headers: { host: 'rebind.example.org' } })).status).toBe(403)
  })

  it('is answered by address, by localhost and by IPv6', async () => {
    for (const host of ['127.0.0.1:1', 'localhost', 'LOCALHOST:4180', '[::1]:4180']) {
      expect([host, (await ask('/api/queries/frames.list', { headers: { host } })).status]).toEqual([host, 200])
    }
  })
})

describe('the page', () => {
  it('comes with a strict policy, and hashed files for ever', async () => {
    const home = await ask('/')
    expect(home.text).toContain('Bầu Cử')
    expect(home.headers['cache-control']).toBe('no-cache')
    expect(home.headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(home.headers['x-content-type-options']).toBe('nosniff')
    expect(home.headers['referrer-policy']).toBe('no-referrer')
    const asset = await ask('/assets/page-1a2b.js')
    expect([asset.text, asset.headers['content-type']]).toEqual(['export {}', 'text/javascript; charset=utf-8'])
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const packed = await ask('/assets/page-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect([packed.text, packed.headers['content-encoding']]).toEqual(['packed', 'gzip'])
    const again = await ask('/assets/page-1a2b.js', { headers: { 'if-none-match': String(asset.headers.etag) } })
    expect(again.status).toBe(304)
  })

  it('answers any address of its own, but never a missing asset or a file beside it', async () => {
    expect((await ask('/ket-qua/na-2021/na-2021-lao-cai-1')).text).toContain('Bầu Cử')
    expect((await ask('/assets/old-9z.js')).status).toBe(404)
    for (const target of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt']) {
      expect((await ask(target)).text).not.toContain('secret')
    }
  })
})

describe('health', () => {
  it('says that the database answers and the tables are those of this version', async () => {
    expect(JSON.parse((await ask('/api/health')).text)).toMatchObject({
      ok: true,
      database: { ok: true },
      migrations: { ok: true, missing: [] },
    })
  })
})

describe('events', () => {
  const listen = async (lastEventId?: string) => {
    const stop = new AbortController()
    const response = await fetch(`${server.url}/api/events`, {
      signal: stop.signal,
      headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    })
    let text = ''
    void (async () => {
      for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString()
    })().catch(() => {})
    return { read: async () => text, stop: () => stop.abort(), type: response.headers.get('content-type') }
  }

  it('tell what changed to everybody who listens, and to who comes back what he missed', async () => {
    const first = await listen()
    expect(first.type).toBe('text/event-stream')
    await server.run('results.import', { file: { ...sampleFile(), election: 'tin-mot' } })
    const said = await eventually(first.read, (text) => text.includes('"tin-mot"'))
    expect(said).toMatch(/event: changed\ndata: {"frame":"tin-mot","constituencies":\["na-2021-lao-cai-1",/)
    first.stop()
    const id = /id: (\S+)\nevent: changed\ndata: {"frame":"tin-mot"/.exec(said)?.[1] ?? ''
    await server.run('results.import', { file: { ...sampleFile(), election: 'tin-hai' } })
    const second = await listen(id)
    const missed = await eventually(second.read, (text) => text.includes('"tin-hai"'))
    expect(missed).not.toContain('"tin-mot"')
    second.stop()
    const stranger = await listen('another-17')
    await eventually(stranger.read, (text) => text.includes('"frame":""'))
    stranger.stop()
  })

  it('tell by looking what a server that died had not told', async () => {
    const listening = await listen()
    const client = new pg.Client({ ...server.address, options: '-c role=baucu_app' })
    await client.connect()
    await client.query("update frame set changed_at = now() where id = 'na-2021'")
    await client.end()
    await eventually(listening.read, (text) => text.includes('{"frame":"na-2021","constituencies":[]}'))
    listening.stop()
  })
})

describe('the application', () => {
  it('can add entries and neither change nor delete them', async () => {
    const client = new pg.Client({ ...server.address, options: '-c role=baucu_app' })
    await client.connect()
    for (const sql of [
      'delete from published_result',
      'update published_result set valid_from = 0',
      'delete from minutes',
      "update minutes set figures = '\\x00'",
      'delete from command',
      'truncate minutes',
      'drop table minutes',
    ]) {
      await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be owner/)
    }
    expect((await client.query("select remove_rehearsal('na-2021') as gone")).rows).toEqual([{ gone: false }])
    await client.end()
    expect((await server.ask('results.nation', { frame: 'na-2021' })).status).toBe(200)
  })

  it('reported no error that nobody expected', async () => {
    await runAt(server.url, 'results.import', { file: null })
    expect(server.errors).toEqual([])
  })
})
